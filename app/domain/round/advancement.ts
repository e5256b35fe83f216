/** Who goes on to the next round: places by quota, reserves, and ties that only people can decide. */
import type { Ranked } from './ranking'
import type { Advance } from './rule-set'

export interface AdvancementInput {
  /** All candidates of the round in one ranking (see `rank`), over divisions and units. */
  ranked: readonly Ranked[]
  rules: readonly Advance[]
  /** Do not go on although they could: withdrawn, found not eligible. Their places go to the next. */
  excluded?: ReadonlySet<string>
  /** Ids in the order that a lot or an extra question put them in; used among equals at the edge of the places only. */
  lots?: readonly string[]
}

export interface Place {
  id: string
  /** Number of the rule in the list. */
  rule: number
  /** Division, unit or group; null: overall. */
  group: string | null
}

export interface Advancement {
  advanced: Place[]
  /** In order within rule and group, 1 is called first; equals share a number. */
  reserves: (Place & { place: number })[]
  /** So many places among these equals; a lot or an extra question decides. */
  undecided: { rule: number; group: string | null; kind: 'place' | 'reserve'; places: number; among: string[] }[]
  /** Rules that wait until an earlier one is decided. */
  waiting: number[]
}

type Cut = { in: Ranked[]; among: Ranked[]; places: number; rest: Ranked[] }

/** The best `n` of a list in order of rank. Equals who do not all fit are taken by lot, or not yet. */
function cut(list: readonly Ranked[], n: number, lots: readonly string[]): Cut {
  const edge = list[n - 1]
  const next = list[n]
  if (n <= 0 || !edge || !next || edge.rank !== next.rank)
    return { in: list.slice(0, Math.max(0, n)), among: [], places: 0, rest: list.slice(Math.max(0, n)) }
  const above = list.filter((one) => (one.rank ?? 0) < (edge.rank ?? 0))
  const equals = list.filter((one) => one.rank === edge.rank)
  const below = list.slice(above.length + equals.length)
  const places = n - above.length
  const byLot = lots.flatMap((id) => equals.filter((one) => one.id === id))
  if (byLot.length < places) return { in: above, among: equals, places, rest: below }
  const chosen = byLot.slice(0, places)
  return {
    in: [...above, ...chosen],
    among: [],
    places: 0,
    rest: [...equals.filter((one) => !chosen.includes(one)), ...below],
  }
}

interface Group {
  group: string | null
  list: Ranked[]
}

function groupsOf(
  list: readonly Ranked[],
  of: 'overall' | 'division' | 'unit' | 'grouping',
  grouping?: string,
): Group[] {
  if (of === 'overall') return [{ group: null, list: [...list] }]
  const groups = new Map<string, Ranked[]>()
  for (const one of list) {
    const group = of === 'grouping' ? one.groups[grouping ?? ''] : one[of]
    // Who belongs to no group of the grouping has no quota to go by.
    if (group === undefined) continue
    const own = groups.get(group)
    if (own) own.push(one)
    else groups.set(group, [one])
  }
  return [...groups]
    .map(([group, own]) => ({ group, list: own }))
    .sort((a, b) => ((a.group ?? '') < (b.group ?? '') ? -1 : 1))
}

/** Places of a group that sends one of every `per` who took part. */
export function quotaOf(rule: Extract<Advance, { kind: 'quota' }>, participants: number): number {
  const share = Math.max(rule.min, Math.floor(participants / rule.per))
  return Math.min(rule.max ?? Number.POSITIVE_INFINITY, share)
}

/** A group of a rule, with its places and reserves. */
interface Contest extends Group {
  places: number
  reserves: number
}

function contests(rule: Advance, ranked: readonly Ranked[], free: (one: Ranked) => boolean): Contest[] {
  const enough = (one: Ranked) =>
    rule.kind === 'pass' || rule.minimum === undefined || one.counted.score >= rule.minimum
  const able = (list: readonly Ranked[]) => list.filter((one) => free(one) && enough(one))
  switch (rule.kind) {
    case 'top':
      return groupsOf(ranked, rule.of, rule.grouping).map(({ group, list }) => {
        return { group, list: able(list), places: rule.n, reserves: rule.reserves }
      })
    case 'quota':
      return groupsOf(ranked, rule.of, rule.grouping).map(({ group, list }) => {
        return { group, list: able(list), places: quotaOf(rule, list.length), reserves: rule.reserves }
      })
    case 'wildcards':
      return [{ group: null, list: able(ranked), places: rule.n, reserves: 0 }]
    case 'pass': {
      const passed = ({ counted }: Ranked) =>
        counted.passed && counted.outOf > 0 && counted.score / counted.outOf >= rule.share - 1e-9
      const list = able(ranked).filter(passed)
      return [{ group: null, list, places: list.length, reserves: 0 }]
    }
  }
}

/** Reserves in order; equals share a number, and a lot puts them in order where it was drawn. */
function numbered(list: readonly Ranked[], lots: readonly string[]): { one: Ranked; place: number }[] {
  const lot = (one: Ranked) => (lots.includes(one.id) ? lots.indexOf(one.id) : Number.POSITIVE_INFINITY)
  const before = (a: Ranked, b: Ranked) => (a.rank ?? 0) - (b.rank ?? 0) || (lot(a) === lot(b) ? 0 : lot(a) - lot(b))
  const sorted = [...list].sort(before)
  const places: { one: Ranked; place: number }[] = []
  for (const [index, one] of sorted.entries()) {
    const last = places[index - 1]
    places.push({ one, place: last && before(last.one, one) === 0 ? last.place : index + 1 })
  }
  return places
}

/**
 * Applies the rules in their order; nobody is chosen twice. Never more than a rule's places, and nobody before a better
 * one of the same group: where equals do not all fit, none of them goes on until `lots` says who, and later rules wait.
 * Participants of a quota are all who are ranked in the group.
 */
export function advance({ ranked, rules, excluded = new Set(), lots = [] }: AdvancementInput): Advancement {
  const result: Advancement = { advanced: [], reserves: [], undecided: [], waiting: [] }
  const inRanking = ranked.filter((one) => one.rank !== null)
  const chosen = new Set<string>()
  for (const [rule, one] of rules.entries()) {
    if (result.undecided.some(({ kind }) => kind === 'place')) {
      result.waiting.push(rule)
      continue
    }
    const free = ({ id }: Ranked) => !excluded.has(id) && !chosen.has(id)
    for (const { group, list, places, reserves } of contests(one, inRanking, free)) {
      const first = cut(list, places, lots)
      for (const { id } of first.in) {
        chosen.add(id)
        result.advanced.push({ id, rule, group })
      }
      if (first.among.length > 0) {
        const among = first.among.map(({ id }) => id)
        result.undecided.push({ rule, group, kind: 'place', places: first.places, among })
        continue
      }
      const second = cut(first.rest, reserves, lots)
      for (const { one, place } of numbered(second.in, lots)) result.reserves.push({ id: one.id, rule, group, place })
      if (second.among.length > 0) {
        const among = second.among.map(({ id }) => id)
        result.undecided.push({ rule, group, kind: 'reserve', places: second.places, among })
      }
    }
  }
  // A later rule may have chosen somebody's reserve.
  result.reserves = result.reserves.filter(({ id }) => !chosen.has(id))
  return result
}
