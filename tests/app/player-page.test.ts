// What the phone shows and when, without rendering it.
import { describe, expect, test } from 'vitest'
import { comparison } from '~/components/player/comparison'
import { paired, parted } from '~/components/player/match-input'
import { withAmended } from '~/components/player/missed-amended'
import { withReveal } from '~/components/player/missed-questions'
import { moved } from '~/components/player/moved'
import { type Player, sceneOf } from '~/components/player/player'
import { outcomeOf } from '~/components/player/result-view'
import { rightOf } from '~/components/player/standing'
import { otherLanguages } from '~/components/player/words'
import { secondsLeft } from '~/components/stage/use-seconds-left'
import { wayMade } from '~/components/stage/waterline'
import type { Phase } from '~/domain/show/state'
import type { AskedQuestion, PersonalView, Revealed, SharedView } from '~/domain/show/view'
import { ownClock } from '~/domain/show/view-clock'

const question: AskedQuestion = {
  kind: 'single',
  bankName: 'ASEAN',
  title: 'Tenth',
  prompt: { vi: 'Nước nào?', en: 'Which country?' },
  choices: [
    { id: 'a', text: { vi: 'Lào', en: 'Laos' } },
    { id: 'b', text: { vi: 'Campuchia', en: 'Cambodia', km: 'កម្ពុជា' } },
    { id: 'c', text: '1999' },
  ],
  partners: [],
  unreviewed: [],
  points: 1000,
}
const revealed: Revealed = {
  key: { kind: 'choice', ids: ['b'] },
  explanation: 'Since 1999.',
  source: { name: 'ASEAN' },
  asOf: '2026-11-01',
  voided: false,
  skipped: false,
  counts: [],
  answered: 1,
  rightShare: 1,
}
const personal: PersonalView = {
  n: 7,
  seat: 3,
  name: 'Trâm',
  mark: '',
  club: null,
  team: null,
  extra: 1,
  shuffleSeed: 1,
  points: 0,
  rank: 0,
  moved: 0,
  of: 1,
  streak: 0,
  bestStreak: 0,
  right: 0,
  asked: 1,
  answer: null,
  result: { grade: 0, base: 0, speed: 0, streak: 0, gain: 0 },
  above: null,
  below: null,
  teamPoints: null,
  teamRank: null,
}

function viewIn(phase: Phase, more: Partial<SharedView> = {}): SharedView {
  return {
    role: 'player',
    n: 6,
    phase,
    title: 'Final',
    index: 2,
    total: 5,
    toGo: 2,
    locked: false,
    language: 'player',
    peek: true,
    shuffle: true,
    clubs: [],
    teams: { mode: 'off', names: [] },
    names: 'typed',
    onePhonePerTeam: false,
    players: 1,
    ...more,
  }
}

function player(more: Partial<Player>): Player {
  return {
    status: { state: 'connected' },
    view: null,
    personal: null,
    joined: null,
    sent: { state: 'none' },
    serverNow: () => 0,
    join: async () => ({ ok: true }),
    answer() {},
    retry() {},
    seatLink: () => '',
    ...more,
  }
}

const seated = (phase: Phase, more: Partial<Player> = {}) =>
  player({ view: viewIn(phase), personal, joined: true, ...more })

describe('the scene of the phone', () => {
  test('nothing is asked before it is known whether there is a seat', () => {
    expect(sceneOf(player({}), false)).toBe('connecting')
    expect(sceneOf(player({ view: viewIn('lobby') }), false)).toBe('connecting')
  })
  test('without a seat it is the door, whatever the show does', () => {
    expect(sceneOf(player({ view: viewIn('question'), joined: false }), true)).toBe('join')
  })
  test('a refusal stands before everything', () => {
    expect(sceneOf(seated('lobby', { status: { state: 'refused', code: 'kicked' } }), false)).toBe('refused')
  })
  test('a question that was sent ahead stays hidden until it opens', () => {
    expect(sceneOf(seated('question'), false)).toBe('coming')
    expect(sceneOf(seated('question'), true)).toBe('question')
  })
  test('an answer given shows what became of it', () => {
    expect(sceneOf(seated('question', { sent: { state: 'sending', value: 'a' } }), true)).toBe('sent')
    expect(sceneOf(seated('question', { sent: { state: 'refused', value: 'a', code: 'too_late' } }), true)).toBe('sent')
  })
  test('an answer that did not fit may be given again', () => {
    expect(sceneOf(seated('question', { sent: { state: 'refused', value: 'a', code: 'bad_answer' } }), true)).toBe(
      'question',
    )
  })
  test('a lost connection keeps the view', () => {
    expect(sceneOf(seated('reveal', { status: { state: 'reconnecting' } }), false)).toBe('result')
  })
})

