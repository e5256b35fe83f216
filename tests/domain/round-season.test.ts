// A season before it opens: the file, its regulations, the checklist and the rehearsal.
import { describe, expect, test } from 'vitest'
import { textIn } from '../../app/domain/question/text-in'
import { checkRuleSet } from '../../app/domain/round/check-rule-set'
import { checklist } from '../../app/domain/round/checklist'
import { dice } from '../../app/domain/round/dice'
import { regulations, whoMayEnter } from '../../app/domain/round/regulations'
import { HEADINGS } from '../../app/domain/round/regulations-words'
import { rehearse } from '../../app/domain/round/rehearsal'
import type { RuleSet } from '../../app/domain/round/rule-set'
import { readRuleSet } from '../../app/domain/round/rule-set-file'
import { pool, poolFor } from './round-stage'
import { ruleSet } from './rule-set-stage'

const ALL = [
  '2017',
  '2018',
  '2019',
  '2022-2024',
  '2023-pupils',
  '2023-students',
  'officials-2021',
  'officials-2025',
  'ioe-ladder',
  'history-weekly',
  'asean-2012',
]
const base = ruleSet('2022-2024')

/** The 2022–2024 rule-set with one thing changed. */
function changed(change: (copy: RuleSet) => void): RuleSet {
  const copy = structuredClone(base)
  change(copy)
  return copy
}
const round = (copy: RuleSet, index: number) => {
  const found = copy.rounds[index]
  if (!found) throw new Error('no round')
  return found
}

test.each([
  [
    'unknown_zone',
    (r: RuleSet) => {
      r.timeZone = 'Asia/Tay_Ninh'
    },
  ],
  [
    'same_id',
    (r: RuleSet) => {
      round(r, 2).id = 'online'
    },
  ],
  [
    'no_such_moment',
    (r: RuleSet) => {
      round(r, 1).windows = { kind: 'single', windows: [{ opens: '2026-02-30T08:00', closes: '2026-03-01T08:00' }] }
    },
  ],
  [
    'window_ends_first',
    (r: RuleSet) => {
      round(r, 1).windows = { kind: 'single', windows: [{ opens: '2026-03-02T08:00', closes: '2026-03-02T07:00' }] }
    },
  ],
  [
    'windows_overlap',
    (r: RuleSet) => {
      round(r, 1).windows = {
        kind: 'single',
        windows: [
          { opens: '2026-03-02T08:00', closes: '2026-03-02T12:00' },
          { opens: '2026-03-02T11:00', closes: '2026-03-02T13:00' },
        ],
      }
    },
  ],
  [
    'before_its_source',
    (r: RuleSet) => {
      round(r, 1).windows = { kind: 'single', windows: [{ opens: '2024-10-08T08:00', closes: '2024-10-08T12:00' }] }
    },
  ],
  [
    'unknown_round',
    (r: RuleSet) => {
      round(r, 1).entrants = { from: 'final' }
    },
  ],
  [
    'gate_too_high',
    (r: RuleSet) => {
      round(r, 1).gate = { rounds: ['online'], count: 2, share: 0.5 }
    },
  ],
  [
    'nothing_to_do',
    (r: RuleSet) => {
      round(r, 0).paper = undefined
    },
  ],
  [
    'nothing_to_do',
    (r: RuleSet) => {
      round(r, 0).advance = []
    },
  ],
  [
    'no_clock',
    (r: RuleSet) => {
      const { paper } = round(r, 0)
      if (paper) paper.seconds = null
    },
  ],
  [
    'no_prediction',
    (r: RuleSet) => {
      round(r, 0).ranking = ['prediction']
    },
  ],
  [
    'no_judges',
    (r: RuleSet) => {
      round(r, 0).ranking = ['judged']
    },
  ],
  [
    'no_grouping',
    (r: RuleSet) => {
      round(r, 0).advance = [{ kind: 'top', n: 1, of: 'grouping', reserves: 0 }]
    },
  ],
  [
    'floor_over_cap',
    (r: RuleSet) => {
      const { paper } = round(r, 0)
      if (paper) paper.floor = 200
    },
  ],
  [
    'age_upside_down',
    (r: RuleSet) => {
      const [one] = r.divisions
      if (one) one.eligibility.age = { min: 20, max: 10, on: '2026-01-01' }
    },
  ],
  [
    'list_too_short',
    (r: RuleSet) => {
      const [draw] = round(r, 0).paper?.sections[0]?.draw ?? []
      if (draw) draw.items = ['a']
    },
  ],
  [
    'unknown_division',
    (r: RuleSet) => {
      const [draw] = round(r, 0).paper?.sections[0]?.draw ?? []
      if (draw) draw.levels = { nobody: 'A1' }
    },
  ],
] as const)('the check finds %s', (code, change) => {
  expect(checkRuleSet(changed(change)).map((problem) => problem.code)).toContain(code)
})

