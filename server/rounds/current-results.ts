// The results of rounds as they stand: computed when somebody asks and something has changed, one computation at a time.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Counted, count } from '../../app/domain/round/counting'
import type { JudgeSheet } from '../../app/domain/round/judging'
import type { KeyChange } from '../../app/domain/round/keys'
import type { PaperItem } from '../../app/domain/round/paper-item'
import { somethingLeft } from '../../app/domain/round/reopening'
import { type Amended, type RankedRound, rankingRound } from '../../app/domain/round/results'
import { amendedBy, type Known } from '../../app/domain/round/results-state'
import type { OlympicRound } from '../../app/domain/round/rule-set'
import type { Clock } from '../clock'
import type { RoundReading, SeasonRules } from '../storage/round-reading'
import type { ResultsRecord, RoundResultsStore } from '../storage/round-results'
import { createEndedPapers, type PapersOfRound } from './ended-papers'
import { type RoundItems, roundItems } from './round-items'
import { createRoundMarks } from './round-marks'
import { createSeasonPeople, type PeopleOptions, type SeasonPeople } from './season-people'
import { inSlices, SLICE } from './slices'

export type JudgeSheets = ReadonlyMap<string, readonly JudgeSheet[]>

/** A round with everything its results are made from, at one moment. To be read only. */
export interface CurrentRound {
  season: SeasonRules
  round: OlympicRound
  record: ResultsRecord
  results: RankedRound
  people: SeasonPeople
  /** Who may be in these results. */
  entrants: ReadonlySet<string>
  papers: PapersOfRound
  running: number
  stock: RoundItems
  /** Refs of all items on papers that are over. */
  refs: ReadonlySet<string>
  /** What somebody has by papers or shows, before the judged part comes to it. */
  ownCounted(contestant: string): Promise<Counted | null>
  /** Judges' sheets by contestant. */
  sheets: JudgeSheets
  /** The ranking as it would be with other amendments, lots or sheets. */
  ranked(amended: Amended, lots: readonly string[], sheets?: JudgeSheets): Promise<RankedRound>
}

interface Held {
  stamp: string
  checkedAt: number
  current: CurrentRound
}

export interface CurrentOptions extends Omit<PeopleOptions, 'reading'> {
  reading: RoundReading
  store: RoundResultsStore
  clock: Clock
}

const KEPT = 40

/** Differs when what results are made from does. */
const stampOf = (people: SeasonPeople, revision: number, papers: PapersOfRound, season: SeasonRules) =>
  `${people.version}/${revision}/${papers.size}/${season.phase}`

