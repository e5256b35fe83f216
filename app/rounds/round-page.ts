// A round's results as the organisers' page shows them, part by part, in the language of the request.
import type { AppLoadContext } from '@remix-run/node'
import { textIn } from '~/domain/question/text-in'
import { withMoves } from '~/domain/round/move-windows'
import { keyOnPaper } from '~/domain/round/paper-item'
import type { Ranked } from '~/domain/round/ranking'
import { amendedBy } from '~/domain/round/results-state'
import { windowsOf } from '~/domain/round/windows'
import { keyWords } from '~/domain/show/answer-words'
import { fold } from '~/domain/text/fold'
import type { RoundItem, RoundSheet } from '~/services/round-results'
import type { Season } from '~/services/seasons'
import { roundSheetSource, trailWords } from './round-sheet-words'
import { hadMoreTime } from './round-times'
import { toldItems } from './round-trail'
import { judgeName } from './season-guard'

export const PARTS = ['tables', 'complaints', 'amend', 'advance', 'groups', 'trail'] as const
export type Part = (typeof PARTS)[number]

const PAGE = 100
const MOST_FOUND = 20

export interface Asked {
  context: AppLoadContext
  season: Season
  sheet: RoundSheet
  search: URLSearchParams
}

export interface ShownPerson {
  id: string
  name: string
  code: string
  unit: string
  school: string | null
}

/** Who stands behind an id; somebody erased has an empty name. */
export function personOf({ context, sheet }: Pick<Asked, 'context' | 'sheet'>, id: string): ShownPerson {
  const person = sheet.people.get(id)
  const unit = person ? context.areas.unit(person.unit)?.name : null
  return {
    id,
    name: person?.name || '–',
    code: person?.code ?? '',
    unit: unit ? textIn(unit, context.locale).text : (person?.unit ?? ''),
    school: person?.school ?? null,
  }
}

/** What a search looks at: name, code, unit, school, without tones. */
function searchedText(asked: Pick<Asked, 'context' | 'sheet'>, id: string): string {
  const { name, code, unit, school } = personOf(asked, id)
  return fold(`${name} ${code} ${unit} ${school ?? ''}`, { tones: false })
}

export type Note =
  | { kind: 'organiser' | 'disqualified' | 'goes_on' | 'by_lot' }
  | { kind: 'reserve'; place: number }
  | null

function noteOf({ results: { advancement } }: RoundSheet): (one: Ranked) => Note {
  const go = new Set(advancement.advanced.map(({ id }) => id))
  const wait = new Map(advancement.reserves.map(({ id, place }) => [id, place]))
  const lots = new Set(advancement.undecided.flatMap(({ among }) => among))
  return ({ id, unranked }) => {
    if (unranked) return { kind: unranked }
    if (go.has(id)) return { kind: 'goes_on' }
    if (lots.has(id)) return { kind: 'by_lot' }
    const place = wait.get(id)
    return place === undefined ? null : { kind: 'reserve', place }
  }
}

export function tablesPart(asked: Asked) {
  const { sheet, search, season, context } = asked
  const source = roundSheetSource(context, season, sheet)
  const windows = windowsOf(sheet.round.windows, season.ruleSet.timeZone)
  const tables = sheet.results.tables.map(({ division, window }, index) => {
    const named = window === null ? null : windows[window]?.name
    return {
      index,
      division: source.divisionName(division),
      window: window === null ? null : window + 1,
      windowName: named ? textIn(named, context.locale).text : null,
    }
  })
  const wanted = Number(search.get('table') ?? Number.NaN)
  const filled = sheet.results.tables.findIndex(({ ranked }) => ranked.length > 0)
  const chosen = tables[wanted] ? wanted : Math.max(0, filled)
  const find = (search.get('find') ?? '').trim().slice(0, 80)
  const key = fold(find, { tones: false })
  const note = noteOf(sheet)
  const moreTime = hadMoreTime(sheet)
  const all = sheet.results.tables[chosen]?.ranked ?? []
  const found = key ? all.filter(({ id }) => searchedText(asked, id).includes(key)) : all
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const page = Math.min(pages, Math.max(1, Math.floor(Number(search.get('page')) || 1)))
  const rows = found.slice((page - 1) * PAGE, page * PAGE).map((one) => {
    const { score, outOf, right, items, time, tries } = one.counted
    return {
      ...personOf(asked, one.id),
      rank: one.rank,
      score,
      outOf,
      right,
      items,
      time,
      tries,
      judged: one.judged,
      moreTime: moreTime.has(one.id),
      note: note(one),
    }
  })
  return {
    part: 'tables' as const,
    tables,
    chosen,
    find,
    page,
    pages,
    total: all.length,
    anybody: sheet.results.overall.length > 0,
    rows,
    judged: sheet.round.judged !== undefined,
    paper: sheet.round.paper !== undefined || sheet.round.kind === 'live',
  }
}

