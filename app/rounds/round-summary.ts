// What contestants see of a round before they sit it: how much, how long, when.
import type { LocalText } from '~/domain/question/text'
import { changedWindows } from '~/domain/round/move-windows'
import { PRACTICE_ITEMS, practiceSeconds } from '~/domain/round/practice'
import type { OlympicRound } from '~/domain/round/rule-set'
import { heldWindows, standingAt, type Window, windowsOf } from '~/domain/round/windows'
import type { Season } from '~/services/seasons'

export interface RoundSummary {
  id: string
  name: LocalText
  about: LocalText | null
  kind: OlympicRound['kind']
  /** null: no paper. */
  items: number | null
  /** Seconds of the whole paper; null: items have their own clocks, or there is none. */
  seconds: number | null
  perWindow: number | null
  total: number | null
  windows: readonly Window[]
  /** The last move of its windows: when, why, and where those it changed were before. */
  moved: { at: number; why: string; before: readonly { opens: number; closes: number }[] } | null
  standing: 'before' | 'open' | 'between' | 'over'
  /** The window that is open or comes next. */
  window: Window | null
  /** Name of the round that sends its entrants. */
  from: LocalText | null
}

export function roundSummary(
  round: OlympicRound,
  { ruleSet: { rounds, timeZone }, closedAt }: Pick<Season, 'ruleSet' | 'closedAt'>,
  now: number,
): RoundSummary {
  const windows = heldWindows(windowsOf(round.windows, timeZone), closedAt)
  const standing = standingAt(windows, now)
  const { paper, attempts } = round
  const move = round.moved?.at(-1)
  return {
    id: round.id,
    name: round.name,
    about: round.about ?? null,
    kind: round.kind,
    items: paper
      ? paper.sections.reduce((sum, { draw }) => sum + draw.reduce((all, { count }) => all + count, 0), 0)
      : null,
    seconds: paper?.seconds ?? null,
    perWindow: attempts.perWindow,
    total: attempts.total,
    windows,
    moved: move ? { at: move.at, why: move.why, before: changedWindows(move).map(({ from }) => from) } : null,
    standing: standing.state,
    window: standing.state === 'open' ? standing.window : standing.state === 'over' ? null : standing.next,
    from: rounds.find(({ id }) => id === round.entrants?.from)?.name ?? null,
  }
}

/** A practice paper of a round: at most so many items, the time in proportion, as often as one likes. */
export function practiceSummary(round: RoundSummary): RoundSummary {
  const all = round.items ?? 0
  const items = Math.min(PRACTICE_ITEMS, all)
  const seconds = round.seconds === null ? null : practiceSeconds(round.seconds, items, all)
  return { ...round, items, seconds, perWindow: null, total: null, from: null }
}

export interface SeasonSummary {
  code: string
  name: LocalText
  /** Name of the unit that runs it. */
  unit: LocalText
  phase: 'draft' | 'open' | 'closed'
  /** The round to look at now: open, else the next one; null: all are over. */
  now: RoundSummary | null
}

/** Of several rounds the one that is open and closes first, else the one that opens first. */
export function roundNow(rounds: readonly RoundSummary[]): RoundSummary | null {
  const at = ({ standing, window }: RoundSummary) => (standing === 'open' ? window?.closes : window?.opens) ?? 0
  const coming = rounds.filter(({ window }) => window !== null)
  const order = (a: RoundSummary, b: RoundSummary) =>
    Number(b.standing === 'open') - Number(a.standing === 'open') || at(a) - at(b)
  return [...coming].sort(order)[0] ?? null
}
