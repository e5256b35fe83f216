/** A short paper to get used to the real one: same sections, same marks, other items. */
import type { BankQuestion } from '../question/bank'
import { type Drawing, type DrawnRound, drawPaper, fits } from './draw-paper'
import type { Draw, Paper } from './rule-set'
import { practiceLeast } from './set-aside'

export const PRACTICE_ITEMS = 10
const LEAST_SECONDS = 60

/** Seconds for `taken` items of a paper of `total`. */
export const practiceSeconds = (seconds: number, taken: number, total: number): number =>
  Math.max(LEAST_SECONDS, Math.ceil((seconds * taken) / total))

/** How many of each draw: in proportion, the largest remainders first, `items` in all. */
function shares(counts: readonly number[], items: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const exact = counts.map((count) => (count * Math.min(items, total)) / total)
  const whole = exact.map(Math.floor)
  const byRemainder = exact.map((share, index) => ({ index, rest: share - Math.floor(share) }))
  const missing = Math.min(items, total) - whole.reduce((sum, count) => sum + count, 0)
  for (const { index } of byRemainder.sort((a, b) => b.rest - a.rest || a.index - b.index).slice(0, missing))
    whole[index] = (whole[index] ?? 0) + 1
  return whole
}

/** A draw of named items asks for others like them. */
function unnamed({ items, ...wish }: Draw, all: readonly BankQuestion[]): Draw {
  if (!items) return wish
  const named = all.filter(({ id }) => items.includes(id))
  const [first] = named
  const kinds = [...new Set(named.map(({ kind }) => kind))].filter((kind) => kind !== 'poll')
  return { ...wish, ...(kinds.length > 0 && { kinds }), ...(first && { bank: first.bank, level: first.level }) }
}

function shortened(
  paper: Paper,
  all: readonly BankQuestion[],
  free: readonly BankQuestion[],
  division?: string,
): Paper {
  const counts = paper.sections.flatMap(({ draw }) => draw.map(({ count }) => count))
  const share = shares(counts, PRACTICE_ITEMS)
  const taken = share.reduce((sum, count) => sum + count, 0)
  const total = counts.reduce((sum, count) => sum + count, 0)
  let place = 0
  const sections = paper.sections.flatMap((section) => {
    const draw = section.draw.flatMap((wish) => {
      const like = unnamed(wish, all)
      const there = free.filter((question) => fits(question, like, division)).length
      const count = Math.min(share[place++] ?? 0, there)
      return count > 0 ? [{ ...like, count }] : []
    })
    return draw.length > 0 ? [{ ...section, draw }] : []
  })
  const seconds = paper.seconds === null ? null : practiceSeconds(paper.seconds, taken, total)
  const rule = { drawn: 'person', whenWindowCloses: 'finish', handInEarly: true, floor: null, cap: null } as const
  return { ...paper, ...rule, sections, seconds }
}

/** One item less in this section; null: nothing is left. */
function less(paper: Paper, id: string): Paper | null {
  const sections = paper.sections.flatMap((section) => {
    if (section.id !== id) return [section]
    const most = Math.max(...section.draw.map(({ count }) => count))
    const at = section.draw.findIndex(({ count }) => count === most)
    const draw = section.draw.flatMap((wish, index) => {
      const count = wish.count - (index === at ? 1 : 0)
      return count > 0 ? [{ ...wish, count }] : []
    })
    return draw.length > 0 ? [{ ...section, draw }] : []
  })
  return sections.length > 0 ? { ...paper, sections } : null
}

export interface PracticeDrawing extends Omit<Drawing, 'seeds'> {
  /** Refs of what may be shown: setAside(). */
  aside: ReadonlySet<string>
  seed: string
}

/**
 * At most ten items, the sections in their proportion, the time in the same; fewer where no more were set aside. null: fewer
 * than practiceLeast().
 */
export function practicePaper({
  paper,
  pool,
  aside,
  seed,
  ...rest
}: PracticeDrawing): (DrawnRound & { rule: Paper }) | null {
  const free = pool.filter(({ id }) => aside.has(id))
  let rule: Paper | null = shortened(paper, pool, free, rest.division)
  while (rule && rule.sections.length > 0) {
    const drawn = drawPaper({
      ...rest,
      paper: rule,
      pool: free,
      seeds: { items: `items/${seed}`, order: `order/${seed}` },
    })
    if (drawn.ok) {
      const enough = Object.keys(drawn.secrets).length >= practiceLeast(paper)
      return enough ? { rule, paper: drawn.paper, secrets: drawn.secrets } : null
    }
    rule = less(rule, drawn.section)
  }
  return null
}
