// Young officials, the ladder, the weekly history quiz and the ASEAN quiz by their files, worked out by hand.
import { expect, test } from 'vitest'
import { admit } from '../../app/domain/round/admission'
import { attemptsLeft, type Counted } from '../../app/domain/round/counting'
import { drawPaper } from '../../app/domain/round/draw-paper'
import { ineligible } from '../../app/domain/round/eligibility'
import { participationPrizes, rankGroups } from '../../app/domain/round/group-ranking'
import { drawTeams } from '../../app/domain/round/teams'
import { windowsOf } from '../../app/domain/round/windows'
import { pool } from './round-stage'
import { expectSourced, fillers, lines, names, roundIn, ruleSet, run } from './rule-set-stage'

const TABLES = ['union-officials', 'civil-servants', 'armed-forces']

test.each([
  ['officials-2021', 'union-official', '2003-08-02', []],
  ['officials-2021', 'union-official', '2003-08-03', ['too_young']],
  ['officials-2021', 'union-official', '1985-08-03', []],
  ['officials-2021', 'union-official', '1985-08-02', ['too_old']],
  ['officials-2021', 'enterprise', '1990-01-01', ['wrong_kind']],
  ['officials-2025', 'union-official', '1989-07-07', ['too_old']],
  ['officials-2025', 'union-official', '1989-07-08', []],
])('%s, table 1: a %s born on %s is kept out by %o', (id, kind, born, reasons) => {
  const rules = ruleSet(id)
  expectSourced(rules)
  const [table] = rules.divisions
  if (!table) throw new Error('no table')
  expect(ineligible(table, { born, grade: null, kind, marks: [] })).toEqual(reasons)
})

/** 30 items of 10 marks; the others have 280, 270 … 200. In table 1 the sixth has 230 in 0 s, binh 230 in 350 s, an 230 in 400 s. */
test('officials 2021: 15 finalists, five of each table, and nine reserves', () => {
  const others = Object.assign({}, ...TABLES.map((division) => fillers(9, { score: 250 }, { division }, division)))
  const scores = Object.fromEntries(
    Object.entries<{ division: string }>(others).map(([id, one]) => [
      id,
      { ...one, brought: { score: 290 - Number(id.at(-1)) * 10 } },
    ]),
  )
  const { advancement } = run(ruleSet('officials-2021'), 'online', {
    ...scores,
    an: { division: 'union-officials', tries: [{ right: 23, wrong: 7, s: 400 }] },
    binh: {
      division: 'union-officials',
      tries: [
        { right: 22, s: 300 },
        { week: 1, right: 23, s: 350 },
      ],
    },
  })
  expect(advancement.advanced).toHaveLength(15)
  for (const table of TABLES) {
    const own = advancement.advanced.filter(({ group }) => group === table).map(({ id }) => id)
    expect(own).toEqual([1, 2, 3, 4, 5].map((n) => `${table}${n}`))
  }
  expect(advancement.reserves).toHaveLength(9)
  expect(
    advancement.reserves.filter(({ group }) => group === 'union-officials').map(({ id, place }) => `${place} ${id}`),
  ).toEqual(['1 union-officials6', '2 binh', '3 an'])
})

/** Two judges: talk 60 and 64, answers 25 and 27 → 88. */
test('officials 2025: 45 in the second round, 15 in the final, in five teams with one of each table', () => {
  const rules = ruleSet('officials-2025')
  const many = Object.assign({}, ...TABLES.map((division) => fillers(16, { score: 200 }, { division }, division)))
  const apart = Object.entries<object>(many).map(([id, one], i) => [id, { ...one, brought: { score: 300 - i } }])
  expect(run(rules, 'online', Object.fromEntries(apart)).advancement.advanced).toHaveLength(45)

  const talks = TABLES.flatMap((division) =>
    Array.from({ length: 15 }, (_, i) => [
      `${division}${i + 10}`,
      {
        division,
        judges: [
          { talk: 60 - i, answers: 25 },
          { talk: 64 - i, answers: 27 },
        ],
      },
    ]),
  )
  const second = run(rules, 'talk', Object.fromEntries(talks))
  expect(lines(second, 'civil-servants').slice(0, 2)).toEqual(['1 civil-servants10 88 0', '2 civil-servants11 87 0'])
  expect(names(second.advancement.advanced)).toEqual(
    TABLES.flatMap((t) => [10, 11, 12, 13, 14].map((n) => `${t}${n}`)).sort(),
  )

  const finalists = second.advancement.advanced.map(({ id, group }) => ({ id, division: group ?? '' }))
  const teams = drawTeams(finalists, roundIn(rules, 'final').teams?.count ?? 0, () => 0.4)
  expect(teams).toHaveLength(5)
  for (const team of teams) expect(team.map(({ division }) => division).sort()).toEqual([...TABLES].sort())
})

const ladder = ruleSet('ioe-ladder')

