// Contestants: registration, sign-in, consents, lists of them; and whoever tries what is not theirs.
import { expect, test } from 'vitest'
import { consentStands, mayBeChild } from '../../app/domain/round/consent'
import { contestantVersion } from '../../app/domain/round/contestant-version'
import { dayAt } from '../../app/domain/round/windows'
import type { Contestant, ContestantFields } from '../../app/services/contestants'
import { AN, BINH, cookie, DAY, must, NOW, named, stageSeasons, YES } from './season-stage'

const AWAY = '203.0.113.9'
const RIVAL = '198.51.100.7'

test('whoever registers gets a code and six digits, and comes back with them', async () => {
  const { open, contestants } = await stageSeasons()
  const season = await open()
  const { contestant, secret } = must(await contestants.register(season.id, AN, YES, AWAY))
  expect(contestant).toMatchObject({
    ...AN,
    season: season.id,
    units: ['tn-710', 'tn'],
    organiser: false,
    stretch: 1,
    registeredAt: NOW,
    registeredBy: null,
  })
  expect(contestant.code).toMatch(/^[BCDFGHJKLMNPQRSTVWXYZ2-9]{6}$/)
  expect(secret).toMatch(/^\d{6}$/)
  const typed = ` ${contestant.code.toLowerCase().slice(0, 3)} ${contestant.code.slice(3)}`
  const { token } = must(await contestants.signIn(season.id, typed, ` ${secret.slice(0, 3)} ${secret.slice(3)} `, AWAY))
  expect(await contestants.of(season.id, cookie(season.id, token))).toEqual(contestant)
  expect(await contestants.byId(contestant.id)).toEqual(contestant)
})

test('neither digits nor their hash leave the store', async () => {
  const { open, contestants, db } = await stageSeasons()
  const { id } = await open()
  const { contestant, secret } = must(await contestants.register(id, AN, YES, AWAY))
  const row = await db.contestant.findUniqueOrThrow({ where: { id: contestant.id } })
  expect(JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? Number(value) : value))).not.toContain(secret)
  const shown = [
    await contestants.byId(contestant.id),
    await contestants.list(id, {}),
    await contestants.exportOf(contestant.id),
  ]
  expect(JSON.stringify(shown)).not.toContain(row.secretHash)
})

test.each<[string, Partial<ContestantFields>, { code: string; why?: string[] }]>([
  ['no name', { name: ' ' }, { code: 'bad_name' }],
  ['one letter', { name: 'A' }, { code: 'bad_name' }],
  ['81 letters', { name: 'An '.repeat(28) }, { code: 'bad_name' }],
  ['a telephone number as name', { name: 'An 0912 345 678' }, { code: 'bad_name' }],
  ['markup as name', { name: '<b>An</b>' }, { code: 'bad_name' }],
  ['an insult as nickname', { nickname: 'đồ ngu' }, { code: 'bad_nickname' }],
  ['a telephone number as nickname', { nickname: '0912 345 678' }, { code: 'bad_nickname' }],
  ['a nickname too long', { nickname: 'x'.repeat(41) }, { code: 'bad_nickname' }],
  ['a unit of others', { unit: 'kh-20' }, { code: 'unknown_unit' }],
  ['no unit', { unit: '' }, { code: 'unknown_unit' }],
  ['no division', { division: 'nobody' }, { code: 'unknown_division' }],
  ['a birth that is none', { born: '2010-02-30' }, { code: 'bad_birth' }],
  ['a birth to come', { born: '2027' }, { code: 'bad_birth' }],
  ['a birth long ago', { born: '1899' }, { code: 'bad_birth' }],
  ['another kind', { kind: 'pupil' }, { code: 'not_eligible', why: ['wrong_kind'] }],
  ['an exclusion', { marks: ['english-major'] }, { code: 'not_eligible', why: ['excluded'] }],
])('with %s nobody registers', async (_, more, refusal) => {
  const { open, contestants } = await stageSeasons()
  const { id } = await open()
  expect(await contestants.register(id, { ...AN, ...more }, YES, AWAY)).toEqual({ ok: false, ...refusal })
  expect((await contestants.list(id, {})).total).toBe(0)
})

