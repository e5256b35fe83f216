// The sitting in the browser: steps go to the server until it has stored them, also over a failing network.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '~/domain/show/refusal'
import type { SittingCommand } from '~/domain/show/self-paced'
import type { SelfView } from '~/domain/show/self-paced-view'
import { keep } from '~/live/seat-token'
import type { SelfDone } from '~/services/self-paced'

const RETRY_MS = { first: 1_000, longest: 10_000 }

export interface Sitting {
  view: SelfView
  /** On its way to the server; it is given again until it is stored. */
  sending: SittingCommand | null
  /** The network fails. */
  lost: boolean
  refused: Refusal | null
  /** The server's clock, ms. */
  now(): number
  act(command: SittingCommand): void
}

const outboxKey = (code: string) => `self:${code}`

/** An answer that was given on this phone and perhaps never arrived. */
function kept(code: string, view: SelfView): SittingCommand | null {
  try {
    const command = JSON.parse(keep.get(outboxKey(code)) ?? 'null') as SittingCommand | null
    return command?.type === 'answer' && view.scene === 'question' && command.index === view.index ? command : null
  } catch {
    return null
  }
}

/** Server's clock less this one's, from an instant that both know. */
const offsetOf = (view: SelfView, receivedAt: number) => (view.scene === 'question' ? view.now - receivedAt : null)

function pageReceivedAt(): number {
  const [page] = performance.getEntriesByType('navigation')
  return page instanceof PerformanceNavigationTiming ? performance.timeOrigin + page.responseStart : Date.now()
}

async function post(code: string, command: SittingCommand): Promise<{ done: SelfDone; receivedAt: number }> {
  const response = await fetch(`/self/${encodeURIComponent(code)}/step`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(command),
  })
  const receivedAt = Date.now()
  if (response.status >= 500 || response.status === 429) throw new Error(`the server said ${response.status}`)
  return { done: (await response.json()) as SelfDone, receivedAt }
}

export function useSitting(code: string, first: SelfView): Sitting {
  const [view, setView] = useState(first)
  const [sending, setSending] = useState<SittingCommand | null>(null)
  const [lost, setLost] = useState(false)
  const [refused, setRefused] = useState<Refusal | null>(null)
  const offset = useRef(0)
  const busy = useRef(false)
  const alive = useRef(true)
  const now = useCallback(() => Date.now() + offset.current, [])

  const act = useCallback(
    async (command: SittingCommand) => {
      if (busy.current) return
      busy.current = true
      setSending(command)
      setRefused(null)
      if (command.type === 'answer') keep.set(outboxKey(code), JSON.stringify(command))
      for (let wait = RETRY_MS.first; alive.current; wait = Math.min(RETRY_MS.longest, wait * 2)) {
        try {
          const { done, receivedAt } = await post(code, command)
          keep.set(outboxKey(code), null)
          if (done.ok) {
            offset.current = offsetOf(done.view, receivedAt) ?? offset.current
            setView(done.view)
          } else setRefused(done.code)
          break
        } catch {
          setLost(true)
          await new Promise((resolve) => setTimeout(resolve, wait))
        }
      }
      busy.current = false
      setLost(false)
      setSending(null)
    },
    [code],
  )

  useEffect(() => {
    alive.current = true
    offset.current = offsetOf(first, pageReceivedAt()) ?? 0
    const again = kept(code, first)
    if (again) void act(again)
    return () => {
      alive.current = false
    }
  }, [code, first, act])

  return { view, sending, lost, refused, now, act: (command) => void act(command) }
}
