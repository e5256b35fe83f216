// A contestant's own rounds, as their page shows them.
import type { AppLoadContext } from '@remix-run/node'
import { deviceIn } from '~/paper-device'
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
  { papers }: AppLoadContext,
  request: Request,
  attempts: readonly AttemptLine[],
): Promise<ComplaintItem[]> {
  const device = deviceIn(request) ?? 'no-device-of-its-own'
  const views = await Promise.all(attempts.map(({ id }) => papers.view(id, device)))
  const seen = new Set<string>()
  return views.flatMap((view, index) =>
    (view?.items ?? []).flatMap(({ ref, number, asked }) => {
      if (seen.has(ref)) return []
      seen.add(ref)
      const prompt = asked?.prompt ?? ''
      const text = typeof prompt === 'string' ? prompt : (prompt.en ?? prompt.vi ?? prompt.km ?? '')
      return [{ ref, attempt: index + 1, number, prompt: text.length > PROMPT ? `${text.slice(0, PROMPT)} …` : text }]
    }),
  )
}

/** Every round of the season for its contestant, with attempts, result, and what may be complained about now. */
export async function ownRounds(
  context: AppLoadContext,
  request: Request,
  season: Season,
  me: Contestant,
): Promise<OwnRound[]> {
  const now = context.clock.now()
  const rounds = await context.papers.rounds(me.id)
  return Promise.all(
    rounds.map(async ({ round, refusal, attemptsLeft, attempts }) => {
      const result = await context.roundResults.own(me.id, round.id)
      const open = result !== null && result.state.publishedAt === null && now < result.state.complaintsUntil
      return {
        round: roundSummary(round, season.ruleSet, now),
        refusal,
        attemptsLeft,
        attempts,
        result,
        complains: open ? await complaintItems(context, request, attempts) : null,
        prediction: round.prediction !== undefined,
      }
    }),
  )
}
