// What the stores of seasons and of contestants must do, asked of each storage.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { RuleSet } from '../../app/domain/round/rule-set'
import { nameKey } from '../../app/domain/text/name-order'
import type { ContestantRecord, ContestantStore } from '../../server/storage/contestants'
import { memoryContestants } from '../../server/storage/contestants-memory'
import { prismaContestants } from '../../server/storage/contestants-prisma'
import type { SeasonRecord, SeasonStore } from '../../server/storage/seasons'
import { memorySeasons } from '../../server/storage/seasons-memory'
import { prismaSeasons } from '../../server/storage/seasons-prisma'
import { pool } from '../domain/round-stage'
import { ruleSet } from '../domain/rule-set-stage'
import { storages } from './storages'

const AT = Date.UTC(2026, 10, 21)

interface Stores {
  seasons: SeasonStore
  contestants: ContestantStore
}

const kinds = storages<Stores>(
  'seasons',
  () => ({ seasons: memorySeasons(), contestants: memoryContestants() }),
  async (connect) => {
    const { client, dialect } = await connect()
    return { seasons: prismaSeasons(client), contestants: prismaContestants(client, dialect) }
  },
)

const season = (more: Partial<SeasonRecord> = {}): SeasonRecord => ({
  id: randomUUID(),
  code: `c-${randomUUID()}`,
  unit: 'tn',
  phase: 'draft',
  ruleSet: ruleSet('2022-2024'),
  seed: '',
  createdBy: 'anh-tam',
  createdAt: AT,
  openedAt: null,
  closedAt: null,
  retainUntil: AT + 9,
  ...more,
})

const person = (seasonId: string, name: string, more: Partial<ContestantRecord> = {}): ContestantRecord => ({
  id: randomUUID(),
  season: seasonId,
  code: randomUUID().slice(0, 8),
  secretHash: 'hash',
  name,
  nickname: 'Sóc Nâu',
  folded: name.toLowerCase(),
  sortKey: nameKey(name),
  unit: 'tn-710',
  division: 'pupils',
  school: null,
  born: '2010',
  grade: 9,
  kind: 'pupil',
  marks: ['english-major'],
  organiser: false,
  stretch: 1.25,
  consents: [{ purpose: 'take_part', given: true, how: 'self', at: AT, by: null }],
  registeredAt: AT,
  registeredBy: null,
  ...more,
})

describe.each(kinds)('seasons in %s', (_, make) => {
  test('what was kept is found by id and by code, as it was', async () => {
    const { seasons } = await make()
    const one = season({ openedAt: AT + 1, closedAt: AT + 2, phase: 'closed', seed: 'secret' })
    expect(await seasons.add(one)).toBe(true)
    expect(await seasons.byId(one.id)).toEqual(one)
    expect(await seasons.byCode(one.code)).toEqual(one)
    expect(await seasons.byCode(one.code.toUpperCase())).toBeNull()
    expect(await seasons.byId('nobody')).toBeNull()
  })

  test('of two that want the same code at once one is told', async () => {
    const { seasons } = await make()
    const [a, b] = [season(), season()]
    const done = await Promise.all([seasons.add(a), seasons.add({ ...b, code: a.code })])
    expect([...done].sort()).toEqual([false, true])
    expect((await seasons.byCode(a.code))?.id).toBe(done[0] ? a.id : b.id)
  })

  test('the newest stands first', async () => {
    const { seasons } = await make()
    const all = [season({ createdAt: AT + 1 }), season({ createdAt: AT + 3 }), season({ createdAt: AT + 2 })]
    for (const one of all) await seasons.add(one)
    const own = (await seasons.all()).filter(({ id }) => all.some((one) => one.id === id))
    expect(own.map(({ createdAt }) => createdAt - AT)).toEqual([3, 2, 1])
  })

  test('only what is in the phase is changed, with its questions or without', async () => {
    const { seasons } = await make()
    const one = season()
    await seasons.add(one)
    const other = RuleSet.parse({ ...one.ruleSet, name: 'Another' })
    expect(await seasons.change(one.id, 'draft', { ruleSet: other })).toBe(true)
    expect(await seasons.byId(one.id)).toEqual({ ...one, ruleSet: other })
    expect(await seasons.change(one.id, 'draft', { ruleSet: other }, undefined, one.ruleSet)).toBe(false)
    const questions = pool(120, { bank: 'english' })
    expect(await seasons.change(one.id, 'draft', { phase: 'open', openedAt: AT, seed: 's' }, questions)).toBe(true)
    expect(await seasons.change(one.id, 'draft', { phase: 'open', seed: 'another' }, pool(1))).toBe(false)
    expect(await seasons.byId(one.id)).toEqual({ ...one, ruleSet: other, phase: 'open', openedAt: AT, seed: 's' })
    const byId = [...questions].sort((a, b) => (a.id < b.id ? -1 : 1))
    expect(await seasons.questions(one.id)).toEqual(byId)
    expect(await seasons.questions('nobody')).toEqual([])
  })

  test('of two who open it at once one is told, and the questions are there once', async () => {
    const { seasons } = await make()
    const one = season()
    await seasons.add(one)
    const open = (seed: string) => seasons.change(one.id, 'draft', { phase: 'open', seed }, pool(3))
    const done = await Promise.all([open('a'), open('b')])
    expect([...done].sort()).toEqual([false, true])
    expect((await seasons.byId(one.id))?.seed).toBe(done[0] ? 'a' : 'b')
    expect(await seasons.questions(one.id)).toHaveLength(3)
  })

  test('only a draft is taken away', async () => {
    const { seasons } = await make()
    const [draft, open] = [season(), season({ phase: 'open' })]
    for (const one of [draft, open]) await seasons.add(one)
    expect([await seasons.removeDraft(draft.id), await seasons.removeDraft(open.id)]).toEqual([true, false])
    expect(await seasons.removeDraft(draft.id)).toBe(false)
    expect([await seasons.byId(draft.id), (await seasons.byId(open.id))?.phase]).toEqual([null, 'open'])
  })
})

