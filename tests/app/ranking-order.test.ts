// The ranking of a show, read by another column.
import { expect, test } from 'vitest'
import { inOrder } from '~/components/results/ranking-order'
import type { RankedPlayer } from '~/shows/show-results'

const player = (name: string, right: number, time: number, seat: number) =>
  ({ seat, name, right, time, rank: seat + 1, bestStreak: 0 }) as RankedPlayer

const PLAYERS = [player('Lê Vy', 2, 9_000, 0), player('Trần An', 1, 4_000, 1), player('Ân', 0, 0, 2)]
const names = (column: Parameters<typeof inOrder>[1]) => inOrder(PLAYERS, column).map(({ name }) => name)

test('by time the quickest comes first, and who has nothing right last', () => {
  expect(names('time')).toEqual(['Trần An', 'Lê Vy', 'Ân'])
})

test('by name in the Vietnamese order of given names', () => {
  expect(names('name')).toEqual(['Trần An', 'Ân', 'Lê Vy'])
})

test('by rank as they come', () => {
  expect(names('rank')).toEqual(['Lê Vy', 'Trần An', 'Ân'])
})
