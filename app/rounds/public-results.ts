// The table of a published round as anybody sees it: names and units only of those who consent.
import type { AppLoadContext } from '@remix-run/node'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { consentStands, mayBeChild } from '~/domain/round/consent'
import { hasPrizes, prizesWon } from '~/domain/round/prizes'
import { publicName } from '~/domain/round/public-name'
import type { Ranked } from '~/domain/round/ranking'
import type { RankedRound } from '~/domain/round/results'
import type { RuleSet } from '~/domain/round/rule-set'
import { dayAt, windowsOf } from '~/domain/round/windows'
import type { PublishedRound } from '~/services/round-results'
import type { Season } from '~/services/seasons'

const PAGE = 50
/** People who are read at once. */
const PORTION = 250
/** A code has six signs. */
const LONGEST_CODE = 12

export interface PublicRow {
  /** Place in the table; says nothing of the person. */
  key: number
  rank: number
  /** null: the person was erased. */
  name: string | null
  /** null: is not to be published. */
  unit: LocalText | null
  score: number
  outOf: number
  /** ms; null: no time was taken. */
  time: number | null
  prizes: LocalText[]
  goesOn: boolean
  mine: boolean
}

interface Honours {
  /** Numbers of prizes by contestant and window (null: all together). */
  prizes: ReadonlyMap<string, number[]>
  goOn: ReadonlySet<string>
}

/** Made once for results that thousands look at. */
const honours = new WeakMap<RankedRound, Honours>()

function honoursOf(ruleSet: RuleSet, { round, results }: PublishedRound): Honours {
  const known = honours.get(results)
  if (known) return known
  const prizes = new Map<string, number[]>()
  for (const { id, window, prize } of hasPrizes(ruleSet, round.id)
    ? prizesWon(ruleSet, results.tables, results.overall)
    : []) {
    const key = `${id}/${window}`
    prizes.set(key, [...(prizes.get(key) ?? []), prize])
  }
  const made = { prizes, goOn: new Set(results.advancement.advanced.map(({ id }) => id)) }
  honours.set(results, made)
  return made
}

/** Of these contestants, those who are there, with whether nickname and unit may be published on this day. */
async function publishing(context: AppLoadContext, { ruleSet }: Season, ids: readonly string[]) {
  const today = dayAt(context.clock.now(), ruleSet.timeZone)
  const people = new Map<string, { nickname: string; publishes: boolean }>()
  for (let from = 0; from < ids.length; from += PORTION) {
    for (const one of await context.contestants.byIds(ids.slice(from, from + PORTION))) {
      const publishes = consentStands(one.consents, 'publish_nickname', mayBeChild(one, today))
      people.set(one.id, { nickname: one.nickname, publishes })
    }
  }
  return people
}

type Placed = Ranked & { rank: number; key: number }

/** Those of a table whose code or unit was asked for. People whose unit is not to be published are in no unit. */
async function asked(
  context: AppLoadContext,
  season: Season,
  { people }: PublishedRound,
  all: readonly Placed[],
  { code, unit }: { code: string; unit: string },
): Promise<readonly Placed[]> {
  if (code !== '') return all.filter(({ id }) => people.get(id)?.code === code)
  if (unit === '') return all
  const inUnit = all.filter((one) => one.unit === unit)
  const known = await publishing(
    context,
    season,
    inUnit.map(({ id }) => id),
  )
  return inUnit.filter(({ id }) => known.get(id)?.publishes)
}

const typedCode = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[\s.-]/g, '')
    .slice(0, LONGEST_CODE)

/**
 * A page of one table of a published round. `search`: `table` (its number), `unit`, `code` (a whole sign-in code, typed by
 * whoever knows it), `page`. Whoever is not ranked is not there. `me`: the contestant who looks.
 */
export async function publicTable(
  context: AppLoadContext,
  season: Season,
  published: PublishedRound,
  search: URLSearchParams,
  me: string | null,
) {
  const { locale, areas } = context
  const { ruleSet } = season
  const { round, results, publishedAt, amendedAt } = published
  const say = (text: LocalText) => textIn(text, locale).text
  const windows = windowsOf(round.windows, ruleSet.timeZone)
  const tables = results.tables.map(({ division, window }, index) => ({
    index,
    division: ruleSet.divisions.find(({ id }) => id === division)?.name ?? division,
    window: window === null ? null : window + 1,
    windowName: (window !== null && windows[window]?.name) || null,
  }))
  const wanted = Number(search.get('table') ?? Number.NaN)
  const mine = results.tables.findLastIndex(({ ranked }) => ranked.some(({ id }) => id === me))
  const filled = results.tables.findIndex(({ ranked }) => ranked.some(({ rank }) => rank !== null))
  const chosen = tables[wanted] ? wanted : mine >= 0 ? mine : Math.max(0, filled)
  const table = results.tables[chosen]
  const all = (table?.ranked ?? []).flatMap((one, key): Placed[] => {
    return one.rank === null ? [] : [{ ...one, rank: one.rank, key }]
  })
  const code = typedCode(search.get('code') ?? '')
  const units = [...new Set(all.map(({ unit }) => unit))]
    .map((unit) => ({ code: unit, name: say(areas.unit(unit)?.name ?? unit) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
  const unit = units.some((one) => one.code === search.get('unit')) ? (search.get('unit') ?? '') : ''
  const found = await asked(context, season, published, all, { code, unit })
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const page = Math.min(pages, Math.max(1, Math.floor(Number(search.get('page')) || 1)))
  const shown = found.slice((page - 1) * PAGE, page * PAGE)
  const people = await publishing(
    context,
    season,
    shown.map(({ id }) => id),
  )
  const { prizes, goOn } = honoursOf(ruleSet, published)
  const rows = shown.map(({ id, key, rank, unit: of, counted }): PublicRow => {
    const person = people.get(id)
    // Prizes "together" are kept under no window.
    const won = [...new Set([`${id}/${table?.window ?? null}`, `${id}/null`])].flatMap((one) => prizes.get(one) ?? [])
    return {
      key,
      rank,
      name: person ? publicName({ id, nickname: person.nickname }, person.publishes, locale) : null,
      unit: person?.publishes ? (areas.unit(of)?.name ?? of) : null,
      score: counted.score,
      outOf: counted.outOf,
      time: counted.time > 0 ? counted.time : null,
      prizes: won.flatMap((number) => ruleSet.prizes[number]?.name ?? []),
      goesOn: goOn.has(id),
      mine: id === me,
    }
  })
  return {
    round: round.name,
    publishedAt,
    amendedAt,
    tables,
    chosen,
    units,
    unit,
    code,
    page,
    pages,
    total: all.length,
    found: found.length,
    rows,
  }
}

export type PublicTable = Awaited<ReturnType<typeof publicTable>>