describe.each(kinds)('contestants in %s', (_, make) => {
  test('what was kept is found by id and by code of the season, as it was', async () => {
    const { contestants } = await make()
    const one = person(randomUUID(), 'Nguyễn Thị Ân')
    expect(await contestants.add(one)).toBe(true)
    expect(await contestants.byId(one.id)).toEqual(one)
    expect(await contestants.byCode(one.season, one.code)).toEqual(one)
    expect(await contestants.byCode('another', one.code)).toBeNull()
    expect([...(await contestants.codes(one.season))]).toEqual([one.code])
  })

  test('many are found by their ids, but for those who are not there', async () => {
    const { contestants } = await make()
    const all = Array.from({ length: 300 }, (_, i) => person(`s-${randomUUID()}`, `Nguyễn Văn ${i}`))
    await contestants.addMany(all)
    const found = await contestants.byIds([...all.map(({ id }) => id), randomUUID()])
    const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id).sort()
    expect(ids(found)).toEqual(ids(all))
    expect(found.find(({ id }) => id === all[7]?.id)).toEqual(all[7])
    expect(await contestants.byIds([])).toEqual([])
  })

  test('a code is given once in a season, and again in another', async () => {
    const { contestants } = await make()
    const one = person(randomUUID(), 'An')
    await contestants.add(one)
    expect(await contestants.add({ ...person(one.season, 'Bình'), code: one.code })).toBe(false)
    expect(await contestants.add({ ...person(randomUUID(), 'Bình'), code: one.code })).toBe(true)
  })

  test('of many all are added but those whose code is taken', async () => {
    const { contestants } = await make()
    const id = randomUUID()
    const taken = person(id, 'An')
    await contestants.add(taken)
    const many = Array.from({ length: 450 }, (_, i) => person(id, `Người ${i}`, { code: `code-${i}` }))
    const clash = { ...person(id, 'Bình'), code: taken.code }
    expect(await contestants.addMany([...many.slice(0, 250), clash, ...many.slice(250)])).toEqual([clash.id])
    expect((await contestants.list(id, { from: 0, count: 1 })).total).toBe(451)
    expect((await contestants.byCode(id, taken.code))?.name).toBe('An')
  })

  test('a list is in Vietnamese order, by unit, by words, page after page', async () => {
    const { contestants } = await make()
    const id = randomUUID()
    const names = ['Trần Văn Ân', 'Lê Thị An', 'Võ Bình', 'Đặng Đạt', 'Nguyễn Dũng', 'Bùi Thị Ánh']
    for (const [i, name] of names.entries())
      await contestants.add(person(id, name, { unit: i % 2 ? 'tn-710' : 'tn-703', code: `${i}` }))
    const inOrder = ['Lê Thị An', 'Bùi Thị Ánh', 'Trần Văn Ân', 'Võ Bình', 'Nguyễn Dũng', 'Đặng Đạt']
    const listed = async (wish: Parameters<ContestantStore['list']>[1]) => {
      const { rows, total } = await contestants.list(id, wish)
      return [rows.map(({ name }) => name), total]
    }
    expect(await listed({ from: 0, count: 50 })).toEqual([inOrder, 6])
    expect(await listed({ from: 4, count: 4 })).toEqual([inOrder.slice(4), 6])
    expect(await listed({ units: ['tn-703'], from: 0, count: 50 })).toEqual([
      ['Trần Văn Ân', 'Võ Bình', 'Nguyễn Dũng'],
      3,
    ])
    expect(await listed({ units: [], from: 0, count: 50 })).toEqual([[], 0])
    expect(await listed({ words: ['thị', 'an'], from: 0, count: 50 })).toEqual([['Lê Thị An'], 1])
  })

  test('fields change alone, and nobody changes who is not there', async () => {
    const { contestants } = await make()
    const one = person(randomUUID(), 'An')
    await contestants.add(one)
    const change = { name: 'Ân', marks: [], organiser: true, born: null, secretHash: 'new' }
    expect(await contestants.change(one.id, change)).toBe(true)
    expect(await contestants.byId(one.id)).toEqual({ ...one, ...change })
    expect(await contestants.change('nobody', change)).toBe(false)
  })

  test('of consents recorded at the same time none is lost', async () => {
    const { contestants } = await make()
    const one = person(randomUUID(), 'An', { consents: [] })
    await contestants.add(one)
    const consent = (at: number) => ({ purpose: 'certificate', given: true, how: 'self', at, by: null }) as const
    await Promise.all([1, 2, 3, 4].map((at) => contestants.addConsent(one.id, consent(at))))
    const kept = (await contestants.byId(one.id))?.consents.map(({ at }) => at) ?? []
    expect(kept.sort()).toEqual([1, 2, 3, 4])
    expect(await contestants.addConsent('nobody', consent(1))).toBeNull()
  })

  test('who is registered is counted by unit', async () => {
    const { contestants } = await make()
    const id = randomUUID()
    for (const [i, unit] of ['tn-710', 'tn-703', 'tn-710'].entries())
      await contestants.add(person(id, `Người ${i}`, { unit, code: `${i}` }))
    expect(await contestants.progress(id, ['online'], AT)).toEqual([
      { unit: 'tn-703', registered: 1, rounds: {} },
      { unit: 'tn-710', registered: 2, rounds: {} },
    ])
    expect(await contestants.known(id)).toHaveLength(3)
  })
})
