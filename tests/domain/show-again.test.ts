// After a show: the same questions once more, what a correction changed, how clubs stand.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textIn } from '../../app/domain/question/text-in'
import { grade } from '../../app/domain/show/marking'
import { mixedAgain, questionsAgain } from '../../app/domain/show/mix-again'
import { results } from '../../app/domain/show/results'
import { clubResults } from '../../app/domain/show/results-by-club'
import { resultsDifference } from '../../app/domain/show/results-difference'
import { type AnswerKey, ShowQuestion } from '../../app/domain/show/show-question'
import { ALL_KINDS, question, RIGHT, stage } from './show-stage'

/** A key in words, so that it can be compared whatever the letters. */
function keyInWords({ choices, partners }: ShowQuestion, key: AnswerKey): unknown {
  const word = (id: string) => textIn(choices.find((one) => one.id === id)?.text ?? '?', 'vi').text
  const other = (id: string) => textIn(partners.find((one) => one.id === id)?.text ?? '?', 'vi').text
  if (key.kind === 'choice' || key.kind === 'choices') return key.ids.map(word).sort()
  if (key.kind === 'order') return key.ids.map(word)
  if (key.kind === 'match')
    return Object.entries(key.pairs)
      .map(([a, b]) => `${word(a)}-${other(b)}`)
      .sort()
  return key
}

test.each(ALL_KINDS)('a %s question keeps what is right whatever the new letters', (kind) => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999999, noNaN: true })), (stream) => {
      const before = question(kind)
      const after = mixedAgain(before, before.key, () => stream.next().value ?? 0)
      ShowQuestion.parse(after)
      expect(keyInWords(after, after.key)).toEqual(keyInWords(before, before.key))
      expect(after.choices.map(({ id }) => id)).toEqual(before.choices.map(({ id }) => id))
      if (after.key.kind === 'order') expect(after.key.ids).not.toEqual(after.choices.map(({ id }) => id))
    }),
  )
})

test('true and false keep their places', () => {
  const before = question('truefalse')
  expect(mixedAgain(before, before.key, () => 0)).toEqual(before)
})

test('the next show has the corrected keys and none of the voided questions', () => {
  const show = stage({ questions: [question('single'), question('truefalse'), question('typed')] })
  show.host({ type: 'correct', index: 1, key: { kind: 'choice', ids: ['b'] }, reason: '' })
  show.open().close()
  show.host({ type: 'void', index: 0, voided: true, reason: '' })
  const again = questionsAgain(show.show, () => 0.5)
  expect(again.map(({ kind }) => kind)).toEqual(['truefalse', 'typed'])
  expect(again[0] && grade(again[0].key, 'b')).toBe(1)
})

test('a show of nothing but voided questions can still be played again', () => {
  const show = stage({ questions: [question('single')] })
  show.open().close()
  show.host({ type: 'void', index: 0, voided: true, reason: '' })
  expect(questionsAgain(show.show, () => 0.5)).toHaveLength(1)
})

test('a difference names who has other points or stands elsewhere, in the new order', () => {
  const show = stage({ questions: [question('single'), question('single')] })
  for (const name of ['An', 'Bình', 'Chi']) show.join(name)
  show.open()
  show.answer(0, 'c')
  show.answer(1, 'a')
  show.close()
  const before = results(show.show)
  show.host({ type: 'correct', index: 0, key: { kind: 'choice', ids: ['a'] }, reason: '' })
  const after = results(show.show)
  expect(resultsDifference(before, after)).toEqual({
    points: 2,
    ranks: 2,
    moves: [
      { seat: 1, name: 'Bình', mark: '', rankBefore: 0, rankAfter: 1, pointsBefore: 0, pointsAfter: 1000 },
      { seat: 0, name: 'An', mark: '', rankBefore: 1, rankAfter: 0, pointsBefore: 1000, pointsAfter: 0 },
    ],
  })
  expect(resultsDifference(after, after)).toEqual({ points: 0, ranks: 0, moves: [] })
})

test('clubs stand by the mean of their best five; guests belong to none', () => {
  const clubs = [
    { id: 'a', name: 'Hòa Thành' },
    { id: 'b', name: 'Gò Dầu' },
  ]
  const show = stage({ questions: [question()], clubs })
  for (let i = 0; i < 6; i++) show.join(`a${i}`, { club: 'a' })
  show.join('b0', { club: 'b' })
  show.join('guest')
  show.open()
  for (let seat = 0; seat < 5; seat++) show.answer(seat, RIGHT.single)
  show.close()
  expect(clubResults(results(show.show).players)).toEqual([
    { rank: 1, id: 'a', name: 'Hòa Thành', players: 6, points: 1000, best: 1 },
    { rank: 0, id: 'b', name: 'Gò Dầu', players: 1, points: 0, best: 0 },
  ])
})
