/** The draw of a show's questions from the banks. Free of zod, so that pages may draw too. */
import { mixed } from '../show/drawing'
import type { Question, QuestionKind } from './question'

/** What the draw must know of a question. */
export interface Drawable {
  id: string
  bank: string
  topic: string
  level: string
  kind: QuestionKind
}

/** What is asked for; an empty list leaves everything in. */
export interface Wish {
  banks: readonly string[]
  /** "bank/topic": two banks may have a topic of the same id. */
  topics: readonly string[]
  levels: readonly string[]
  kinds: readonly string[]
  number: number
}

const INDOCHINA_MS = 7 * 60 * 60 * 1000

/** The day in Viet Nam and Cambodia (UTC+7 all year) at instant `at` (ms since 1970), as YYYY-MM-DD. */
export function dayAt(at: number): string {
  return new Date(at + INDOCHINA_MS).toISOString().slice(0, 10)
}

/** Only approved questions whose fact still holds on `day` are asked; `expires` is the last day it holds. */
export function askable(question: Pick<Question, 'status' | 'expires'>, day: string): boolean {
  return question.status === 'approved' && (question.expires === undefined || question.expires >= day)
}

/** Bank and topic as one key. */
export function topicKey({ bank, topic }: Pick<Drawable, 'bank' | 'topic'>): string {
  return `${bank}/${topic}`
}

const among = (list: readonly string[], value: string) => list.length === 0 || list.includes(value)

/** Topics of banks that are not asked for do not narrow: they are left from an earlier choice. */
export function suits(question: Drawable, wish: Omit<Wish, 'number'>): boolean {
  const topics = wish.topics.filter((topic) => topic.startsWith(`${question.bank}/`))
  return (
    among(wish.banks, question.bank) &&
    among(topics, topicKey(question)) &&
    among(wish.levels, question.level) &&
    among(wish.kinds, question.kind)
  )
}

/** One question of each topic in turn, until no topic has any left. */
function inTurn<Q extends Drawable>(questions: readonly Q[], random: () => number): Q[] {
  const topics = new Map<string, Q[]>()
  for (const question of mixed(questions, random)) {
    const key = topicKey(question)
    topics.set(key, [...(topics.get(key) ?? []), question])
  }
  const piles = mixed([...topics.values()], random)
  const rounds = Math.max(0, ...piles.map((pile) => pile.length))
  return Array.from({ length: rounds }, (_, round) => piles.flatMap((pile) => pile.slice(round, round + 1))).flat()
}

/** A poll brings no points: it stands neither first nor last. */
function pollInside<Q extends Drawable>(drawn: Q[]): Q[] {
  const poll = drawn.findIndex((question) => question.kind === 'poll')
  if (drawn.length < 3 || (poll !== 0 && poll !== drawn.length - 1)) return drawn
  const rest = drawn.filter((_, index) => index !== poll)
  const middle = Math.floor(rest.length / 2)
  return [...rest.slice(0, middle), ...drawn.slice(poll, poll + 1), ...rest.slice(middle)]
}

/**
 * Draws `wish.number` questions (fewer when there are no more) from what may be asked: spread evenly over the topics,
 * none twice, at most one poll unless polls were asked for by name. `random` gives 0 ≤ x < 1.
 */
export function draw<Q extends Drawable>(pool: readonly Q[], wish: Wish, random: () => number): Q[] {
  const suitable = inTurn(
    pool.filter((question) => suits(question, wish)),
    random,
  )
  if (wish.kinds.length > 0) return suitable.slice(0, wish.number)
  const firstPoll = suitable.find((question) => question.kind === 'poll')
  const drawn = suitable.filter((question) => question.kind !== 'poll' || question === firstPoll).slice(0, wish.number)
  return pollInside(drawn)
}
