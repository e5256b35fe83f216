// What every keeper of certificates does, in memory and in the databases.
import { describe, expect, test } from 'vitest'
import { readRegister, registerNumber, runningOf } from '../../app/domain/round/register-number'
import type { CertificateStore, WantedCertificate } from '../../server/storage/certificates'
import { memoryCertificates } from '../../server/storage/certificates-memory'
import { prismaCertificates } from '../../server/storage/certificates-prisma'
import { storages } from './storages'

const AT = 1_797_000_000_000
const BY = { account: 'chi-mai', at: AT }
const wanted = (contestant: string, more: Partial<WantedCertificate> = {}): WantedCertificate => ({
  season: 'autumn',
  round: 'final',
  contestant,
  kind: 'participation',
  prize: -1,
  window: -1,
  printed: {
    name: `Name of ${contestant}`,
    school: null,
    unit: { vi: 'Phường Hòa Thành', en: 'Hòa Thành ward' },
    seasonName: 'Olympic 2026',
    roundName: { vi: 'Chung kết' },
    prize: null,
    rank: null,
    of: null,
    division: null,
    together: false,
  },
  ...more,
})
const people = (count: number, from = 0) => Array.from({ length: count }, (_, i) => wanted(`p${from + i}`))

const kinds = storages<[CertificateStore, CertificateStore]>(
  'certificates',
  () => {
    const store = memoryCertificates()
    return [store, store]
  },
  async (connect) => {
    const [one, two] = await Promise.all([connect(), connect()])
    await one.client.certificateRecord.deleteMany()
    return [prismaCertificates(one.client), prismaCertificates(two.client)]
  },
)

describe.each(kinds)('certificates in %s', (_, make) => {
  test('each gets the next number of the year, and is found as it was printed', async () => {
    const [store] = await make()
    const made = await store.issue(2026, people(2), BY)
    expect(made.map(({ register }) => register)).toEqual([registerNumber(2026, 1), registerNumber(2026, 2)])
    expect(await store.byRegister(registerNumber(2026, 2))).toEqual({
      ...wanted('p1'),
      register: registerNumber(2026, 2),
      issuedAt: AT,
      issuedBy: 'chi-mai',
      revoked: null,
    })
    expect(await store.byRegister(registerNumber(2026, 3))).toBeNull()
  })

  test('each year counts by itself, and seasons of a year share its numbers', async () => {
    const [store] = await make()
    await store.issue(2026, people(1), BY)
    const other = await store.issue(2026, [wanted('p0', { season: 'spring' })], BY)
    const later = await store.issue(2027, [wanted('p9')], BY)
    expect([...other, ...later].map(({ register }) => register)).toEqual([
      registerNumber(2026, 2),
      registerNumber(2027, 1),
    ])
    expect((await store.ofSeason('spring')).length).toBe(1)
  })

  test('issuing twice issues nothing twice; another prize or window is another certificate', async () => {
    const [store] = await make()
    await store.issue(2026, people(3), BY)
    expect(await store.issue(2026, people(3), BY)).toEqual([])
    expect((await store.issue(2026, people(4), BY)).map(({ contestant }) => contestant)).toEqual(['p3'])
    const prize = (window: number) => wanted('p0', { kind: 'prize', prize: 0, window })
    expect((await store.issue(2026, [prize(0), prize(1), prize(0)], BY)).length).toBe(2)
    expect((await store.ofContestant('p0')).length).toBe(3)
  })

  test('many who issue at once: no number twice, none left out, nobody twice', async () => {
    const [one, two] = await make()
    const calls = Array.from({ length: 12 }, (_, i) => (i % 2 ? one : two).issue(2026, people(20, i * 5), BY))
    const made = (await Promise.all(calls)).flat()
    const numbers = made.map(({ register }) => runningOf(register)).sort((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 75 }, (_, i) => i + 1))
    expect(new Set(made.map(({ contestant }) => contestant)).size).toBe(75)
    const kept = await one.ofSeason('autumn')
    expect(kept.map(({ register }) => runningOf(register))).toEqual(numbers)
    expect(kept.every(({ register }) => readRegister(register) === register)).toBe(true)
  })

  test('revoked once, with who and why; then it may be issued anew, as often as needed', async () => {
    const [store] = await make()
    const register = registerNumber(2026, 1)
    await store.issue(2026, people(1), BY)
    const revoked = { at: AT + 1, by: 'anh-hai', why: 'Sai tên' }
    expect(await store.revoke(register, revoked)).toBe(true)
    expect(await store.revoke(register, { ...revoked, why: 'again' })).toBe(false)
    expect(await store.revoke(registerNumber(2026, 7), revoked)).toBe(false)
    expect((await store.byRegister(register))?.revoked).toEqual(revoked)
    for (const running of [2, 3]) {
      const anew = await store.issue(2026, people(1), BY)
      expect(anew.map((row) => row.register)).toEqual([registerNumber(2026, running)])
      expect(await store.issue(2026, people(1), BY)).toEqual([])
      await store.revoke(registerNumber(2026, running), revoked)
    }
  })

  test('places are all of a season without what was printed; rows are read by number, or of a round', async () => {
    const [store] = await make()
    const [first, second, third] = [1, 2, 3].map((running) => registerNumber(2026, running))
    await store.issue(2026, [wanted('p0'), wanted('p1', { round: 'semi' })], BY)
    await store.issue(2026, [wanted('p2', { season: 'spring' })], BY)
    await store.revoke(second ?? '', { at: AT, by: 'anh-hai', why: 'Sai tên' })
    const place = { kind: 'participation', prize: -1, window: -1 }
    expect(await store.places('autumn')).toEqual([
      { register: first, round: 'final', contestant: 'p0', ...place, revoked: false },
      { register: second, round: 'semi', contestant: 'p1', ...place, revoked: true },
    ])
    const registers = (rows: { register: string }[]) => rows.map(({ register }) => register)
    expect(registers(await store.ofSeason('autumn', 'semi'))).toEqual([second])
    expect(registers(await store.some([third ?? '', 'VC26-999999-0', first ?? '', first ?? '']))).toEqual([
      first,
      third,
    ])
    expect((await store.some([first ?? '']))[0]).toEqual(await store.byRegister(first ?? ''))
  })

  test('who is erased leaves the number and what it was for, not the name', async () => {
    const [store] = await make()
    await store.issue(2026, [wanted('p0'), wanted('p1')], BY)
    await store.forget(['p0', 'nobody'])
    const names = (await store.ofSeason('autumn')).map(({ printed }) => [printed.name, printed.roundName])
    expect(names).toEqual([
      ['', { vi: 'Chung kết' }],
      ['Name of p1', { vi: 'Chung kết' }],
    ])
    expect((await store.issue(2026, [wanted('p2')], BY))[0]?.register).toBe(registerNumber(2026, 3))
  })
})
