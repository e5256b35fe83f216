// How rows of the projector's scoreboard begin, and where lanterns float.
import { expect, test } from 'vitest'
import { climberOf, startsOf } from '../../app/components/screen/board-moves'
import { lanternPlaces } from '../../app/components/screen/lantern-places'
import { fitting } from '../../app/components/screen/use-room'
import type { Row } from '../../app/domain/show/view'

function row(id: number, rank: number, moved: number): Row {
  return { id, rank, moved, name: `P${id}`, mark: '', club: null, points: 1000 - rank, gain: 0, streak: 0 }
}

test('a row that climbed begins where it stood, and those it passed begin above where they are', () => {
  const rows = [row(1, 1, 0), row(2, 2, 2), row(3, 3, -1), row(4, 4, -1)]
  expect(startsOf(rows)).toEqual([0, 2, -1, -1])
})

test('a row from beyond the board comes from below it', () => {
  const rows = [row(1, 1, 0), row(2, 2, 40)]
  expect(startsOf(rows)).toEqual([0, 1])
})

test('who has no rank stays below those who have one', () => {
  const rows = [row(3, 1, 2), row(1, 2, -1), row(2, 3, -1), row(4, 0, 0), row(5, 0, 0)]
  expect(startsOf(rows)).toEqual([2, -1, -1, 0, 0])
  expect(startsOf([row(3, 0, 0), row(4, 0, 0)])).toEqual([0, 0])
})

test('a first scoreboard stands still and lifts nobody', () => {
  const rows = [row(1, 1, 0), row(2, 2, 0)]
  expect(startsOf(rows)).toEqual([0, 0])
  expect(climberOf(rows, undefined)).toBeNull()
})

test('the best climber is lifted when it is on the board, else the one on the board who climbed most', () => {
  const rows = [row(1, 1, 1), row(2, 2, 3), row(3, 3, -4)]
  expect(climberOf(rows, row(1, 1, 1))).toBe(1)
  expect(climberOf(rows, row(99, 40, 60))).toBe(2)
})

test('groups stand in the line as long as there is room, and leave some for how many are missing', () => {
  expect(fitting([100, 100, 100], 10, 320, 60)).toBe(3)
  expect(fitting([100, 100, 100], 10, 319, 60)).toBe(2)
  expect(fitting([100, 100, 100], 10, 279, 60)).toBe(1)
  expect(fitting([100], 10, 90, 60)).toBe(0)
  expect(fitting([], 10, 90, 60)).toBe(0)
})

test('lanterns keep their places as others come', () => {
  const seats = (count: number) => Array.from({ length: count }, (_, seat) => seat)
  const few = lanternPlaces(seats(5), 5)
  const more = lanternPlaces(seats(17), 17)
  for (const seat of seats(5)) expect(more.get(seat)).toEqual(few.get(seat))
  const many = lanternPlaces(seats(18), 18)
  const later = lanternPlaces(seats(19), 19)
  for (const seat of seats(18)) expect(later.get(seat)).toEqual(many.get(seat))
})

test('when places run out the newest float and no two share a place', () => {
  const seats = Array.from({ length: 60 }, (_, i) => 500 + i)
  const places = lanternPlaces(seats, 560)
  expect(places.has(559)).toBe(true)
  const spots = [...places.values()].map((place) => `${place.x} ${place.y}`)
  expect(new Set(spots).size).toBe(spots.length)
})
