// Results from provisional to amended: who changed what, and what it does to marks, ranks and places.
import { expect, test } from 'vitest'
import { itemsOf } from '../../app/domain/round/draw-paper'
import { judgedMarks, sheetProblems, together } from '../../app/domain/round/judging'
import { difference, type RoundInput, roundResults } from '../../app/domain/round/results'
import {
  type Amendment,
  amendedBy,
  announce,
  changeResults,
  type Known,
  type ResultsCommand,
  type ResultsState,
} from '../../app/domain/round/results-state'
import { JudgedPart } from '../../app/domain/round/rule-set'
import { drawn, entrant, paperRule, pool, question, roundOf, START, sit } from './round-stage'

const DAY = 86_400_000
const questions = [...pool(3), question('typed', 'q-typed')]
const paper = paperRule(4, { drawn: 'window' }, { marks: { right: 5, wrong: -2 } })
const round = roundOf(paper, { ranking: ['score'], advance: [{ kind: 'top', n: 1, of: 'overall' }] })
const { paper: one, secrets } = drawn(paper, questions)
const items = new Map(itemsOf(one).map((item) => [item.ref, item]))

/** an: all four right, 20. binh: one wrong, 13. chi: nothing, 0. Which one binh gets wrong is the last on the own paper. */
const attempts = [
  sit(round, questions, { id: 'an-0', contestant: 'an', at: START, right: 4, ms: 9000 }),
  sit(round, questions, { id: 'binh-0', contestant: 'binh', at: START, right: 3, wrong: 1, ms: 9000 }),
  sit(round, questions, { id: 'chi-0', contestant: 'chi', at: START, right: 0, ms: 9000 }),
]
const input: RoundInput = { round, attempts, secrets, entrants: ['an', 'binh', 'chi'].map((id) => entrant(id)) }
const known: Known = {
  items,
  contestants: new Set(['an', 'binh', 'chi']),
  attempts: new Set(attempts.map(({ id }) => id)),
}
const first = announce('chị Mai', 'vòng 1 kết thúc', 5, START)

function must(state: ResultsState, command: ResultsCommand, now: number): ResultsState {
  const outcome = changeResults(state, command, known, now)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.state
}
const code = (state: ResultsState, command: ResultsCommand, now: number) => {
  const outcome = changeResults(state, command, known, now)
  return outcome.ok || outcome.code
}
const amend = (amendment: Amendment): ResultsCommand => ({ type: 'amend', by: 'chị Mai', why: 'đáp án sai', amendment })
const complain = (id: string, ref: string | null = null): ResultsCommand => ({
  type: 'complain',
  id,
  contestant: 'binh',
  ref,
  text: 'Câu này có hai đáp án.',
})
const resultsOf = (state: ResultsState) => roundResults({ ...input, amended: amendedBy(state.trail) })
const table = (state: ResultsState) =>
  resultsOf(state).overall.map(({ rank, id, counted }) => `${rank ?? '–'} ${id} ${counted.score}`)

test('results go from provisional over complaints to published and amended, each step with who, when and why', () => {
  let state = first
  expect(state.phase).toBe('provisional')
  state = must(state, complain('k1', 'q-01'), START + DAY)
  expect(state.phase).toBe('under_complaint')
  expect(code(state, { type: 'publish', by: 'chị Mai', why: 'xong' }, START + 6 * DAY)).toBe('open_complaints')
  state = must(
    state,
    { type: 'answer', complaint: 'k1', by: 'thầy Sơn', upheld: true, reply: 'Đúng vậy.' },
    START + 2 * DAY,
  )
  expect(code(state, { type: 'publish', by: 'chị Mai', why: 'xong' }, START + 5 * DAY - 1)).toBe('too_early')
  state = must(state, { type: 'publish', by: 'chị Mai', why: 'hết khiếu nại' }, START + 5 * DAY)
  expect(state.phase).toBe('published')
  state = must(state, amend({ type: 'disqualify', contestant: 'an' }), START + 9 * DAY)
  expect(state.phase).toBe('amended')
  expect(state.trail.map(({ number, by, what, at }) => [number, by, what.type, (at - START) / DAY])).toEqual([
    [1, 'chị Mai', 'announce', 0],
    [2, 'thầy Sơn', 'answer', 2],
    [3, 'chị Mai', 'publish', 5],
    [4, 'chị Mai', 'disqualify', 9],
  ])
})

test.each([
  ['a complaint at the last moment', complain('k'), 5 * DAY - 1, true],
  ['a complaint when the days are over', complain('k'), 5 * DAY, 'too_late'],
  ['a complaint about an item of another round', complain('k', 'q-99'), 0, 'unknown_item'],
  ['a complaint of a stranger', { ...complain('k'), contestant: 'dung' }, 0, 'unknown_contestant'],
  ['a complaint without words', { ...complain('k'), text: ' ' }, 0, 'no_reason'],
  [
    'an answer to no complaint',
    { type: 'answer', complaint: 'k', by: 'x', upheld: false, reply: 'y' },
    0,
    'unknown_complaint',
  ],
  ['a correction without a reason', { ...amend({ type: 'disqualify', contestant: 'an' }), why: ' ' }, 0, 'no_reason'],
  ['a correction by nobody', { ...amend({ type: 'disqualify', contestant: 'an' }), by: '' }, 0, 'no_reason'],
  [
    'a key for no item',
    amend({ type: 'correct_key', ref: 'q-99', key: { kind: 'choice', ids: ['w'] } }),
    0,
    'unknown_item',
  ],
  [
    'a key that names no choice',
    amend({ type: 'correct_key', ref: 'q-01', key: { kind: 'choice', ids: ['q'] } }),
    0,
    'bad_key',
  ],
  [
    'a key of another kind',
    amend({ type: 'accept_answer', ref: 'q-01', key: { kind: 'number', right: 1, tolerance: 0 } }),
    0,
    'bad_key',
  ],
  ['restoring who was never out', amend({ type: 'restore', contestant: 'an' }), 0, 'already'],
  ['restoring an item that is not void', amend({ type: 'restore_item', ref: 'q-01' }), 0, 'already'],
  ['reinstating an attempt that counts', amend({ type: 'reinstate', attempt: 'an-0' }), 0, 'already'],
  ['annulling no attempt', amend({ type: 'annul', attempt: 'x' }), 0, 'unknown_attempt'],
  ['disqualifying a stranger', amend({ type: 'disqualify', contestant: 'dung' }), 0, 'unknown_contestant'],
] as [string, ResultsCommand, number, true | string][])('%s: %s', (_, command, after, expected) => {
  expect(code(first, command, START + after)).toBe(expected)
})

