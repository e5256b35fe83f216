// Results of Olympic rounds: computed from what was sat, judged and played; changed with a trail; handed on.
import type { Grouping } from '../../app/domain/area/grouping'
import { groupOf } from '../../app/domain/area/grouping'
import { LONGEST_COMPLAINT } from '../../app/domain/round/complaint-text'
import { participationPrizes, rankGroups } from '../../app/domain/round/group-ranking'
import { keysInForce } from '../../app/domain/round/keys'
import { amendedBy, changeResults, type UnitGroups } from '../../app/domain/round/results-state'
import type { GroupRanking } from '../../app/domain/round/rule-set'
import type { Show } from '../../app/domain/show/state'
import type { NamedContestant, RoundResultsService } from '../../app/services/round-results'
import type { Clock } from '../clock'
import type { RoundReading } from '../storage/round-reading'
import type { RoundResultsStore } from '../storage/round-results'
import { blockedAt, gapsOf } from './announcing'
import { type BroughtResults, createBroughtResults } from './brought-results'
import { type CurrentRound, createCurrentResults, itemsOf, knownOf } from './current-results'
import { createOfficers } from './officers'
import { ownResult } from './own-result'
import { publishedRound } from './published-round'
import { createResultsChanging, trailOf } from './results-changing'
import { analysisOf, markedPapers, papersOf, signalsOf } from './round-hints'

export interface RoundResultsOptions {
  store: RoundResultsStore
  reading: RoundReading
  clock: Clock
  /** A new random id. */
  id(): string
  groupings: readonly Grouping[]
  /** A unit and those above it, nearest first. */
  unitsAbove(unit: string): string[]
  /** Members by unit, where they are known. */
  members(): Promise<ReadonlyMap<string, number>>
  /** A live show as it stands; null: unknown. */
  show(id: string): Promise<Show | null>
}

export interface RoundResults extends RoundResultsService, Pick<BroughtResults, 'follow' | 'keepPlaces'> {
  /** Somebody of this season was added, changed or erased. */
  forget(season: string): void
  /** Papers of this season are gone: what is held of its papers is read anew. */
  forgetPapers(season: string): void
}

/** Thousands look at their own result in the same minute: it may be so old, ms. */
const OWN_AGE = 2_000
/** Each of them holds up the publication. */
const OPEN_COMPLAINTS = 5

/** Has marks, a show's result or a paper that is over, one that was annulled too. */
const tookPart = (now: CurrentRound, contestant: string): boolean =>
  now.results.overall.some(({ id }) => id === contestant) || papersOf(now, contestant).length > 0

