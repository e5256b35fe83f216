// The rounds of a season as one contestant finds them: what is open, what was sat, what a gate still asks for.
import { admit } from '../../app/domain/round/admission'
import type { AnsweredPaper } from '../../app/domain/round/answered-paper'
import { GRACE } from '../../app/domain/round/attempt-state'
import { consentStands, mayBeChild } from '../../app/domain/round/consent'
import { attemptsLeft, type Counted, count } from '../../app/domain/round/counting'
import { keysInForce } from '../../app/domain/round/keys'
import { markAnswered } from '../../app/domain/round/marking'
import type { Stock } from '../../app/domain/round/packing'
import type { Amended } from '../../app/domain/round/results'
import { amendedBy } from '../../app/domain/round/results-state'
import type { OlympicRound, RuleSet } from '../../app/domain/round/rule-set'
import { dayAt, standingAt, type Window } from '../../app/domain/round/windows'
import type { Contestant } from '../../app/services/contestants'
import type { RoundForContestant } from '../../app/services/papers'
import type { PaperStore, StoredAttempt } from '../storage/papers'
import type { RoundResultsStore } from '../storage/round-results'
import type { SeasonRecord } from '../storage/seasons'
import type { SeasonPapers } from './season-papers'

export interface OwnRound extends RoundForContestant {
  /** Window that is open to this contestant now. */
  window: Window | null
  own: readonly StoredAttempt[]
  /** Id of the attempt that goes on. */
  running: string | null
}

export interface OwnRoundsParts {
  store: Pick<PaperStore, 'ofContestant'>
  seasons: SeasonPapers
  results: Pick<RoundResultsStore, 'record'>
  isEntrant(season: string, round: string, contestant: string): Promise<boolean>
}

const goesOn = ({ endedAt, deadline }: StoredAttempt, now: number) => endedAt === null && now <= deadline + GRACE

function countedOf(round: OlympicRound, own: readonly StoredAttempt[], stock: Stock, amended: Amended): Counted | null {
  const { paper } = round
  if (!paper) return null
  const marked = own.flatMap(({ id, answered }) => {
    if (answered === null || amended.annulled.has(id)) return []
    const kept = JSON.parse(answered) as AnsweredPaper
    const secrets = kept.sections.flatMap(({ refs }) => refs.map((ref) => [ref, stock.secret(ref)] as const))
    return [markAnswered(kept, paper, keysInForce(Object.fromEntries(secrets), amended.keys))]
  })
  return count(marked, round.attempts)
}

/** Looks at the rounds of `season` for `contestant` at `now`; `only`: at this one and what its gate needs. */
export async function ownRounds(
  { store, seasons, results, isEntrant }: OwnRoundsParts,
  season: SeasonRecord,
  contestant: Contestant,
  now: number,
  only?: string,
): Promise<OwnRound[]> {
  const { ruleSet } = season
  const rounds = ruleSet.rounds.filter(({ id }) => only === undefined || id === only)
  const attempts = await store.ofContestant(season.id, contestant.id, false)
  const of = (round: string) => attempts.filter((one) => one.round === round)

  const gates = new Set(rounds.flatMap(({ gate }) => gate?.rounds ?? []))
  const counted = new Map<string, Counted>()
  for (const round of ruleSet.rounds) {
    if (!gates.has(round.id) || of(round.id).length === 0) continue
    const { state, history } = await results.record(season.id, round.id)
    const amended = amendedBy(state?.trail ?? history)
    const result = countedOf(round, of(round.id), await seasons.stock(season.id), amended)
    if (result) counted.set(round.id, result)
  }

  const child = mayBeChild(contestant, dayAt(now, ruleSet.timeZone))
  const consented = consentStands(contestant.consents, 'take_part', child)
  return Promise.all(rounds.map((round) => ownRound(round)))

  async function ownRound(round: OlympicRound): Promise<OwnRound> {
    const windows = seasons.windows(ruleSet, round)
    const own = of(round.id)
    const entrant = round.entrants ? await isEntrant(season.id, round.id, contestant.id) : true
    const tries = own.map((one) => ({ window: one.window, running: goesOn(one, now) }))
    const admitted = admission(ruleSet, round)
    const standing = standingAt(windows, now)
    const place = standing.state === 'open' ? standing.window : 'next' in standing ? standing.next : null
    const left = attemptsLeft(own, place?.index ?? -1, round.attempts)
    return {
      round,
      windows,
      refusal: admitted.ok ? null : admitted.code,
      attemptsLeft: Number.isFinite(left) ? left : null,
      attempts: own.map(({ id, window, startedAt, deadline, endedAt, ...one }) => ({
        id,
        window,
        startedAt,
        deadline,
        endedAt: goesOn({ id, window, startedAt, deadline, endedAt, ...one }, now) ? null : (endedAt ?? deadline),
      })),
      window: admitted.ok ? admitted.window : null,
      own,
      running: own.find((one) => goesOn(one, now))?.id ?? null,
    }

    function admission({ divisions }: RuleSet, asked: OlympicRound) {
      const division = divisions.find(({ id }) => id === contestant.division)
      if (season.phase !== 'open') return { ok: false, code: 'over' } as const
      if (!division) return { ok: false, code: 'not_eligible' } as const
      const about = { round: asked, windows, division, person: contestant, consented, entrant }
      return admit({ ...about, results: counted, attempts: tries }, now)
    }
  }
}
