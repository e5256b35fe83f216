/** The questions of a show for sitting them alone afterwards, with the keys in force and what was reached in the hall. */
import { z } from 'zod'
import { ShowClub } from './command'
import { nearestDistance } from './marking'
import type { ShowResults } from './results'
import { ScoringRules, ShowSettings } from './settings'
import { AnswerKey, ShowQuestion } from './show-question'
import type { Show } from './state'

export const PaperQuestion = z.strictObject({
  /** Place in the show. */
  index: z.number().int().nonnegative(),
  question: ShowQuestion,
  /** The key in force. */
  key: AnswerKey,
  voided: z.boolean(),
  /** Number without tolerance: the distance that won in the hall, 0 when nobody answered. */
  nearest: z.number().nonnegative(),
  /** Share of the hall that was right. */
  rightShare: z.number().nullable(),
})
export type PaperQuestion = z.infer<typeof PaperQuestion>

export const Paper = z.strictObject({
  title: z.string(),
  questions: z.array(PaperQuestion).min(1),
  settings: ShowSettings,
  scoring: ScoringRules,
  clubs: z.array(ShowClub),
  seed: z.number().int(),
  /** Corrections of the show that are in it. */
  amendments: z.number().int().nonnegative(),
})
export type Paper = z.infer<typeof Paper>

/** A show as its first entry made it. */
export type ShowContents = Pick<Show, 'title' | 'questions' | 'settings' | 'scoring' | 'clubs' | 'seed'>

function nearestIn(results: ShowResults, index: number): number {
  const { key } = results.questions[index] ?? {}
  if (key?.kind !== 'number' || key.tolerance !== null) return 0
  const given = results.players.flatMap((player) => {
    const value = player.answers[index]?.value
    return typeof value === 'number' ? [value] : []
  })
  const distance = nearestDistance(key.right, given)
  return Number.isFinite(distance) ? distance : 0
}

/** What the results say of the question at `index` now. */
function asItStands(
  results: ShowResults,
  index: number,
): Pick<PaperQuestion, 'key' | 'voided' | 'nearest' | 'rightShare'> | null {
  const result = results.questions[index]
  if (!result) return null
  return { key: result.key, voided: result.voided, nearest: nearestIn(results, index), rightShare: result.rightShare }
}

/** The questions that were asked to the end and stand; null when there are none. */
export function makePaper(
  { title, questions, settings, scoring, clubs, seed }: ShowContents,
  results: ShowResults,
): Paper | null {
  const asked = questions.flatMap((question, index): PaperQuestion[] => {
    const result = results.questions[index]
    const standing = asItStands(results, index)
    if (!standing || result?.state !== 'settled' || result.voided) return []
    return [{ index, question, ...standing }]
  })
  if (asked.length === 0) return null
  return { title, questions: asked, settings, scoring, clubs, seed, amendments: results.trail.length }
}

/** The paper after corrections of its show: the same questions in the same order, so that nobody's sitting is disturbed. */
export function amendPaper(paper: Paper, results: ShowResults): Paper {
  const questions = paper.questions.map((one) => ({ ...one, ...asItStands(results, one.index) }))
  return { ...paper, questions, amendments: results.trail.length }
}