test('a file is told what is wrong with it, by key or by sentence', () => {
  const raw = JSON.parse(JSON.stringify(base))
  expect(readRuleSet(raw).ok).toBe(true)
  expect(readRuleSet({ ...raw, colour: 'red' })).toMatchObject({
    ok: false,
    problems: [expect.stringContaining('colour')],
  })
  expect(readRuleSet({ ...raw, timeZone: 'Asia/Tay_Ninh' })).toEqual({
    ok: false,
    problems: ['there is no time zone Asia/Tay_Ninh'],
  })
  expect(readRuleSet(null).ok).toBe(false)
  expect(readRuleSet({ rounds: [{ id: 7 }] }).ok).toBe(false)
})

describe.each(ALL)('%s', (id) => {
  const rules = ruleSet(id)

  test('has regulations with every heading in Vietnamese and English', () => {
    for (const locale of ['vi', 'en'] as const) {
      const { sections } = regulations(rules, locale)
      const expected = HEADINGS.filter(
        (heading) =>
          (heading !== 'theme' || rules.theme) &&
          (heading !== 'advancement' || rules.rounds.some(({ advance }) => advance.length > 0)),
      )
      expect(sections.map(({ heading }) => heading)).toEqual(expected)
      const text = JSON.stringify(sections)
      for (const hole of ['undefined', 'null,"lines":[]', 'NaN', '{n}', '""']) expect(text).not.toContain(hole)
    }
  })

  test('can be rehearsed from its first round to its last, the same way twice', () => {
    const people = rules.rounds.length > 10 ? 8 : 40
    const run = () =>
      rehearse({ ruleSet: rules, pool: poolFor(rules).map(anyLevel), people, units: 6, random: dice(id) })
    const rounds = run()
    expect(rounds.map(({ problem }) => problem)).toEqual(rules.rounds.map(() => null))
    expect(rounds[0]?.took).toBe(people)
    for (const one of rounds) expect(one.took).toBeLessThanOrEqual(one.invited)
    expect(run()).toEqual(rounds)
  })
})

/** The ladder draws by the division's level, which invented questions do not know: a third of them has each. */
function anyLevel<Q extends { level: string }>(question: Q, index: number): Q {
  return { ...question, level: ['A1', 'A2', 'B1'][index % 3] ?? 'A1' }
}

test('regulations say what the rules are', () => {
  const text = (locale: 'vi' | 'en') => JSON.stringify(regulations(base, locale))
  for (const words of [
    '30 câu',
    '10 phút',
    'đúng +5, sai −2',
    'không quá 150',
    'Tối đa 5 lượt mỗi đợt',
    'đóng 22:00 Chủ nhật',
    '20 người đứng đầu mỗi nhóm (tỉnh)',
  ])
    expect(text('vi')).toContain(words)
  for (const words of ['60 items', '20 min', 'right +5, wrong −5', 'students who major in English', '40% of 100'])
    expect(text('en')).toContain(words)
})