/** An item in words: what it asks, its key, what else is accepted. */
export function itemWords({ item, key, also, void: voided }: RoundItem, locale: AppLoadContext['locale']) {
  const say = (one: typeof key) => String(keyWords(item.asked, keyOnPaper(item, one), locale))
  return {
    ref: item.ref,
    title: textIn(item.asked.title, locale).text,
    prompt: textIn(item.asked.prompt, locale).text,
    key: say(key),
    also: also.map(say),
    void: voided,
  }
}

export async function complaintsPart(asked: Asked) {
  const { context, season, sheet } = asked
  const items = await context.roundResults.items(season.id, sheet.round.id)
  const prompts = new Map(items.map(({ item }) => [item.ref, textIn(item.asked.prompt, context.locale).text]))
  const complaints = [...(sheet.state?.complaints ?? [])].sort(
    (a, b) => Number(a.answer !== null) - Number(b.answer !== null) || a.at - b.at,
  )
  return {
    part: 'complaints' as const,
    complaints: complaints.map((one) => ({
      ...one,
      person: personOf(asked, one.contestant),
      prompt: one.ref === null ? null : (prompts.get(one.ref) ?? one.ref),
    })),
  }
}

/** Choices and partners of an item in the bank's ids. */
function choicesOf({ item }: RoundItem, locale: AppLoadContext['locale']) {
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, locale).text
  return {
    choices: item.asked.choices.map(({ id, text }) => ({ id: item.choices[id] ?? id, text: say(text) })),
    partners: item.asked.partners.map(({ id, text }) => ({ id: item.partners[id] ?? id, text: say(text) })),
  }
}

/** People of the round whose name, code or unit has these letters, whatever the tones. */
function matching(asked: Asked, find: string): ShownPerson[] {
  const key = fold(find, { tones: false })
  const found: ShownPerson[] = []
  for (const id of asked.sheet.people.keys()) {
    const person = personOf(asked, id)
    if (fold(`${person.name} ${person.code} ${person.unit}`, { tones: false }).includes(key)) found.push(person)
    if (found.length === MOST_FOUND) break
  }
  return found
}

/** The sheets for somebody, of everybody who judges this round: who gave none has one to fill in. */
async function judgesOf({ context, season, sheet }: Asked, who: string) {
  const sheets = await context.roundResults.sheets(season.id, sheet.round.id)
  const judges = new Set([...sheets.values()].flatMap((given) => given.map(({ judge }) => judge)))
  const given = sheets.get(who) ?? []
  return [...judges.add(judgeName(context))].sort().map((judge) => ({
    judge,
    marks: given.find((one) => one.judge === judge)?.marks ?? {},
  }))
}

export async function amendPart(asked: Asked) {
  const { context, season, sheet, search } = asked
  const { locale, roundResults } = context
  const items = await roundResults.items(season.id, sheet.round.id)
  const chosen = items.find(({ item }) => item.ref === search.get('item'))
  const who = search.get('who')
  const find = (search.get('find') ?? '').trim().slice(0, 80)
  const inForce = amendedBy(sheet.state?.trail ?? [])
  const part = sheet.state ? sheet.round.judged : undefined
  const papers = who && sheet.people.has(who) ? await roundResults.papers(season.id, sheet.round.id, who) : []
  return {
    part: 'amend' as const,
    items: items.map((one) => itemWords(one, locale)),
    item: chosen ? { ...itemWords(chosen, locale), ...choicesOf(chosen, locale), inForce: chosen.key } : null,
    person:
      who && sheet.people.has(who)
        ? {
            ...personOf(asked, who),
            disqualified: inForce.disqualified.has(who),
            withdrawn: inForce.withdrawn.has(who),
            papers: papers.map(({ id, score, right, items: count, time, handedInAt }) => ({
              id,
              score,
              right,
              items: count,
              time,
              handedInAt,
              annulled: inForce.annulled.has(id),
            })),
            sheets: part ? await judgesOf(asked, who) : [],
          }
        : null,
    find,
    // Few are judged: they need not be looked for.
    found: find || part ? matching(asked, find) : [],
    criteria: part?.criteria ?? [],
    advances: sheet.round.advance.length > 0,
  }
}

