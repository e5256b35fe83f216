/** Figures after a show. */
import { expect, it } from 'vitest'
import { correlation, median } from '../../app/domain/show/figures'
import { results } from '../../app/domain/show/results'
import { question, stage } from './show-stage'

it('finds the middle', () => {
  expect(median([])).toBeNull()
  expect(median([5])).toBe(5)
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 2, 9])).toBe(3)
})

it('correlates pairs, and says nothing where nothing varies', () => {
  expect(
    correlation([
      [0, 1],
      [1, 2],
      [2, 3],
    ]),
  ).toBeCloseTo(1)
  expect(
    correlation([
      [0, 3],
      [1, 2],
      [2, 1],
    ]),
  ).toBeCloseTo(-1)
  expect(
    correlation([
      [1, 3],
      [2, 1],
      [3, 4],
      [4, 2],
      [5, 5],
    ]),
  ).toBeCloseTo(0.5)
  expect(
    correlation([
      [1, 3],
      [1, 2],
    ]),
  ).toBeNull()
  expect(correlation([])).toBeNull()
})

/** Twelve players; the first six know everything, the others nothing; the second question is upside down. */
function upsideDown() {
  const t = stage({ questions: [question(), question(), question(), question('poll'), question()] })
  for (let seat = 0; seat < 12; seat++) t.join(`P${seat}`)
  for (let index = 0; index < 4; index++) {
    t.open()
    for (let seat = 0; seat < 12; seat++) {
      t.pass(100)
      const knows = seat < 6
      if (!(index === 2 && seat === 11)) t.answer(seat, knows === (index !== 1) ? 'c' : 'a')
    }
    t.close()
    t.next()
  }
  t.host('skip')
  t.next()
  t.next()
  return t
}

it('says of each question how the answers fell, how long they took and whether it tells who knows more', () => {
  const { questions, hardest, asked } = results(upsideDown().show)
  expect(asked).toBe(3)
  expect(questions.map(({ state }) => state)).toEqual(['settled', 'settled', 'settled', 'settled', 'skipped'])
  expect(questions.map(({ rightShare }) => rightShare)).toEqual([0.5, 0.5, 6 / 11, null, null])
  expect(questions.map(({ medianMs }) => medianMs)).toEqual([650, 650, 600, 650, null])
  expect(questions[0]?.counts.map(({ value, count, right }) => [value, count, right])).toEqual([
    ['a', 6, false],
    ['b', 0, false],
    ['c', 6, true],
    ['d', 0, false],
  ])
  expect(questions[1]?.discrimination).toBeCloseTo(-1)
  expect(questions[3]?.discrimination).toBeNull()
  expect(hardest).toEqual([0, 1, 2])
})

it('says nothing of discrimination when few have answered', () => {
  const t = stage()
  for (let seat = 0; seat < 9; seat++) t.join(`P${seat}`)
  t.open()
  for (let seat = 0; seat < 9; seat++) t.answer(seat, seat % 2 ? 'c' : 'a')
  t.close()
  expect(results(t.show).questions[0]?.discrimination).toBeNull()
})

it('lists players in order of rank with each answer, without those who were shown out', () => {
  const t = upsideDown()
  t.host({ type: 'void', index: 1, voided: true, reason: 'hai đáp án' })
  const { players, trail } = results(t.show)
  expect(players[0]).toMatchObject({ rank: 1, name: 'P0', points: 997 + 1027, right: 2, time: 200 })
  expect(players[0]?.answers).toEqual([
    { value: 'c', ms: 100, grade: 1, gain: 997 },
    { value: 'a', ms: 100, grade: 0, gain: 0 },
    { value: 'c', ms: 100, grade: 1, gain: 1027 },
    { value: 'c', ms: 100, grade: 0, gain: 0 },
    null,
  ])
  expect(players.find(({ name }) => name === 'P11')?.answers[2]).toBeNull()
  expect(trail).toHaveLength(1)
})

it('tells nothing of a question that is still open', () => {
  const t = stage()
  t.join('Vy')
  t.join('An')
  t.host({ type: 'kick', seat: 1 })
  t.open().answer(0, 'c')
  const { players } = results(t.show)
  expect(players).toHaveLength(1)
  expect(players[0]?.answers).toEqual([null, null, null])
})
