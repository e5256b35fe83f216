// One player of the swarm: the page's own half of a show, a thinking time, and a note of every instant.

import { TIMING } from '../../app/domain/show/timing'
import type { PersonalView, SharedView } from '../../app/domain/show/view'
import type { PendingAnswer } from '../../app/live/answer-outbox'
import { laterOnPage } from '../../app/live/later'
import type { LineListener, OpenLine } from '../../app/live/line'
import { createPlayerShow } from '../../app/live/player-show'

/** What players have noted since the last report. Instants are of the machine's clock, durations ms. */
export interface Notes {
  /** From the decision to ask until the question was here. */
  fanOut: number[]
  /** From the finger on the choice until the answer was acknowledged. */
  acknowledged: number[]
  /** Time charged beyond the player's own thinking. */
  beyond: number[]
  /** When the personal result came. */
  resultAt: number[]
  /** How far from the server's opening instant this phone opened the question. */
  opening: number[]
  refusals: string[]
}

export const noNotes = (): Notes => ({
  fanOut: [],
  acknowledged: [],
  beyond: [],
  resultAt: [],
  opening: [],
  refusals: [],
})

export interface SwarmPlayerParts {
  name: string
  openLine: OpenLine
  /** Whether phones open a question together by the server's clock (or else as it arrives). */
  together: boolean
  /** Thinking time: between these, ms; null: never answers. */
  thinking: readonly [number, number] | null
  random(): number
  notes(): Notes
  onSeat(): void
}

export function createSwarmPlayer({ name, openLine, together, thinking, random, notes, onSeat }: SwarmPlayerParts) {
  let ids = 0
  let pending: PendingAnswer | null = null
  let asked = -1
  let settled = -1
  let tapped = { index: -1, at: 0, thought: 0 }
  let seated = false
  let joining = false

  const hearing: OpenLine = (listener) =>
    openLine({
      ...listener,
      message(event, payload) {
        const at = Date.now()
        listener.message(event, payload)
        if (event === 'shared') noteShared(payload as SharedView, at)
        if (event === 'personal') notePersonal(payload as PersonalView, at)
      },
    } satisfies LineListener)

  const show = createPlayerShow({
    openLine: hearing,
    outbox: {
      get: () => pending,
      put: (answer) => {
        pending = answer
      },
      clear: (id) => {
        if (id === undefined || pending?.id === id) pending = null
      },
    },
    commandId: () => `${name.replace(/\W/g, '_')}-${String(++ids).padStart(6, '0')}`,
    later: laterOnPage,
  })

  function noteShared(view: SharedView, at: number) {
    if (view.phase !== 'question' || !view.clock || view.index === asked) return
    asked = view.index
    notes().fanOut.push(at - (view.clock.opensAt - TIMING.lead))
    const choices = view.question?.choices ?? []
    const here = performance.now()
    const wait = together ? Math.max(0, view.clock.opensAt - show.clock.now()) : 0
    if (together) notes().opening.push(Math.abs(Date.now() + wait - view.clock.opensAt))
    if (!thinking) return
    const think = thinking[0] + random() * (thinking[1] - thinking[0])
    setTimeout(() => {
      const now = performance.now()
      tapped = { index: view.index, at: now, thought: now - (here + wait) }
      show.answer(choices[Math.floor(random() * choices.length)]?.id ?? 'a')
    }, wait + think)
  }

  function notePersonal(view: PersonalView, at: number) {
    if (!view.result || settled === asked) return
    settled = asked
    notes().resultAt.push(at)
  }

  show.store.subscribe(() => {
    const { status, joined, sent } = show.store.get()
    if (status.state === 'connected' && joined === false && !joining) {
      joining = true
      void show.join({ name, club: null, team: null, locale: 'vi' }).then((reply) => {
        joining = false
        if (!reply.ok) notes().refusals.push(`join:${reply.code}`)
      })
    }
    if (joined && !seated) {
      seated = true
      onSeat()
    }
    if (tapped.index < 0 || (sent.state !== 'stored' && sent.state !== 'refused')) return
    if (sent.state === 'refused') notes().refusals.push(`answer:${sent.code}`)
    else {
      notes().acknowledged.push(performance.now() - tapped.at)
      notes().beyond.push(sent.ms - tapped.thought)
    }
    tapped = { ...tapped, index: -1 }
  })

  return {
    start: show.start,
    stop: show.stop,
    /** Connected and at its seat, with a view on it. */
    get here() {
      const { status, joined } = show.store.get()
      return status.state === 'connected' && joined === true
    },
  }
}
export type SwarmPlayer = ReturnType<typeof createSwarmPlayer>