test('who may enter a division is said without its name where the name stands above, with it in the regulations', () => {
  const { divisions } = ruleSet('ioe-ladder')
  for (const division of divisions) {
    const said = whoMayEnter(division, 'vi')
    expect(said).toMatch(/^\p{Lu}.*\.$/u)
    expect(said).not.toContain(`${textIn(division.name, 'vi').text}:`)
    const lines = regulations(ruleSet('ioe-ladder'), 'vi').sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => block.lines),
    )
    expect(lines.some((line) => line.toLowerCase().endsWith(`: ${said.toLowerCase()}`))).toBe(true)
  }
  expect(divisions.length).toBeGreaterThan(1)
})

const BEFORE = Date.UTC(2024, 8, 1)
const codes = (list: ReturnType<typeof checklist>, level: string) => [
  ...new Set(list.filter((one) => one.level === level).map(({ code }) => code)),
]

test('with enough questions nothing stops a season; what nobody has reviewed is to think about', () => {
  const list = checklist({ ruleSet: base, pool: poolFor(base), now: BEFORE })
  expect(codes(list, 'stop')).toEqual([])
  expect(codes(list, 'think')).toContain('unreviewed')
})

test('too few questions stop it, and few ones are to think about', () => {
  const few = checklist({ ruleSet: base, pool: pool(20), now: BEFORE })
  expect(few.filter(({ code }) => code === 'too_few_questions').map(({ round: id, values }) => [id, values])).toEqual([
    ['online', { section: 'main', missing: 10 }],
    ['final', { section: 'main', missing: 40 }],
  ])
  expect(codes(checklist({ ruleSet: base, pool: pool(70), now: BEFORE }), 'think')).toContain('few_questions')
  expect(codes(checklist({ ruleSet: base, pool: pool(90), now: BEFORE }), 'think')).not.toContain('few_questions')
})

test('questions that expire during the round are seen before it opens', () => {
  const expiring = pool(70).map((one) => ({ ...one, expires: '2024-10-20' }))
  const list = checklist({ ruleSet: base, pool: expiring, now: BEFORE })
  expect(list.find(({ round: id }) => id === 'online')).toMatchObject({ level: 'stop', code: 'expires_before_end' })
})

test('a season that is over, a broken round and a paper longer than its window stop it', () => {
  expect(codes(checklist({ ruleSet: base, pool: poolFor(base), now: Date.UTC(2026, 0, 1) }), 'stop')).toEqual([
    'already_over',
  ])
  const short = changed((r) => {
    const { paper } = round(r, 2)
    if (paper) paper.seconds = 14_400
  })
  round(short, 2).windows = { kind: 'single', windows: [{ opens: '2024-11-30T08:00', closes: '2024-11-30T11:00' }] }
  expect(codes(checklist({ ruleSet: short, pool: poolFor(base), now: BEFORE }), 'stop')).toEqual([
    'paper_longer_than_window',
  ])
  const zone = changed((r) => {
    r.timeZone = 'nowhere'
  })
  expect(codes(checklist({ ruleSet: zone, pool: [], now: BEFORE }), 'stop')).toEqual(['unknown_zone'])
})

test('a round that opens tomorrow and people whom nobody takes are pointed out', () => {
  const opens = Date.UTC(2024, 9, 7, 1)
  expect(codes(checklist({ ruleSet: base, pool: poolFor(base), now: opens - 86_400_000 }), 'think')).toContain(
    'opens_soon',
  )
  const loose = checklist({ ruleSet: ruleSet('2019'), pool: poolFor(ruleSet('2019')), now: 0 })
  expect(codes(loose, 'think')).toContain('advances_nowhere')
})

