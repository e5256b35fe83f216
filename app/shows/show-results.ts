// The results of a show as its page needs them: everything but each player's answers.
import type { AppLoadContext } from '@remix-run/node'
import { median } from '~/domain/show/figures'
import { type PlayerResult, type QuestionResult, results, type ShowResults } from '~/domain/show/results'
import { clubResults } from '~/domain/show/results-by-club'
import type { ShowQuestion } from '~/domain/show/show-question'
import type { Amendment, Show } from '~/domain/show/state'

export type RankedPlayer = Omit<PlayerResult, 'answers' | 'clubId'>

/** A question with how it went; what the dialog of corrections needs is in it. */
export interface QuestionInResults
  extends Pick<
      QuestionResult,
      | 'index'
      | 'state'
      | 'voided'
      | 'weight'
      | 'key'
      | 'counts'
      | 'answered'
      | 'right'
      | 'rightShare'
      | 'medianMs'
      | 'discrimination'
    >,
    Pick<ShowQuestion, 'kind' | 'title' | 'prompt' | 'choices' | 'partners' | 'hint' | 'unit'> {}

export interface NamedAmendment extends Amendment {
  /** Null: the account is gone. */
  who: string | null
}

function questionIn(question: ShowQuestion, result: QuestionResult): QuestionInResults {
  const { index, state, voided, weight, key, counts, answered, right, rightShare, medianMs, discrimination } = result
  const { kind, title, prompt, choices, partners, hint, unit } = question
  return {
    ...{ index, state, voided, weight, key, counts, answered, right, rightShare, medianMs, discrimination },
    ...{ kind, title, prompt, choices, partners },
    ...(hint && { hint }),
    ...(unit && { unit }),
  }
}

/** Right answers and times over the whole show. */
function overall({ players, questions }: ShowResults) {
  const marked = questions.filter(({ rightShare }) => rightShare !== null)
  const answered = marked.reduce((sum, one) => sum + one.answered, 0)
  const right = marked.reduce((sum, one) => sum + one.right, 0)
  const times = players.flatMap(({ answers }) => answers.flatMap((answer) => answer?.ms ?? []))
  return { answers: times.length, rightShare: answered > 0 ? right / answered : null, medianMs: median(times) }
}

export function resultsPage(show: Show) {
  const all = results(show)
  const players: RankedPlayer[] = all.players.map(({ answers, clubId, ...player }) => player)
  return {
    title: show.title,
    ended: show.phase === 'ended',
    /** Every question has been played: from here on it can be sat alone. */
    played: show.phase === 'podium' || show.phase === 'ended',
    startedAt: all.startedAt,
    endedAt: all.endedAt,
    asked: all.asked,
    overall: overall(all),
    players,
    teams: all.teams.map(({ id, rank, name, points }) => ({ id: String(id), rank, name, points })),
    clubs: clubResults(all.players),
    questions: show.questions.flatMap((question, index) => {
      const result = all.questions[index]
      return result ? [questionIn(question, result)] : []
    }),
    hardest: all.hardest,
  }
}

/** The corrections of a show, newest first, with the names of who made them. */
export async function trailOf(context: AppLoadContext, show: Show): Promise<NamedAmendment[]> {
  if (show.trail.length === 0) return []
  const names = new Map((await context.accounts.list()).map(({ id, name }) => [id, name]))
  return show.trail.map((one) => ({ ...one, who: names.get(one.account) ?? null })).reverse()
}