export function createCurrentResults(options: CurrentOptions) {
  const { reading, store, clock } = options
  const people = createSeasonPeople(options)
  const papersOf = createEndedPapers(reading)
  const seasons = new Map<string, SeasonRules>()
  const stocks = new Map<string, Promise<RoundItems>>()
  const markings = new Map<string, ReturnType<typeof createRoundMarks>>()
  const held = new Map<string, Held>()
  const queues = new Map<string, Promise<unknown>>()

  async function seasonOf(id: string): Promise<SeasonRules | null> {
    const known = seasons.get(id)
    if (known) return known
    const season = await reading.season(id)
    // An open one may close, and one that was closed early may open again.
    if (season?.phase === 'closed' && !somethingLeft(season.ruleSet, clock.now())) seasons.set(id, season)
    return season
  }

  async function stockOfSeason(season: SeasonRules): Promise<RoundItems> {
    const known = stocks.get(season.id)
    if (known) return known
    const made = reading.questions(season.id).then(roundItems)
    // A draft's questions are not chosen yet.
    if (season.phase !== 'draft') stocks.set(season.id, made)
    made.catch(() => stocks.delete(season.id))
    return made
  }

  async function make(season: SeasonRules, round: OlympicRound, fresh: boolean): Promise<CurrentRound> {
    const key = `${season.id}/${round.id}`
    const before = held.get(key)
    const [known, revision] = await Promise.all([people.of(season.id, fresh), store.revision(season.id, round.id)])
    const { papers, refs, running, changed } = await papersOf.of(season.id, round.id, fresh)
    const stamp = stampOf(known, revision, papers, season)
    if (before && !changed && before.stamp === stamp) {
      before.checkedAt = clock.now()
      before.current.running = running
      return before.current
    }
    const stock = await stockOfSeason(season)
    const record =
      before && before.current.record.revision === revision
        ? before.current.record
        : await store.record(season.id, round.id)
    const [sheets, brought, chosen] = await Promise.all([
      store.sheets(season.id, round.id),
      store.brought(season.id, round.id),
      round.entrants ? store.entrants(season.id, round.id) : null,
    ])
    const announced = record.state?.groups ?? {}
    const entrants = [...known.entrants.values()]
      .filter(({ id }) => chosen === null || chosen.has(id))
      .map((one) => ({ ...one, groups: announced[one.unit] ?? one.groups }))
    const counted = new Map([...brought].flatMap(([id, one]) => (one.counted ? [[id, one.counted] as const] : [])))
    const keptMarks = new Map(
      [...brought].flatMap(([id, { judged }]) => (judged === null ? [] : [[id, judged] as const])),
    )
    const { paper } = round
    const marking = paper ? (markings.get(key) ?? createRoundMarks(paper, stock.secrets)) : null
    if (marking) markings.set(key, marking)
    const marksUnder = async (changes: readonly KeyChange[]) => (marking ? marking.under(changes, papers) : [])

    async function ranked(
      amended: Amended,
      lots: readonly string[],
      given: JudgeSheets = sheets,
    ): Promise<RankedRound> {
      const marks = await marksUnder(amended.keys)
      await nextTurn()
      return inSlices(
        rankingRound({ round, entrants, marks, sheets: given, brought: counted, keptMarks, amended, lots }),
        SLICE.page,
      )
    }

    async function ownCounted(contestant: string): Promise<Counted | null> {
      const { keys, annulled } = amendedBy(record.state?.trail ?? [])
      const own = (await marksUnder(keys)).filter((one) => one.contestant === contestant && !annulled.has(one.id))
      return counted.get(contestant) ?? count(own, round.attempts)
    }

    const results = await ranked(amendedBy(record.state?.trail ?? []), record.lots)
    const current: CurrentRound = {
      season,
      round,
      record,
      results,
      people: known,
      entrants: new Set(entrants.map(({ id }) => id)),
      papers,
      running,
      stock,
      refs,
      ownCounted,
      sheets,
      ranked,
    }
    // The record may have grown while the rest was read: then the next one who asks computes anew.
    const made = stampOf(known, record.revision, papers, season)
    held.delete(key)
    held.set(key, { stamp: made, checkedAt: clock.now(), current })
    const [oldest] = held.keys()
    if (held.size > KEPT && oldest !== undefined) {
      held.delete(oldest)
      markings.delete(oldest)
    }
    return current
  }

  /** One after another for each round; another round need not wait. */
  function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (queues.get(key) ?? Promise.resolve()).then(work, work)
    const quiet = turn.then(
      () => {},
      () => {},
    )
    queues.set(key, quiet)
    quiet.then(() => {
      if (queues.get(key) === quiet) queues.delete(key)
    })
    return turn
  }

  return {
    inTurn,
    forget: people.forget,
    forgetPapers: papersOf.forget,
    season: seasonOf,
    people,
    /** `record` was written on top of `before` and changes no figure: it is seen at once, and nothing is computed anew. */
    grown(before: CurrentRound, record: ResultsRecord): void {
      const { season, round, people: known, papers } = before
      const last = held.get(`${season.id}/${round.id}`)
      if (last?.current !== before) return
      last.current = { ...before, record }
      last.stamp = stampOf(known, record.revision, papers, season)
    },
    /**
     * null: no such season or round. `fresh`: people too as the database has them now, for what is decided by it.
     * `age`: results that were looked at so many ms ago will do.
     */
    async of(
      seasonId: string,
      roundId: string,
      how: { fresh?: boolean; age?: number } = {},
    ): Promise<CurrentRound | null> {
      const key = `${seasonId}/${roundId}`
      const last = held.get(key)
      if (last && how.age !== undefined && clock.now() - last.checkedAt < how.age) return last.current
      const season = await seasonOf(seasonId)
      const round = season?.ruleSet.rounds.find(({ id }) => id === roundId)
      if (!season || !round) return null
      return inTurn(key, () => make(season, round, how.fresh ?? false))
    },
  }
}

export type CurrentResults = ReturnType<typeof createCurrentResults>

/** The items of `refs` that the season has. */
export function itemsOf(stock: RoundItems, refs: Iterable<string>): PaperItem[] {
  return [...refs].flatMap((ref) => stock.item(ref) ?? [])
}

/** What amendments and complaints about a round are checked against. */
export function knownOf({ stock, refs, entrants, papers, round, sheets }: CurrentRound): Known {
  const items: ReadonlyMap<string, PaperItem> = new Map(itemsOf(stock, refs).map((item) => [item.ref, item]))
  return { items, contestants: entrants, attempts: new Set(papers.keys()), judged: round.judged, sheets }
}