export function advancePart(asked: Asked) {
  const { sheet, season, context } = asked
  const source = roundSheetSource(context, season, sheet)
  const { advanced, reserves, undecided, waiting } = sheet.results.advancement
  const groupName = (rule: number, group: string | null) => {
    const by = sheet.round.advance[rule]
    if (group === null || !by || by.kind === 'wildcards' || by.kind === 'pass') return null
    if (by.of === 'unit') return source.unitName(group)
    if (by.of === 'division') return source.divisionName(group)
    return by.of === 'grouping' ? source.groupName(by.grouping ?? '', group) : null
  }
  const keys = [...new Set([...advanced, ...reserves].map(({ rule, group }) => JSON.stringify([rule, group])))]
  const ranks = new Map(sheet.results.overall.map((one) => [one.id, one]))
  const line = (id: string) => ({
    ...personOf(asked, id),
    score: ranks.get(id)?.counted.score ?? 0,
    promoted: sheet.promoted.has(id),
  })
  return {
    part: 'advance' as const,
    rules: sheet.round.advance.length,
    takes: season.ruleSet.rounds.some(({ entrants }) => entrants?.from === sheet.round.id),
    missing: advanced.filter(({ id }) => !sheet.promoted.has(id)).length,
    all: advanced.length,
    groups: keys.map((key) => {
      const [rule, group] = JSON.parse(key) as [number, string | null]
      const same = (place: { rule: number; group: string | null }) => place.rule === rule && place.group === group
      return {
        key,
        rule: rule + 1,
        name: groupName(rule, group),
        advanced: advanced.filter(same).map(({ id }) => line(id)),
        reserves: reserves.filter(same).map(({ id, place }) => ({ ...line(id), place })),
      }
    }),
    undecided: undecided.map(({ rule, group, kind, places, among }) => ({
      key: `${rule} ${group} ${kind}`,
      name: groupName(rule, group),
      kind,
      places,
      among: among.map(line),
    })),
    waiting: waiting.length > 0,
  }
}

export async function groupsPart({ context, season, sheet }: Asked) {
  const { locale, areas } = context
  const found = await context.roundResults.groups(season.id, sheet.round.id)
  const nameOf = (of: string, group: string) => {
    const name =
      of === 'unit' ? areas.unit(group)?.name : areas.grouping(of)?.groups.find(({ code }) => code === group)?.name
    return name ? textIn(name, locale).text : group
  }
  const named = (of: string) => (row: { group: string; rank: number; value: number }) => ({
    ...row,
    name: nameOf(of, row.group),
  })
  return {
    part: 'groups' as const,
    boards: (found?.boards ?? []).map(({ ranking, rows }) => ({ ...ranking, rows: rows.map(named(ranking.of)) })),
    participation: found?.participation?.map(named('unit')) ?? null,
  }
}

export async function trailPart(asked: Asked) {
  const { sheet, season, context } = asked
  const person = (id: string) => {
    const { name, code } = personOf(asked, id)
    return [name, code].filter(Boolean).join(' · ')
  }
  const trail = withMoves(sheet.state?.trail ?? sheet.history, sheet.round)
  const items = trail.some(({ what }) => 'ref' in what)
    ? await context.roundResults.items(season.id, sheet.round.id)
    : []
  const told = toldItems(trail, items, context.locale)
  return {
    part: 'trail' as const,
    trail: [...trail].reverse().map(({ number, at, by, why, what }) => ({
      number,
      at,
      by,
      why,
      what: trailWords(what, person, context.locale, told),
    })),
  }
}
