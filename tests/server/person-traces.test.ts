// What is kept of a contestant is handed out whole, and taken away for good: every table is looked at.

import { expect, test } from 'vitest'
import type { ResultsState } from '../../app/domain/round/results-state'
import { Prisma } from '../../generated/sqlite/client'
import { prismaCertificates } from '../../server/storage/certificates-prisma'
import { BINH, cookie, DAY, must, NOW, type SeasonStage, stageSeasons, YES } from './season-stage'

const MARK = 'TRÂM-MARKER'
const WORDS = ['MARKER-COMPLAINT', 'MARKER-REPLY', 'MARKER-ANSWER', 'MARKER-DEVICE', 'MARKER-SCHOOL']
/** What others wrote about them. */
const SAID = ['MARKER-TRAIL', 'MARKER-TIME']
const AT = BigInt(NOW)

const complaint = (contestant: string, n: number): ResultsState['complaints'][number] => ({
  id: `complaint-${n}`,
  contestant,
  ref: null,
  text: `MARKER-COMPLAINT ${contestant}`,
  at: NOW,
  answer: { at: NOW, by: 'anh-tam', upheld: false, reply: 'MARKER-REPLY' },
})

/** One person in every table that can name one, and another beside. */
async function everywhere(stage: SeasonStage) {
  const { open, contestants, db } = stage
  const { id: season } = await open()
  const enter = async (name: string) =>
    must(await contestants.enter(season, { ...BINH, name, nickname: name, school: 'MARKER-SCHOOL' }, YES, 'anh-tam'))
  const [one, other] = [await enter(`Nguyễn ${MARK.slice(0, 4)}`), await enter('Lê An')]
  const ids = [one.contestant.id, other.contestant.id]
  const state: ResultsState = {
    phase: 'published',
    announcedAt: NOW,
    complaintsUntil: NOW,
    publishedAt: NOW,
    complaints: ids.map(complaint),
    trail: ids.map((contestant, n) => ({
      number: n + 1,
      at: NOW,
      by: 'anh-tam',
      why: `MARKER-TRAIL ${contestant}`,
      what: { type: 'answer', complaint: `complaint-${n}`, upheld: false },
    })),
  }
  const history = ids.map((contestant, n) => ({
    number: n + 1,
    at: NOW,
    by: 'anh-tam',
    why: `MARKER-TIME ${contestant}`,
    what: { type: 'stretch', contestant, before: 1, after: 1.5 },
  }))
  await db.roundResultsRecord.create({
    data: { season, round: 'online', state: JSON.stringify(state), lots: '[]', history: '[]', revision: 4 },
  })
  await db.roundResultsRecord.create({
    data: { season, round: 'final', state: null, lots: '[]', history: JSON.stringify(history), revision: 1 },
  })
  for (const contestant of ids) {
    const attempt = `attempt-${contestant}`
    const json = JSON.stringify({ contestant, text: 'MARKER-ANSWER', device: 'MARKER-DEVICE' })
    await db.paperAttempt.create({
      data: {
        id: attempt,
        season,
        round: 'online',
        contestant,
        number: 0,
        window: 0,
        started: json,
        startedAt: AT,
        deadline: AT,
        endedAt: AT,
        ended: json,
        answered: json,
        signals: '[]',
      },
    })
    await db.paperEntry.create({ data: { attempt, n: 0, entries: json } })
    await db.roundEntrant.create({ data: { season, round: 'province', contestant, at: AT, by: 'anh-tam' } })
    for (const round of ['online', 'province'])
      await db.judgeMarks.create({ data: { season, round, contestant, judge: 'co-lan', marks: '{"a":9}', at: AT } })
    await db.broughtResult.create({ data: { season, round: 'final', contestant, show: 's', counted: '{}', at: AT } })
    await db.finalSeat.create({ data: { show: 's', seat: contestant, season, round: 'final', contestant } })
  }
  const printed = {
    school: 'MARKER-SCHOOL',
    unit: 'Gò Dầu',
    seasonName: 'S',
    roundName: 'R',
    prize: null,
    rank: 1,
    of: 2,
    division: null,
    together: false,
  }
  await prismaCertificates(db).issue(
    2026,
    [one, other].map(({ contestant: { id, name } }) => ({
      season,
      round: 'online',
      contestant: id,
      kind: 'participation' as const,
      prize: -1,
      window: -1,
      printed: { ...printed, name },
    })),
    { account: 'anh-tam', at: NOW },
  )
  return { season, one, other }
}

const asText = (value: unknown) =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? Number(part) : part))

