// The questions that tests play, read from the banks, with what is right and what is wrong in each language.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tongue } from './words'

type Text = string | Record<Tongue, string>

interface Choice {
  id: string
  text: Text
}

type Written = { id: string; title: Text; prompt: Text; explanation: Text; media?: { kind: string } } & (
  | { kind: 'single'; choices: Choice[]; right: string }
  | { kind: 'several'; choices: Choice[]; right: string[] }
  | { kind: 'truefalse'; right: boolean }
  | { kind: 'typed'; accept: string[] }
  | { kind: 'number'; right: number }
  | { kind: 'order'; items: Choice[] }
  | { kind: 'match'; pairs: { id: string; left: Text; right: Text }[] }
  | { kind: 'poll'; choices: Choice[] }
)

/** One question of each kind; the first one has a picture. */
export const EVERY_KIND = [
  'asean-countries-01',
  'asean-culture-heritage-06',
  'asean-culture-heritage-11',
  'asean-symbols-04',
  'asean-economy-sport-06',
  'asean-culture-heritage-09',
  'asean-countries-14',
  'asean-culture-heritage-14',
] as const
/** Questions with one right choice, for shows in which the kind does not matter. */
export const SINGLE = ['asean-countries-16', 'asean-countries-01', 'asean-symbols-01'] as const
/** Questions that are listened to. */
export const LISTENED = ['english-sounds-19', 'english-everyday-12'] as const
/** A typed answer with time to spare. */
export const TYPED = 'asean-symbols-04'

const TRUTH: Record<Tongue, [string, string]> = {
  vi: ['Đúng', 'Sai'],
  en: ['True', 'False'],
  km: ['ត្រូវ', 'ខុស'],
}

const banks = 'content/banks'
const all = new Map<string, Written>()
for (const file of readdirSync(banks, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.json') || file.endsWith('bank.json')) continue
  const read = JSON.parse(readFileSync(join(banks, file), 'utf8')) as Written[] | { questions: Written[] }
  for (const question of Array.isArray(read) ? read : read.questions) all.set(question.id, question)
}

export function written(id: string): Written {
  const question = all.get(id)
  if (!question) throw new Error(`No question ${id}`)
  return question
}

/** The right words, in Vietnamese, of the one-choice question that asks `prompt` and offers `choices`. */
export function rightOf(prompt: string, choices: readonly string[]): string {
  const offered = [...choices].sort().join('|')
  for (const question of all.values()) {
    if (question.kind !== 'single' || inTongue(question.prompt, 'vi') !== prompt) continue
    const texts = question.choices.map(({ text }) => inTongue(text, 'vi'))
    if (texts.sort().join('|') !== offered) continue
    return inTongue(question.choices.find(({ id }) => id === question.right)?.text ?? '', 'vi')
  }
  throw new Error(`No question asks: ${prompt}`)
}

/** What the banks explain, in Vietnamese, to the questions that ask `prompt`. */
export const explanationsOf = (prompt: string): string[] =>
  [...all.values()]
    .filter((question) => inTongue(question.prompt, 'vi') === prompt)
    .map(({ explanation }) => inTongue(explanation, 'vi'))

export const inTongue = (text: Text, locale: Tongue): string => (typeof text === 'string' ? text : text[locale])

/** What a player does to answer. */
export type Answering =
  | { does: 'tap'; text: string }
  | { does: 'pick'; texts: string[] }
  | { does: 'type'; text: string }
  | { does: 'arrange'; texts: string[] }
  | { does: 'pair'; pairs: [string, string][] }

/** How a player of `locale` answers the question, rightly or not; in a poll both are opinions. */
export function answering(id: string, locale: Tongue, right: boolean): Answering {
  const question = written(id)
  const words = (text: Text) => inTongue(text, locale)
  switch (question.kind) {
    case 'single': {
      const choice = question.choices.find((one) => (one.id === question.right) === right)
      return { does: 'tap', text: words(choice?.text ?? '') }
    }
    case 'poll':
      return { does: 'tap', text: words(question.choices[right ? 0 : 1]?.text ?? '') }
    case 'truefalse':
      return { does: 'tap', text: TRUTH[locale][question.right === right ? 0 : 1] }
    case 'several': {
      const fitting = question.choices.filter((choice) => question.right.includes(choice.id) === right)
      return { does: 'pick', texts: fitting.map((choice) => words(choice.text)) }
    }
    case 'typed':
      return { does: 'type', text: right ? (question.accept[0] ?? '') : 'không nhớ' }
    case 'number':
      return { does: 'type', text: String(right ? question.right : question.right + 50) }
    case 'order': {
      const texts = question.items.map((item) => words(item.text))
      return { does: 'arrange', texts: right ? texts : texts.reverse() }
    }
    case 'match': {
      const rights = question.pairs.map((pair) => words(pair.right))
      const turned = right ? rights : [...rights.slice(1), ...rights.slice(0, 1)]
      return {
        does: 'pair',
        pairs: question.pairs.map((pair, at): [string, string] => [words(pair.left), turned[at] ?? '']),
      }
    }
  }
}
