/** What makes a question that parses still a bad one: each rule gives sentences for its author. */
import { fold } from '../text/fold'
import type { Bank } from './bank'
import type { Media, Question } from './question'
import { mediaOf, rightTexts, type ShownText, shownTexts } from './shown-texts'
import { LOCALES, type Locale, type LocalText } from './text'

/** Choices stand on a phone's button and must be read from the back of a hall. */
const LONGEST_CHOICE = 40

/** Something an author must correct. */
export interface Problem {
  bank: string
  topic?: string
  question?: string
  /** One sentence in English: what is wrong, and what is expected where that is not plain. */
  says: string
}

const inLocale = (text: LocalText, locale: Locale) => (typeof text === 'string' ? text : text[locale])

/** The members of `list` that stand in it more than once, each named once. */
export function repeated(list: readonly string[]): string[] {
  return [...new Set(list.filter((one, index) => list.indexOf(one) !== index))]
}

function twins(texts: readonly LocalText[], what: string): string[] {
  return LOCALES.flatMap((locale) =>
    repeated(texts.map((text) => inLocale(text, locale)?.normalize('NFC').toLowerCase() ?? '').filter(Boolean)).map(
      (text) => `two ${what} say “${text}”`,
    ),
  ).filter((sentence, index, all) => all.indexOf(sentence) === index)
}

function ids(list: readonly { id: string }[], what: string): string[] {
  return repeated(list.map(({ id }) => id)).map((id) => `the id ${id} belongs to two ${what}`)
}

function rightIds(question: Question): string[] {
  if (question.kind !== 'single' && question.kind !== 'several') return []
  const right = typeof question.right === 'string' ? [question.right] : question.right
  const known = question.choices.map(({ id }) => id)
  const problems = right
    .filter((id) => !known.includes(id))
    .map((id) => `the right answer ${id} is not among the choices`)
  problems.push(...repeated(right).map((id) => `the right answer ${id} is named twice`))
  if (known.every((id) => right.includes(id))) problems.push('every choice is right; at least one must be wrong')
  return problems
}

function parts(question: Question): string[] {
  if ('choices' in question) {
    const texts = question.choices.map(({ text }) => text)
    return [...ids(question.choices, 'choices'), ...twins(texts, 'choices')]
  }
  if (question.kind === 'order') {
    const texts = question.items.map(({ text }) => text)
    return [...ids(question.items, 'items'), ...twins(texts, 'items')]
  }
  if (question.kind === 'match') {
    const problems = [...ids(question.pairs, 'pairs')]
    problems.push(
      ...twins(
        question.pairs.map(({ left }) => left),
        'left sides',
      ),
    )
    problems.push(
      ...twins(
        question.pairs.map(({ right }) => right),
        'right sides',
      ),
    )
    if (question.pairs.length < 3) problems.push('needs at least three pairs: with two, one guess decides both')
    return problems
  }
  return []
}

/** Characters as people count them: a Khmer cluster or a Vietnamese letter with its tone is one. */
const graphemes = new Intl.Segmenter('km', { granularity: 'grapheme' })
/** Whether a reader counts more than `most` signs; one of them may be several code units, never less than one. */
const longerThan = (text: string, most: number) => text.length > most && [...graphemes.segment(text)].length > most

function choiceLength(question: Question): string[] {
  const places = /^(choice|item|left|right) /
  return shownTexts(question)
    .filter(({ where }) => places.test(where))
    .flatMap(({ where, text }) =>
      LOCALES.filter((locale) => longerThan(inLocale(text, locale) ?? '', LONGEST_CHOICE)).map((locale) => ({
        where,
        locale,
      })),
    )
    .map(({ where, locale }) => `${where} is longer than ${LONGEST_CHOICE} characters in ${locale}`)
}

function languages(question: Question, required: readonly Locale[]): string[] {
  const missing = shownTexts(question).flatMap(({ where, text }) =>
    required.filter((locale) => !inLocale(text, locale)).map((locale) => `${where} is missing in ${locale}`),
  )
  const khmer = shownTexts(question).some(({ text }) => typeof text !== 'string' && text.km)
  if (khmer && !question.review.km)
    missing.push('has Khmer text but no review.km ("unreviewed" until somebody has read it)')
  if (!khmer && question.review.km) missing.push('has review.km but no Khmer text')
  return missing
}