/** Every row of every table, as text. */
async function whole({ db }: SeasonStage): Promise<string> {
  const tables = Object.values(Prisma.ModelName).map((name) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`)
  const rows = await Promise.all(
    tables.map((table) => (db as unknown as Record<string, { findMany(): Promise<unknown> }>)[table]?.findMany()),
  )
  return asText(rows)
}

test('what is handed out holds every trace, and no secret, no judge, nobody else', async () => {
  const stage = await stageSeasons()
  const { one, other } = await everywhere(stage)
  const traces = (await stage.contestants.exportOf(one.contestant.id)) as Record<string, unknown[]>
  expect(Object.fromEntries(Object.entries(traces).map(([table, rows]) => [table, rows.length]))).toEqual({
    contestant: 1,
    entrants: 1,
    papers: 1,
    // The provincial round is not announced: its marks are nobody's to read yet.
    judged: 1,
    results: 0,
    seats: 1,
    complaints: 1,
    certificates: 1,
  })
  const text = asText(traces)
  for (const word of [one.contestant.name, one.contestant.code, ...WORDS]) expect(text).toContain(word)
  for (const word of ['secretHash', 'folded', 'co-lan', other.contestant.id, other.contestant.name, one.secret])
    expect(text).not.toContain(word)
  expect(await stage.contestants.exportOf('nobody')).toEqual({})
})

test('who is erased is nowhere in the database; an empty place and everybody else stay', async () => {
  const stage = await stageSeasons()
  const { contestants, db, erased } = stage
  const { season, one, other } = await everywhere(stage)
  const { token } = must(await contestants.signIn(season, one.contestant.code, one.secret, '203.0.113.9'))
  const before = await contestants.exportOf(other.contestant.id)
  await contestants.erase(one.contestant.id)

  const text = await whole(stage)
  for (const word of [one.contestant.name, one.contestant.code]) expect(text).not.toContain(word)
  for (const word of ['MARKER-COMPLAINT', 'MARKER-TRAIL', 'MARKER-TIME']) {
    expect(text).not.toContain(`${word} ${one.contestant.id}`)
    expect(text).toContain(`${word} ${other.contestant.id}`)
  }
  const theirs = `attempt-${other.contestant.id}`
  expect((await db.paperAttempt.findMany()).map(({ id }) => id)).toEqual([theirs])
  expect((await db.paperEntry.findMany()).map(({ attempt }) => attempt)).toEqual([theirs])
  expect((await db.judgeMarks.findMany()).some(({ contestant }) => contestant === one.contestant.id)).toBe(false)
  expect(asText(await contestants.exportOf(other.contestant.id))).toBe(asText(before))
  expect(erased).toEqual([one.contestant.id])
  expect(await db.contestant.findUnique({ where: { id: one.contestant.id } })).toMatchObject({
    unit: 'tn-710',
    division: 'pupils',
    name: '',
    born: null,
    school: null,
    consents: '[]',
    erasedAt: AT,
  })
  const record = await db.roundResultsRecord.findFirstOrThrow({ where: { round: 'online' } })
  const state = JSON.parse(record.state ?? '') as ResultsState
  expect(state.complaints.map(({ text: words, answer }) => [words, answer?.reply])).toEqual([
    ['', ''],
    [`MARKER-COMPLAINT ${other.contestant.id}`, 'MARKER-REPLY'],
  ])
  expect(record.revision).toBe(5)
  const certificates = await prismaCertificates(db).ofSeason(season)
  expect(certificates.map(({ printed }) => printed.name)).toEqual(['', 'Lê An'])

  expect(await contestants.of(season, cookie(season, token))).toBeNull()
  expect(await contestants.byId(one.contestant.id)).toBeNull()
  expect(await contestants.exportOf(one.contestant.id)).toEqual({})
  expect(await contestants.signIn(season, one.contestant.code, one.secret, '203.0.113.9')).toMatchObject({
    code: 'wrong_code',
  })
  expect((await contestants.list(season, {})).total).toBe(1)
})

test('an erasure is done once; again it changes nothing', async () => {
  const stage = await stageSeasons()
  const { one } = await everywhere(stage)
  await stage.contestants.erase(one.contestant.id)
  const after = await whole(stage)
  await stage.contestants.erase(one.contestant.id)
  expect(stage.erased).toHaveLength(1)
  expect(await whole(stage)).toBe(after)
})

test('when the time of a season is over its people are forgotten, and it is closed', async () => {
  const stage = await stageSeasons()
  const { seasons, clock, contestants, forget, changed } = stage
  const { season, one, other } = await everywhere(stage)
  const until = (await seasons.byId(season))?.retainUntil ?? 0
  clock.time = until - 1
  expect(await forget()).toBe(0)
  expect((await contestants.list(season, {})).total).toBe(2)
  clock.time = until
  changed.length = 0
  expect(await forget()).toBe(2)
  expect(changed).toEqual([season])
  const text = await whole(stage)
  for (const word of [...WORDS, ...SAID, one.contestant.name, other.contestant.name, other.contestant.code])
    expect(text).not.toContain(word)
  expect(await seasons.byId(season)).toMatchObject({ phase: 'closed', closedAt: until, ruleSet: { id: '2022-2024' } })
  expect((await prismaCertificates(stage.db).ofSeason(season)).map(({ register }) => register)).toHaveLength(2)
  clock.time += DAY
  expect(await forget()).toBe(0)
  expect(await whole(stage)).toBe(text)
})
