// The English Olympics of 2017–2024 by their files: invented contestants, and tables worked out by hand.
import { expect, test } from 'vitest'
import { attemptsLeft } from '../../app/domain/round/counting'
import { ineligible } from '../../app/domain/round/eligibility'
import { windowsOf } from '../../app/domain/round/windows'
import { expectSourced, fillers, lines, names, roundIn, ruleSet, run } from './rule-set-stage'

const hour = (instant: number) => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16)

test.each([
  ['2017', 'online', 4, '2017-10-02T14:00', '2017-10-08T22:00'],
  ['2018', 'online', 4, '2018-09-24T14:00', '2018-09-30T22:00'],
  ['2019', 'online', 8, '2019-09-30T14:00', '2019-10-06T22:00'],
  ['2022-2024', 'online', 4, '2024-10-07T08:00', '2024-10-13T22:00'],
  ['2023-pupils', 'online', 6, '2023-10-02T08:00', '2023-10-08T22:00'],
  ['2023-students', 'online', 6, '2023-10-02T08:00', '2023-10-08T22:00'],
])('%s %s has %i weeks, the first from %s to %s', (id, round, weeks, opens, closes) => {
  const rules = ruleSet(id)
  expectSourced(rules)
  const list = windowsOf(roundIn(rules, round).windows, rules.timeZone)
  expect(list).toHaveLength(weeks)
  expect([hour(list[0]?.opens ?? 0), hour(list[0]?.closes ?? 0)]).toEqual([opens, closes])
})

/** 2017: 20 × 5 + 10 × 10; best score, then time. an: 100 + 100. binh: 100 + 90 twice. dung: 190, then 50 + 100 = 150. */
const YEAR_2017 = {
  an: { tries: [{ right: [20, 10], s: 500 }] },
  binh: {
    tries: [
      { right: [20, 9], s: 300 },
      { right: [20, 9], wrong: [0, 1], s: 280, at: 900 },
    ],
  },
  chi: { tries: [{ right: [18, 10], wrong: [2, 0], s: 280 }] },
  dung: {
    tries: [
      { week: 2, right: [20, 9], s: 250 },
      { week: 3, right: [10, 10], s: 200 },
    ],
  },
  em: { tries: [{ right: [0, 0], wrong: [20, 10], s: 60 }] },
}

test('2017: best score, then time, equals share a rank', () => {
  expect(lines(run(ruleSet('2017'), 'online', YEAR_2017))).toEqual([
    '1 an 200 500',
    '2 dung 190 250',
    '3 binh 190 280',
    '3 chi 190 280',
    '5 em 0 60',
  ])
})

test('2017: the hundredth goes on, and two equals on place 100 wait for a lot', () => {
  const whole = (others: number) =>
    run(ruleSet('2017'), 'online', { ...YEAR_2017, ...fillers(others, { score: 195 }) }).advancement
  // an, 98 others and dung are a hundred; with 97 others one place is left for binh and chi.
  expect(whole(98).advanced).toHaveLength(100)
  expect(names(whole(98).advanced)).toContain('dung')
  expect(whole(98).undecided).toEqual([])
  expect(whole(97).undecided).toEqual([{ rule: 0, group: null, kind: 'place', places: 1, among: ['binh', 'chi'] }])
})

test('2017: two attempts a week, thirty seconds an item and no way back', () => {
  const { attempts, paper } = roundIn(ruleSet('2017'), 'online')
  const [one, two] = [{ window: 0 }, { window: 0 }]
  expect(attemptsLeft([one], 0, attempts)).toBe(1)
  expect(attemptsLeft([one, two], 0, attempts)).toBe(0)
  expect(attemptsLeft([one, two], 1, attempts)).toBe(2)
  expect(paper?.sections.map(({ itemSeconds }) => itemSeconds)).toEqual([30, 30])
  expect(paper?.back).toBe(false)
})

test('2018: two tables of their own, 250 and then ten of each go on', () => {
  const rules = ruleSet('2018')
  const pupils = { division: 'pupils' }
  const students = { division: 'students' }
  const first = run(rules, 'online', {
    an: { ...pupils, tries: [{ right: [10, 5], s: 300 }] },
    ...fillers(250, { score: 120 }, pupils, 'p'),
    binh: { ...students, tries: [{ right: [10, 5], s: 300 }] },
    ...fillers(249, { score: 120 }, students, 's'),
  })
  expect(lines(first, 'pupils').at(-1)).toBe('251 an 100 300')
  expect(lines(first, 'students').at(-1)).toBe('250 binh 100 300')
  expect(first.advancement.advanced).toHaveLength(500)
  expect(names(first.advancement.advanced)).toContain('binh')
  expect(names(first.advancement.advanced)).not.toContain('an')
  // Round 2: 40 items of 5. Ranks 1–10 go on, 11 and 12 are reserves.
  const twelve = Object.fromEntries(
    Array.from({ length: 13 }, (_, i) => [`c${i + 10}`, { ...pupils, tries: [{ right: 40 - i, s: 600 }] }]),
  )
  const second = run(rules, 'second', twelve)
  expect(lines(second, 'pupils').slice(0, 2)).toEqual(['1 c10 200 600', '2 c11 195 600'])
  expect(names(second.advancement.advanced)).toEqual(Array.from({ length: 10 }, (_, i) => `c${i + 10}`))
  expect(second.advancement.reserves.map(({ id, place }) => [id, place])).toEqual([
    ['c20', 1],
    ['c21', 2],
  ])
})