export function createRoundResults(options: RoundResultsOptions): RoundResults {
  const { store, reading, clock, groupings, unitsAbove } = options
  const current = createCurrentResults(options)
  const change = createResultsChanging(current, store)
  const withCurrent = { ...options, current }

  async function existing(season: string, round: string): Promise<CurrentRound> {
    const now = await current.of(season, round)
    if (!now) throw new Error(`no round ${round} in season ${season}`)
    return now
  }

  function peopleOf({ people, entrants }: CurrentRound): ReadonlyMap<string, NamedContestant> {
    if (entrants.size === people.named.size) return people.named
    return new Map([...people.named].filter(([id]) => entrants.has(id)))
  }

  async function promotedFrom({ season, round }: CurrentRound): Promise<Set<string>> {
    const next = season.ruleSet.rounds.filter(({ entrants }) => entrants?.from === round.id)
    const sets = await Promise.all(next.map(({ id }) => store.entrants(season.id, id)))
    return new Set(sets.flatMap((set) => [...set]))
  }

  /** Members of units, or of a grouping's groups as the sum of the units in them that have no known unit above. */
  function membersBy(
    of: GroupRanking['of'],
    units: ReadonlyMap<string, number>,
    announced: UnitGroups,
  ): ReadonlyMap<string, number> {
    const grouping = groupings.find(({ code }) => code === of)
    if (!grouping) return units
    const groupIn = (unit: string) =>
      announced[unit] ? announced[unit][of] : groupOf(grouping, unitsAbove(unit))?.code
    const groups = new Map<string, number>()
    for (const [unit, members] of units) {
      const [, ...above] = unitsAbove(unit)
      const group = groupIn(unit)
      // A unit's members count those of the units below it.
      const within = above.some((code) => units.has(code) && groupIn(code) === group)
      if (group !== undefined && !within) groups.set(group, (groups.get(group) ?? 0) + members)
    }
    return groups
  }

  return {
    ...createOfficers(withCurrent),
    ...createBroughtResults(withCurrent),
    forget: current.forget,
    forgetPapers: current.forgetPapers,

    async sheet(season, round) {
      const now = await current.of(season, round)
      if (!now) return null
      const { state, history } = now.record
      return {
        round: now.round,
        state,
        history,
        results: now.results,
        people: peopleOf(now),
        blocked: state ? null : blockedAt(now, clock.now()),
        gaps: state ? null : gapsOf(now),
        running: now.running,
        promoted: await promotedFrom(now),
      }
    },

    async own(contestant, round) {
      const person = await reading.person(contestant)
      if (!person || person.erased) return null
      const now = await current.of(person.season, round, { age: OWN_AGE })
      return now && ownResult(now, contestant)
    },

    async published(season, round) {
      // Whoever asks for a round that is not published makes no work.
      const { state } = await store.record(season, round)
      if (!state || state.publishedAt === null) return null
      const now = await current.of(season, round, { age: OWN_AGE })
      return now && publishedRound(now)
    },

    async publishedOf(season, rounds) {
      const published = new Set<string>()
      for (const round of rounds)
        if ((await store.record(season, round)).state?.publishedAt != null) published.add(round)
      return published
    },

    async itemsOf(contestant, round) {
      const person = await reading.person(contestant)
      const now = person && !person.erased ? await current.of(person.season, round, { age: OWN_AGE }) : null
      if (!now) return []
      return papersOf(now, contestant).flatMap(({ sections }, attempt) =>
        sections
          .flatMap(({ refs }) => refs)
          .flatMap((ref, index) => {
            const prompt = now.stock.item(ref)?.asked.prompt
            return prompt === undefined ? [] : [{ ref, attempt: attempt + 1, number: index + 1, prompt }]
          }),
      )
    },

    trail: async (season, round) => trailOf(await store.record(season, round)),

    async settled(contestant) {
      for (const { season, round } of [...(await reading.sat(contestant)), ...(await store.placesOf(contestant))])
        if ((await store.record(season, round)).state) return true
      return false
    },

    async items(season, round) {
      const { record, refs, stock } = await existing(season, round)
      const keys = keysInForce(stock.secrets, amendedBy(record.state?.trail ?? []).keys)
      return itemsOf(stock, [...refs].sort()).flatMap((item) => {
        const force = keys.get(item.ref)
        const [key, ...also] = force?.keys ?? []
        const drawn = stock.secrets[item.ref]?.key
        return force && key && drawn ? [{ item, key, drawn, also, void: force.void }] : []
      })
    },

    async complain(contestant, round, ref, text) {
      const person = await reading.person(contestant)
      if (!person || person.erased) return { ok: false, code: 'unknown_contestant' }
      const id = options.id()
      return change(person.season, round, { with: 'merge', quiet: true }, (now) => {
        const { state } = now.record
        if (!state) return 'not_announced'
        const onPaper = papersOf(now, contestant).some(({ sections }) =>
          sections.some(({ refs }) => refs.includes(ref ?? '')),
        )
        if (ref !== null && !onPaper) return 'unknown_item'
        if (!tookPart(now, contestant)) return 'not_sat'
        const open = state.complaints.filter((one) => one.contestant === contestant && one.answer === null)
        if (open.some((one) => one.ref === ref)) return 'already'
        if (open.length >= OPEN_COMPLAINTS) return 'too_many'
        const words = [...text.replaceAll('\r\n', '\n').trim()].slice(0, LONGEST_COMPLAINT).join('')
        const command = { type: 'complain', id, contestant, ref, text: words } as const
        const outcome = changeResults(state, command, knownOf(now), clock.now())
        return outcome.ok ? { change: { record: { state: outcome.state } }, answer: {} } : outcome.code
      })
    },

    sheets: (season, round) => store.sheets(season, round),

    async papers(season, round, contestant) {
      const now = await existing(season, round)
      return [...markedPapers(now, papersOf(now, contestant))]
    },

    async groups(season, round) {
      const now = await current.of(season, round)
      if (!now) return null
      const { groupRankings, participationPrize } = now.season.ruleSet
      const units = await options.members()
      const { overall } = now.results
      const announced = now.record.state?.groups ?? {}
      return {
        boards: groupRankings.map((ranking) => ({
          ranking,
          rows: rankGroups(overall, ranking, membersBy(ranking.of, units, announced)),
        })),
        participation: participationPrize ? participationPrizes(overall, participationPrize.share, units) : null,
      }
    },

    analysis: async (season, round) => analysisOf(await existing(season, round)),
    signals: async (season, round) => signalsOf(await existing(season, round)),
  }
}
