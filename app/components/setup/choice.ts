// What is chosen for a show so far: the wish, and the questions drawn or picked by hand.
import { type Drawable, draw, suits, type Wish } from '~/domain/question/draw'

export interface Choice {
  wish: Wish
  /** Ids in the order they will be asked. */
  questions: readonly string[]
  /** Changed by hand: a change of the wish no longer draws anew by itself. */
  byHand: boolean
  /** Ids of questions with double points. */
  double: readonly string[]
}

export type Change =
  | { type: 'wish'; wish: Partial<Wish> }
  /** A quick start: its wish, and a list drawn for it whatever was there. */
  | { type: 'start'; wish: Wish }
  | { type: 'draw' }
  | { type: 'add'; id: string }
  | { type: 'remove'; id: string }
  | { type: 'move'; id: string; by: -1 | 1 }
  | { type: 'double'; id: string }

const drawn = (pool: readonly Drawable[], wish: Wish, random: () => number) =>
  draw(pool, wish, random).map((question) => question.id)

/** The list in a new order; at its ends a question stays where it is. */
function moved(list: readonly string[], id: string, by: -1 | 1): readonly string[] {
  const from = list.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= list.length) return list
  const rest = list.filter((one) => one !== id)
  return [...rest.slice(0, to), id, ...rest.slice(to)]
}

const toggled = (list: readonly string[], id: string) =>
  list.includes(id) ? list.filter((one) => one !== id) : [...list, id]

/** The choice after one change. `most`: how many questions a show may have. */
export function changed(
  choice: Choice,
  change: Change,
  pool: readonly Drawable[],
  most: number,
  random: () => number,
): Choice {
  const { questions } = choice
  switch (change.type) {
    case 'wish': {
      const wish = { ...choice.wish, ...change.wish }
      return choice.byHand ? { ...choice, wish } : { ...choice, wish, questions: drawn(pool, wish, random) }
    }
    case 'start':
      return { ...choice, wish: change.wish, questions: drawn(pool, change.wish, random), byHand: false }
    case 'draw':
      return { ...choice, questions: drawn(pool, choice.wish, random), byHand: false }
    case 'add':
      if (questions.includes(change.id) || questions.length >= most) return choice
      return { ...choice, questions: [...questions, change.id], byHand: true }
    case 'remove':
      return { ...choice, questions: questions.filter((id) => id !== change.id), byHand: true }
    case 'move':
      return { ...choice, questions: moved(questions, change.id, change.by), byHand: true }
    case 'double':
      return { ...choice, double: toggled(choice.double, change.id) }
  }
}

/** How many questions the wish has to draw from. */
export function available(pool: readonly Drawable[], wish: Wish): number {
  return pool.filter((question) => suits(question, wish)).length
}