test('2018: a student who majors in English is excluded', () => {
  const students = ruleSet('2018').divisions.find(({ id }) => id === 'students')
  if (!students) throw new Error('no students')
  const who = { born: null, grade: null, kind: 'student', marks: [] as string[] }
  expect(ineligible(students, who)).toEqual([])
  expect(ineligible(students, { ...who, marks: ['english-major'] })).toEqual(['excluded'])
})

/**
 * 2019: the best of each week added, then ms an item. an: 200 + 300 in 300 + 600 s of 60 items = 15 s; binh: 300 + 200 in
 * 750 s = 12.5 s; chi and em: 300 in 300 s of 30 items = 10 s; dung: 3 × 100 in 1,800 s of 90 items = 20 s.
 */
const YEAR_2019 = {
  an: {
    tries: [
      { right: 20, s: 300 },
      { week: 1, right: 25, s: 200 },
      { week: 1, at: 900, right: 30, s: 600 },
    ],
  },
  binh: {
    tries: [
      { right: 30, s: 450 },
      { week: 1, right: 20, s: 300 },
    ],
  },
  chi: { tries: [{ right: 30, s: 300 }] },
  dung: { tries: [0, 1, 7].map((week) => ({ week, right: 10, s: 600 })) },
  em: { tries: [{ week: 4, right: 30, s: 300 }] },
}

test('2019: total of the weeks, then average time', () => {
  expect(lines(run(ruleSet('2019'), 'online', YEAR_2019))).toEqual([
    '1 binh 500 750',
    '2 an 500 900',
    '3 chi 300 300',
    '3 em 300 300',
    '5 dung 300 1800',
  ])
})

test('2019: 400 go on', () => {
  const of = (others: number) =>
    run(ruleSet('2019'), 'online', { ...YEAR_2019, ...fillers(others, { score: 400 }) }).advancement
  expect(of(396).advanced).toHaveLength(400)
  expect(names(of(396).advanced)).toEqual(expect.arrayContaining(['an', 'binh', 'chi', 'em']))
  expect(of(397).undecided).toEqual([{ rule: 0, group: null, kind: 'place', places: 1, among: ['chi', 'em'] }])
})

/** 2022/2024: +5 / −2. 28 and 2 wrong: 136; 28 and 2 blank: 140; 30: 150, the most there is; 30 wrong: −60. */
test('2022 and 2024: wrong answers cost two, blanks nothing, the best attempt counts', () => {
  const result = run(ruleSet('2022-2024'), 'online', {
    an: {
      tries: [
        { right: 28, wrong: 2, s: 400 },
        { at: 900, right: 20, wrong: 10, s: 100 },
      ],
    },
    binh: { tries: [{ right: 28, s: 600 }] },
    chi: { tries: [{ right: 30, s: 599 }] },
    dung: { tries: [{ right: 0, wrong: 30, s: 90 }] },
    em: { tries: [{ week: 3, right: 28, wrong: 2, s: 380 }] },
    ban: { organiser: true, tries: [{ right: 30, s: 1 }] },
  })
  expect(lines(result)).toEqual([
    '1 chi 150 599',
    '2 binh 140 600',
    '3 em 136 380',
    '4 an 136 400',
    '5 dung -60 90',
    '– ban 150 1',
  ])
})

test('2022 and 2024: twenty of each province', () => {
  const tn = { groups: { province: 'tay-ninh' } }
  const result = run(ruleSet('2022-2024'), 'online', {
    an: { ...tn, tries: [{ right: 20, s: 400 }] },
    binh: { groups: { province: 'dong-nai' }, tries: [{ right: 1, s: 400 }] },
    ...fillers(20, { score: 101 }, tn),
  })
  expect(result.advancement.advanced).toHaveLength(21)
  expect(names(result.advancement.advanced)).toContain('binh')
  expect(names(result.advancement.advanced)).not.toContain('an')
})

/**
 * Final: 60 × +5 / −5 is 60 %, the interview 40 %. an: 50 − 10 → 200 of 300 = 40, interview 90 → 36: 76. binh: 300 = 60,
 * interview 40 → 16: 76, but fewer marks from the judges. chi: −200 counts 0, interview 100 → 40. dung did not come to the interview.
 */
