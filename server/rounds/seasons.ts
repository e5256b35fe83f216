// Seasons of Olympic rounds: made from a template, changed while drafts, opened with their questions, closed.
import { type Check, checklist } from '../../app/domain/round/checklist'
import { dice } from '../../app/domain/round/dice'
import { isDay, moveDates } from '../../app/domain/round/move-dates'
import { asOpened, moveWindows } from '../../app/domain/round/move-windows'
import { rehearsing } from '../../app/domain/round/rehearsal'
import { announcedEarly, reopening, somethingLeft } from '../../app/domain/round/reopening'
import type { RuleSet } from '../../app/domain/round/rule-set'
import { readRuleSet } from '../../app/domain/round/rule-set-file'
import { setAside } from '../../app/domain/round/set-aside'
import { windowsOf } from '../../app/domain/round/windows'
import type { Banks } from '../../app/services/banks'
import type { Areas } from '../../app/services/clubs'
import type { NewSeason, Season, SeasonDone, SeasonRefusal, Seasons } from '../../app/services/seasons'
import type { Clock } from '../clock'
import type { SeasonRecord, SeasonStore } from '../storage/seasons'
import { questionsFor } from './season-questions'
import { inSlices, SLICE } from './slices'

export interface SeasonsOptions {
  store: SeasonStore
  /** Read when first asked for: a server that starts again in the middle of a show has better to do. */
  templates(): Promise<readonly RuleSet[]>
  banks: Banks
  areas: Areas
  clock: Clock
  /** Days after its end when the people of a season are erased. */
  retentionDays: number
  /** When the results of a round were announced, ms since 1970; null: they were not. */
  announcedAt(season: string, round: string): Promise<number | null>
  /** Text that nobody guesses, of so many bytes. */
  secret(bytes: number): string
}

const CODE = /^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/
/** Addresses of pages: /rounds/new. */
const NOT_CODES = new Set(['new'])
const DAY = 86_400_000
/** `sittings`: people times rounds; a ladder of thirty rounds is rehearsed with fewer people. */
const REHEARSED = { people: 300, units: 30, sittings: 1_500 }

const refused = (
  code: SeasonRefusal,
  problems?: string[],
): { ok: false; code: SeasonRefusal; problems?: string[] } => ({
  ok: false,
  code,
  ...(problems && { problems }),
})
const between = (n: number, least: number, most: number) =>
  Number.isFinite(n) ? Math.min(most, Math.max(least, Math.floor(n))) : least

/** When the last window of all rounds closes (ms since 1970). */
function lastClose({ rounds, timeZone }: RuleSet): number {
  return Math.max(...rounds.flatMap(({ windows }) => windowsOf(windows, timeZone).map(({ closes }) => closes)))
}