describe('the clock of one player', () => {
  const clock = { opensAt: 1_000, closesAt: 21_000, pausedLeft: null }
  test('extra time lengthens it by its factor', () => {
    expect(ownClock(clock, 1.5)).toEqual({ opensAt: 1_000, closesAt: 31_000, pausedLeft: null })
    expect(ownClock({ ...clock, pausedLeft: 4_000 }, 1.5).pausedLeft).toBe(14_000)
    expect(ownClock(clock, 1)).toBe(clock)
  })
  test('whole seconds are rounded up and stand still before the start, after the end and in a pause', () => {
    expect(secondsLeft(clock, 0)).toBe(20)
    expect(secondsLeft(clock, 1_001)).toBe(20)
    expect(secondsLeft(clock, 2_000)).toBe(19)
    expect(secondsLeft(clock, 99_000)).toBe(0)
    expect(secondsLeft({ ...clock, pausedLeft: 7_200 }, 99_000)).toBe(8)
  })
  test('the boat has gone the part of the way that the time has', () => {
    expect(wayMade(clock, 0)).toBe(0)
    expect(wayMade(clock, 11_000)).toBe(0.5)
    expect(wayMade(clock, 99_000)).toBe(1)
    expect(wayMade({ ...clock, pausedLeft: 5_000 }, 99_000)).toBe(0.75)
  })
})

describe('the answer beside the right one', () => {
  const lines = (value: Parameters<typeof comparison>[2], key: Revealed['key'] = revealed.key, asked = question) =>
    comparison(asked, key, value, 'vi', 'vi').map(({ text, whose, mark }) => [text, whose, mark])

  test('a wrong choice comes first, the right one after it', () => {
    expect(lines('a')).toEqual([
      ['Lào', 'mine', 'wrong'],
      ['Campuchia', 'right', 'right'],
    ])
  })
  test('without an answer only the right one stands', () => {
    expect(lines(null)).toEqual([['Campuchia', 'right', 'right']])
  })
  test('several: what was found, what was not, what was too much', () => {
    expect(lines(['a', 'b'], { kind: 'choices', ids: ['b', 'c'] })).toEqual([
      ['Lào', 'mine', 'wrong'],
      ['Campuchia', 'both', 'right'],
      ['1999', 'right', 'right'],
    ])
  })
  test('an order is shown as it should be, with what stood in its place', () => {
    expect(lines(['b', 'c', 'a'], { kind: 'order', ids: ['b', 'a', 'c'] }, { ...question, kind: 'order' })).toEqual([
      ['1. Campuchia', 'none', 'right'],
      ['2. Lào', 'none', 'wrong'],
      ['3. 1999', 'none', 'wrong'],
    ])
  })
  test('pairs are shown as they belong', () => {
    const asked: AskedQuestion = {
      ...question,
      kind: 'match',
      partners: [1, 2, 3].map((id) => ({ id: String(id), text: `no. ${id}` })),
    }
    expect(lines({ a: '1', b: '3' }, { kind: 'match', pairs: { a: '1', b: '2', c: '3' } }, asked)).toEqual([
      ['Lào – no. 1', 'none', 'right'],
      ['Campuchia – no. 2', 'none', 'wrong'],
      ['1999 – no. 3', 'none', 'wrong'],
    ])
  })
  test('numbers have their unit, years have no thousands', () => {
    const asked: AskedQuestion = { ...question, kind: 'number', unit: { vi: 'mét' } }
    expect(lines(1200.5, { kind: 'number', right: 986, tolerance: 1 }, asked)).toEqual([
      ['1.200,5 mét', 'mine', null],
      ['986 mét', 'right', 'right'],
    ])
    expect(lines(1995, { kind: 'number', right: 1999, tolerance: 1 }, { ...question, kind: 'number' })[1]?.[0]).toBe(
      '1999',
    )
  })
})

