// What organisers are told to do next, from the draft to the closed season.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Check } from '~/domain/round/checklist'
import type { ResultsState } from '~/domain/round/results-state'
import { readRuleSet } from '~/domain/round/rule-set-file'
import { windowsOf } from '~/domain/round/windows'
import { nextSteps } from '~/rounds/season-steps'
import type { RoundSheet } from '~/services/round-results'

const read = readRuleSet(JSON.parse(readFileSync('content/rule-sets/2022-2024.json', 'utf8')))
if (!read.ok) throw new Error(read.problems.join('\n'))
const { ruleSet } = read
const [online, province, final] = ruleSet.rounds
if (!online || !province || !final) throw new Error('three rounds are needed')
const closes = (round: typeof online) =>
  Math.max(...windowsOf(round.windows, ruleSet.timeZone).map((one) => one.closes))
const opens = (round: typeof online) => Math.min(...windowsOf(round.windows, ruleSet.timeZone).map((one) => one.opens))
const DAY = 86_400_000

const state = (changes: Partial<ResultsState>): ResultsState => ({
  phase: 'provisional',
  announcedAt: 0,
  complaintsUntil: 0,
  publishedAt: null,
  complaints: [],
  trail: [],
  ...changes,
})

function sheet(changes: Partial<RoundSheet>): RoundSheet {
  return {
    round: online as RoundSheet['round'],
    state: null,
    history: [],
    results: { tables: [], overall: [], advancement: { advanced: [], reserves: [], undecided: [], waiting: [] } },
    people: new Map(),
    running: 0,
    blocked: null,
    gaps: null,
    promoted: new Set(),
    ...changes,
  }
}

const stop: Check = { level: 'stop', code: 'already_over', round: 'online', values: {}, says: '' }

function codes(asked: Partial<Parameters<typeof nextSteps>[0]>): string[] {
  const whole = {
    phase: 'open' as const,
    ruleSet,
    retainUntil: 0,
    checks: [],
    sheets: new Map(),
    played: new Set<string>(),
    now: 0,
    ...asked,
  }
  return nextSteps(whole).map(({ code, round }) => (round ? `${code} ${round}` : code))
}

const after = (one: RoundSheet, now = closes(online) + DAY) => codes({ sheets: new Map([[online.id, one]]), now })

test('a draft is mended first, then rehearsed and opened', () => {
  expect(codes({ phase: 'draft', checks: [stop] })).toEqual(['fix'])
  expect(codes({ phase: 'draft' })).toEqual(['rehearse', 'open'])
})

test('before the first window people are registered, and nobody registers for rounds that choose their entrants', () => {
  expect(codes({ now: opens(online) - DAY })).toEqual(['register online'])
})

test('an open round is watched', () => {
  expect(codes({ now: opens(online) + 1 })).toEqual(['watch online'])
})

test('a round that is over is announced, its complaints answered, then published and its best taken on', () => {
  expect(after(sheet({}))).toContain('announce online')
  const complaint = { id: 'c', contestant: 'x', ref: null, text: 'no', at: 0, answer: null }
  expect(after(sheet({ state: state({ complaints: [complaint] }) }))).toEqual(['complaints online'])
  expect(after(sheet({ state: state({ complaintsUntil: closes(online) + 5 * DAY }) }))).toEqual(['wait online'])
  expect(after(sheet({ state: state({}) }))).toEqual(['publish online'])
  const advanced = [{ id: 'x', rule: 0, group: null }]
  const results = { tables: [], overall: [], advancement: { advanced, reserves: [], undecided: [], waiting: [] } }
  const published = state({ phase: 'published', publishedAt: 1 })
  expect(after(sheet({ state: published, results }))).toEqual(['promote online'])
  expect(after(sheet({ state: published, results, promoted: new Set(['x']) }))).toEqual(['certificates'])
})

test('judges are asked for while a judged round is open, and ties wait for a lot', () => {
  expect(codes({ now: opens(province) + 1 })).toEqual(['judge province'])
  const undecided = [{ rule: 0, group: null, kind: 'place' as const, places: 1, among: ['x', 'y'] }]
  const results = { tables: [], overall: [], advancement: { advanced: [], reserves: [], undecided, waiting: [] } }
  expect(after(sheet({ state: state({}), results }))).toEqual(['lots online', 'publish online'])
})

test('a live final is prepared, brought when its show has ended, announced at once, and then goes on as any round', () => {
  const now = opens(final) + 1
  const live = { ...final, kind: 'live' as const }
  const rules = { ...ruleSet, rounds: [online, province, live] }
  const of = (changes: Partial<RoundSheet>, played: string[] = []) => {
    const one = sheet({ round: live, blocked: 'no_show', ...changes })
    return codes({ ruleSet: rules, now, sheets: new Map([[final.id, one]]), played: new Set(played) }).filter((code) =>
      code.endsWith(` ${final.id}`),
    )
  }
  expect(of({})).toEqual(['live final'])
  expect(of({}, ['final'])).toEqual(['bring final'])
  expect(of({ blocked: null }, ['final'])).toEqual(['announce final'])
  expect(of({ state: state({ complaintsUntil: now + DAY }), blocked: null }, ['final'])).toEqual(['wait final'])
  expect(of({ state: state({}), blocked: null }, ['final'])).toEqual(['publish final'])
  // Its window is over, and nothing was played.
  const unplayed = new Map([[final.id, sheet({ round: live, blocked: 'no_show' })]])
  expect(codes({ ruleSet: rules, now: closes(final) + DAY, sheets: unplayed })).toContain('live final')
})

test('a judged round of which all are marked is announced before its window is over', () => {
  const talk = { ...province, kind: 'judged' as const }
  const of = (blocked: 'running' | null) =>
    codes({ now: opens(province) + 1, sheets: new Map([[talk.id, sheet({ round: talk, blocked })]]) })
  expect(of('running')).toContain('judge province')
  expect(of(null)).toContain('announce province')
})

test('a closed season still has its results announced', () => {
  const none = codes({ phase: 'closed', now: closes(final) + DAY, sheets: new Map([[online.id, sheet({})]]) })
  expect(none).toEqual(['closed'])
  const left = sheet({ state: state({}) })
  expect(codes({ phase: 'closed', now: closes(final) + DAY, sheets: new Map([[online.id, left]]) })).toEqual([
    'publish online',
    'closed',
  ])
})
