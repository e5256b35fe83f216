// Begins attempts: real ones under the rules of admission, and practice papers.
import { startAttempt } from '../../app/domain/round/attempt'
import type { Attempt } from '../../app/domain/round/attempt-state'
import { drawPaper, seedsOf } from '../../app/domain/round/draw-paper'
import { packAttempt } from '../../app/domain/round/packing'
import { practicePaper } from '../../app/domain/round/practice'
import { dayAt, type Window } from '../../app/domain/round/windows'
import type { Contestant, Contestants } from '../../app/services/contestants'
import type { Papers, Started, StartRefusal } from '../../app/services/papers'
import type { Clock } from '../clock'
import type { PaperStore, StoredAttempt } from '../storage/papers'
import { countCalls } from './call-counter'
import { type OwnRoundsParts, ownRounds } from './own-rounds'

export interface PaperStartsParts extends OwnRoundsParts {
  store: Pick<PaperStore, 'begin' | 'ofContestant'>
  contestants: Pick<Contestants, 'byId'>
  clock: Clock
  /** Text that nobody guesses. */
  id(): string
  onBegun(deadline: number): void
}

const DAY = 86_400_000
/** Practice papers that one phone begins in a day, in a season. */
export const MOST_PRACTICE = 12
/** That one address begins in a minute: some classrooms at once. */
export const MOST_OF_ADDRESS = 120

const refused = (code: StartRefusal): Started => ({ ok: false, code })

function storedAttempt(attempt: Attempt, more: Pick<StoredAttempt, 'season' | 'practice' | 'number'>): StoredAttempt {
  const { id, contestant, round, window, startedAt } = attempt
  return {
    id,
    contestant,
    round,
    window,
    startedAt,
    ...more,
    deadline: Math.ceil(attempt.deadline),
    endedAt: null,
    answered: null,
    signals: null,
    started: JSON.stringify(packAttempt(attempt)),
    ended: null,
  }
}

/** Number of the attempt after these; numbers of papers that were taken away are not given again. */
const nextNumber = (own: readonly StoredAttempt[]) => Math.max(-1, ...own.map(({ number }) => number)) + 1

export function createPaperStarts(parts: PaperStartsParts): Pick<Papers, 'start' | 'practise'> {
  const { store, seasons, contestants, clock, id, onBegun } = parts
  const withinAddress = countCalls(MOST_OF_ADDRESS, clock)
  const starting = new Map<string, Promise<Started>>()

  /** One at a time for each key; who comes meanwhile gets the same. */
  function together(key: string, start: () => Promise<Started>): Promise<Started> {
    const known = starting.get(key)
    if (known) return known
    const promise = start().finally(() => starting.delete(key))
    starting.set(key, promise)
    return promise
  }

  async function begin(attempt: StoredAttempt): Promise<boolean> {
    const begun = await store.begin(attempt)
    if (begun) onBegun(attempt.deadline)
    return begun
  }

  async function admitted(person: Contestant, roundId: string, device: string): Promise<Started> {
    const season = await seasons.record(person.season)
    if (season?.phase !== 'open') return refused('not_open')
    const now = clock.now()
    const [own] = await ownRounds(parts, season, person, now, roundId)
    if (!own) return refused('unknown_round')
    if (own.running !== null) return { ok: true, attempt: own.running }
    const { round, window } = own
    if (own.refusal !== null) return refused(own.refusal)
    if (!round.paper || !window) return refused('no_paper')
    const number = nextNumber(own.own)
    const { drawn, rule } = await draw(season, person, { rule: round.paper, round: round.id, window, number, now })
    if (!drawn.ok) return refused('too_few')
    const who = { id: id(), contestant: person.id, round: round.id, device, stretch: person.stretch }
    const attempt = startAttempt({ ...who, rule, window, drawn }, clock.now())
    if (await begin(storedAttempt(attempt, { season: season.id, practice: false, number })))
      return { ok: true, attempt: attempt.id }
    // Another process began it: that one is continued.
    return admitted(person, roundId, device)
  }

  async function draw(
    { id: season, seed, ruleSet }: { id: string; seed: string; ruleSet: { timeZone: string } },
    person: Contestant,
    one: {
      rule: NonNullable<Parameters<typeof drawPaper>[0]['paper']>
      round: string
      window: Window
      number: number
      now: number
    },
  ) {
    const { rule, round, window, number, now } = one
    const { pool } = await seasons.frozen(season)
    const about = { secret: seed, round, window: window.index, contestant: person.id, attempt: number }
    // Items that all have in common are those of the window's first day, whenever somebody begins.
    const day = dayAt(rule.drawn === 'window' ? window.opens : now, ruleSet.timeZone)
    const drawing = { paper: rule, pool, day, seeds: seedsOf(rule, about), division: person.division }
    return { drawn: drawPaper(drawing), rule }
  }

  async function practice(
    seasonId: string,
    roundId: string,
    device: string,
    address: string,
    division?: string,
  ): Promise<Started> {
    const season = await seasons.record(seasonId)
    if (season?.phase !== 'open') return refused('not_open')
    const round = season.ruleSet.rounds.find((one) => one.id === roundId)
    if (!round) return refused('unknown_round')
    if (!round.paper) return refused('no_paper')
    const ofDevice = await store.ofContestant(seasonId, device, true)
    const own = ofDevice.filter((one) => one.round === roundId)
    const now = clock.now()
    const running = own.find(({ endedAt, deadline }) => endedAt === null && now <= deadline)
    if (running) return { ok: true, attempt: running.id }
    if (ofDevice.filter(({ startedAt }) => now - startedAt < DAY).length >= MOST_PRACTICE)
      return refused('enough_practice')
    if (!withinAddress(address)) return refused('enough_practice')
    const { all, aside } = await seasons.frozen(seasonId)
    const attemptId = id()
    const drawn = practicePaper({
      paper: round.paper,
      pool: all,
      aside,
      day: dayAt(now, season.ruleSet.timeZone),
      seed: `practice/${season.seed}/${attemptId}`,
      ...(division !== undefined && { division }),
    })
    if (!drawn) return refused('too_few')
    const who = { id: attemptId, contestant: device, round: roundId, device }
    const window = { index: 0, closes: Number.POSITIVE_INFINITY }
    const attempt = startAttempt({ ...who, rule: drawn.rule, window, drawn }, clock.now())
    if (await begin(storedAttempt(attempt, { season: seasonId, practice: true, number: nextNumber(own) })))
      return { ok: true, attempt: attempt.id }
    return practice(seasonId, roundId, device, address, division)
  }

  return {
    async start(contestant, round, device) {
      const person = await contestants.byId(contestant)
      if (!person) return refused('not_eligible')
      return together(`${contestant}/${round}`, () => admitted(person, round, device))
    },
    practise: (season, round, device, division, address) =>
      together(`practice/${season}/${round}/${device}`, () =>
        practice(season, round, device, address, division ?? undefined),
      ),
  }
}
