// Issuing, confirming and revoking certificates.
import { expect, test } from 'vitest'
import { registerNumber } from '../../app/domain/round/register-number'
import { initialsOf } from '../../server/certificates/certificates'
import { ruleSet } from '../domain/rule-set-stage'
import { certificateStage, contestant, EVERYTHING, ranking } from './certificate-stage'

const KIM = contestant('kim', 'Nguyễn Hoàng Thiên Kim')
const DARA = contestant('dara', 'Sok Dara', { school: null })
const LAN = contestant('lan', 'Đỗ Thị Ánh Lan')
const TAM = contestant('tam', 'Trần Tâm')
const ALL = [KIM, DARA, LAN, TAM]
/** Of a final held in 2012. */
const number = (running: number) => registerNumber(2012, running)

test('everybody with a rank has one for taking part, and issuing again makes none', async () => {
  const { certificates, listed, round, state } = certificateStage(ALL)
  state.ranked = ranking([
    [KIM, 1],
    [DARA, 2],
    [LAN, 3],
    [TAM, null],
  ])
  expect(await certificates.issue('autumn', round, 'participation', 'chi-mai')).toEqual({
    ok: true,
    issued: 3,
    without: 0,
  })
  expect(await certificates.issue('autumn', round, 'participation', 'chi-mai')).toEqual({
    ok: true,
    issued: 0,
    without: 0,
  })
  const list = await listed()
  expect(list.map(({ register, name, rank }) => [register, name, rank])).toEqual([
    [number(1), 'Nguyễn Hoàng Thiên Kim', null],
    [number(2), 'Sok Dara', null],
    [number(3), 'Đỗ Thị Ánh Lan', null],
  ])
  expect((await certificates.ofContestant('dara')).map(({ register }) => register)).toEqual([number(2)])
})

test('prizes go by rank, with the name of the rule-set', async () => {
  const { certificates, listed, round } = certificateStage(ALL)
  expect(await certificates.issue('autumn', round, 'prize', 'chi-mai')).toEqual({ ok: true, issued: 3, without: 0 })
  const list = await listed()
  expect(list.map(({ name, rank, of, prize, kind }) => [name, rank, of, prize, kind])).toEqual(
    ruleSet('asean-2012').prizes.map(({ name }, i) => [ALL[i]?.name, i + 1, 4, name, 'prize']),
  )
})

test('who has not consented has none, until the consent comes', async () => {
  const child = { born: null, grade: 9, kind: 'pupil' } as const
  const bySelf = contestant('an', 'An', child)
  const refusing = contestant('ba', 'Ba', {
    consents: [...KIM.consents, { purpose: 'certificate', given: false, how: 'self', at: 2, by: null }],
  })
  const people = [KIM, bySelf, refusing]
  const { certificates, round } = certificateStage(people)
  expect(await certificates.issue('autumn', round, 'participation', 'x')).toEqual({ ok: true, issued: 1, without: 2 })
  bySelf.consents = [{ purpose: 'certificate', given: true, how: 'guardian_paper', at: 3, by: 'chi-mai' }]
  expect(await certificates.issue('autumn', round, 'participation', 'x')).toEqual({ ok: true, issued: 1, without: 1 })
})

test('nothing is issued of results that are not published, of unknown rounds, to nobody, or without any consent', async () => {
  const { certificates, round, state } = certificateStage([contestant('ba', 'Ba', { consents: [] })])
  const issue = async (kind: 'participation' | 'prize', of = round, season = 'autumn') => {
    const done = await certificates.issue(season, of, kind, 'x')
    return done.ok ? 'issued' : done.code
  }
  expect(await issue('participation')).toBe('needs_consent')
  expect(await issue('participation', 'nothing')).toBe('unknown_round')
  expect(await issue('participation', round, 'spring')).toBe('unknown_round')
  state.ranked = []
  expect(await issue('prize')).toBe('nobody')
  if (state.phase) state.phase = { ...state.phase, phase: 'under_complaint', publishedAt: null }
  expect(await issue('participation')).toBe('not_published')
  state.phase = null
  expect(await issue('participation')).toBe('not_published')
})

test('a correction after the publication shows which ones are to be revoked', async () => {
  const { certificates, listed, round, state } = certificateStage(ALL)
  await certificates.issue('autumn', round, 'prize', 'x')
  await certificates.issue('autumn', round, 'participation', 'x')
  const outdated = async () =>
    (await listed()).filter((one) => one.outdated).map(({ contestant, kind }) => `${contestant} ${kind}`)
  expect(await outdated()).toEqual([])
  // Kim is disqualified: everybody moves up.
  state.ranked = ranking([
    [DARA, 1],
    [LAN, 2],
    [TAM, 3],
    [KIM, null],
  ])
  expect(await outdated()).toEqual([])
  if (state.phase) state.phase = { ...state.phase, phase: 'amended' }
  expect(await outdated()).toEqual(['kim prize', 'dara prize', 'lan prize', 'kim participation'])
  for (const { register, outdated } of await listed())
    if (outdated) await certificates.revoke(register, 'x', 'Sửa kết quả')
  expect(await outdated()).toEqual([])
  expect(await certificates.issue('autumn', round, 'prize', 'x')).toEqual({ ok: true, issued: 3, without: 0 })
  const valid = (await listed()).filter(({ kind, revoked }) => kind === 'prize' && !revoked)
  expect(valid.map(({ contestant, rank }) => [contestant, rank])).toEqual([
    ['dara', 1],
    ['lan', 2],
    ['tam', 3],
  ])
})