test('regulations that say nobody to write to or call are pointed out', () => {
  const said = (contact: RuleSet['contact']) =>
    codes(checklist({ ruleSet: { ...base, contact }, pool: poolFor(base), now: BEFORE }), 'think').includes(
      'no_contact',
    )
  expect(said(base.contact)).toBe(true)
  expect(said('The committee, 0276 123 456')).toBe(false)
  expect(said({ vi: 'olympic@tinhdoan.example', en: 'olympic@tinhdoan.example' })).toBe(false)
  expect(said({ vi: 'olympic@tinhdoan.example', en: 'The committee' })).toBe(true)
})

test('a single group, week, day or attempt is said as one; a live final says how it is scored', () => {
  const single = changed((r) => {
    const online = round(r, 0)
    if (online.windows.kind === 'weekly') online.windows.weeks = 1
    online.attempts.total = 1
    r.complaints.days = 1
    round(r, 2).kind = 'live'
  })
  const lines = (locale: 'vi' | 'en') =>
    regulations(single, locale).sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines))
  const en = lines('en').join('\n')
  for (const said of ['Pupils: pupils.', '1 week from', 'At most 1 attempt in the whole round.', 'for 1 day from'])
    expect(en).toContain(said)
  expect(en).toContain('a wrong or missing one costs nothing')
  expect(lines('vi')).toContain('Bảng học sinh: học sinh.')
  expect(lines('vi').join('\n')).toContain('sai hoặc bỏ trống không bị trừ')
  const groups = regulations(ruleSet('officials-2021'), 'en').sections.flatMap(({ blocks }) => blocks)
  expect(groups.flatMap((block) => block.lines).some((line) => line.includes('one of: '))).toBe(true)
})

const order = (list: ReturnType<typeof checklist>) =>
  list.filter(({ code }) => code === 'before_complaints_end' || code === 'before_results_due')

test.each([
  // The on-line round closes on Sunday 3 November at 22:00; results may take 7 days, complaints 5.
  ['2024-11-08T21:59', 'stop', 'before_complaints_end', '2024-11-08T22:00:00+07:00'],
  ['2024-11-08T22:00', 'think', 'before_results_due', '2024-11-15T22:00:00+07:00'],
  ['2024-11-15T21:59', 'think', 'before_results_due', '2024-11-15T22:00:00+07:00'],
] as const)('a talk at %s comes too early for complaints: %s', (opens, level, code, ends) => {
  const early = changed((r) => {
    round(r, 1).windows = { kind: 'single', windows: [{ opens, closes: '2024-11-16T17:00' }] }
  })
  const list = order(checklist({ ruleSet: early, pool: poolFor(base), now: BEFORE }))
  expect(list).toMatchObject([{ level, code, round: 'province', values: { from: 'online', ends: Date.parse(ends) } }])
})

test('a round may open in the minute in which complaints about the one before are over, and at once without complaints', () => {
  const opens = (at: string) => (r: RuleSet) => {
    round(r, 1).windows = { kind: 'single', windows: [{ opens: at, closes: '2024-11-16T17:00' }] }
  }
  const last = changed(opens('2024-11-15T22:00'))
  expect(order(checklist({ ruleSet: last, pool: poolFor(base), now: BEFORE }))).toEqual([])
  const none = { ...changed(opens('2024-11-03T22:00')), announced: { afterDays: 0 }, complaints: { days: 0 } }
  expect(order(checklist({ ruleSet: none, pool: poolFor(base), now: BEFORE }))).toEqual([])
})

test.each(ALL)('the template %s leaves time for results and complaints between its rounds', (id) => {
  expect(order(checklist({ ruleSet: ruleSet(id), pool: [], now: BEFORE }))).toEqual([])
})

test('a rehearsal with too few questions says so and goes on', () => {
  const rounds = rehearse({ ruleSet: base, pool: pool(5), people: 10, units: 2, random: dice('x') })
  expect(rounds[0]).toMatchObject({ took: 0, problem: { code: 'too_few', section: 'main', missing: 25 } })
})
