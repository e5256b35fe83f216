// Seasons: from a template to open and closed, with what refuses it.
import { expect, test } from 'vitest'
import { dice } from '../../app/domain/round/dice'
import { withMoves } from '../../app/domain/round/move-windows'
import { rehearse } from '../../app/domain/round/rehearsal'
import { windowsOf } from '../../app/domain/round/windows'
import { questionsFor } from '../../server/rounds/season-questions'
import { inSlices } from '../../server/rounds/slices'
import { pool, poolFor, question } from '../domain/round-stage'
import { ruleSet } from '../domain/rule-set-stage'
import { DAY, NOW, seasonOf, stageSeasons } from './season-stage'

test('a template becomes a draft of a unit, with its dates moved and a name of its own', async () => {
  const { draft, seasons } = await stageSeasons()
  const season = seasonOf(await draft({ first: '2026-11-24', name: '  Olympic  Tây Ninh '.normalize('NFD') }))
  expect(season).toMatchObject({ code: 'olympic-2026', unit: 'tn', units: ['tn'], phase: 'draft', openedAt: null })
  expect(season.ruleSet).toMatchObject({ id: '2022-2024', name: 'Olympic  Tây Ninh' })
  expect(season.ruleSet.rounds[0]?.windows).toMatchObject({ first: '2026-11-30', weeks: 4 })
  expect(await seasons.byCode('olympic-2026')).toEqual(season)
  expect(await seasons.byId(season.id)).toEqual(season)
  expect(await seasons.all()).toEqual([season])
  expect(JSON.stringify(season)).not.toContain('seed')
})

test.each([
  ['unknown_template', { template: '../env' }],
  ['unknown_unit', { unit: 'tn-999' }],
  ['bad_code', { code: 'Olympic' }],
  ['bad_code', { code: 'ab' }],
  ['bad_code', { code: 'new' }],
  ['bad_code', { code: 'a'.repeat(41) }],
  ['bad_code', { code: '-olympic' }],
  ['bad_code', { code: 'olympic/../x' }],
  ['bad_date', { first: '2026-02-30' }],
  ['bad_date', { first: 'soon' }],
  ['bad_rules', { name: '   ' }],
  ['bad_rules', { name: 'x'.repeat(601) }],
] as const)('making a season refuses %s for %j', async (code, more) => {
  const { draft, seasons } = await stageSeasons()
  expect(await draft(more)).toMatchObject({ ok: false, code })
  expect(await seasons.all()).toEqual([])
})

test('a code is given once, also to two who ask at the same time', async () => {
  const { draft } = await stageSeasons()
  const done = await Promise.all([draft(), draft()])
  expect(done.map((one) => (one.ok ? 'made' : one.code)).sort()).toEqual(['code_taken', 'made'])
})

test('a draft changes, by rules that can work; every sentence about others is told', async () => {
  const { draft, seasons } = await stageSeasons()
  const { id, ruleSet: rules } = seasonOf(await draft())
  const changed = await seasons.change(id, { ...rules, name: 'Another', complaints: { days: 9 } })
  expect(changed).toMatchObject({ ok: true, season: { ruleSet: { name: 'Another', complaints: { days: 9 } } } })
  const refused = await seasons.change(id, { ...rules, rounds: [...rules.rounds, rules.rounds[0]] })
  expect(refused).toMatchObject({ ok: false, code: 'bad_rules', problems: ['two rounds are called online'] })
  for (const raw of [null, [], 'rules', { id: 1 }, { ...rules, surprise: 1 }])
    expect(await seasons.change(id, raw)).toMatchObject({ ok: false, code: 'bad_rules' })
  expect((await seasons.byId(id))?.ruleSet.name).toBe('Another')
})

test('of two who save the same rules at once the second is told, and so is who comes later', async () => {
  const { draft, seasons } = await stageSeasons()
  const { id, ruleSet: rules } = seasonOf(await draft())
  const save = (name: string) => seasons.change(id, { ...rules, name }, rules)
  const done = await Promise.all([save('One'), save('Two')])
  expect(done.map((one) => (one.ok ? 'saved' : one.code)).sort()).toEqual(['saved', 'stale'])
  expect(await save('Three')).toEqual({ ok: false, code: 'stale' })
  const now = await seasons.byId(id)
  expect(await seasons.change(id, { ...rules, name: 'Four' }, now?.ruleSet)).toMatchObject({ ok: true })
})

