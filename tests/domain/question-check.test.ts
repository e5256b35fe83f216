/** The rules a question must keep beyond its format. */
import { describe, expect, it } from 'vitest'
import type { Bank } from '../../app/domain/question/bank'
import { checkBanks, checkQuestion } from '../../app/domain/question/check'
import { Question } from '../../app/domain/question/question'
import { rightTexts, shownTexts } from '../../app/domain/question/shown-texts'

const common = {
  id: 'asean-test-01',
  level: 'A2',
  title: { vi: 'Thủ đô', en: 'A capital' },
  prompt: { vi: 'Thủ đô của Lào là gì?', en: 'What is the capital of Lao PDR?' },
  explanation: { vi: 'Viêng Chăn nằm bên sông Mê Công.', en: 'Vientiane stands on the Mekong.' },
  source: { name: 'Vàm Cỏ' },
  asOf: '2026-11-01',
  status: 'approved',
  review: { vi: 'unreviewed', en: 'unreviewed' },
}
const choices = [
  { id: 'a', text: { vi: 'Viêng Chăn', en: 'Vientiane' } },
  { id: 'b', text: { vi: 'Luông Pha Băng', en: 'Luang Prabang' } },
  { id: 'c', text: 'Pakse' },
]
const pairs = [
  { id: 'a', left: { vi: 'Lào', en: 'Lao PDR' }, right: { vi: 'Viêng Chăn', en: 'Vientiane' } },
  { id: 'b', left: 'Philippines', right: 'Manila' },
  { id: 'c', left: 'Indonesia', right: 'Jakarta' },
]
const good = {
  single: { ...common, kind: 'single', choices, right: 'a' },
  several: { ...common, kind: 'several', choices, right: ['a', 'b'] },
  truefalse: { ...common, kind: 'truefalse', right: true },
  typed: { ...common, kind: 'typed', accept: ['Viêng Chăn', 'Vientiane'] },
  number: { ...common, kind: 'number', right: 1997, tolerance: 1, unit: { vi: 'năm', en: 'year' } },
  order: { ...common, kind: 'order', items: choices, hint: { vi: 'Bắc trước', en: 'North first' } },
  match: { ...common, kind: 'match', pairs },
  poll: { ...common, kind: 'poll', choices },
} as const

const problems = (question: unknown, languages: ('vi' | 'en' | 'km')[] = ['vi', 'en']) =>
  checkQuestion(Question.parse(question), languages)

describe('a sound question of each kind has no problem', () => {
  it.each(Object.entries(good))('%s', (_, question) => {
    expect(problems(question)).toEqual([])
  })
})

describe('the author reads', () => {
  it.each([
    ['a right answer that is no choice', { ...good.single, right: 'z' }, 'the right answer z is not among the choices'],
    [
      'one of several that is no choice',
      { ...good.several, right: ['a', 'z'] },
      'the right answer z is not among the choices',
    ],
    ['a right answer twice', { ...good.several, right: ['a', 'a'] }, 'the right answer a is named twice'],
    [
      'nothing but right choices',
      { ...good.several, right: ['a', 'b', 'c'] },
      'every choice is right; at least one must be wrong',
    ],
    [
      'two choices with one id',
      { ...good.single, choices: [...choices, { id: 'a', text: 'Savannakhet' }] },
      'the id a belongs to two choices',
    ],
    [
      'two choices that say the same',
      { ...good.single, choices: [...choices, { id: 'd', text: 'PAKSE' }] },
      'two choices say “pakse”',
    ],
    [
      'two items with one id',
      { ...good.order, items: [...choices, { id: 'c', text: 'Savannakhet' }] },
      'the id c belongs to two items',
    ],
    [
      'two pairs with one right side',
      { ...good.match, pairs: [...pairs, { id: 'd', left: 'Timor-Leste', right: 'Manila' }] },
      'two right sides say “manila”',
    ],
    [
      'a match of two pairs',
      { ...good.match, pairs: pairs.slice(0, 2) },
      'needs at least three pairs: with two, one guess decides both',
    ],
    [
      'a choice too long for a button',
      { ...good.poll, choices: [...choices, { id: 'd', text: { vi: 'ngắn', en: 'x'.repeat(41) } }] },
      'choice d is longer than 40 characters in en',
    ],
    [
      'a prompt without its Vietnamese',
      { ...good.truefalse, prompt: { en: 'A capital is a city.' } },
      'prompt is missing in vi',
    ],
    [
      'a choice without its English',
      { ...good.poll, choices: [...choices, { id: 'd', text: { vi: 'Sầm Nưa' } }] },
      'choice d is missing in en',
    ],
    [
      'Khmer without a review',
      { ...good.truefalse, prompt: { ...common.prompt, km: 'រដ្ឋធានីឡាវ?' } },
      'has Khmer text but no review.km ("unreviewed" until somebody has read it)',
    ],
    [
      'a review of Khmer that is not there',
      { ...good.truefalse, review: { ...common.review, km: 'unreviewed' } },
      'has review.km but no Khmer text',
    ],
    [
      'accepted answers that are the same without tones',
      { ...good.typed, accept: ['Viêng Chăn', 'vieng-chan'] },
      'accepts “vieng chan” twice; case, tones, spaces and punctuation do not count',
    ],
    [
      'an accepted answer of punctuation',
      { ...good.typed, accept: ['Lào', '…'] },
      'accepts an answer that is only punctuation',
    ],
    [
      'a tolerance that takes everything in',
      { ...good.number, right: 5, tolerance: 5 },
      'the tolerance 5 is as large as the answer 5 itself',
    ],
    ['a day that never was', { ...good.single, asOf: '2026-02-30' }, '2026-02-30 is not in the calendar'],
    [
      'an expiry before the facts',
      { ...good.single, expires: '2026-11-01' },
      'expires on or before the day it is true of (asOf)',
    ],
    [
      'a title with the right choice in it',
      { ...good.single, title: { vi: 'Viêng chăn ở đâu', en: 'Where is it' } },
      'the title “Viêng chăn ở đâu” gives away the answer “Viêng Chăn”',
    ],
    [
      'a title with the year asked for',
      { ...good.number, title: { vi: 'Năm 1997', en: 'A year' } },
      'the title “Năm 1997” gives away the answer “1997”',
    ],
    [
      'a picture whose alt text is the answer',
      {
        ...good.single,
        media: { kind: 'picture', src: 'flags/la.svg', alt: { vi: 'Tháp ở Viêng Chăn', en: 'A tower' } },
      },
      'the alt text “Tháp ở Viêng Chăn” gives away the answer “Viêng Chăn”',
    ],
    [
      'a sound that is a picture',
      { ...good.truefalse, media: { kind: 'sound', src: 'flags/la.svg', alt: 'Lá cờ' } },
      'flags/la.svg is not a sound',
    ],
  ])('%s', (_, question, sentence) => {
    expect(problems(question)).toEqual([sentence])
  })

  it('each language a bank promises and a question lacks', () => {
    const found = problems(good.truefalse, ['vi', 'en', 'km'])
    expect(found).toEqual(['title is missing in km', 'prompt is missing in km', 'explanation is missing in km'])
  })
})