test('the ladder has thirty practice rounds and four official ones', () => {
  expectSourced(ladder)
  expect(ladder.rounds.map(({ id }) => id).slice(28)).toEqual([
    'practice-29',
    'practice-30',
    'school',
    'district',
    'province',
    'national',
  ])
  expect(ladder.rounds.slice(30).map(({ gate }) => [gate?.count, gate?.rounds.length])).toEqual([
    [15, 30],
    [20, 30],
    [25, 30],
    [30, 30],
  ])
})

/** Four tests of 5 × 10. an: 40 40 40 40, all passed. binh: 50 50 50 30 is more, but the last test has only 60 %. */
test('a practice round is passed with 75 % in each of its tests, in any attempt; the best is kept', () => {
  const { overall } = run(ladder, 'practice-1', {
    an: {
      tries: [
        { right: [4, 4, 4, 4], s: 300 },
        { at: 900, right: [5, 5, 5, 3], s: 200 },
      ],
    },
    binh: { tries: [{ right: [5, 5, 5, 3], s: 250 }] },
    chi: { tries: [{ right: [4, 4, 4, 4], s: 200 }] },
  })
  const rows = overall.map(({ rank, id, counted }) => [rank, id, counted.score, counted.passed, counted.tries])
  expect(rows).toEqual([
    [1, 'an', 180, true, 2],
    [2, 'binh', 180, false, 1],
    [3, 'chi', 160, true, 1],
  ])
})

test('practice may be repeated without end', () => {
  const made = Array.from({ length: 500 }, () => ({ window: 0 }))
  expect(attemptsLeft(made, 0, roundIn(ladder, 'practice-7').attempts)).toBe(Number.POSITIVE_INFINITY)
})

test.each([
  ['school', 14, 'gate_closed'],
  ['school', 15, true],
  ['district', 19, 'gate_closed'],
  ['district', 20, true],
  ['province', 24, 'gate_closed'],
  ['province', 25, true],
  ['national', 29, 'gate_closed'],
  ['national', 30, true],
])('%s after %i practice rounds: %s', (id, passed, expected) => {
  const round = roundIn(ladder, id)
  const windows = windowsOf(round.windows, ladder.timeZone)
  const counted: Counted = {
    attempts: [],
    score: 150,
    outOf: 200,
    right: 15,
    items: 20,
    passed: true,
    time: 0,
    earliest: 0,
    prediction: null,
    tries: 1,
  }
  const results = new Map(
    Array.from({ length: 30 }, (_, i) => [`practice-${i + 1}`, i < passed ? counted : { ...counted, score: 149 }]),
  )
  const division = ladder.divisions[0]
  if (!division) throw new Error('no division')
  const person = { born: null, grade: 3, kind: null, marks: [] }
  const admitted = admit(
    { round, windows, division, person, consented: true, entrant: true, results, attempts: [] },
    windows[0]?.opens ?? 0,
  )
  expect(admitted.ok || admitted.code).toBe(expected)
})

test('each grade sits items of its level', () => {
  const { paper } = roundIn(ladder, 'school')
  if (!paper) throw new Error('no paper')
  const questions = ['A1', 'A2', 'B1'].flatMap((level) => pool(45, { bank: 'english', level }, level.toLowerCase()))
  const levels = (division: string) => {
    const drawing = drawPaper({
      paper,
      pool: questions,
      day: '2025-11-03',
      seeds: { items: 'i', order: 'o' },
      division,
    })
    if (!drawing.ok) throw new Error(drawing.code)
    return new Set(drawing.paper.sections.flatMap(({ items }) => items.map(({ ref }) => ref.slice(0, 2))))
  }
  expect([...levels('grade-3'), ...levels('grade-9'), ...levels('grade-12')]).toEqual(['a1', 'a2', 'b1'])
})

/** One of every ten who took part of a school, at least one. */
test('a school sends one pupil of ten', () => {
  const { advancement } = run(ladder, 'school', {
    ...Object.fromEntries(
      Array.from({ length: 25 }, (_, i) => [`a${i + 10}`, { unit: 'a', brought: { score: 300 - i } }]),
    ),
    ...Object.fromEntries(
      Array.from({ length: 3 }, (_, i) => [`b${i + 10}`, { unit: 'b', brought: { score: 100 - i } }]),
    ),
    an: { unit: 'b', tries: [{ right: 40, s: 1700 }] },
  })
  expect(names(advancement.advanced)).toEqual(['a10', 'a11', 'an'])
})

/**
 * Weekly history: 10 items. Four have everything right: an (said 6), binh (said 3), chi (said 5), dung (nothing said). |6−4| = 2,
 * |3−4| = 1, |5−4| = 1: binh and chi are closest, and chi handed in earlier. ban runs the contest.
 */
const WEEK = {
  an: { tries: [{ at: 10, right: 10, s: 50, prediction: 6 }] },
  binh: {
    tries: [
      { at: 400, right: 9, wrong: 1, s: 60, prediction: 4 },
      { at: 800, right: 10, s: 100, prediction: 3 },
      { at: 2000, right: 10, s: 20, prediction: 4 },
    ],
  },
  chi: { tries: [{ at: 800, right: 10, s: 99, prediction: 5 }] },
  dung: { tries: [{ at: 0, right: 10, s: 30 }] },
  em: { tries: [{ at: 0, right: 9, wrong: 1, s: 10, prediction: 4 }] },
  ban: { organiser: true, tries: [{ at: 0, right: 10, s: 5, prediction: 4 }] },
}
const history = ruleSet('history-weekly')

