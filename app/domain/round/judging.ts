/** The judged part of a round: marks of several judges, and what they make with the paper. */
import type { Counted } from './counting'
import type { JudgedPart } from './rule-set'

/** One judge's marks for one contestant, by criterion. */
export interface JudgeSheet {
  judge: string
  marks: Readonly<Record<string, number>>
}

export type SheetProblem = 'missing' | 'unknown' | 'too_much' | 'negative'

/** What is wrong with a sheet, by criterion; empty: nothing. */
export function sheetProblems(part: JudgedPart, { marks }: JudgeSheet): { criterion: string; code: SheetProblem }[] {
  const known = new Map(part.criteria.map(({ id, max }) => [id, max]))
  const unknown = Object.keys(marks).filter((id) => !known.has(id))
  const problems: { criterion: string; code: SheetProblem }[] = unknown.map((criterion) => ({
    criterion,
    code: 'unknown',
  }))
  for (const [criterion, max] of known) {
    const given = marks[criterion]
    if (given === undefined || !Number.isFinite(given)) problems.push({ criterion, code: 'missing' })
    else if (given < 0) problems.push({ criterion, code: 'negative' })
    else if (given > max) problems.push({ criterion, code: 'too_much' })
  }
  return problems
}

/** Who lacks marks, of those who are to be judged. */
export interface JudgingGaps {
  /** Without any sheet. */
  unmarked: string[]
  /** With fewer sheets than others have. */
  fewer: string[]
  /** Sheets of those who have most. */
  most: number
}

/** What is missing among the sheets of `judged`; null: everybody has as many as everybody else, and at least one. */
export function judgingGaps(
  judged: readonly string[],
  sheets: ReadonlyMap<string, readonly JudgeSheet[]>,
): JudgingGaps | null {
  const given = (id: string) => sheets.get(id)?.length ?? 0
  const most = Math.max(0, ...judged.map(given))
  const unmarked = judged.filter((id) => given(id) === 0)
  const fewer = judged.filter((id) => given(id) > 0 && given(id) < most)
  return unmarked.length + fewer.length > 0 ? { unmarked, fewer, most } : null
}

const round = (marks: number) => Math.round(marks * 100) / 100

/** The mean of the judges' sums, to the hundredth; null without a sheet. */
export function judgedMarks(part: JudgedPart, sheets: readonly JudgeSheet[]): number | null {
  if (sheets.length === 0) return null
  const sums = sheets.map(({ marks }) => part.criteria.reduce((sum, { id }) => sum + (marks[id] ?? 0), 0))
  return round(sums.reduce((a, b) => a + b, 0) / sums.length)
}

/**
 * Paper and judged part as one score: both as shares of what they could give (below 0 counts as 0), weighted, times `outOf`.
 * Who has no judges' marks has nothing from that part; a round without a paper takes the judged part alone.
 */
export function together(
  part: JudgedPart,
  counted: Counted | null,
  judged: number | null,
): { score: number; outOf: number } {
  const most = part.criteria.reduce((sum, { max }) => sum + max, 0)
  const judgedShare = Math.max(0, judged ?? 0) / most
  const paperShare = counted && counted.outOf > 0 ? Math.max(0, counted.score) / counted.outOf : 0
  return { score: round((judgedShare * part.weight + paperShare * (1 - part.weight)) * part.outOf), outOf: part.outOf }
}
