// The payloads of a show, for the bare servers: made by the product's own rules, byte for byte what it would send.
import { apply, createShow } from '../../app/domain/show/apply'
import type { Command } from '../../app/domain/show/command'
import { SCORING, ShowSettings } from '../../app/domain/show/settings'
import type { ShowQuestion } from '../../app/domain/show/show-question'
import { personalView, sharedView } from '../../app/domain/show/views'
import type { BarePayloads } from './bare-crowd'

/** `players`: so many seats, so that counts and ranks have as many digits as in the show. */
export function barePayloads(questions: ShowQuestion[], players: number): BarePayloads {
  let now = Date.now()
  let count = 0
  const by = { role: 'system' } as const
  const settings = ShowSettings.parse({ maxPlayers: 20_000 })
  const create = {
    type: 'create',
    show: 'bare',
    title: 'Đố vui ASEAN',
    questions,
    settings,
    scoring: SCORING,
    clubs: [],
    seed: 7,
  } as const
  const show = createShow({ seq: 0, at: now, by, id: 'create', command: { ...create, clubs: [] } })
  function does(command: Command, role: 'host' | 'player' | 'system' = 'system') {
    const outcome = apply(show, {
      at: now,
      by: role === 'host' ? { role, account: 'bench' } : { role },
      id: `bare-${++count}`,
      command,
    })
    if (!outcome.ok) throw new Error(`${command.type} was refused: ${outcome.code}`)
  }
  const next = () => does({ type: 'next', from: { phase: show.phase, index: show.index } }, 'host')
  const shared = () => sharedView(show, show.seq)
  const seat = Math.floor(players / 2)

  const lobby = shared()
  for (let number = 0; number < players; number++) {
    const token = String(number).padStart(64, '0')
    does({ type: 'join', token, name: `An ${number}`, club: null, team: null, locale: 'vi' }, 'player')
  }
  const joined = personalView(show, seat, show.seq)
  next()
  const countdown = shared()
  now = show.wakeAt ?? now
  does({ type: 'wake' })
  const question = shared()
  for (let number = 0; number < players; number++) {
    now = Math.max(now, (show.runs[0]?.opensAt ?? now) + Math.floor((4_000 * number) / players))
    const value = 'abcd'[number % 4] ?? 'a'
    does({ type: 'answer', seat: number, index: 0, value, ms: 4_000, allowance: 60 }, 'player')
  }
  next()
  const reveal = shared()
  const result = personalView(show, seat, show.seq)
  next()
  return { lobby, countdown, question, reveal, scoreboard: shared(), joined, result }
}