test('all that is wrong with a registration is told at once', async () => {
  const { open, contestants } = await stageSeasons()
  const { id } = await open()
  const wrong = { ...AN, name: '', nickname: 'x'.repeat(300), unit: '', born: '2027', kind: 'pupil' }
  expect(await contestants.register(id, wrong, [], AWAY)).toEqual({
    ok: false,
    code: 'bad_name',
    also: ['bad_nickname', 'unknown_unit', 'bad_birth', 'needs_consent'],
  })
  expect(await contestants.register(id, { ...wrong, born: null }, YES, AWAY)).toEqual({
    ok: false,
    code: 'bad_name',
    also: ['bad_nickname', 'unknown_unit', 'not_eligible'],
    why: ['wrong_kind'],
  })
})

test('names are tidied: composed, one space, nothing invisible; what no rule needs is not kept', async () => {
  const { open, contestants } = await stageSeasons()
  const { id } = await open()
  const name = `  nguyễn \u200e Thị\tÂn`.normalize('NFD')
  const odd = { ...AN, name, school: '  Zalo 0912.345.678 ', grade: 11, born: '2001-02-03', marks: ['vip'] }
  const { contestant } = must(await contestants.register(id, odd, YES, AWAY))
  expect(contestant).toMatchObject({ name: 'nguyễn Thị Ân', school: null, grade: null, born: null, marks: [] })
  const { contestant: pupil } = must(await contestants.register(id, { ...BINH, born: '2012-05-06' }, YES, AWAY))
  expect(pupil.born).toBe('2012')
})

test('the date of birth is kept of a pupil only where it shows that they are 16', async () => {
  const { open, contestants } = await stageSeasons()
  const { id } = await open()
  const pupil = { ...BINH, born: '2010' }
  const { contestant } = must(await contestants.register(id, pupil, YES, AWAY))
  const told = async (born: string) => must(await contestants.change(contestant.id, { ...contestant, born })).contestant
  expect((await told('2010-11-22')).born).toBe('2010')
  const grown = await told('2010-11-21')
  expect(grown.born).toBe('2010-11-21')
  expect(consentStands(grown.consents, 'take_part', mayBeChild(grown, '2026-11-21'))).toBe(true)
})

test('who gives no nickname gets a friendly one that does not tell the code', async () => {
  const { open, contestants } = await stageSeasons()
  const { id } = await open()
  const { contestant } = must(await contestants.register(id, { ...AN, nickname: ' ' }, YES, AWAY))
  expect(contestant.nickname).toMatch(/^\p{Lu}[\p{L} ]+$/u)
  expect(contestant.nickname).not.toContain(contestant.code)
})

test('only an open season takes people', async () => {
  const { draft, open, contestants, seasons } = await stageSeasons()
  expect(await contestants.register('nowhere', AN, YES, AWAY)).toEqual({ ok: false, code: 'unknown_season' })
  const made = await draft({ code: 'another' })
  if (!made.ok) throw new Error(made.code)
  expect(await contestants.register(made.season.id, AN, YES, AWAY)).toEqual({ ok: false, code: 'unknown_season' })
  const { id } = await open()
  await seasons.close(id)
  for (const done of [contestants.register(id, AN, YES, AWAY), contestants.enter(id, AN, YES, 'anh-tam')])
    expect(await done).toEqual({ ok: false, code: 'not_open' })
  expect(await contestants.enterAll(id, 'a-list', YES, { account: 'anh-tam', keeps: () => true })).toBeNull()
})

test('without a word to take part nobody registers; nobody registers with a form of their own making', async () => {
  const { open, contestants } = await stageSeasons()
  const { id } = await open()
  const not = YES.map((one) => ({ ...one, given: one.purpose !== 'take_part' }))
  for (const consents of [[], not, YES.slice(1)])
    expect(await contestants.register(id, AN, consents, AWAY)).toEqual({ ok: false, code: 'needs_consent' })
  const forged = YES.map((one) => ({ ...one, how: 'guardian_paper' as const, by: 'anh-tam' }))
  const { contestant } = must(await contestants.register(id, BINH, forged, AWAY))
  expect(contestant.consents).toEqual(YES.map((one) => ({ ...one, at: NOW })))
  expect(consentStands(contestant.consents, 'take_part', true)).toBe(false)
})

test("an officer records a guardian's form, and nobody else can", async () => {
  const { open, contestants, changed } = await stageSeasons()
  const { id } = await open()
  const { contestant } = must(await contestants.register(id, BINH, YES, AWAY))
  const form = { purpose: 'take_part', given: true, how: 'guardian_paper', at: 0, by: 'anh-tam' } as const
  for (const wrong of [
    { ...form, by: null },
    { ...form, how: 'self' as const },
  ])
    expect(await contestants.consent(contestant.id, wrong)).toEqual({ ok: false, code: 'needs_consent' })
  const { contestant: after } = must(await contestants.consent(contestant.id, form))
  expect(consentStands(after.consents, 'take_part', true)).toBe(true)
  expect(after.consents.at(-1)).toEqual({ ...form, at: NOW })
  must(await contestants.consent(contestant.id, form))
  expect((await contestants.byId(contestant.id))?.consents).toHaveLength(4)
  expect(changed.every((season) => season === id)).toBe(true)
  expect(await contestants.consent('nobody', form)).toEqual({ ok: false, code: 'unknown_contestant' })
})

