// Who has just overtaken others: lit for a while after results arrived.
import { useEffect, useRef, useState } from 'react'
import type { BoardPageRow } from '~/services/boards'

const LIT_MS = 9_000

/** The subject that won the most ranks between the last rows and these; null when nobody did. */
export function useRisen(rows: readonly BoardPageRow[]): string | null {
  const before = useRef(new Map<string, number>())
  const [risen, setRisen] = useState<string | null>(null)
  useEffect(() => {
    let most = 0
    let who: string | null = null
    for (const { subject, rank } of rows) {
      const won = (before.current.get(subject) ?? rank) - rank
      if (won > most) [most, who] = [won, subject]
    }
    before.current = new Map(rows.map((row) => [row.subject, row.rank]))
    if (!who) return
    setRisen(who)
    const timer = window.setTimeout(() => setRisen(null), LIT_MS)
    return () => window.clearTimeout(timer)
  }, [rows])
  return risen
}