test('people are kept until the retention after the last window, and after an early end', async () => {
  const { draft, seasons, clock } = await stageSeasons()
  const season = seasonOf(await draft())
  // The final of the template, moved like everything: Saturday 16 January 2027, 12:00.
  expect(season.retainUntil).toBe(Date.parse('2027-01-16T12:00:00+07:00') + 730 * DAY)
  await seasons.open(season.id)
  clock.time += 3 * DAY
  expect(await seasons.close(season.id)).toMatchObject({
    ok: true,
    season: { phase: 'closed', closedAt: clock.time, retainUntil: clock.time + 730 * DAY },
  })
})

test('a season that was closed early is opened again with a reason, and the trail of every round cut short says so', async () => {
  const { draft, seasons, clock, announced } = await stageSeasons()
  const { id, ruleSet: rules, retainUntil } = seasonOf(await draft())
  await seasons.open(id)
  expect(await seasons.reopen(id, 'Lan', 'Đóng nhầm')).toEqual({ ok: false, code: 'not_closed' })
  const [online, province] = rules.rounds
  if (!online || !province) throw new Error('two rounds are needed')
  // After the first round, before the others.
  clock.time = Math.max(...windowsOf(online.windows, rules.timeZone).map(({ closes }) => closes)) + 1
  const closed = clock.time
  await seasons.close(id)
  clock.time += 3_600_000
  expect(await seasons.reopen(id, 'Lan', ' ')).toEqual({ ok: false, code: 'no_reason' })
  announced.set(province.id, closed + 1)
  expect(await seasons.reopen(id, 'Lan', 'Đóng nhầm')).toEqual({ ok: false, code: 'announced' })
  announced.clear()
  // What was over already was not announced because of the closing.
  announced.set(online.id, closed + 1)
  const done = await Promise.all([seasons.reopen(id, 'Lan', 'Đóng nhầm'), seasons.reopen(id, 'Lan', 'Đóng nhầm')])
  expect(done.filter(({ ok }) => ok)).toHaveLength(1)
  const season = await seasons.byId(id)
  expect(season).toMatchObject({ phase: 'open', closedAt: null, retainUntil })
  const entry = { at: clock.time, by: 'Lan', why: 'Đóng nhầm', what: { type: 'reopen', closed } }
  const trails = (season?.ruleSet.rounds ?? []).map((round) => withMoves([], round))
  expect(trails).toMatchObject([[], ...rules.rounds.slice(1).map(() => [entry])])

  await seasons.close(id)
  clock.time = Date.parse('2027-03-01T08:00:00+07:00')
  expect(await seasons.reopen(id, 'Lan', 'Quá muộn')).toEqual({ ok: false, code: 'not_closed' })
})

test('opening freezes rules and questions, and happens once', async () => {
  const questions = [
    ...poolFor(ruleSet('2022-2024')),
    question('poll', 'poll'),
    question('single', 'asean', { bank: 'asean' }),
  ]
  const { draft, seasons, seasonStore } = await stageSeasons(questions)
  const { id, ruleSet: rules } = seasonOf(await draft())
  const done = await Promise.all([seasons.open(id), seasons.open(id)])
  expect(done.map((one) => (one.ok ? one.season.phase : one.code)).sort()).toEqual(['not_draft', 'open'])
  expect(await seasons.byId(id)).toMatchObject({ phase: 'open', openedAt: NOW, ruleSet: rules })
  const kept = await seasonStore.questions(id)
  expect(kept).toEqual(questionsFor(rules, questions).sort((a, b) => (a.id < b.id ? -1 : 1)))
  expect(kept.some((one) => one.kind === 'poll' || one.bank === 'asean')).toBe(false)
  expect((await seasonStore.byId(id))?.seed).toMatch(/^secret\d+$/)
  expect(await seasons.change(id, rules)).toEqual({ ok: false, code: 'not_draft' })
  expect(await seasons.remove(id)).toEqual({ ok: false, code: 'not_draft' })
})

const LATER = [{ opens: '2027-01-23T08:00', closes: '2027-01-23T12:00' }]

test('windows of an open season are moved, at once and with who, when and why; of two at the same time one', async () => {
  const { draft, seasons, clock } = await stageSeasons()
  const { id } = seasonOf(await draft())
  const wished = { round: 'final', windows: LATER, by: 'Chị Lan', why: 'Hội trường bận.' }
  expect(await seasons.move(id, wished)).toEqual({ ok: false, code: 'not_open' })
  await seasons.open(id)
  const both = await Promise.all([
    seasons.move(id, wished),
    seasons.move(id, { ...wished, windows: [{ opens: '2027-01-23T09:00', closes: '2027-01-23T12:00' }] }),
  ])
  expect(both.map((one) => (one.ok ? 'moved' : one.code)).sort()).toEqual(['moved', 'stale'])
  const season = await seasons.byId(id)
  const final = season?.ruleSet.rounds.at(-1)
  expect(final?.moved).toMatchObject([{ at: clock.time, by: 'Chị Lan', why: 'Hội trường bận.' }])
  expect(season?.retainUntil).toBe(Date.parse('2027-01-23T12:00:00+07:00') + 730 * DAY)
  await seasons.close(id)
  expect(await seasons.move(id, { ...wished, why: 'Again' })).toEqual({ ok: false, code: 'not_open' })
})