test('equal prize and another rank is another certificate too', async () => {
  const rules = { ...ruleSet('asean-2012'), prizes: [{ name: 'Prize', count: 4, collective: false, together: false }] }
  const { certificates, listed, round, state } = certificateStage(ALL, rules)
  await certificates.issue('autumn', round, 'prize', 'x')
  state.ranked = ranking([
    [KIM, 1],
    [LAN, 2],
    [DARA, 3],
    [TAM, 4],
  ])
  if (state.phase) state.phase = { ...state.phase, phase: 'amended' }
  const outdated = (await listed()).filter((one) => one.outdated)
  expect(outdated.map(({ contestant }) => contestant)).toEqual(['dara', 'lan'])
})

test('a page of the list has its own rows, and figures of all that fit', async () => {
  const { certificates, round } = certificateStage(ALL)
  await certificates.issue('autumn', round, 'participation', 'x')
  await certificates.issue('autumn', round, 'prize', 'x')
  await certificates.revoke(number(2), 'x', 'Sai tên')
  const page = async (search: string, at: number) => {
    const { rows, ...figures } = await certificates.page('autumn', { search, outdated: false }, { page: at, size: 3 })
    return { rows: rows.map(({ register }) => register), ...figures }
  }
  const all = { total: 7, outdated: 0, issued: { [round]: { participation: 3, prize: 3 } } }
  const whole = { ...all, found: 7, printable: 6, pages: 3 }
  expect(await page('', 1)).toEqual({ ...whole, page: 1, rows: [1, 2, 3].map(number) })
  expect(await page('', 9)).toEqual({ ...whole, page: 3, rows: [number(7)] })
  const some = { ...all, found: 2, printable: 1, pages: 1, page: 1 }
  expect(await page('sok DARA', 2)).toEqual({ ...some, rows: [number(2), number(6)] })
  expect(await page('anh lan', 1)).toEqual({ ...some, printable: 2, rows: [number(3), number(7)] })
  expect(await page(number(4).slice(5), 1)).toMatchObject({ found: 1, rows: [number(4)] })
  expect(await page('nobody', 1)).toEqual({ ...some, found: 0, printable: 0, rows: [] })
})

test('whose consent was taken back, and who was erased, is not counted as printable', async () => {
  const people = ALL.map((one) => ({ ...one }))
  const { certificates, listed, round } = certificateStage(people)
  await certificates.issue('autumn', round, 'participation', 'x')
  const printable = async () => {
    const { printable: count } = await certificates.page('autumn', EVERYTHING, { page: 1, size: 1 })
    const registers = await certificates.printable('autumn', EVERYTHING)
    expect(registers).toHaveLength(count)
    return registers
  }
  expect(await printable()).toEqual([1, 2, 3, 4].map(number))
  const dara = people[1]
  if (!dara) throw new Error('nobody')
  dara.consents = [...dara.consents, { purpose: 'certificate', given: false, how: 'self', at: 2, by: null }]
  people.splice(3, 1)
  expect(await printable()).toEqual([number(1), number(3)])
  expect((await listed()).map(({ withheld }) => withheld)).toEqual([false, true, false, true])
})

test('revoking needs a reason and happens once', async () => {
  const { certificates, round } = certificateStage(ALL)
  await certificates.issue('autumn', round, 'participation', 'x')
  const revoke = async (register: string, why: string) => {
    const done = await certificates.revoke(register, 'chi-mai', why)
    return done.ok ? 'revoked' : done.code
  }
  expect(await revoke(number(1), '  ')).toBe('no_reason')
  expect(await revoke(number(9), 'why')).toBe('unknown_certificate')
  expect(await revoke(number(1), ' Sai tên ')).toBe('revoked')
  expect(await revoke(number(1), 'again')).toBe('already')
  expect((await certificates.byRegister(number(1)))?.revoked).toMatchObject({ by: 'chi-mai', why: 'Sai tên' })
})

test('whoever holds the number learns the minimum', async () => {
  const { certificates, round } = certificateStage(ALL)
  await certificates.issue('autumn', round, 'prize', 'x')
  const typed = number(1).toLowerCase().replaceAll('-', ' ')
  const confirmed = await certificates.confirm(typed)
  expect(confirmed).toEqual({
    register: number(1),
    kind: 'prize',
    prize: ruleSet('asean-2012').prizes[0]?.name,
    seasonName: ruleSet('asean-2012').name,
    unit: { vi: 'Đoàn tn-705', en: 'Union tn-705' },
    initials: 'N. H. T. K.',
    issuedAt: expect.any(Number),
    revoked: false,
    withheld: false,
  })
  expect(JSON.stringify(confirmed)).not.toMatch(/Kim|THPT/)
  await certificates.revoke(number(1), 'x', 'Sai tên')
  expect(await certificates.confirm(number(1))).toMatchObject({ revoked: true })
  expect(JSON.stringify(await certificates.confirm(number(1)))).not.toContain('Sai tên')
  expect(await certificates.confirm(number(8))).toBeNull()
  expect(await certificates.confirm('VC12-000001-0')).toBeNull()
})

test('initials keep the marks of letters, in every script', () => {
  expect(initialsOf('  Đỗ  thị Ánh ')).toBe('Đ. T. Á.')
  expect(initialsOf('ស្រី ដា')).toBe('ស្រី. ដា.')
  expect(initialsOf('')).toBe('')
})