test('the same complaint sent twice is one', () => {
  const once = must(first, complain('k'), START)
  expect(must(once, complain('k'), START + 1)).toEqual(once)
  const answered = must(once, { type: 'answer', complaint: 'k', by: 'x', upheld: false, reply: 'Không.' }, START)
  expect(code(answered, { type: 'answer', complaint: 'k', by: 'x', upheld: true, reply: 'Có.' }, START)).toBe('already')
})

test('marks, ranks and who advances follow every amendment, and back', () => {
  expect(table(first)).toEqual(['1 an 20', '2 binh 13', '3 chi 0'])
  const out = must(first, amend({ type: 'disqualify', contestant: 'an' }), START)
  expect(table(out)).toEqual(['1 binh 13', '2 chi 0', '– an 20'])
  expect(resultsOf(out).advancement.advanced.map(({ id }) => id)).toEqual(['binh'])
  expect(table(must(out, amend({ type: 'restore', contestant: 'an' }), START))).toEqual(table(first))
  expect(table(must(first, amend({ type: 'annul', attempt: 'binh-0' }), START))).toEqual(['1 an 20', '2 chi 0'])
  // chi left all blank: four void items are 20 for everybody.
  const all = [...items.keys()].reduce(
    (state, ref) => must(state, amend({ type: 'void_item', ref, void: 'full' }), START),
    first,
  )
  expect(table(all)).toEqual(['1 an 20', '1 binh 20', '1 chi 20'])
  expect(resultsOf(all).advancement.undecided).toMatchObject([{ places: 1, among: ['an', 'binh', 'chi'] }])
})

test('the difference is shown before it is applied: who moves up comes first', () => {
  const before = resultsOf(first)
  const after = resultsOf(must(first, amend({ type: 'disqualify', contestant: 'an' }), START))
  expect(difference(before, before)).toEqual([])
  expect(
    difference(before, after).map(({ id, rank, advanced }) => [
      id,
      rank.before,
      rank.after,
      advanced.before,
      advanced.after,
    ]),
  ).toEqual([
    ['binh', 2, 1, false, true],
    ['an', 1, null, true, false],
    ['chi', 3, 2, false, false],
  ])
})

test('an answer that is accepted later gives its marks to whoever gave it, on every paper', () => {
  const wrongOnes = roundResults(input)
    .marked.get('binh-0')
    ?.marked.filter(({ rightness }) => rightness === 0)
  const [wrong] = wrongOnes ?? []
  if (!wrong || typeof wrong.answer !== 'string') throw new Error('binh should have one wrong')
  const key =
    wrong.ref === 'q-typed'
      ? ({ kind: 'typed', accept: [wrong.answer], tones: false } as const)
      : ({ kind: 'choice', ids: [wrong.answer] } as const)
  const accepted = key.kind === 'typed' ? { ...key, accept: [...key.accept] } : { ...key, ids: [...key.ids] }
  expect(table(must(first, amend({ type: 'accept_answer', ref: wrong.ref, key: accepted }), START))).toEqual([
    '1 an 20',
    '1 binh 20',
    '3 chi 0',
  ])
})

test('attempts that still run are not in the results', () => {
  const running = { ...attempts[0], id: 'an-1', ended: null } as (typeof attempts)[number]
  expect(roundResults({ ...input, attempts: [running] }).overall).toEqual([])
})

const talk = JudgedPart.parse({
  name: 'Talk',
  criteria: [
    { id: 'a', name: 'A', max: 60 },
    { id: 'b', name: 'B', max: 40 },
  ],
  weight: 0.4,
})

test('judges: the mean of their sums, to the hundredth, and what is wrong with a sheet', () => {
  const sheet = (a: number, b: number) => ({ judge: 'j', marks: { a, b } })
  expect(judgedMarks(talk, [sheet(50, 30), sheet(51, 30), sheet(50, 31)])).toBe(80.67)
  expect(judgedMarks(talk, [])).toBeNull()
  expect(sheetProblems(talk, sheet(60, 40))).toEqual([])
  expect(sheetProblems(talk, { judge: 'j', marks: { a: 61, c: 1 } })).toEqual([
    { criterion: 'c', code: 'unknown' },
    { criterion: 'a', code: 'too_much' },
    { criterion: 'b', code: 'missing' },
  ])
  expect(sheetProblems(talk, sheet(-1, 1))).toEqual([{ criterion: 'a', code: 'negative' }])
  expect(together(talk, null, 50)).toEqual({ score: 20, outOf: 100 })
})
