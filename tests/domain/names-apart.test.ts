/** Clubs of the same name, in a list and in a show. */
import { expect, test } from 'vitest'
import { namedBeside, namesApart } from '../../app/domain/area/names-apart'
import { screenView } from '../../app/domain/show/views'
import { stage } from './show-stage'

const LIVE = { pin: '123456', screenKey: 'key', present: 0, screens: 1, hostHere: true }
const goDau = { id: 'a', name: 'CLB Tiếng Anh', place: 'Gò Dầu' }
const benCau = { id: 'b', name: 'clb tiếng anh', place: 'Bến Cầu' }
const hoaThanh = { id: 'c', name: 'Hoà Thành Talks', place: 'Hoà Thành' }

test('clubs that share a name have their unit behind it, the others have not', () => {
  expect(namesApart([goDau, hoaThanh, benCau])).toEqual([
    { id: 'a', name: 'CLB Tiếng Anh (Gò Dầu)' },
    { id: 'c', name: 'Hoà Thành Talks' },
    { id: 'b', name: 'clb tiếng anh (Bến Cầu)' },
  ])
})

test('a club that comes along is told apart from those that are there, and not from itself', () => {
  expect(namedBeside(benCau, [goDau]).name).toBe('clb tiếng anh (Bến Cầu)')
  expect(namedBeside(goDau, [goDau]).name).toBe('CLB Tiếng Anh')
  expect(namedBeside(hoaThanh, [goDau]).name).toBe('Hoà Thành Talks')
})

test('the screen counts clubs and means by club, whatever they are called', () => {
  const show = stage({
    clubs: [
      { id: 'a', name: 'CLB Tiếng Anh' },
      { id: 'b', name: 'CLB Tiếng Anh' },
    ],
  })
  show.join('Vy', { club: 'a' })
  show.join('An', { club: 'b' })
  show.join('Ba', { club: 'b' })
  expect(screenView(show.show, 1, LIVE).clubs.map(({ id, players }) => [id, players])).toEqual([
    ['b', 2],
    ['a', 1],
  ])
  show.open().answer(0, 'c')
  show.answer(1, 'c')
  show.close()
  show.next()
  expect(screenView(show.show, 1, LIVE).clubRows?.map(({ id }) => id)).toEqual(['a', 'b'])
})
