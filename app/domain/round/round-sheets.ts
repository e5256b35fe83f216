/** Results of a round as tables to hand out to officers: rankings, who goes on with reserves, the trail. */
import type { Locale } from '../question/text'
import { textIn } from '../question/text-in'
import type { Sheet, SheetCell, SheetColumn } from '../sheet/sheet'
import type { JudgeSheet } from './judging'
import type { Ranked } from './ranking'
import type { RankedRound, Table } from './results'
import type { TrailEntry } from './results-state'
import type { OlympicRound } from './rule-set'
import { windowsOf } from './windows'

/** Titles and words in the language of who asks. */
export interface RoundSheetWords {
  results: string
  advancement: string
  trail: string
  rank: string
  name: string
  code: string
  unit: string
  school: string
  division: string
  group: string
  score: string
  outOf: string
  right: string
  items: string
  seconds: string
  tries: string
  judged: string
  state: string
  advanced: string
  organiser: string
  disqualified: string
  undecided: string
  overall: string
  number: string
  at: string
  by: string
  what: string
  why: string
  reserve(place: number): string
  /** Name of a window by its number from 1. */
  window(number: number): string
  /** What an entry of the trail did; `person`: whom it is about, by name and code. */
  did(what: TrailEntry['what'], person: (id: string) => string): string
  /** Date and time of an instant. */
  instant(ms: number): string
}

export interface SheetPerson {
  code: string
  name: string
  unit: string
  school: string | null
}

export interface RoundSheetSource {
  round: OlympicRound
  results: RankedRound
  people: ReadonlyMap<string, SheetPerson>
  trail: readonly TrailEntry[]
  timeZone: string
  locale: Locale
  words: RoundSheetWords
  unitName(code: string): string
  divisionName(id: string): string
  /** Name of a group of a grouping. */
  groupName(grouping: string, code: string): string
}

const seconds = (ms: number) => Math.round(ms / 100) / 10

/** Names of sheets: Excel takes 31 letters, and each name once. */
function named(name: string, taken: Set<string>): string {
  const plain = name.replace(/[\\/?*[\]:]/g, ' ').trim()
  for (let n = 1; ; n++) {
    const end = n === 1 ? '' : ` ${n}`
    const one = [...plain].slice(0, 31 - end.length).join('') + end
    if (taken.has(one.toLowerCase())) continue
    taken.add(one.toLowerCase())
    return one
  }
}

/** Advanced, a reserve with its place, waiting for a lot, or why somebody has no rank. */
function stateOf({ results, words }: RoundSheetSource): (one: Ranked) => string {
  const { advanced, reserves, undecided } = results.advancement
  const go = new Set(advanced.map(({ id }) => id))
  const wait = new Map(reserves.map(({ id, place }) => [id, place]))
  const lots = new Set(undecided.flatMap(({ kind, among }) => (kind === 'place' ? among : [])))
  return ({ id, unranked }) => {
    if (unranked) return words[unranked]
    if (go.has(id)) return words.advanced
    if (lots.has(id)) return words.undecided
    const place = wait.get(id)
    return place === undefined ? '' : words.reserve(place)
  }
}

function personCells(
  { people, unitName, divisionName }: RoundSheetSource,
  { id, division, unit }: Ranked,
): SheetCell[] {
  const person = people.get(id)
  return [person?.name ?? '', person?.code ?? '', unitName(unit), person?.school ?? null, divisionName(division)]
}

const personColumns = (words: RoundSheetWords): SheetColumn[] => [
  { title: words.name, width: 28 },
  { title: words.code, width: 12 },
  { title: words.unit, width: 28 },
  { title: words.school, width: 28 },
  { title: words.division, width: 16 },
]

function windowName({ round, timeZone, words, locale }: RoundSheetSource, window: number): string {
  const name = windowsOf(round.windows, timeZone)[window]?.name
  return name ? textIn(name, locale).text : words.window(window + 1)
}