test('what an officer enters is attested by that account, and may lack consents', async () => {
  const { open, contestants } = await stageSeasons()
  const { id } = await open()
  const { contestant } = must(await contestants.enter(id, BINH, YES.slice(0, 1), 'anh-tam'))
  expect(contestant.consents).toEqual([
    { purpose: 'take_part', given: true, how: 'guardian_paper', at: NOW, by: 'anh-tam' },
  ])
  expect(contestant.registeredBy).toBe('anh-tam')
  expect(must(await contestants.enter(id, AN, [], 'anh-tam')).contestant.consents).toEqual([])
})

test('ten wrong tries from one address make a code wait there; others of the same school go on, and so does its owner', async () => {
  const { open, contestants } = await stageSeasons()
  const { id } = await open()
  const an = must(await contestants.register(id, AN, YES, AWAY))
  const binh = must(await contestants.register(id, BINH, YES, AWAY))
  const { code } = an.contestant
  const wrong = an.secret === '000000' ? '000001' : '000000'
  const tries = await Promise.all(Array.from({ length: 12 }, () => contestants.signIn(id, code, wrong, RIVAL)))
  expect(tries.map((one) => (one.ok ? 'in' : one.code)).sort()).toEqual([
    ...Array.from({ length: 2 }, () => 'wait'),
    ...Array.from({ length: 10 }, () => 'wrong_code'),
  ])
  const shut = { ok: false, code: 'wait', wait: 600_000 }
  expect(await contestants.signIn(id, code, an.secret, RIVAL)).toEqual(shut)
  expect(await contestants.signIn(id, binh.contestant.code, binh.secret, RIVAL)).toMatchObject({ ok: true })
  expect(await contestants.signIn(id, code, an.secret, AWAY)).toMatchObject({ ok: true })
  // An officer's new digits are good at once, also where the old ones were tried too often.
  const fresh = must(await contestants.newSecret(an.contestant.id))
  expect(await contestants.signIn(id, code, fresh.secret, RIVAL)).toMatchObject({ ok: true })
})

test('a code that nobody has waits like one that somebody has', async () => {
  const { open, contestants } = await stageSeasons()
  const { id } = await open()
  for (let n = 0; n < 10; n++)
    expect(await contestants.signIn(id, 'BCDFGH', '123456', RIVAL)).toEqual({ ok: false, code: 'wrong_code' })
  expect(await contestants.signIn(id, 'BCDFGH', '123456', RIVAL)).toMatchObject({ code: 'wait' })
})

test.each(['', 'AAAAAA', '0'.repeat(6), '%', "' OR 1=1", 'x'.repeat(100_000), '\u0000'])(
  'the code %j is wrong, and nothing breaks',
  async (code) => {
    const { open, contestants } = await stageSeasons()
    const { id } = await open()
    expect(await contestants.signIn(id, code, '123456', AWAY)).toEqual({ ok: false, code: 'wrong_code' })
  },
)

test('digits of one are nothing for another, nor in another season', async () => {
  const { open, contestants, draft, seasons } = await stageSeasons()
  const { id } = await open()
  const an = must(await contestants.register(id, AN, YES, AWAY))
  const binh = must(await contestants.register(id, BINH, YES, AWAY))
  expect(await contestants.signIn(id, an.contestant.code, binh.secret, AWAY)).toMatchObject({ code: 'wrong_code' })
  const other = await draft({ code: 'other' })
  if (!other.ok) throw new Error(other.code)
  await seasons.open(other.season.id)
  expect(await contestants.signIn(other.season.id, an.contestant.code, an.secret, AWAY)).toMatchObject({
    code: 'wrong_code',
  })
  expect(await contestants.signIn('nowhere', an.contestant.code, an.secret, AWAY)).toMatchObject({
    code: 'unknown_season',
  })
})