test('a move that would leave no time for complaints before the next round is refused, until that one is moved', async () => {
  const { draft, seasons } = await stageSeasons()
  const { id } = seasonOf(await draft())
  await seasons.open(id)
  const province = (opens: string, closes: string) =>
    seasons.move(id, { round: 'province', windows: [{ opens, closes }], by: 'Lan', why: 'Lũ' })
  // The final is on 16 January at 08:00; five days for complaints.
  const late = await province('2027-01-10T07:30', '2027-01-11T08:01')
  expect(late).toMatchObject({ ok: false, code: 'stops', checks: [{ code: 'before_complaints_end', round: 'final' }] })
  expect(await seasons.move(id, { round: 'final', windows: LATER, by: 'Lan', why: 'Lũ' })).toMatchObject({ ok: true })
  expect(await province('2027-01-10T07:30', '2027-01-11T08:01')).toMatchObject({ ok: true })
  const upside = await province('2027-01-10T07:30', '2027-01-10T07:00')
  expect(upside).toMatchObject({ ok: false, code: 'stops', checks: [{ code: 'window_ends_first' }] })
})

test('what stops a season is on its checklist, and it stays a draft', async () => {
  const { draft, seasons, clock } = await stageSeasons(pool(12, { bank: 'english' }))
  const { id } = seasonOf(await draft())
  const stops = (await seasons.checklist(id)).filter(({ level }) => level === 'stop')
  expect(stops.map(({ round, code, values }) => [round, code, values.missing])).toEqual([
    ['online', 'too_few_questions', 18],
    ['final', 'too_few_questions', 48],
  ])
  expect(await seasons.open(id)).toEqual({ ok: false, code: 'checks' })
  clock.time = Date.parse('2027-02-01T00:00:00Z')
  expect((await seasons.checklist(id)).map(({ code }) => code)).toContain('already_over')
  expect((await seasons.byId(id))?.phase).toBe('draft')
})

test('closing ends what is open, a draft is taken away, and of nothing nothing is done', async () => {
  const { draft, seasons } = await stageSeasons()
  const { id } = seasonOf(await draft())
  expect(await seasons.close(id)).toEqual({ ok: false, code: 'not_open' })
  expect(await seasons.remove(id)).toEqual({ ok: true })
  expect(await seasons.byId(id)).toBeNull()
  for (const done of [seasons.open('no'), seasons.change('no', ruleSet('2018')), seasons.remove('no')])
    expect(await done).toEqual({ ok: false, code: 'not_draft' })
  expect(await seasons.close('no')).toEqual({ ok: false, code: 'not_open' })
  expect([await seasons.checklist('no'), await seasons.rehearse('no', 5, 2, 1)]).toEqual([[], []])
})

test('a rehearsal is the same for the same number, within its bounds, whatever is asked', async () => {
  const { draft, seasons } = await stageSeasons()
  const { id, ruleSet: rules } = seasonOf(await draft())
  const first = await seasons.rehearse(id, 40, 4, 7)
  const people = { people: 40, units: 4, random: dice('rehearsal/7') }
  expect(first).toEqual(rehearse({ ruleSet: rules, pool: poolFor(ruleSet('2022-2024')), ...people }))
  expect(first[0]).toMatchObject({ round: 'online', invited: 40, took: 40 })
  expect(await seasons.rehearse(id, 40, 4, 8)).not.toEqual(first)
  expect((await seasons.rehearse(id, -5, Number.NaN, 1))[0]?.invited).toBe(1)
  expect((await seasons.rehearse(id, 301, 99, 1))[0]?.invited).toBe(300)
})

test('work in slices lets others have their turn and gives what it gives', async () => {
  let turns = 0
  const counting = setInterval(() => turns++, 0)
  function* work(): Generator<void, string> {
    for (let i = 0; i < 6; i++) {
      const until = performance.now() + 4
      while (performance.now() < until);
      yield
    }
    return 'done'
  }
  expect(await inSlices(work(), 5)).toBe('done')
  clearInterval(counting)
  expect(turns).toBeGreaterThan(0)
})
