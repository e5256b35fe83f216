// Follows the reveals and keeps the questions that went wrong.
import { useEffect, useState } from 'react'
import { keepMissed, type Missed, readMissed, withReveal } from './missed-questions'
import type { Player } from './player'

export function useMissed(pin: string, { view, personal }: Pick<Player, 'view' | 'personal'>): readonly Missed[] {
  const seat = personal?.seat ?? null
  const [list, setList] = useState<readonly Missed[]>([])
  useEffect(() => {
    if (seat !== null) setList(readMissed(pin, seat))
  }, [pin, seat])
  useEffect(() => {
    if (!view || !personal) return
    setList((before) => {
      const after = withReveal(before, view, personal)
      if (after !== before) keepMissed(pin, personal.seat, after)
      return after
    })
  }, [pin, view, personal])
  return list
}
