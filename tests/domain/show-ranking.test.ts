/** Ranks: points, then time, then right answers; equals share a rank. */
import { describe, expect, it } from 'vitest'
import { choiceOrder } from '../../app/domain/show/order-on-phone'
import { compare } from '../../app/domain/show/ranking'
import { results } from '../../app/domain/show/results'
import { SCORING } from '../../app/domain/show/settings'
import { hostView, personalView, rosterRow, screenView, sharedView } from '../../app/domain/show/views'
import { question, stage } from './show-stage'

const LIVE = { pin: '482916', screenKey: 'k', present: 3, screens: 1, hostHere: true }

it('compares points first, then the time of right answers, then their number', () => {
  const one = { points: 900, time: 3_000, right: 1 }
  expect(compare('speed', { ...one, points: 901 }, one)).toBeLessThan(0)
  expect(compare('speed', { ...one, time: 2_999 }, one)).toBeLessThan(0)
  expect(compare('speed', { ...one, right: 2 }, one)).toBeLessThan(0)
  expect(compare('speed', one, { ...one })).toBe(0)
})

it('where right is all that counts, equal points and equally many right are a tie, however slow', () => {
  const one = { points: 900, time: 3_000, right: 1 }
  expect(compare('accuracy', { ...one, time: 1 }, one)).toBe(0)
  expect(compare('accuracy', { ...one, right: 2 }, one)).toBeLessThan(0)
  const t = stage({ settings: { scoring: 'accuracy' } })
  for (const name of ['Vy', 'An', 'Ba']) t.join(name)
  t.open().pass(1_000).answer(1, 'c')
  t.pass(8_000).answer(0, 'c')
  t.close()
  expect(t.show.players.map(({ points, rank }) => [points, rank])).toEqual([
    [1000, 1],
    [1000, 1],
    [0, 3],
  ])
})

it('extra time costs nobody a tie: the same share of the own time is the same time', () => {
  const t = stage()
  for (const name of ['Vy', 'An']) t.join(name)
  t.host({ type: 'extra_time', seat: 0, factor: 2 })
  t.open().pass(5_000).answer(1, 'c')
  t.pass(5_000).answer(0, 'c')
  t.close()
  expect(t.show.players.map(({ points, time, rank }) => [points, time, rank])).toEqual([
    [833, 5_000, 1],
    [833, 5_000, 1],
  ])
})

it('gives equals one rank, in order of seats, and leaves the gap after them', () => {
  const t = stage()
  for (const name of ['Vy', 'An', 'Ba', 'Hoa']) t.join(name)
  t.open().pass(1_000)
  t.answer(3, 'c')
  t.answer(1, 'c')
  t.pass(1_000).answer(0, 'c')
  t.close()
  expect(t.show.ranking).toEqual([1, 3, 0, 2])
  expect(t.show.ranking.map((seat) => t.show.players[seat]?.rank)).toEqual([1, 1, 3, 4])
  expect(t.show.ranking.map((seat) => t.show.players[seat]?.place)).toEqual([0, 1, 2, 3])
})

it('puts a newcomer before who needed time for no points, and with those who have nothing', () => {
  const t = stage({ scoring: { ...SCORING, floor: 0 } })
  t.join('Vy')
  t.join('An')
  t.open().pass(15_000).answer(0, 'c')
  t.close()
  expect(t.show.players[0]).toMatchObject({ points: 0, time: 15_000, rank: 2 })
  t.join('Ba')
  expect(t.show.ranking).toEqual([1, 2, 0])
  expect(t.show.ranking.map((seat) => t.show.players[seat]?.rank)).toEqual([1, 1, 3])
})

it('shows who overtook whom, from the second question on', () => {
  const t = stage({
    clubs: [{ id: 'go-dau', name: 'Gò Dầu' }],
    questions: [question(), question('single', { weight: 2 }), question()],
  })
  for (const name of ['Vy', 'An', 'Ba']) t.join(name, { club: 'go-dau' })
  t.open().pass(1_000).answer(0, 'c')
  t.pass(1_000).answer(1, 'c')
  t.close()
  expect(screenView(t.show, 1, LIVE).bestClimb).toBeUndefined()
  t.next()
  t.open().pass(1_000).answer(2, 'c')
  t.close()
  t.next()
  const screen = screenView(t.show, 1, LIVE)
  expect(screen.bestClimb).toMatchObject({ name: 'Ba', moved: 2 })
  expect(screen.rows?.map(({ name, rank, moved, gain }) => [name, rank, moved, gain])).toEqual([
    ['Ba', 1, 2, 1933],
    ['Vy', 2, -1, 0],
    ['An', 3, -1, 0],
  ])
  expect(screen.clubRows).toEqual([{ id: 'go-dau', name: 'Gò Dầu', points: Math.round((1933 + 967 + 933) / 3) }])
  expect(personalView(t.show, 0, 5)).toMatchObject({
    rank: 2,
    moved: -1,
    of: 3,
    above: { name: 'Ba', rank: 1 },
    below: { name: 'An', rank: 3 },
  })
})

