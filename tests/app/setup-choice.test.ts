// What the set-up page does with a list of questions, and how the host finds players.
import { expect, test } from 'vitest'
import { foundPlayers } from '~/components/host/players-sheet'
import { type Change, type Choice, changed } from '~/components/setup/choice'
import type { Drawable } from '~/domain/question/draw'
import type { RosterRow } from '~/domain/show/view'

const POOL: Drawable[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
  id,
  bank: 'asean',
  topic: id,
  level: 'A2',
  kind: 'single',
}))
const WISH = { banks: [], topics: [], levels: [], kinds: [], number: 3 }
const FIRST: Choice = { wish: WISH, questions: ['a', 'b', 'c'], byHand: false, double: [] }

const after = (...changes: Change[]) =>
  changes.reduce((choice, change) => changed(choice, change, POOL, 4, () => 0), FIRST)

test('a question moves up or down, and stays at the ends', () => {
  expect(after({ type: 'move', id: 'b', by: -1 }).questions).toEqual(['b', 'a', 'c'])
  expect(after({ type: 'move', id: 'b', by: 1 }).questions).toEqual(['a', 'c', 'b'])
  expect(after({ type: 'move', id: 'a', by: -1 }).questions).toEqual(['a', 'b', 'c'])
})

test('a question is added once, and never more than a show may have', () => {
  expect(after({ type: 'add', id: 'a' }).questions).toEqual(['a', 'b', 'c'])
  expect(after({ type: 'add', id: 'd' }, { type: 'add', id: 'e' }).questions).toEqual(['a', 'b', 'c', 'd'])
})

test('a change of the wish draws anew, unless the list was made by hand', () => {
  expect(after({ type: 'wish', wish: { number: 5 } }).questions).toHaveLength(5)
  const byHand = after({ type: 'remove', id: 'a' }, { type: 'wish', wish: { number: 5 } })
  expect(byHand.questions).toEqual(['b', 'c'])
  expect(byHand.wish.number).toBe(5)
})

test('drawing again and a quick start replace a list made by hand', () => {
  expect(after({ type: 'remove', id: 'a' }, { type: 'draw' })).toMatchObject({ byHand: false })
  expect(after({ type: 'remove', id: 'a' }, { type: 'start', wish: { ...WISH, number: 4 } }).questions).toHaveLength(4)
})

test('double points are switched on and off', () => {
  expect(after({ type: 'double', id: 'b' }).double).toEqual(['b'])
  expect(after({ type: 'double', id: 'b' }, { type: 'double', id: 'b' }).double).toEqual([])
})

const row = (seat: number, name: string, changes: Partial<RosterRow> = {}): RosterRow => ({
  seat,
  name,
  mark: '',
  club: 'Gò Dầu',
  team: null,
  points: 0,
  rank: seat + 1,
  answered: false,
  kicked: false,
  extra: 1,
  awaySince: null,
  ...changes,
})

test('players are found without tones, by name and club together; who was shown out comes last', () => {
  const rows = [row(0, 'Phúc', { kicked: true, rank: 0 }), row(1, 'Phương'), row(2, 'Phúc', { club: 'Bến Cầu' })]
  expect(foundPlayers(rows, 'phuc').map(({ seat }) => seat)).toEqual([2, 0])
  expect(foundPlayers(rows, 'PHUC ben').map(({ seat }) => seat)).toEqual([2])
  expect(foundPlayers(rows, '').map(({ seat }) => seat)).toEqual([1, 2, 0])
})
