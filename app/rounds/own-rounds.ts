// A contestant's own rounds, as their page shows them.
import type { AppLoadContext } from '@remix-run/node'
import { textIn } from '~/domain/question/text-in'
import type { Contestant } from '~/services/contestants'
import type { AttemptLine, RoundForContestant } from '~/services/papers'
import type { OwnResult } from '~/services/round-results'
import type { Season } from '~/services/seasons'
import { type RoundSummary, roundSummary } from './round-summary'

/** An item that a complaint may be about. */
export interface ComplaintItem {
  ref: string
  /** "2.14": the 14th item of the second attempt. */
  attempt: number
  number: number
  prompt: string
}

export interface OwnRound {
  round: RoundSummary
  refusal: RoundForContestant['refusal']
  attemptsLeft: number | null
  attempts: AttemptLine[]
  result: OwnResult | null
  complains: ComplaintItem[] | null
  prediction: boolean
  /** Is a finalist of a live final that is near. */
  enters: boolean
}

/** The way into a live final is shown so long before it, ms. */
const NEAR = 24 * 60 * 60 * 1000

async function complaintItems(
  { roundResults, locale }: AppLoadContext,
  me: Contestant,
  round: string,
): Promise<ComplaintItem[]> {
  const seen = new Set<string>()
  return (await roundResults.itemsOf(me.id, round)).flatMap(({ ref, prompt, ...place }) => {
    if (seen.has(ref)) return []
    seen.add(ref)
    return [{ ref, ...place, prompt: textIn(prompt, locale).text }]
  })
}

async function entersFinal(
  { finals, clock }: AppLoadContext,
  season: Season,
  me: Contestant,
  { id: round, kind, window }: RoundSummary,
): Promise<boolean> {
  if (kind !== 'live') return false
  const of = { season: season.id, round }
  if (!(await finals.isFinalist(of, me.id))) return false
  if (window && window.opens - clock.now() <= NEAR) return true
  return (await finals.shows(of)).some(({ endedAt }) => endedAt === null)
}

/** Every round of the season for its contestant, with attempts, result, and what may be complained about now. */
export async function ownRounds(context: AppLoadContext, season: Season, me: Contestant): Promise<OwnRound[]> {
  const now = context.clock.now()
  const rounds = await context.papers.rounds(me.id)
  return Promise.all(
    rounds.map(async ({ round, refusal, attemptsLeft, attempts }) => {
      const result = await context.roundResults.own(me.id, round.id)
      const open = result !== null && result.state.publishedAt === null && now < result.state.complaintsUntil
      const summary = roundSummary(round, season, now)
      return {
        round: summary,
        refusal,
        attemptsLeft,
        attempts,
        result,
        complains: open ? await complaintItems(context, me, round.id) : null,
        prediction: round.prediction !== undefined,
        enters: await entersFinal(context, season, me, summary),
      }
    }),
  )
}