describe('no false alarm', () => {
  it('variants that differ by tones are two answers when tones count', () => {
    expect(problems({ ...good.typed, accept: ['Viêng Chăn', 'Vieng Chan'], tones: true })).toEqual([])
  })
  it('a title may hold a part of a word of the answer', () => {
    expect(problems({ ...good.number, right: 19, tolerance: 0, title: { vi: 'Năm 1997', en: '1997' } })).toEqual([])
  })
  it('a choice of forty Khmer clusters is not too long', () => {
    const km = 'ស្រី'.repeat(40)
    expect([...km].length).toBeGreaterThan(40)
    const question = { ...good.poll, choices: [...choices, { id: 'd', text: { vi: 'd', en: 'd', km } }] }
    expect(problems({ ...question, review: { ...common.review, km: 'unreviewed' } })).toEqual([])
  })
  it('zero may be asked with a tolerance', () => {
    expect(problems({ ...good.number, right: 0 })).toEqual([])
  })
})

it('names every text people see, and the answers among them', () => {
  const question = Question.parse(good.match)
  expect(shownTexts(question).map(({ where }) => where)).toEqual([
    'title',
    'prompt',
    'explanation',
    ...['a', 'b', 'c'].flatMap((id) => [`left of pair ${id}`, `right of pair ${id}`]),
  ])
  expect(rightTexts(Question.parse(good.several))).toEqual([choices[0]?.text, choices[1]?.text])
})

describe('all banks together', () => {
  const bank = (id: string, questions: string[]): Bank => ({
    id,
    name: id,
    description: id,
    languages: ['vi', 'en'],
    unreviewed: [],
    topics: [{ id: 'capitals', name: 'Capitals' }],
    questions: questions.map((question) => ({
      ...Question.parse({ ...good.single, id: question }),
      bank: id,
      topic: 'capitals',
    })),
  })

  it('finds an id that another bank has already', () => {
    expect(checkBanks([bank('asean', ['one', 'two']), bank('friendship', ['two'])])).toEqual([
      { bank: 'friendship', topic: 'capitals', question: 'two', says: 'the id is used already in asean/capitals' },
    ])
  })
  it('finds a topic named twice', () => {
    const double = { ...bank('asean', []), topics: [...bank('asean', []).topics, ...bank('asean', []).topics] }
    expect(checkBanks([double])).toEqual([
      { bank: 'asean', topic: 'capitals', says: 'two topics of this bank have this id' },
    ])
  })
  it('says nothing about sound banks', () => {
    expect(checkBanks([bank('asean', ['one']), bank('friendship', ['two'])])).toEqual([])
  })
})