export function createSeasons(options: SeasonsOptions): Seasons {
  const { store, templates, banks, areas, clock, retentionDays, secret, announcedAt } = options
  const retainUntil = (end: number) => end + retentionDays * DAY

  function seasonOf({ seed: _seed, createdBy: _by, ...record }: SeasonRecord): Season {
    return { ...record, units: areas.unitsAbove(record.unit) }
  }
  const found = (record: SeasonRecord | null) => record && seasonOf(record)

  async function again(id: string): Promise<SeasonDone> {
    const record = await store.byId(id)
    return record ? { ok: true, season: seasonOf(record) } : refused('not_draft')
  }

  async function rulesFor({ template, first, name }: NewSeason): Promise<RuleSet | SeasonDone> {
    const own = (await templates()).find(({ id }) => id === template)
    if (!own) return refused('unknown_template')
    if (!isDay(first)) return refused('bad_date')
    const read = readRuleSet({ ...moveDates(own, first), name: name.normalize('NFC').trim() })
    return read.ok ? read.ruleSet : refused('bad_rules', read.problems)
  }

  const checks = ({ ruleSet }: SeasonRecord) => checklist({ ruleSet, pool: banks.questions(), now: clock.now() })

  /** What would stop the season with `after` as its rules and did not before. */
  async function newStops({ id, seed, ruleSet }: SeasonRecord, after: RuleSet): Promise<Check[]> {
    const all = await store.questions(id)
    const aside = setAside(asOpened(ruleSet), all, seed)
    const pool = all.filter((one) => !aside.has(one.id))
    const stops = (rules: RuleSet) =>
      checklist({ ruleSet: rules, pool, now: clock.now() }).filter(({ level }) => level === 'stop')
    const key = ({ code, round, values }: Check) => `${code} ${round} ${values.section ?? ''} ${values.division ?? ''}`
    const before = new Set(stops(ruleSet).map(key))
    return stops(after).filter((one) => !before.has(key(one)))
  }

  return {
    templates,
    async all() {
      return (await store.all()).map(seasonOf)
    },
    async byCode(code) {
      return found(await store.byCode(code))
    },
    async byId(id) {
      return found(await store.byId(id))
    },
    async create(made) {
      if (!CODE.test(made.code) || made.code.includes('--') || NOT_CODES.has(made.code)) return refused('bad_code')
      if (!areas.unit(made.unit)) return refused('unknown_unit')
      const ruleSet = await rulesFor(made)
      if ('ok' in ruleSet) return ruleSet
      const record: SeasonRecord = {
        id: `s-${secret(9)}`,
        code: made.code,
        unit: made.unit,
        phase: 'draft',
        ruleSet,
        seed: '',
        createdBy: made.account,
        createdAt: clock.now(),
        openedAt: null,
        closedAt: null,
        retainUntil: retainUntil(lastClose(ruleSet)),
      }
      return (await store.add(record)) ? { ok: true, season: seasonOf(record) } : refused('code_taken')
    },
    async change(id, raw, was) {
      const read = readRuleSet(raw)
      if (!read.ok) return refused('bad_rules', read.problems)
      const { ruleSet } = read
      const change = { ruleSet, retainUntil: retainUntil(lastClose(ruleSet)) }
      if (await store.change(id, 'draft', change, undefined, was)) return again(id)
      return refused((await store.byId(id))?.phase === 'draft' ? 'stale' : 'not_draft')
    },
    async checklist(id) {
      const record = await store.byId(id)
      return record ? checks(record) : []
    },
    async rehearse(id, people, units, seed) {
      const record = await store.byId(id)
      if (!record) return []
      const rehearsal = {
        ruleSet: record.ruleSet,
        pool: banks.questions(),
        people: Math.min(
          between(people, 1, REHEARSED.people),
          Math.floor(REHEARSED.sittings / record.ruleSet.rounds.length),
        ),
        units: between(units, 1, REHEARSED.units),
        random: dice(`rehearsal/${seed}`),
      }
      return inSlices(rehearsing(rehearsal), SLICE.list)
    },
    async open(id) {
      const record = await store.byId(id)
      if (record?.phase !== 'draft') return refused('not_draft')
      if (checks(record).some(({ level }) => level === 'stop')) return refused('checks')
      const questions = questionsFor(record.ruleSet, banks.questions())
      const change = { phase: 'open' as const, seed: secret(24), openedAt: clock.now(), ruleSet: record.ruleSet }
      const opened = await store.change(id, 'draft', change, questions)
      return opened ? again(id) : refused('not_draft')
    },
    async move(id, wished) {
      const record = await store.byId(id)
      if (record?.phase !== 'open') return { ok: false, code: 'not_open' }
      const now = clock.now()
      const moved = moveWindows(record.ruleSet, wished, now)
      if (!moved.ok) return moved
      const { ruleSet } = moved
      const checks = await newStops(record, ruleSet)
      if (checks.length > 0) return { ok: false, code: 'stops', checks }
      const change = { ruleSet, retainUntil: retainUntil(lastClose(ruleSet)) }
      if (await store.change(id, 'open', change, undefined, record.ruleSet)) {
        const season = await store.byId(id)
        if (season) return { ok: true, season: seasonOf(season) }
      }
      return { ok: false, code: (await store.byId(id))?.phase === 'open' ? 'stale' : 'not_open' }
    },
    async close(id) {
      const now = clock.now()
      const change = { phase: 'closed' as const, closedAt: now, retainUntil: retainUntil(now) }
      return (await store.change(id, 'open', change)) ? again(id) : refused('not_open')
    },
    async reopen(id, by, why) {
      const record = await store.byId(id)
      const now = clock.now()
      if (record?.phase !== 'closed' || record.closedAt === null) return refused('not_closed')
      const { ruleSet, closedAt: closed } = record
      if (!somethingLeft(ruleSet, now) || record.retainUntil <= now) return refused('not_closed')
      if (by.trim() === '' || why.trim() === '') return refused('no_reason')
      for (const round of ruleSet.rounds) {
        const at = await announcedAt(id, round.id)
        if (at !== null && announcedEarly(round, ruleSet.timeZone, closed, at)) return refused('announced')
      }
      const rules = reopening(ruleSet, { closed, by, why }, now)
      const change = {
        phase: 'open' as const,
        closedAt: null,
        ruleSet: rules,
        retainUntil: retainUntil(lastClose(rules)),
      }
      return (await store.change(id, 'closed', change, undefined, ruleSet)) ? again(id) : refused('stale')
    },
    async remove(id) {
      return (await store.removeDraft(id)) ? { ok: true } : refused('not_draft')
    },
  }
}
