// A contestant's own rounds, as their page shows them.
import type { AppLoadContext } from '@remix-run/node'
import { textIn } from '~/domain/question/text-in'
import { type RoundSummary, roundSummary } from '~/round-summary'
import type { Contestant } from '~/services/contestants'
import type { AttemptLine, RoundForContestant } from '~/services/papers'
import type { OwnResult } from '~/services/round-results'
import type { Season } from '~/services/seasons'

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
}

const PROMPT = 70

async function complaintItems(
  { roundResults, locale }: AppLoadContext,
  me: Contestant,
  round: string,
): Promise<ComplaintItem[]> {
  const seen = new Set<string>()
  return (await roundResults.itemsOf(me.id, round)).flatMap(({ ref, prompt, ...place }) => {
    if (seen.has(ref)) return []
    seen.add(ref)
    const { text } = textIn(prompt, locale)
    return [{ ref, ...place, prompt: text.length > PROMPT ? `${text.slice(0, PROMPT)} …` : text }]
  })
}

/** Every round of the season for its contestant, with attempts, result, and what may be complained about now. */
export async function ownRounds(context: AppLoadContext, season: Season, me: Contestant): Promise<OwnRound[]> {
  const now = context.clock.now()
  const rounds = await context.papers.rounds(me.id)
  return Promise.all(
    rounds.map(async ({ round, refusal, attemptsLeft, attempts }) => {
      const result = await context.roundResults.own(me.id, round.id)
      const open = result !== null && result.state.publishedAt === null && now < result.state.complaintsUntil
      return {
        round: roundSummary(round, season, now),
        refusal,
        attemptsLeft,
        attempts,
        result,
        complains: open ? await complaintItems(context, me, round.id) : null,
        prediction: round.prediction !== undefined,
      }
    }),
  )
}