describe('how it went', () => {
  const graded = (grade: number): PersonalView => ({
    ...personal,
    answer: { value: 'a', ms: 1 },
    result: { grade, base: 0, speed: 0, streak: 0, gain: 0 },
  })
  test('by the grade', () => {
    expect([1, 0.5, 0].map((grade) => outcomeOf(graded(grade), revealed))).toEqual(['right', 'partly', 'wrong'])
  })
  test('nobody is told wrong for a poll, a voided or a skipped question, or for silence', () => {
    expect(outcomeOf(graded(0), { ...revealed, key: { kind: 'none' } })).toBe('polled')
    expect(outcomeOf(graded(0), { ...revealed, voided: true })).toBe('voided')
    expect(outcomeOf(graded(0), { ...revealed, skipped: true })).toBe('skipped')
    expect(outcomeOf(personal, revealed)).toBe('unanswered')
  })
  test('who did not vote, and who came after the poll, is not thanked for it', () => {
    const poll: typeof revealed = { ...revealed, key: { kind: 'none' } }
    expect(outcomeOf(personal, poll)).toBe('unanswered')
    expect(outcomeOf({ ...personal, result: null }, poll)).toBe('before')
  })
  test('who came after the question is not told to have missed it', () => {
    expect(outcomeOf({ ...personal, result: null }, revealed)).toBe('before')
    expect(outcomeOf({ ...personal, result: null }, { ...revealed, skipped: true })).toBe('skipped')
    expect(rightOf({ right: 0, asked: 0 }, 'vi')).toBe('–')
    expect(rightOf({ right: 1, asked: 2 }, 'km')).toBe('១ / ២')
  })
})

describe('the questions that went wrong', () => {
  const reveal = viewIn('reveal', { question, revealed })
  const right: PersonalView = { ...personal, result: { grade: 1, base: 0, speed: 0, streak: 0, gain: 0 } }
  test('are kept once each, and leave when a corrected key makes them right', () => {
    const once = withReveal([], reveal, personal)
    expect(once.map((one) => one.index)).toEqual([2])
    expect(withReveal(once, reveal, personal)).toHaveLength(1)
    expect(withReveal(once, reveal, right)).toEqual([])
  })
  test('do not listen to a personal view of the question before', () => {
    expect(withReveal([], reveal, { ...personal, n: 5 })).toEqual([])
  })
  test('are none that were over before the player came', () => {
    expect(withReveal([], reveal, { ...personal, result: null })).toEqual([])
  })
  test('are judged anew at the end when a key was corrected afterwards, for better and for worse', () => {
    const kept = withReveal([], reveal, personal)
    const corrected: Revealed = { ...revealed, key: { kind: 'choice', ids: ['a'] } }
    const amended = (more = {}) => ({ amended: [{ index: 2, question, revealed: { ...corrected, ...more } }] })
    const own = (grade: number) => ({ amended: [{ index: 2, grade, value: 'b' }] })
    expect(withAmended(kept, amended(), own(1))).toEqual([])
    expect(withAmended([], amended(), own(0))).toEqual([{ index: 2, question, revealed: corrected, value: 'b' }])
    expect(withAmended(kept, amended(), own(0))).toMatchObject([{ index: 2, revealed: { key: { ids: ['a'] } } }])
    expect(withAmended(kept, amended({ voided: true }), own(0))).toEqual([])
    expect(withAmended([], amended(), { amended: [] }), 'came after it').toEqual([])
    expect(withAmended(kept, {}, {})).toBe(kept)
  })
  test('are no polls', () => {
    expect(withReveal([], { ...reveal, revealed: { ...revealed, key: { kind: 'none' } } }, personal)).toEqual([])
  })
})

test('one thing moves in a list and never out of it', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
  expect(moved(['a', 'b', 'c'], 2, -5)).toEqual(['c', 'a', 'b'])
  expect(moved(['a', 'b', 'c'], 9, 0)).toEqual(['a', 'b', 'c'])
})

test('a pair parts from whoever it belonged to before', () => {
  expect(paired({ a: '1', b: '2' }, 'a', '2')).toEqual({ a: '2' })
  expect(paired({ a: '1' }, 'b', '2')).toEqual({ a: '1', b: '2' })
  expect(parted({ a: '1', b: '2' }, '1')).toEqual({ b: '2' })
})

test('only languages in which there is something else to read may be looked at', () => {
  const texts = [question.prompt, ...question.choices.map((choice) => choice.text)]
  expect(otherLanguages(texts, 'vi')).toEqual(['en', 'km'])
  expect(otherLanguages(['An English sentence.', '1999'], 'vi')).toEqual([])
})