test('a token that was changed, moved or made under old digits is nobody', async () => {
  const { open, contestants } = await stageSeasons()
  const { id } = await open()
  const { contestant, secret } = must(await contestants.register(id, AN, YES, AWAY))
  const other = must(await contestants.register(id, BINH, YES, AWAY)).contestant
  const { token } = must(await contestants.signIn(id, contestant.code, secret, AWAY))
  const signature = token.slice(token.indexOf('.'))
  const asked = async (value: string) => (await contestants.of(id, cookie(id, value)))?.id ?? null
  expect(await asked(token)).toBe(contestant.id)
  for (const wrong of ['', '.', contestant.id, `${other.id}${signature}`, `${token}A`, `${token.slice(0, -1)}!`, '%00'])
    expect(await asked(wrong)).toBeNull()
  expect(await contestants.of('another', cookie('another', token))).toBeNull()
  expect(await contestants.of('another', cookie(id, token))).toBeNull()
  expect(await contestants.of(id, new Headers())).toBeNull()
  must(await contestants.newSecret(contestant.id))
  expect(await asked(token)).toBeNull()
})

test('a school registers from one address; whoever invents people without end is told to wait', async () => {
  const { open, contestants, clock } = await stageSeasons()
  const { id } = await open()
  const done: string[] = []
  for (let i = 0; i < 250; i++) {
    const one = await contestants.register(id, AN, YES, AWAY)
    done.push(one.ok ? 'in' : one.code)
  }
  expect(done.filter((one) => one === 'too_many')).toHaveLength(10)
  expect(await contestants.register(id, AN, YES, '198.51.100.1')).toMatchObject({ ok: true })
  clock.time += 10_000
  expect(await contestants.register(id, AN, YES, AWAY)).toMatchObject({ ok: true })
})

async function crowd() {
  const stage = await stageSeasons()
  const { id } = await stage.open()
  const people: [string, string][] = [
    ['Trần Văn Ân', 'tn-710'],
    ['Lê Thị An', 'tn-703'],
    ['Nguyễn Thị Hoà', 'tn-710'],
    ['Bùi Hòa', 'tn-703'],
    ['Đặng Đạt', 'tn-710'],
  ]
  const made: Contestant[] = []
  for (const [name, unit] of people)
    made.push(
      must(await stage.contestants.enter(id, { ...AN, name, unit, nickname: 'Sóc' }, YES, 'anh-tam')).contestant,
    )
  const listed = async (wish: Parameters<typeof stage.contestants.list>[1]) => {
    const { rows, total } = await stage.contestants.list(id, wish)
    return { names: named(rows), total }
  }
  return { ...stage, id, made, listed }
}

test('the list is in the order of names, of a unit and all below it, and searched without tones', async () => {
  const { listed, made } = await crowd()
  const all = ['Lê Thị An', 'Trần Văn Ân', 'Đặng Đạt', 'Bùi Hòa', 'Nguyễn Thị Hoà']
  expect(await listed({})).toEqual({ names: all, total: 5 })
  expect(await listed({ unit: 'tn' })).toEqual({ names: all, total: 5 })
  expect((await listed({ unit: 'tn-703' })).names).toEqual(['Lê Thị An', 'Bùi Hòa'])
  expect((await listed({ unit: 'nowhere' })).names).toEqual([])
  expect((await listed({ search: 'hoà thi' })).names).toEqual(['Nguyễn Thị Hoà'])
  expect((await listed({ search: 'dat' })).names).toEqual(['Đặng Đạt'])
  expect((await listed({ search: made[0]?.code.toLowerCase() ?? '' })).names).toEqual(['Trần Văn Ân'])
  for (const search of ['%', '_', "'", '   ', '\\']) expect((await listed({ search })).total).toBe(5)
  expect((await listed({ search: 'nobody' })).total).toBe(0)
  for (const page of [2, 1e9]) expect(await listed({ page })).toEqual({ names: [], total: 5 })
  for (const page of [0, -1, Number.NaN]) expect((await listed({ page })).names).toEqual(all)
})