/** One sheet for each table: by division, and by window where each of them ranks alone. */
export function resultsSheets(source: RoundSheetSource): Sheet[] {
  const { words, results, round } = source
  const state = stateOf(source)
  const taken = new Set<string>()
  const judged = round.judged !== undefined
  // Only judged: there are no papers to tell of.
  const paper = round.paper !== undefined || round.kind === 'live'
  const columns: SheetColumn[] = [
    { title: words.rank, width: 8 },
    ...personColumns(words),
    { title: words.score, width: 10, format: 'hundredths' },
    { title: words.outOf, width: 10, format: 'hundredths' },
    ...(paper
      ? [
          { title: words.right, width: 8 },
          { title: words.items, width: 8 },
        ]
      : []),
    ...(judged ? [{ title: words.judged, width: 10, format: 'hundredths' as const }] : []),
    ...(paper
      ? [
          { title: words.seconds, width: 12, format: 'tenths' as const },
          { title: words.tries, width: 8 },
        ]
      : []),
    { title: words.state, width: 18 },
  ]
  const row = (one: Ranked): SheetCell[] => {
    const { score, outOf, right, items, time, tries } = one.counted
    return [
      one.rank,
      ...personCells(source, one),
      score,
      outOf,
      ...(paper ? [right, items] : []),
      ...(judged ? [one.judged] : []),
      ...(paper ? [seconds(time), tries] : []),
      state(one),
    ]
  }
  const title = ({ division, window }: Table) =>
    [source.divisionName(division), ...(window === null ? [] : [windowName(source, window)])].join(' – ')
  const sheets = results.tables
    .filter(({ ranked }) => ranked.length > 0)
    .map((table) => ({ name: named(title(table), taken), columns, rows: table.ranked.map(row) }))
  return sheets.length > 0 ? sheets : [{ name: words.results, columns, rows: [] }]
}

/** What each judge gave for each criterion, of everybody in the table; null: the round has no judges. */
export function judgingSheet(
  source: RoundSheetSource,
  given: ReadonlyMap<string, readonly JudgeSheet[]>,
): Sheet | null {
  const { words, round, results, locale } = source
  const criteria = round.judged?.criteria
  if (!criteria) return null
  const rows = results.overall.flatMap((one) =>
    (given.get(one.id) ?? []).map(({ judge, marks }) => {
      const own = criteria.map(({ id }) => marks[id] ?? null)
      const sum = own.reduce<number>((all, mark) => all + (mark ?? 0), 0)
      return [one.rank, ...personCells(source, one), judge, ...own, Math.round(sum * 100) / 100]
    }),
  )
  return {
    name: words.judged,
    columns: [
      { title: words.rank, width: 8 },
      ...personColumns(words),
      { title: words.judged, width: 24 },
      ...criteria.map(({ name }) => ({ title: textIn(name, locale).text, width: 14, format: 'hundredths' as const })),
      { title: words.score, width: 10, format: 'hundredths' },
    ],
    rows,
  }
}

/** Who goes on and who waits, group by group: unit, division or group of the rule that chose them. */
export function advancementSheet(source: RoundSheetSource): Sheet {
  const { words, results, round } = source
  const byId = new Map(results.overall.map((one) => [one.id, one]))
  const groupOf = (rule: number, group: string | null): string => {
    const by = round.advance[rule]
    if (group === null || !by || by.kind === 'wildcards' || by.kind === 'pass') return words.overall
    if (by.of === 'unit') return source.unitName(group)
    if (by.of === 'division') return source.divisionName(group)
    return by.of === 'grouping' ? source.groupName(by.grouping ?? '', group) : words.overall
  }
  const { advanced, reserves, undecided } = results.advancement
  const places = [
    ...advanced.map((one) => ({ ...one, order: 0, says: words.advanced })),
    ...undecided.flatMap(({ rule, group, kind, among }) =>
      kind === 'place' ? among.map((id) => ({ id, rule, group, order: 1, says: words.undecided })) : [],
    ),
    ...reserves.map((one) => ({ ...one, order: 1 + one.place, says: words.reserve(one.place) })),
  ]
  const rows = places.flatMap(({ id, rule, group, order, says }) => {
    const one = byId.get(id)
    return one ? [{ one, rule, order, says, group: groupOf(rule, group) }] : []
  })
  rows.sort(
    (a, b) =>
      a.rule - b.rule ||
      a.group.localeCompare(b.group, 'vi') ||
      a.order - b.order ||
      (a.one.rank ?? 0) - (b.one.rank ?? 0) ||
      (a.one.id < b.one.id ? -1 : 1),
  )
  return {
    name: words.advancement,
    columns: [
      { title: words.group, width: 28 },
      { title: words.state, width: 18 },
      ...personColumns(words),
      { title: words.rank, width: 8 },
      { title: words.score, width: 10, format: 'hundredths' },
      { title: words.seconds, width: 12, format: 'tenths' },
    ],
    rows: rows.map(({ one, group, says }) => [
      group,
      says,
      ...personCells(source, one),
      one.rank,
      one.counted.score,
      seconds(one.counted.time),
    ]),
  }
}

/** Every change with who, when and why. */
export function trailSheet({ words, trail, people }: RoundSheetSource): Sheet {
  const person = (id: string) => {
    const one = people.get(id)
    return one ? [one.name, one.code].filter(Boolean).join(' · ') : id
  }
  return {
    name: words.trail,
    columns: [
      { title: words.number, width: 8 },
      { title: words.at, width: 20 },
      { title: words.by, width: 24 },
      { title: words.what, width: 60 },
      { title: words.why, width: 60 },
    ],
    rows: trail.map(({ number, at, by, why, what }) => [number, words.instant(at), by, words.did(what, person), why]),
  }
}
