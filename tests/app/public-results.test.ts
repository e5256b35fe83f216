// What anybody may see of a published round: names and units of those who consent, and of nobody else.
import type { AppLoadContext } from '@remix-run/node'
import { expect, test } from 'vitest'
import { publicName } from '~/domain/round/public-name'
import { publicTable } from '~/rounds/public-results'
import { contestant, season } from '../server/certificate-stage'
import { CLOSES, DAY, person, RULES, resultsStage, SEASON, sat } from '../server/round-results-stage'

const PRIZES = [{ name: 'Giải Nhất', count: 1, collective: false, together: false }]
const published = { purpose: 'publish_nickname', given: true, how: 'self', at: 1, by: null } as const
const AUTUMN = season({ ...RULES, prizes: PRIZES })

type Stage = ReturnType<typeof resultsStage>

/** The page's view of a stage; `agree`: whose nickname and unit may be published. */
function visitor({ service, reading }: Stage, agree: readonly string[]) {
  const context = {
    locale: 'vi',
    clock: { now: () => CLOSES + 9 * DAY },
    areas: { unit: (code: string) => ({ name: `Đơn vị ${code}` }) },
    contestants: {
      byIds: async (ids: readonly string[]) =>
        ids.flatMap((id) => {
          const one = reading.contestants.get(id)
          if (!one || one.erased) return []
          return [contestant(id, one.name, { unit: one.unit, consents: agree.includes(id) ? [published] : [] })]
        }),
    },
  } as unknown as AppLoadContext
  return async (search: Record<string, string> = {}, round = 'one', me: string | null = null) => {
    const found = await service.published(SEASON, round)
    return found && publicTable(context, AUTUMN, found, new URLSearchParams(search), me)
  }
}

/** Announced on day 0 after the window and published on day 5, or so many days later; it is the day after then. */
async function publish(stage: Stage, round = 'one', later = 0) {
  stage.at(CLOSES + later * DAY + 3_600_000)
  await stage.service.announce(SEASON, round, 'lan', 'xong')
  stage.at(CLOSES + (later + 5) * DAY)
  await stage.service.publish(SEASON, round, 'lan', 'hết hạn')
  // Results that were just looked at will do for some seconds.
  stage.at(CLOSES + (later + 6) * DAY)
}

test('nothing is public before the results are published', async () => {
  const stage = sat()
  const look = visitor(stage, ['an'])
  expect(await look()).toBeNull()
  await stage.service.announce(SEASON, 'one', 'lan', 'xong')
  expect(await look()).toBeNull()
  expect([...(await stage.service.publishedOf(SEASON, ['one', 'talk']))]).toEqual([])
  await publish(stage)
  expect([...(await stage.service.publishedOf(SEASON, ['one', 'talk']))]).toEqual(['one'])
  expect((await look())?.rows.map(({ rank }) => rank)).toEqual([1, 2, 3, 4])
})

test('whoever consents stands with nickname and unit, everybody else under a drawn name and in no unit', async () => {
  const stage = sat()
  await publish(stage)
  const table = await visitor(stage, ['an', 'dung'])()
  expect(table?.rows.map(({ rank, name, unit }) => [rank, name, unit])).toEqual([
    [1, 'an', 'Đơn vị u1'],
    [2, publicName({ id: 'binh', nickname: 'binh' }, false, 'vi'), null],
    [3, 'dung', 'Đơn vị u2'],
    [4, publicName({ id: 'chi', nickname: 'chi' }, false, 'vi'), null],
  ])
  const kept = JSON.stringify(table)
  for (const word of ['Nguyễn', 'binh', 'chi', 'BINH', 'CHI', 'AN']) expect(kept).not.toContain(word)
})

test('a unit lists only those whose unit may be shown', async () => {
  const stage = sat()
  await publish(stage)
  const look = visitor(stage, ['an', 'dung'])
  expect((await look({ unit: 'u1' }))?.rows.map(({ rank, name }) => [rank, name])).toEqual([[1, 'an']])
  expect((await look({ unit: 'u1' }))?.units.map(({ name }) => name)).toEqual(['Đơn vị u1', 'Đơn vị u2'])
  expect((await look({ unit: 'u9' }))?.unit).toBe('')
})

test('a code finds its own row, however it is typed; a part of one finds nothing', async () => {
  const stage = sat()
  await publish(stage)
  const look = visitor(stage, [])
  expect((await look({ code: ' binh ' }))?.rows.map(({ rank }) => rank)).toEqual([2])
  expect((await look({ code: 'b' }))?.rows).toEqual([])
})

test('each division has its table, and a contestant comes to the own one first', async () => {
  const stage = sat()
  await publish(stage)
  const look = visitor(stage, ['em'])
  expect((await look({ table: '1' }))?.rows.map(({ rank, name }) => [rank, name])).toEqual([[1, 'em']])
  const own = await look({}, 'one', 'em')
  expect(own?.rows.map(({ name, mine }) => [name, mine])).toEqual([['em', true]])
})

test('who goes on is marked; prizes are won where nobody goes on, by the rank in the own division', async () => {
  const stage = sat()
  await publish(stage)
  const look = visitor(stage, ['an', 'em'])
  expect((await look())?.rows.map(({ goesOn, prizes }) => [goesOn, prizes])).toEqual([
    [true, []],
    [false, []],
    [false, []],
    [false, []],
  ])
  await stage.service.promote(SEASON, 'one', 'lan')
  const marks = (who: string, voice: number) =>
    stage.service.judge(SEASON, 'talk', who, { judge: 'co', marks: { voice, words: 10 } })
  await marks('an', 20)
  await marks('em', 30)
  await publish(stage, 'talk', 7)
  // em has more, and is in another division: both are the first of their own.
  for (const [table, who] of Object.entries(['an', 'em']))
    expect((await look({ table }, 'talk'))?.rows.map(({ name, prizes }) => [name, prizes])).toEqual([
      [who, ['Giải Nhất']],
    ])
})

test('somebody who was erased keeps the rank and has no name; whoever is not ranked is not there', async () => {
  const stage = sat()
  stage.add(person('organiser', { organiser: true }))
  stage.sit({ who: 'organiser', right: 6 })
  await publish(stage)
  stage.add(person('binh', { erased: true, name: '', nickname: '' }))
  stage.at(CLOSES + 7 * DAY)
  const table = await visitor(stage, ['an'])()
  expect(table?.rows.map(({ rank, name }) => [rank, name === null])).toEqual([
    [1, false],
    [2, true],
    [3, false],
    [4, false],
  ])
  expect(table?.total).toBe(4)
})

test('a long table comes in pages, and an amendment after publication is said', async () => {
  const stage = resultsStage()
  for (let i = 0; i < 120; i++) {
    const who = `p${String(i).padStart(3, '0')}`
    stage.add(person(who))
    stage.sit({ who, right: 1 + (i % 6), s: 30 + i })
  }
  await publish(stage)
  const look = visitor(stage, [])
  expect((await look({ page: '3' }))?.rows.length).toBe(20)
  expect((await look({ page: '99' }))?.page).toBe(3)
  expect((await look())?.amendedAt).toBeNull()
  await stage.service.amend(SEASON, 'one', 'lan', 'sai', { type: 'disqualify', contestant: 'p005' })
  stage.at(CLOSES + 8 * DAY)
  const after = await look()
  expect([after?.total, after?.amendedAt]).toEqual([119, CLOSES + 6 * DAY])
})