describe('without points nobody has a rank', () => {
  it('when nobody knew the first question, and the first points are no fall', () => {
    const t = stage({ clubs: [{ id: 'go-dau', name: 'Gò Dầu' }] })
    t.join('Vy', { club: 'go-dau' })
    for (const name of ['An', 'Ba']) t.join(name)
    t.open().answer(0, 'a')
    t.close()
    t.next()
    expect(screenView(t.show, 1, LIVE).rows?.map(({ rank, moved }) => [rank, moved])).toEqual(Array(3).fill([0, 0]))
    expect(screenView(t.show, 1, LIVE).clubRows).toEqual([])
    expect(personalView(t.show, 1, 1)).toMatchObject({ rank: 0, above: { rank: 0 }, below: { rank: 0 } })
    expect(rosterRow(t.show, 0, null).rank).toBe(0)
    expect(results(t.show).players.map(({ rank }) => rank)).toEqual([0, 0, 0])
    t.open().pass(1_000).answer(2, 'c')
    t.pass(1_000).answer(1, 'c')
    t.close()
    t.next()
    expect(screenView(t.show, 1, LIVE).rows?.map(({ name, rank, moved }) => [name, rank, moved])).toEqual([
      ['Ba', 1, 0],
      ['An', 2, 0],
      ['Vy', 0, 0],
    ])
    expect(screenView(t.show, 1, LIVE).bestClimb).toBeUndefined()
  })

  it('and none falls when others rise; who rises from nothing has climbed', () => {
    const t = stage()
    for (const name of ['Vy', 'An', 'Ba']) t.join(name)
    t.open().answer(0, 'c')
    t.close()
    t.next()
    t.open().pass(1_000).answer(2, 'c')
    t.close()
    t.next()
    expect(personalView(t.show, 1, 1)).toMatchObject({ rank: 0, moved: 0 })
    t.open().answer(2, 'c')
    t.close()
    t.next()
    expect(personalView(t.show, 2, 1)).toMatchObject({ rank: 1, moved: 1 })
  })

  it('nor a place on the podium: one boat, or none', () => {
    const t = stage({ questions: [question()] })
    for (const name of ['Vy', 'An', 'Ba']) t.join(name)
    t.open().answer(1, 'c')
    t.close()
    t.next()
    t.next()
    expect(sharedView(t.show, 1).podium?.map(({ name, rank }) => [name, rank])).toEqual([['An', 1]])
    expect(screenView(t.show, 1, LIVE).rows?.map(({ name }) => name)).toEqual(['An'])
    t.host({ type: 'void', index: 0, voided: true, reason: 'Sai' })
    expect(sharedView(t.show, 1).podium).toEqual([])
    expect(screenView(t.show, 1, LIVE).rows).toEqual([])
  })

  it('a team neither', () => {
    const t = stage({ settings: { teams: { mode: 'chosen', names: ['Sen', 'Nước'] } } })
    t.join('Vy', { team: 'Sen' })
    t.join('An', { team: 'Nước' })
    t.open().answer(1, 'c')
    t.close()
    expect(personalView(t.show, 0, 1)).toMatchObject({ teamRank: 0, above: { rank: 1, name: 'Nước' } })
    t.host('end')
    expect(sharedView(t.show, 1).podium?.map(({ name }) => name)).toEqual(['Nước'])
    expect(results(t.show).teams.map(({ name, rank }) => [name, rank])).toEqual([
      ['Nước', 1],
      ['Sen', 0],
    ])
  })
})

it('what the gold button does is told to the host at every step', () => {
  const t = stage({ questions: [question()] })
  const step = () => hostView(t.show, 1, LIVE).step
  const steps = [step()]
  for (let i = 0; i < 6; i++) {
    t.next()
    steps.push(step())
  }
  expect(steps).toEqual(['start', 'ask', 'close', 'scoreboard', 'podium', 'finish', 'none'])
})

it('orders choices for each phone in its own way, the same after a return, and each order as often', () => {
  const ids = ['a', 'b', 'c', 'd']
  expect(choiceOrder(77, 3, ids)).toEqual(choiceOrder(77, 3, ids))
  const first = new Map<string, number>()
  for (let seed = 0; seed < 4_000; seed++) {
    const order = choiceOrder(seed, 0, ids)
    expect([...order].sort()).toEqual(ids)
    first.set(order[0] ?? '', (first.get(order[0] ?? '') ?? 0) + 1)
  }
  for (const count of first.values()) expect(count).toBeGreaterThan(850)
})
