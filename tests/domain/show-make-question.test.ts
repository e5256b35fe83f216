/** From the bank to the show: labels that say nothing, a key that still fits. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Question } from '../../app/domain/question/question'
import { textIn } from '../../app/domain/question/text-in'
import { drawn } from '../../app/domain/show/drawing'
import { showQuestion } from '../../app/domain/show/make-question'
import { grade, keyFits, parseAnswer } from '../../app/domain/show/marking'
import { ShowQuestion } from '../../app/domain/show/show-question'

function random(seed: number) {
  let step = 0
  return () => drawn(seed, step++) / 0x1_0000_0000
}

const common = {
  id: 'asean-1',
  level: 'A2',
  title: 'Thành viên',
  prompt: 'Nước nào?',
  explanation: 'Vì vậy.',
  source: { name: 'ASEAN', url: 'https://asean.org', facts: ['f1'] },
  asOf: '2026-11-01',
  status: 'approved',
  review: { vi: { by: 'Mai', on: '2026-11-01' }, en: 'unreviewed', km: 'unreviewed' },
}
const choices = ['Lào', 'Myanmar', 'Campuchia', 'Thái Lan'].map((text, index) => ({ id: `c${index}`, text }))
const making = (seed: number, more = {}) => ({
  bank: { id: 'asean', name: 'ASEAN' },
  topic: 'members',
  seconds: null,
  weight: 1 as const,
  random: random(seed),
  ...more,
})
const make = (own: object, seed = 1, more = {}) =>
  showQuestion(Question.parse({ ...common, ...own }), making(seed, more))
const textOf = (question: ShowQuestion, id: string) => question.choices.find((choice) => choice.id === id)?.text

it.each(Array.from({ length: 20 }, (_, seed) => seed))('keeps the key true however it is mixed (%i)', (seed) => {
  const single = make({ kind: 'single', choices, right: 'c2' }, seed)
  expect(single.key.kind === 'choice' && single.key.ids.map((id) => textOf(single, id))).toEqual(['Campuchia'])
  const several = make({ kind: 'several', choices, right: ['c0', 'c3'] }, seed)
  expect(several.key.kind === 'choices' && several.key.ids.map((id) => textOf(several, id)).sort()).toEqual([
    'Lào',
    'Thái Lan',
  ])
  const order = make({ kind: 'order', items: choices, hint: 'A–Z' }, seed)
  expect(order.key.kind === 'order' && order.key.ids.map((id) => textOf(order, id))).toEqual(
    choices.map(({ text }) => text),
  )
  expect(order.choices.map(({ text }) => text)).not.toEqual(choices.map(({ text }) => text))
  const pairs = choices.map(({ id, text }) => ({ id, left: text, right: `thủ đô của ${text}` }))
  const match = make({ kind: 'match', pairs }, seed)
  const matched = match.key.kind === 'match' ? Object.entries(match.key.pairs) : []
  expect(matched).toHaveLength(4)
  for (const [left, right] of matched) {
    expect(match.partners.find((partner) => partner.id === right)?.text).toBe(`thủ đô của ${textOf(match, left)}`)
  }
})

it('labels choices a, b, c … in the order shown, whatever the bank calls them', () => {
  expect(make({ kind: 'single', choices, right: 'c2' }).choices.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd'])
})

it('puts the right choice in every place', () => {
  const places = new Set<string>()
  for (let seed = 0; seed < 60; seed++) {
    const { key } = make({ kind: 'single', choices, right: 'c2' }, seed)
    if (key.kind === 'choice') for (const id of key.ids) places.add(id)
  }
  expect([...places].sort()).toEqual(['a', 'b', 'c', 'd'])
})

it('asks true or false in all three languages', () => {
  const question = make({ kind: 'truefalse', right: false })
  expect(
    question.choices.map(({ id, text }) => [
      id,
      textIn(text, 'vi').text,
      textIn(text, 'en').text,
      textIn(text, 'km').text,
    ]),
  ).toEqual([
    ['a', 'Đúng', 'True', 'ត្រូវ'],
    ['b', 'Sai', 'False', 'ខុស'],
  ])
  expect(question.key).toEqual({ kind: 'choice', ids: ['b'] })
})

it('takes seconds and weight of the show; a poll has no points', () => {
  expect(make({ kind: 'poll', choices }, 1, { weight: 2, seconds: 9 })).toMatchObject({
    weight: 0,
    seconds: 9,
    key: { kind: 'none' },
  })
  expect(make({ kind: 'number', right: 1999 }, 1, { weight: 2 })).toMatchObject({
    weight: 2,
    seconds: 20,
    key: { right: 1999, tolerance: null },
  })
  expect(make({ kind: 'typed', accept: ['Lào'] })).toMatchObject({
    key: { accept: ['Lào'], tones: false },
    unreviewed: ['en', 'km'],
  })
})

it('throws on a key that names no choice', () => {
  expect(() => make({ kind: 'single', choices, right: 'nowhere' })).toThrow('nowhere')
})

const banks = new URL('../../content/banks/', import.meta.url)
const files = readdirSync(banks, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.json') && !file.endsWith('bank.json'),
)

describe('every question of the banks can be asked', () => {
  it.each(files)('%s', (file) => {
    const { questions } = JSON.parse(readFileSync(new URL(file, banks), 'utf8')) as { questions: unknown[] }
    for (const one of questions) {
      const question = ShowQuestion.parse(showQuestion(Question.parse(one), making(3)))
      if (question.kind === 'poll') continue
      expect(keyFits(question, question.key)).toBe(true)
      const { key } = question
      const right =
        key.kind === 'choice'
          ? key.ids[0]
          : key.kind === 'typed'
            ? key.accept[0]
            : key.kind === 'number'
              ? key.right
              : key.kind === 'match'
                ? key.pairs
                : key.kind === 'none'
                  ? ''
                  : key.ids
      const answer = parseAnswer(question, right ?? '')
      expect([question.ref, answer !== null && grade(key, answer)]).toEqual([question.ref, 1])
    }
  })
})