test('history: everything right, then the closest prediction, then the earliest second; the best and earliest attempt counts', () => {
  expectSourced(history)
  const result = run(history, 'weeks', WEEK)
  expect(lines(result, 'all', 0)).toEqual([
    '1 chi 10 99',
    '2 binh 10 100',
    '3 an 10 50',
    '4 dung 10 30',
    '5 em 9 10',
    '– ban 10 5',
  ])
})

test('history: every week has its own ranking', () => {
  const result = run(history, 'weeks', { ...WEEK, em: { tries: [{ week: 1, right: 3, s: 10, prediction: 0 }] } })
  expect(lines(result, 'all', 0)).toHaveLength(5)
  expect(lines(result, 'all', 1)).toEqual(['1 em 3 10'])
})

test('history: a week runs from Monday 10:00 to the next Monday 09:00', () => {
  const [first, second] = windowsOf(roundIn(history, 'weeks').windows, history.timeZone)
  const local = (instant = 0) => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16)
  expect([local(first?.opens), local(first?.closes), local(second?.opens)]).toEqual([
    '2025-03-03T10:00',
    '2025-03-10T09:00',
    '2025-03-10T10:00',
  ])
})

test('history: from 14 years on, and who marks as organiser is kept out', () => {
  const [all] = history.divisions
  if (!all) throw new Error('no division')
  const who = { born: '2011-03-03', grade: null, kind: null, marks: [] as string[] }
  expect(ineligible(all, who)).toEqual([])
  expect(ineligible(all, { ...who, born: '2011-03-04' })).toEqual(['too_young'])
  expect(ineligible(all, { ...who, marks: ['organiser'] })).toEqual(['excluded'])
})

/** Province a: an, binh and dung with 1 + 3 + 1 attempts; province b: chi and em with 2. The organiser adds nothing. */
test('history: provinces are ranked by people and by attempts', () => {
  const province = (name: string) => ({ groups: { province: name } })
  const result = run(history, 'weeks', {
    an: { ...WEEK.an, ...province('a') },
    binh: { ...WEEK.binh, ...province('a') },
    dung: { ...WEEK.dung, ...province('a') },
    chi: { ...WEEK.chi, ...province('b') },
    em: { ...WEEK.em, ...province('b') },
    ban: { ...WEEK.ban, ...province('b') },
  })
  const boards = history.groupRankings.map((ranking) =>
    rankGroups(result.overall, ranking, new Map()).map(({ rank, group, value }) => [rank, group, value]),
  )
  expect(boards).toEqual([
    [
      [1, 'a', 3],
      [2, 'b', 2],
    ],
    [
      [1, 'a', 5],
      [2, 'b', 2],
    ],
  ])
  const right = rankGroups(result.overall, { of: 'province', by: 'right' }, new Map())
  expect(right.map(({ group, value }) => [group, value])).toEqual([
    ['a', 3],
    ['b', 1],
  ])
  const average = rankGroups(result.overall, { of: 'province', by: 'average' }, new Map())
  expect(average.map(({ group, value }) => [group, value])).toEqual([
    ['a', 10],
    ['b', 9.5],
  ])
})

const asean = ruleSet('asean-2012')

/** 30 pupils. Scores fall from 60 by two, three sections of 20; p10 and p11 are equal in everything. */
test('ASEAN 2012: thirty pupils, 3 × 20 items, equals share a rank', () => {
  expectSourced(asean)
  const pupils = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => {
      const lost = i === 11 ? 10 : i
      return [
        `p${i + 10}`,
        {
          unit: i < 12 ? 'a' : 'b',
          tries: [{ right: [20, 20 - Math.min(20, lost), 20 - Math.max(0, lost - 20)], s: 1800 }],
        },
      ]
    }),
  )
  const result = run(asean, 'quiz', pupils)
  const table = lines(result)
  expect(table).toHaveLength(30)
  expect(table[0]).toBe('1 p10 60 1800')
  expect(table.slice(10, 13)).toEqual(['11 p20 50 1800', '11 p21 50 1800', '13 p22 48 1800'])
  expect(table.at(-1)).toBe('30 p39 31 1800')
  // 12 of unit a's 20 members and 18 of unit b's 40 took part: half is reached by a alone.
  const members = new Map([
    ['a', 20],
    ['b', 40],
  ])
  const share = asean.participationPrize?.share ?? 0
  expect(participationPrizes(result.overall, share, members).map(({ group, value }) => [group, value])).toEqual([
    ['a', 0.6],
  ])
})

test('ASEAN 2012: the same items in the same order for everybody', () => {
  const { paper } = roundIn(asean, 'quiz')
  expect(paper).toMatchObject({ drawn: 'window', order: 'fixed', whenWindowCloses: 'cut' })
  expect(paper?.sections.map(({ draw }) => draw[0]?.count)).toEqual([20, 20, 20])
})
