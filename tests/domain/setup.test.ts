// The form "start a show": what it means, what is wrong with it, and that nothing need be touched.
import { expect, test } from 'vitest'
import { ShowSettings } from '../../app/domain/show/settings'
import { readSetup, wishKey } from '../../app/domain/show/setup'

const DEFAULTS: Record<string, string | string[]> = {
  title: 'Câu lạc bộ tiếng Anh',
  club: 'club-1',
  number: '10',
  banks: ['asean'],
  scoring: 'speed',
  streakBonus: 'on',
  seconds: '',
  teams: 'off',
  teamNames: '',
  shuffle: 'on',
  lateJoin: 'on',
  peek: 'on',
  language: 'player',
  names: 'typed',
  maxPlayers: '2000',
}

function form(changes: Record<string, string | string[] | null> = {}): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries({ ...DEFAULTS, ...changes }))
    for (const one of value === null ? [] : [value].flat()) data.append(name, one)
  return data
}

function setup(changes: Record<string, string | string[] | null> = {}) {
  const read = readSetup(form(changes))
  if (!read.ok) throw new Error(JSON.stringify(read.wrong))
  return read.setup
}

function wrong(changes: Record<string, string | string[] | null>) {
  const read = readSetup(form(changes))
  return read.ok ? {} : read.wrong
}

test('a form that nobody touched gives the settings nobody need touch', () => {
  expect(setup().settings).toEqual(ShowSettings.parse({}))
})

test('a box that is not ticked is off', () => {
  const { settings } = setup({ streakBonus: null, shuffle: null, lateJoin: null, peek: null })
  expect(settings).toMatchObject({ streakBonus: false, shuffle: false, lateJoin: false, peek: false })
})

test('seconds are each question’s own, or one number between 5 and 240', () => {
  expect(setup({ seconds: '' }).settings.seconds).toBe(null)
  expect(setup({ seconds: '30' }).settings.seconds).toBe(30)
  expect(wrong({ seconds: '4' })).toEqual({ seconds: true })
  expect(wrong({ seconds: 'ten' })).toEqual({ seconds: true })
})

test('names of teams come one a line or with commas, none twice', () => {
  const { settings } = setup({ teams: 'chosen', teamNames: 'Sen\r\n Sông , Sen\n\nThốt Nốt' })
  expect(settings.teams).toEqual({ mode: 'chosen', names: ['Sen', 'Sông', 'Thốt Nốt'] })
})

test('a show of teams needs two of them, unless the clubs are the teams', () => {
  expect(wrong({ teams: 'drawn', teamNames: 'Sen' })).toEqual({ teamNames: true })
  expect(setup({ teams: 'club', teamNames: '' }).settings.teams).toEqual({ mode: 'club', names: [] })
})

test('names of teams are forgotten when there are no teams', () => {
  expect(setup({ teams: 'off', teamNames: 'Sen\nSông' }).settings.teams.names).toEqual([])
})

test('a show needs a title and a club; a number of questions has bounds', () => {
  expect(wrong({ title: '   ' })).toEqual({ title: true })
  expect(wrong({ club: null })).toEqual({ club: true })
  expect(wrong({ number: '0' })).toEqual({ number: true })
  expect(wrong({ number: '101' })).toEqual({ number: true })
})

test('several things that are wrong are said at once', () => {
  expect(wrong({ title: '', maxPlayers: '0' })).toEqual({ title: true, maxPlayers: true })
})

test('a club does not invite itself', () => {
  expect(setup({ invited: ['club-1', 'club-2'] }).invited).toEqual(['club-2'])
})

test('questions keep the order they were put in', () => {
  expect(setup({ questions: ['b', 'a', 'b'] }).questions).toEqual(['b', 'a'])
})

test('a list drawn for another choice of banks is not used', () => {
  const { wish } = setup()
  expect(setup({ questions: ['a'], drawnFor: wishKey(wish) }).questions).toEqual(['a'])
  expect(setup({ questions: ['a'], drawnFor: wishKey({ ...wish, banks: ['english'] }) }).questions).toEqual([])
})

test('the wish is the same in whatever order its boxes stand', () => {
  const { wish } = setup()
  expect(wishKey({ ...wish, banks: ['a', 'b'] })).toBe(wishKey({ ...wish, banks: ['b', 'a'] }))
})
