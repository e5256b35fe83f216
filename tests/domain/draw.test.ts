// What is drawn for a show: only what may be asked, spread over topics, never twice.
import { expect, test } from 'vitest'
import { askable, type Drawable, dayAt, draw, suits, type Wish } from '../../app/domain/question/draw'
import { drawn as number32 } from '../../app/domain/show/drawing'

const ALL: Wish = { banks: [], topics: [], levels: [], kinds: [], number: 10 }

function dice(seed: number): () => number {
  let turn = 0
  return () => number32(seed, turn++) / 2 ** 32
}

function pool(...topics: [topic: string, count: number, more?: Partial<Drawable>][]): Drawable[] {
  return topics.flatMap(([topic, count, more]) =>
    Array.from(
      { length: count },
      (_, index): Drawable => ({
        id: `${topic}-${index}-${more?.kind ?? 'single'}`,
        bank: 'asean',
        topic,
        level: 'A2',
        kind: 'single',
        ...more,
      }),
    ),
  )
}

const topicsOf = (questions: Drawable[]) => questions.map((question) => question.topic)

test('a draft, a retired question and an expired one are not asked', () => {
  expect(askable({ status: 'draft' }, '2026-11-01')).toBe(false)
  expect(askable({ status: 'retired' }, '2026-11-01')).toBe(false)
  expect(askable({ status: 'approved', expires: '2026-10-31' }, '2026-11-01')).toBe(false)
})

test('a question may be asked on the last day its fact holds', () => {
  expect(askable({ status: 'approved', expires: '2026-11-01' }, '2026-11-01')).toBe(true)
  expect(askable({ status: 'approved' }, '2026-11-01')).toBe(true)
})

test('the day changes at midnight in Tây Ninh, not in Greenwich', () => {
  expect(dayAt(Date.parse('2026-12-31T16:59:59Z'))).toBe('2026-12-31')
  expect(dayAt(Date.parse('2026-12-31T17:00:00Z'))).toBe('2027-01-01')
})

test('the number asked for is drawn, and no question twice', () => {
  const drawn = draw(pool(['a', 9], ['b', 9], ['c', 9]), { ...ALL, number: 20 }, dice(1))
  expect(drawn).toHaveLength(20)
  expect(new Set(drawn.map((question) => question.id)).size).toBe(20)
})

test('when there are too few, all of them are drawn', () => {
  expect(draw(pool(['a', 3]), ALL, dice(1))).toHaveLength(3)
  expect(draw([], ALL, dice(1))).toEqual([])
})

test('ten questions of five topics are two of each, however big the topics are', () => {
  const drawn = draw(pool(['a', 40], ['b', 2], ['c', 9], ['d', 5], ['e', 30]), ALL, dice(7))
  for (const topic of 'abcde') expect(topicsOf(drawn).filter((one) => one === topic)).toHaveLength(2)
})

test('a topic that runs out leaves its turns to the others', () => {
  const drawn = draw(pool(['a', 1], ['b', 20]), ALL, dice(3))
  expect(topicsOf(drawn).filter((topic) => topic === 'a')).toHaveLength(1)
  expect(drawn).toHaveLength(10)
})

test('the same dice draw the same, others draw otherwise', () => {
  const questions = pool(['a', 30], ['b', 30])
  const ids = (seed: number) => draw(questions, ALL, dice(seed)).map((question) => question.id)
  expect(ids(5)).toEqual(ids(5))
  expect(ids(5)).not.toEqual(ids(6))
})

test('bank, topic, level and kind each narrow the draw', () => {
  const question: Drawable = { id: 'x', bank: 'asean', topic: 'flags', level: 'A2', kind: 'single' }
  expect(suits(question, ALL)).toBe(true)
  expect(suits(question, { ...ALL, banks: ['english'] })).toBe(false)
  expect(suits(question, { ...ALL, topics: ['asean/history'] })).toBe(false)
  expect(suits(question, { ...ALL, topics: ['asean/flags'], levels: ['A2', 'B1'], kinds: ['single'] })).toBe(true)
  expect(suits(question, { ...ALL, levels: ['B1'] })).toBe(false)
  expect(suits(question, { ...ALL, kinds: ['order'] })).toBe(false)
})

test('topics chosen of one bank do not empty another bank', () => {
  const question: Drawable = { id: 'x', bank: 'english', topic: 'grammar', level: 'A2', kind: 'single' }
  expect(suits(question, { ...ALL, topics: ['asean/flags'] })).toBe(true)
})

test('at most one poll is drawn, and it stands neither first nor last', () => {
  const questions = pool(['a', 4], ['b', 4], ['c', 6, { kind: 'poll' }])
  for (let seed = 0; seed < 60; seed++) {
    const kinds = draw(questions, { ...ALL, number: 9 }, dice(seed)).map((question) => question.kind)
    expect(kinds.filter((kind) => kind === 'poll').length).toBe(1)
    expect(kinds[0]).not.toBe('poll')
    expect(kinds.at(-1)).not.toBe('poll')
  }
})

test('who asks for polls gets polls', () => {
  const questions = pool(['a', 4], ['c', 6, { kind: 'poll' }])
  expect(draw(questions, { ...ALL, kinds: ['poll'] }, dice(2))).toHaveLength(6)
})
