// The Olympic rounds of the demonstration: a season of last year from its papers to its certificates, and one that is going on.
import type { Atlas } from '../../app/domain/area/atlas'
import type { CertificateDone } from '../../app/services/certificates'
import type { Areas } from '../../app/services/clubs'
import type { RoundDone } from '../../app/services/round-results'
import { createPress } from '../certificates/press'
import { createPapers } from '../rounds/papers'
import { createRegistry, type RegistryOptions } from '../rounds/registry'
import { createRoundResults } from '../rounds/round-results'
import { createSeasonPapers } from '../rounds/season-papers'
import type { DemoItems } from '../storage/demo-items'
import { prismaEntrants, prismaPapers } from '../storage/papers-prisma'
import { prismaRoundReading } from '../storage/round-reading-prisma'
import { prismaRoundResults } from '../storage/round-results-prisma'
import { type DemoSeason, seedOlympics } from './demo-olympics'
import { pastRules } from './demo-olympics-rules'
import { sitPaper } from './demo-sittings'
import { seeded } from './random'

export interface DemoRoundsOptions
  extends Pick<
    RegistryOptions,
    'database' | 'templates' | 'banks' | 'retentionDays' | 'serverKey' | 'secret' | 'random'
  > {
  atlas: Atlas
  areas: Areas
  items: DemoItems
  /** Folder of the site's fonts. */
  fonts: string
  /** Who runs the seasons: account, name in trails, unit. */
  account: string
  name: string
  unit: string
  /** ms since 1970. */
  now: number
}

export const DEMO_PAST = 'olympic-tieng-anh'
const PAST_PEOPLE = 60
const ROUND = 'online'
const MINUTE = 60_000
const DAY = 86_400_000
const YEAR = 365 * DAY

type Done = RoundDone<object> | CertificateDone<object> | { ok: boolean; code?: string }

function must(what: string, done: Done): void {
  if (!done.ok) throw new Error(`the demonstration's season: ${what} was refused: ${'code' in done ? done.code : ''}`)
}

/** Services of their own on a clock that is set to the instants of the past; nothing of them goes on. */
function stage({ atlas, areas, fonts, now, ...options }: DemoRoundsOptions) {
  const { client: db, dialect } = options.database
  const clock = { time: now, now: () => clock.time }
  const results = prismaRoundResults(db)
  const store = prismaPapers(db, dialect)
  const id = () => options.secret(12)
  const later = () => () => {}
  const onTrouble = (error: unknown) => {
    throw error
  }
  const roundResults = createRoundResults({
    store: results,
    reading: prismaRoundReading(db),
    clock,
    id,
    groupings: atlas.groupings,
    unitsAbove: areas.unitsAbove,
    members: async () => new Map(),
    show: async () => null,
  })
  const registry = createRegistry({
    ...options,
    areas,
    clock,
    settled: async () => false,
    announcedAt: async () => null,
    onErase: async () => {},
    onChange: (season) => roundResults.forget(season),
  })
  const seasonPapers = createSeasonPapers(registry.seasonStore)
  const papers = createPapers({
    store,
    seasons: seasonPapers,
    contestants: registry.contestants,
    results,
    isEntrant: prismaEntrants(db),
    clock,
    later,
    id,
    onTrouble,
  })
  const { seasons, contestants } = registry
  const { secret } = options
  const press = createPress({ db, seasons, contestants, roundResults, areas, clock, later, secret, fonts, onTrouble })
  const sittings = { papers, store, seasons: seasonPapers, clock, random: seeded(411) }
  return { seasons, contestants, roundResults, papers, press, clock, sittings }
}
type Stage = ReturnType<typeof stage>

const maySit = ({ people }: DemoSeason) => people.filter(({ made }) => made.consented)

/** From the papers to the certificates: announced, a complaint answered, an item voided, published, closed. */
async function playPast(options: DemoRoundsOptions, on: Stage): Promise<void> {
  const { seasons, contestants, roundResults, press, clock, sittings } = on
  const { name, account, unit, items } = options
  const then = options.now - YEAR
  clock.time = then - 5 * DAY
  const about = { seasons, contestants, items, account, unit, now: then, code: DEMO_PAST, rules: pastRules }
  const season = await seedOlympics({ ...about, people: PAST_PEOPLE })
  if (!season) return
  const { id } = season
  for (const [index, person] of maySit(season).entries()) {
    const handedIn = await sitPaper(sittings, id, person, then - 3 * DAY + index * 37 * MINUTE)
    // Some try again.
    if (index % 7 === 3) await sitPaper(sittings, id, person, handedIn + 90 * MINUTE)
  }
  clock.time = then + 11 * DAY
  must('announcing', await roundResults.announce(id, ROUND, name, 'Công bố kết quả tạm thời.'))
  const [item] = await roundResults.items(id, ROUND)
  const whole = await roundResults.sheet(id, ROUND)
  const [who] = whole?.results.overall ?? []
  if (!item || !who) throw new Error("the demonstration's season has no results")
  const [own] = await roundResults.itemsOf(who.id, ROUND)
  const ref = own?.ref ?? item.item.ref
  clock.time += 5 * 60 * MINUTE
  must('a complaint', await roundResults.complain(who.id, ROUND, ref, 'Em thấy câu này có hai cách hiểu.'))
  clock.time += 20 * 60 * MINUTE
  const said = (await roundResults.sheet(id, ROUND))?.state?.complaints[0]
  if (!said) throw new Error("the demonstration's complaint is not there")
  const reply = 'Ban Giám khảo đồng ý: câu hỏi chưa rõ, mọi thí sinh được trọn điểm.'
  must('the answer', await roundResults.answer(id, ROUND, said.id, name, true, reply))
  const voiding = { type: 'void_item', ref, void: 'full' } as const
  must('voiding an item', await roundResults.amend(id, ROUND, name, 'Câu hỏi chưa rõ, theo khiếu nại.', voiding))
  clock.time = then + 25 * DAY
  must('publishing', await roundResults.publish(id, ROUND, name, 'Công bố kết quả chính thức.'))
  for (const kind of ['participation', 'prize'] as const)
    must('certificates', await press.certificates.issue(id, ROUND, kind, name))
  must('closing', await seasons.close(id))
}

/** The season that is going on, where about half have sat a paper; null when it was there already. */
async function playOpen(options: DemoRoundsOptions, on: Stage): Promise<DemoSeason | null> {
  const { seasons, contestants, clock, sittings } = on
  const { items, account, unit, now } = options
  clock.time = now
  const season = await seedOlympics({ seasons, contestants, items, account, unit, now })
  if (!season) return null
  // Those whose sign-ins are printed find their paper unopened.
  const others = maySit(season).filter(
    ({ made }) => made !== season.people[0]?.made && made !== season.people.at(-1)?.made,
  )
  for (const [index, person] of others.filter((_, at) => at % 9 < 5).entries())
    await sitPaper(sittings, season.id, person, now - 2 * DAY + index * 61 * MINUTE)
  return season
}

/** Brings both seasons; the one that is going on, for its sign-ins. Nothing of it is done twice. */
export async function seedRounds(options: DemoRoundsOptions): Promise<DemoSeason | null> {
  const on = stage(options)
  try {
    await playPast(options, on)
    return await playOpen(options, on)
  } finally {
    on.clock.time = options.now
    await on.papers.close()
    await on.press.close()
  }
}