function typed(question: Question): string[] {
  if (question.kind !== 'typed') return []
  const folded = question.accept.map((variant) => fold(variant, { tones: question.tones }))
  const problems = repeated(folded)
    .filter(Boolean)
    .map((key) => `accepts “${key}” twice; case, ${question.tones ? '' : 'tones, '}spaces and punctuation do not count`)
  if (folded.includes('')) problems.push('accepts an answer that is only punctuation')
  return problems
}

function number(question: Question): string[] {
  if (question.kind !== 'number' || question.tolerance === undefined) return []
  if (question.right === 0 || question.tolerance < Math.abs(question.right)) return []
  return [`the tolerance ${question.tolerance} is as large as the answer ${question.right} itself`]
}

const realDay = (day: string) => {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

function days(question: Question): string[] {
  const problems = [question.asOf, question.expires]
    .filter((day) => day !== undefined)
    .filter((day) => !realDay(day))
    .map((day) => `${day} is not in the calendar`)
  if (question.expires && question.expires <= question.asOf)
    problems.push('expires on or before the day it is true of (asOf)')
  return problems
}

const KHMER = /[\u1780-\u17FF]/u

/** Whole words for scripts with spaces; Khmer has none between words, so there any place counts. */
function says(text: string, words: string): boolean {
  const [inside, key] = [fold(text, { tones: true }), fold(words, { tones: true })]
  if (key === '') return false
  return KHMER.test(key) ? key.length > 2 && inside.includes(key) : ` ${inside} `.includes(` ${key} `)
}

/** The title is on the wall before the question, and the alt text is read out: neither may say the answer. */
function givenAway(question: Question): string[] {
  const shown: ShownText[] = [{ where: 'title', text: question.title }]
  if (question.media) shown.push({ where: 'alt text', text: question.media.alt })
  const sentences = shown.flatMap(({ where, text }) =>
    rightTexts(question).flatMap((right) =>
      LOCALES.flatMap((locale) => {
        const [seen, answer] = [inLocale(text, locale), inLocale(right, locale)]
        return seen && answer && says(seen, answer) ? [`the ${where} “${seen}” gives away the answer “${answer}”`] : []
      }),
    ),
  )
  return [...new Set(sentences)]
}

const ENDINGS: Record<Media['kind'], RegExp> = { picture: /\.(svg|png|webp|jpg)$/, sound: /\.(mp3|ogg)$/ }

function mediaKinds(question: Question): string[] {
  return mediaOf(question)
    .filter(({ kind, src }) => !ENDINGS[kind].test(src))
    .map(({ kind, src }) => `${src} is not a ${kind}`)
}

/** Sentences about one question; `required` are the languages its bank promises. Empty: nothing is wrong. */
export function checkQuestion(question: Question, required: readonly Locale[]): string[] {
  return [
    ...languages(question, required),
    ...rightIds(question),
    ...parts(question),
    ...choiceLength(question),
    ...typed(question),
    ...number(question),
    ...days(question),
    ...givenAway(question),
    ...mediaKinds(question),
  ]
}

/** Problems of all banks together: each question's own, and ids that are used twice anywhere. */
export function checkBanks(banks: readonly Bank[]): Problem[] {
  const problems: Problem[] = repeated(banks.map(({ id }) => id)).map((bank) => ({
    bank,
    says: 'two banks have this id',
  }))
  const seen = new Map<string, string>()
  for (const bank of banks) {
    for (const topic of repeated(bank.topics.map(({ id }) => id))) {
      problems.push({ bank: bank.id, topic, says: 'two topics of this bank have this id' })
    }
    for (const question of bank.questions) {
      const at = { bank: bank.id, topic: question.topic, question: question.id }
      const before = seen.get(question.id)
      if (before) problems.push({ ...at, says: `the id is used already in ${before}` })
      seen.set(question.id, `${bank.id}/${question.topic}`)
      problems.push(...checkQuestion(question, bank.languages).map((sentence) => ({ ...at, says: sentence })))
    }
  }
  return problems
}
