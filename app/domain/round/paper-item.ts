/** A question as one paper asks it, with its key apart, and the way from its letters back to the ids of the bank. */
import type { BankQuestion } from '../question/bank'
import type { Choice } from '../question/question'
import type { LocalText } from '../question/text'
import { showQuestion } from '../show/make-question'
import type { AnswerKey, AnswerValue, ShowQuestion } from '../show/show-question'
import { dice } from './dice'

/** What somebody who sits the paper may see of a question. */
export type AskedItem = Pick<
  ShowQuestion,
  'kind' | 'title' | 'prompt' | 'media' | 'choices' | 'partners' | 'hint' | 'unit' | 'unreviewed'
>

export interface PaperItem {
  /** Id of the question in its bank; once in a paper. */
  ref: string
  asked: AskedItem
  /** Letter of a choice on this paper → its id in the bank. */
  choices: Readonly<Record<string, string>>
  /** match: number of a partner on this paper → id of its pair in the bank. */
  partners: Readonly<Record<string, string>>
}

/** What nobody may see before publication. The key is in the ids of the bank, so that it serves every paper. */
export interface ItemSecret {
  key: AnswerKey
  explanation: LocalText
  source: { name: string; url?: string }
  asOf: string
}

/** The key of a question in the ids of its bank; truefalse has "true" and "false", a poll nothing right. */
export function bankKey(question: BankQuestion): AnswerKey {
  switch (question.kind) {
    case 'single':
      return { kind: 'choice', ids: [question.right] }
    case 'several':
      return { kind: 'choices', ids: [...question.right].sort() }
    case 'truefalse':
      return { kind: 'choice', ids: [String(question.right)] }
    case 'typed':
      return { kind: 'typed', accept: question.accept, tones: question.tones }
    // "The nearest wins" needs a hall; on a paper only the number itself is right.
    case 'number':
      return { kind: 'number', right: question.right, tolerance: question.tolerance ?? 0 }
    case 'order':
      return { kind: 'order', ids: question.items.map(({ id }) => id) }
    case 'match':
      return { kind: 'match', pairs: Object.fromEntries(question.pairs.map(({ id }) => [id, id])) }
    case 'poll':
      return { kind: 'none' }
  }
}

const named = ({ id }: Choice): Choice => ({ id, text: id })

/** The same question with ids where its texts are: asked with the same dice, it tells which letter is which choice. */
function withIds(question: BankQuestion): BankQuestion {
  switch (question.kind) {
    case 'single':
    case 'several':
    case 'poll':
      return { ...question, choices: question.choices.map(named) }
    case 'order':
      return { ...question, items: question.items.map(named) }
    case 'match':
      return { ...question, pairs: question.pairs.map(({ id }) => ({ id, left: id, right: id })) }
    default:
      return question
  }
}

function letters(list: readonly { id: string; text: LocalText }[]): Record<string, string> {
  return Object.fromEntries(list.map(({ id, text }) => [id, typeof text === 'string' ? text : '']))
}

/** Never mixes: Fisher–Yates with this leaves every place as it is. */
const STILL = 1 - 2 ** -32
const TRUE_FALSE = { a: 'true', b: 'false' }

/**
 * The question as the paper of `seed` asks it. `shuffle` false: choices stand as in the bank; the items of an order and
 * the partners of a match are mixed all the same, because their order in the bank is the answer.
 */
export function paperItem(question: BankQuestion, seed: string, shuffle: boolean): PaperItem {
  const mixed = shuffle || question.kind === 'order' || question.kind === 'match'
  const ask = (one: BankQuestion): ShowQuestion =>
    showQuestion(one, {
      bank: { id: question.bank, name: question.bank },
      topic: question.topic,
      seconds: null,
      weight: 1,
      random: mixed ? dice(`${seed}/${question.id}`) : () => STILL,
    })
  const { kind, title, prompt, media, choices, partners, hint, unit, unreviewed } = ask(question)
  const ids = ask(withIds(question))
  return {
    ref: question.id,
    asked: {
      kind,
      title,
      prompt,
      ...(media && { media }),
      choices,
      partners,
      ...(hint && { hint }),
      ...(unit && { unit }),
      unreviewed,
    },
    choices: kind === 'truefalse' ? TRUE_FALSE : letters(ids.choices),
    partners: letters(ids.partners),
  }
}

/** What is kept apart of a question. */
export function itemSecret(question: BankQuestion): ItemSecret {
  const { explanation, source, asOf } = question
  return {
    key: bankKey(question),
    explanation,
    source: { name: source.name, ...(source.url && { url: source.url }) },
    asOf,
  }
}

/** An answer in the letters of a paper, in the ids of the bank. Chosen sets are sorted; text and numbers stay. */
export function bankAnswer(item: PaperItem, value: AnswerValue): AnswerValue {
  if (item.asked.kind === 'typed' || typeof value === 'number') return value
  const choice = (letter: string) => item.choices[letter] ?? ''
  if (typeof value === 'string') return choice(value)
  if (Array.isArray(value)) {
    const ids = value.map(choice)
    return item.asked.kind === 'several' ? ids.sort() : ids
  }
  const pairs = Object.entries(value).map(([left, right]) => [choice(left), item.partners[right] ?? ''] as const)
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function letterOf(letters: Readonly<Record<string, string>>, id: string): string {
  return Object.keys(letters).find((letter) => letters[letter] === id) ?? ''
}

/** A key in the ids of the bank, in the letters of a paper: for showing it beside the answers after publication. */
export function keyOnPaper(item: PaperItem, key: AnswerKey): AnswerKey {
  const letter = (id: string) => letterOf(item.choices, id)
  switch (key.kind) {
    case 'choice':
    case 'choices':
      return { kind: key.kind, ids: key.ids.map(letter).sort() }
    case 'order':
      return { kind: 'order', ids: key.ids.map(letter) }
    case 'match': {
      const pairs = Object.entries(key.pairs).map(([left, right]) => [letter(left), letterOf(item.partners, right)])
      return { kind: 'match', pairs: Object.fromEntries(pairs) }
    }
    default:
      return key
  }
}
