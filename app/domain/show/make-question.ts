/** From a question of a bank to the question of one show: choices re-labelled and mixed, the key kept apart. */
import type { Question } from '../question/question'
import { LOCALES, type LocalText } from '../question/text'
import { mixed } from './drawing'
import type { AnswerKey, ShowChoice, ShowQuestion } from './show-question'

export interface Making {
  bank: { id: string; name: LocalText }
  topic: string
  /** Seconds to answer; null: the question's own. */
  seconds: number | null
  weight: 0 | 1 | 2
  /** 0 ≤ x < 1 */
  random: () => number
}

const TRUE: LocalText = { vi: 'Đúng', en: 'True', km: 'ត្រូវ' }
const FALSE: LocalText = { vi: 'Sai', en: 'False', km: 'ខុស' }

type Asked = Pick<ShowQuestion, 'choices' | 'partners' | 'hint' | 'unit' | 'key'>
type Labelled<T> = T & { label: string }

const letter = (index: number) => String.fromCharCode(97 + index)

function labelled<T>(list: readonly T[], random: () => number): Labelled<T>[] {
  return mixed(list, random).map((one, index) => ({ ...one, label: letter(index) }))
}

function labelOf<T extends { id: string }>(list: readonly Labelled<T>[], id: string): string {
  const found = list.find((one) => one.id === id)
  if (!found) throw new Error(`no choice "${id}"`)
  return found.label
}

const shown = (list: readonly Labelled<ShowChoice>[]): ShowChoice[] =>
  list.map(({ label, text, media }) => ({ id: label, text, ...(media && { media }) }))

/** Mixed, but never in the order that is right already. */
function disordered(items: readonly ShowChoice[], random: () => number): Labelled<ShowChoice>[] {
  const list = labelled(items, random)
  if (list.some((one, index) => one.id !== items[index]?.id)) return list
  return [...list.slice(1), ...list.slice(0, 1)].map((one, index) => ({ ...one, label: letter(index) }))
}

function asked(question: Question, random: () => number): Asked {
  switch (question.kind) {
    case 'single': {
      const list = labelled(question.choices, random)
      return { choices: shown(list), partners: [], key: { kind: 'choice', ids: [labelOf(list, question.right)] } }
    }
    case 'several': {
      const list = labelled(question.choices, random)
      const ids = question.right.map((id) => labelOf(list, id)).sort()
      return { choices: shown(list), partners: [], key: { kind: 'choices', ids } }
    }
    case 'truefalse': {
      const choices = [TRUE, FALSE].map((text, index) => ({ id: letter(index), text }))
      return { choices, partners: [], key: { kind: 'choice', ids: [question.right ? 'a' : 'b'] } }
    }
    case 'typed':
      return { choices: [], partners: [], key: { kind: 'typed', accept: question.accept, tones: question.tones } }
    case 'number': {
      const key: AnswerKey = { kind: 'number', right: question.right, tolerance: question.tolerance ?? null }
      return { choices: [], partners: [], ...(question.unit && { unit: question.unit }), key }
    }
    case 'order': {
      const list = disordered(question.items, random)
      const ids = question.items.map((item) => labelOf(list, item.id))
      return { choices: shown(list), partners: [], hint: question.hint, key: { kind: 'order', ids } }
    }
    case 'match': {
      const left = labelled(question.pairs, random)
      const right = mixed(question.pairs, random)
      const pairs: Record<string, string> = {}
      for (const pair of left) pairs[pair.label] = String(right.findIndex((one) => one.id === pair.id) + 1)
      return {
        choices: left.map((pair) => ({ id: pair.label, text: pair.left })),
        partners: right.map((pair, index) => ({ id: String(index + 1), text: pair.right })),
        key: { kind: 'match', pairs },
      }
    }
    case 'poll':
      return { choices: shown(labelled(question.choices, random)), partners: [], key: { kind: 'none' } }
  }
}

/** The question as one show asks it. A poll has weight 0 whatever `weight` says. Throws on a key that names no choice. */
export function showQuestion(question: Question, { bank, topic, seconds, weight, random }: Making): ShowQuestion {
  return {
    ref: question.id,
    kind: question.kind,
    bank: bank.id,
    bankName: bank.name,
    topic,
    level: question.level,
    title: question.title,
    prompt: question.prompt,
    ...(question.media && { media: question.media }),
    ...asked(question, random),
    explanation: question.explanation,
    source: { name: question.source.name, ...(question.source.url && { url: question.source.url }) },
    asOf: question.asOf,
    unreviewed: LOCALES.filter((locale) => question.review[locale] === 'unreviewed'),
    seconds: seconds ?? question.seconds,
    weight: question.kind === 'poll' ? 0 : weight,
  }
}