test('an officer changes a person; the list, the search and the order follow', async () => {
  const { contestants, made, listed } = await crowd()
  const [first] = made
  if (!first) throw new Error('nobody')
  const fields = { ...AN, name: 'Trần Văn Yên', nickname: '', organiser: true, stretch: 1.25 }
  const { contestant } = must(await contestants.change(first.id, fields))
  expect(contestant).toMatchObject({
    name: 'Trần Văn Yên',
    nickname: 'Sóc',
    organiser: true,
    stretch: 1.25,
    code: first.code,
  })
  expect(await contestants.byId(first.id)).toEqual(contestant)
  expect((await listed({})).names.at(-1)).toBe('Trần Văn Yên')
  expect((await listed({ search: 'yen' })).total).toBe(1)
  for (const [stretch, kept] of [
    [99, 3],
    [0, 1],
    [Number.NaN, 1],
  ] as const)
    expect(must(await contestants.change(first.id, { ...fields, stretch })).contestant.stretch).toBe(kept)
  expect(await contestants.change(first.id, { ...fields, unit: 'kh-20' })).toEqual({ ok: false, code: 'unknown_unit' })
  expect(await contestants.change('nobody', fields)).toEqual({ ok: false, code: 'unknown_contestant' })
  expect(await contestants.newSecret('nobody')).toEqual({ ok: false, code: 'unknown_contestant' })
})

test('once results hang on it, unit, division, birth and organiser stay; the name does not', async () => {
  const { open, contestants, settled } = await stageSeasons()
  const season = await open()
  const { contestant } = must(await contestants.enter(season.id, BINH, YES, 'anh-tam'))
  const same = { ...BINH, organiser: false, stretch: 1 }
  const code = async (fields: typeof same) => {
    const done = await contestants.change(contestant.id, fields)
    return done.ok ? 'changed' : done.code
  }
  expect(await code({ ...same, born: '2011' })).toBe('changed')
  settled.add(contestant.id)
  for (const moved of [{ unit: 'tn-705' }, { born: '2012' }, { organiser: true }])
    expect(await code({ ...same, born: '2011', ...moved })).toBe('announced')
  expect(await code({ ...same, ...AN, born: '2011' })).toBe('announced')
  expect(await code({ ...same, born: '2011', name: 'Trần Văn Bình An' })).toBe('changed')
})

test('of two officers who have the same form open the second one is told', async () => {
  const { open, contestants } = await stageSeasons()
  const season = await open()
  const { contestant } = must(await contestants.enter(season.id, AN, YES, 'anh-tam'))
  const seen = contestantVersion(contestant)
  must(await contestants.change(contestant.id, { ...AN, organiser: true, stretch: 1.5 }, seen))
  const late = { ...AN, name: 'Nguyễn Ân', organiser: false, stretch: 1 }
  expect(await contestants.change(contestant.id, late, seen)).toEqual({ ok: false, code: 'stale' })
  expect(await contestants.byId(contestant.id)).toMatchObject({ name: AN.name, organiser: true, stretch: 1.5 })
})

test('progress counts people once, by unit and round', async () => {
  const { contestants, id, made, db, clock } = await crowd()
  const attempt = (contestant: string, number: number, more: object = {}) =>
    db.paperAttempt.create({
      data: {
        id: `${contestant}/${number}/${Object.keys(more).join()}`,
        season: id,
        round: 'online',
        contestant,
        number,
        window: 0,
        started: '{}',
        startedAt: BigInt(NOW),
        deadline: BigInt(NOW + 60_000),
        ...more,
      },
    })
  const [a = '', b = '', c = ''] = made.map((one) => one.id)
  await attempt(a, 0, { endedAt: BigInt(NOW) })
  await attempt(a, 1)
  await attempt(b, 0)
  await attempt(c, 0)
  await attempt(c, 0, { practice: true })
  const rounds = async () => Object.fromEntries((await contestants.progress(id)).map(({ unit, ...row }) => [unit, row]))
  expect(await rounds()).toEqual({
    'tn-703': { registered: 2, rounds: { online: { began: 1, ended: 0 } } },
    'tn-710': { registered: 3, rounds: { online: { began: 2, ended: 1 } } },
  })
  clock.time += 60_000
  expect((await rounds())['tn-703']).toEqual({ registered: 2, rounds: { online: { began: 1, ended: 1 } } })
})

test('a child comes of age while the season runs', async () => {
  const { open, contestants, clock } = await stageSeasons()
  const season = await open((rules) => ({
    ...rules,
    divisions: [{ id: 'all', name: 'All', eligibility: { age: { min: 10, on: '2026-12-31' } } }],
  }))
  const fields = { ...AN, division: 'all', kind: null, born: '2010-11-25' }
  const { contestant } = must(await contestants.register(season.id, fields, YES, AWAY))
  expect(contestant.born).toBe('2010-11-25')
  const stands = () =>
    consentStands(contestant.consents, 'take_part', mayBeChild(contestant, dayAt(clock.now(), season.ruleSet.timeZone)))
  expect(stands()).toBe(false)
  clock.time += 4 * DAY
  expect(stands()).toBe(true)
})