test('2022 and 2024: paper and interview make the final', () => {
  const interview = (marks: number) => [{ content: marks * 0.4, language: marks * 0.4, manner: marks * 0.2 }]
  const result = run(ruleSet('2022-2024'), 'final', {
    an: { tries: [{ right: 50, wrong: 10, s: 900 }], judges: interview(90) },
    binh: { tries: [{ right: 60, s: 900 }], judges: interview(40) },
    chi: { tries: [{ right: 10, wrong: 50, s: 900 }], judges: interview(100) },
    dung: { tries: [{ right: 30, s: 900 }] },
  })
  expect(lines(result)).toEqual(['1 an 76 900', '2 binh 76 900', '3 chi 40 900', '4 dung 30 900'])
})

/** Talk of five criteria, mean of two judges. One of each province, then ten wildcards. */
test('2022 and 2024: the provincial round sends one of each province and ten more', () => {
  const judges = (...marks: number[]) =>
    marks.map((each) => ({ organisation: each, knowledge: each, audience: each, language: each, delivery: each }))
  const province = (name: string) => ({ groups: { province: name } })
  const many = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`t${i + 10}`, { ...province('a'), judges: judges(19 - i * 0.5) }]),
  )
  const result = run(ruleSet('2022-2024'), 'province', { ...many, last: { ...province('b'), judges: judges(2, 4) } })
  // t10 and last by province; then the best ten of the rest: t11 … t20.
  expect(result.overall.at(-1)).toMatchObject({ id: 'last', judged: 15, counted: { score: 15 } })
  expect(names(result.advancement.advanced)).toEqual(['last', ...Array.from({ length: 11 }, (_, i) => `t${i + 10}`)])
})

/** 2023: one attempt a week, the best of six; equal marks and time: the younger one first; born on the same day: equal. */
const YEAR_2023 = {
  an: {
    born: '2010-05-02',
    tries: [
      { right: 29, wrong: 1, s: 300 },
      { week: 1, right: 30, s: 600 },
    ],
  },
  binh: { born: '2010-05-01', tries: [{ week: 5, right: 30, s: 600 }] },
  chi: { born: '2010-05-02', tries: [{ week: 2, right: 30, s: 600 }] },
  dung: {
    born: '2011-01-01',
    tries: [
      { right: 29, wrong: 1, s: 500 },
      { week: 1, right: 10, s: 100 },
    ],
  },
}

test.each(['2023-pupils', '2023-students'])('%s: best of the weeks, then time, then the younger', (id) => {
  expect(lines(run(ruleSet(id), 'online', YEAR_2023))).toEqual([
    '1 an 150 600',
    '1 chi 150 600',
    '3 binh 150 600',
    '4 dung 143 500',
  ])
})

test.each(['2023-pupils', '2023-students'])('%s: one attempt a week, six in all', (id) => {
  const { attempts } = roundIn(ruleSet(id), 'online')
  const made = [0, 1, 2, 3, 4].map((window) => ({ window }))
  expect(attemptsLeft(made, 4, attempts)).toBe(0)
  expect(attemptsLeft(made, 5, attempts)).toBe(1)
  expect(attemptsLeft([...made, { window: 5 }], 5, attempts)).toBe(0)
})

test.each(['2023-pupils', '2023-students'])('%s: twenty of a province and two reserves', (id) => {
  const people = Array.from({ length: 23 }, (_, i) => [
    `c${i + 10}`,
    { groups: { province: 'tay-ninh' }, brought: { score: 150 - i } },
  ])
  const { advanced, reserves } = run(ruleSet(id), 'online', Object.fromEntries(people)).advancement
  expect(names(advanced)).toEqual(Array.from({ length: 20 }, (_, i) => `c${i + 10}`))
  expect(reserves.map(({ id: who, place }) => [who, place])).toEqual([
    ['c30', 1],
    ['c31', 2],
  ])
})

/** Paper of 40 × 5 and speaking of 100, half each: 180 of 200 and 80 make 85; 200 and 60 make 80; nothing and 90 make 45. */
test.each(['2023-pupils', '2023-students'])('%s: multiple choice and speaking weigh half each', (id) => {
  const speaking = (each: number) => [
    { organisation: each, knowledge: each, audience: each, language: each, delivery: each },
  ]
  const result = run(ruleSet(id), 'province', {
    an: { tries: [{ right: 36, wrong: 4, s: 1500 }], judges: speaking(16) },
    binh: { tries: [{ right: 40, s: 1000 }], judges: speaking(12) },
    chi: { judges: speaking(18) },
  })
  expect(lines(result)).toEqual(['1 an 85 1500', '2 binh 80 1000', '3 chi 45 0'])
})
