/** From the blueprint of a paper and the banks to the paper of one person. */
import type { BankQuestion } from '../question/bank'
import { askable, draw } from '../question/draw'
import { mediaOf } from '../question/shown-texts'
import { mixed } from '../show/drawing'
import { dice } from './dice'
import { type ItemSecret, itemSecret, type PaperItem, paperItem } from './paper-item'
import type { Draw, Paper } from './rule-set'

export interface DrawnPaper {
  sections: { id: string; items: PaperItem[] }[]
}

export interface DrawnRound {
  paper: DrawnPaper
  /** By ref; kept on the server until publication. */
  secrets: Record<string, ItemSecret>
}

export interface Drawing {
  paper: Paper
  /** Every question of the banks. */
  pool: readonly BankQuestion[]
  /** YYYY-MM-DD: expired questions are not drawn. */
  day: string
  seeds: Seeds
  /** Division of who sits it; matters where levels differ by division. */
  division?: string
}

/** Two seeds: whoever shares the first has the same items, whoever shares the second has them in the same order. */
export interface Seeds {
  items: string
  order: string
}

export type Drawn = ({ ok: true } & DrawnRound) | { ok: false; code: 'too_few'; section: string; missing: number }

/** Whose seeds are equal follows from the rule: all of a window have the same items, or everybody their own at each attempt. */
export function seedsOf(
  paper: Pick<Paper, 'drawn'>,
  {
    secret,
    round,
    window,
    contestant,
    attempt,
  }: Record<'secret' | 'round' | 'contestant', string> & {
    window: number
    /** Number of the contestant's attempts before this one. */
    attempt: number
  },
): Seeds {
  const shared = `${secret}/${round}/${window}`
  const own = `${shared}/${contestant}/${attempt}`
  return { items: `items/${paper.drawn === 'window' ? shared : own}`, order: `order/${own}` }
}

/** Whether a draw of the blueprint may take this question; polls never. */
export function fits(question: BankQuestion, wish: Draw, division?: string): boolean {
  const level = wish.levels?.[division ?? ''] ?? wish.level
  return (
    question.kind !== 'poll' &&
    (wish.bank === undefined || question.bank === wish.bank) &&
    (wish.topic === undefined || question.topic === wish.topic) &&
    (level === undefined || question.level === level) &&
    (wish.kinds === undefined || wish.kinds.includes(question.kind)) &&
    (wish.items === undefined || wish.items.includes(question.id)) &&
    (wish.media === undefined || mediaOf(question).some(({ kind }) => kind === wish.media))
  )
}

interface Place {
  section: string
  index: number
  wish: Draw
  candidates: BankQuestion[]
}

/**
 * Which questions each draw of the paper takes, none twice in a paper. Draws with the fewest candidates choose first, so that a
 * wide one does not take what a narrow one needs.
 */
function choose({
  paper,
  pool,
  day,
  seeds,
  division,
}: Drawing): Map<string, BankQuestion[]> | Extract<Drawn, { ok: false }> {
  const approved = pool.filter((question) => askable(question, day)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const places = paper.sections.flatMap(({ id, draw: wishes }) =>
    wishes.map((wish, index): Place => {
      return { section: id, index, wish, candidates: approved.filter((question) => fits(question, wish, division)) }
    }),
  )
  const narrowFirst = [...places].sort((a, b) => a.candidates.length - b.candidates.length)
  const taken = new Set<string>()
  const chosen = new Map<string, BankQuestion[]>()
  for (const { section, index, wish, candidates } of narrowFirst) {
    const free = candidates.filter(({ id }) => !taken.has(id))
    const all = { banks: [], topics: [], levels: [], kinds: [], number: wish.count }
    const questions = draw(free, all, dice(`${seeds.items}/${section}/${index}`))
    if (questions.length < wish.count)
      return { ok: false, code: 'too_few', section, missing: wish.count - questions.length }
    for (const { id } of questions) taken.add(id)
    const list = wish.items
    if (list) questions.sort((a, b) => list.indexOf(a.id) - list.indexOf(b.id))
    chosen.set(`${section}/${index}`, questions)
  }
  return chosen
}

/** Draws a paper. Refuses too_few when the banks have not enough approved, unexpired questions for a section. */
export function drawPaper(drawing: Drawing): Drawn {
  const { paper, seeds } = drawing
  const chosen = choose(drawing)
  if (!(chosen instanceof Map)) return chosen
  const secrets: Record<string, ItemSecret> = {}
  const sections = paper.sections.map(({ id, draw: wishes }) => {
    const questions = wishes.flatMap((_, index) => chosen.get(`${id}/${index}`) ?? [])
    const ordered = paper.order === 'fixed' ? questions : mixed(questions, dice(`${seeds.order}/${id}`))
    for (const question of ordered) secrets[question.id] = itemSecret(question)
    return { id, items: ordered.map((question) => paperItem(question, seeds.order, paper.shuffleChoices)) }
  })
  return { ok: true, paper: { sections }, secrets }
}

/** All items of a paper in their order. */
export function itemsOf(paper: DrawnPaper): PaperItem[] {
  return paper.sections.flatMap(({ items }) => items)
}
