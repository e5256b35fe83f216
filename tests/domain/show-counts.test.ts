/** Which answers to an open question a hall is shown: eight at most, and the ones that won among them. */
import { expect, it } from 'vitest'
import { revealed } from '../../app/domain/show/asking'
import type { AnswerValue, ShowQuestion } from '../../app/domain/show/show-question'
import { question, stage } from './show-stage'

function answered(asked: ShowQuestion, values: readonly AnswerValue[]) {
  const t = stage({ questions: [asked] })
  for (const place of values.keys()) t.join(`P${place}`)
  t.open()
  for (const [seat, value] of values.entries()) t.answer(seat, value)
  const counts = () => {
    const run = t.show.runs[0]
    return run ? revealed(t.show, run, true).counts.map(({ value, count, right }) => [value, count, right]) : []
  }
  return { t, counts }
}

it('where the nearest wins, the winner stands first and the nearest follow', () => {
  const spread = Array.from({ length: 29 }, (_, i) => 1_000 + 13 * i)
  const asked = question('number', { key: { kind: 'number', right: 986, tolerance: null } })
  const { t, counts } = answered(asked, [...spread, 985])
  t.close()
  expect(counts()).toHaveLength(8)
  expect(counts().slice(0, 3)).toEqual([
    ['985', 1, true],
    ['1000', 1, false],
    ['1013', 1, false],
  ])
})

it('numbers within the tolerance stand before more frequent wrong ones', () => {
  const { t, counts } = answered(question('number'), [1967, 1967, 1967, 2000, 995])
  t.close()
  expect(counts()).toEqual([
    ['2000', 1, true],
    ['1967', 3, false],
    ['995', 1, false],
  ])
})

it('of typed answers the right ones stand first, too', () => {
  const wrong = ['An', 'Ba', 'Chi', 'Dung', 'Em', 'Giang', 'Hoa', 'Khanh'].flatMap((name) => [name, name])
  const { t, counts } = answered(question('typed'), [...wrong, 'phnom penh'])
  t.close()
  expect(counts()[0]).toEqual(['phnom penh', 1, true])
})

it('before a question is settled the order does not betray what is right', () => {
  const asked = question('number', { key: { kind: 'number', right: 986, tolerance: null } })
  const { counts } = answered(asked, [7, 7, 985, 40])
  expect(counts().map(([value]) => value)).toEqual(['7', '40', '985'])
})
