// Contestants of a season: registered by themselves or by officers, signed in by code and digits, changed, erased.
import { consentStands } from '../../app/domain/round/consent'
import { contestantVersion } from '../../app/domain/round/contestant-version'
import { contestantCookie, cookieIn } from '../../app/domain/round/sign-in-cookie'
import { dayAt } from '../../app/domain/round/windows'
import { fold } from '../../app/domain/text/fold'
import type { Areas } from '../../app/services/clubs'
import type {
  Consent,
  Contestant,
  ContestantDone,
  ContestantFields,
  ContestantRefusal,
  Contestants,
  Slip,
} from '../../app/services/contestants'
import type { Season, Seasons } from '../../app/services/seasons'
import type { Clock } from '../clock'
import { createBuckets } from '../live/limits'
import type { ContestantRecord, ContestantStore } from '../storage/contestants'
import type { PersonTraces } from '../storage/person-traces'
import { checkFields } from './contestant-fields'
import type { ListReader } from './contestant-list'
import { type Made, newContestants, searchedBy } from './contestant-record'
import { type ContestantSecrets, codeTyped } from './contestant-secrets'
import type { DigitTries } from './digit-tries'
import type { ReadLists } from './read-lists'
import { inSlices, SLICE } from './slices'
import { createUnitProgress } from './unit-progress'

export interface ContestantsOptions {
  store: ContestantStore
  traces: PersonTraces
  seasons: Pick<Seasons, 'byId'>
  areas: Areas
  clock: Clock
  secrets: ContestantSecrets
  tries: DigitTries
  list: ListReader
  lists: ReadLists
  /** Id for a new contestant. */
  id(): string
  /** Before a person is taken away: figures that others' ranks hang on are kept, whatever runs in memory lets go. */
  onErase(contestant: Pick<Contestant, 'id' | 'season'>): Promise<void>
  /** Whether results that were announced hang on somebody's division, unit, birth. */
  settled(contestant: string): Promise<boolean>
  /** After anything that changes the contestants of a season. */
  onChange(season: string): void
}

const PAGE = 50
const CODE_TRIES = 20
const STRETCH = { least: 1, most: 3 }
/** A school registers from one address in an hour; whoever invents people does not get far. */
const REGISTRATIONS = { burst: 240, perSecond: 0.5 }

const refused = (code: ContestantRefusal, why?: string[]): Extract<ContestantDone<object>, { ok: false }> => ({
  ok: false,
  code,
  ...(why && { why }),
})

/** Asked once for each unit: lists are long. */
function unitsKept(keeps: (unit: string) => boolean): (unit: string) => boolean {
  const known = new Map<string, boolean>()
  return (unit) => {
    const kept = known.get(unit) ?? keeps(unit)
    known.set(unit, kept)
    return kept
  }
}

export function createContestants(options: ContestantsOptions): Contestants {
  const {
    store,
    traces,
    seasons,
    areas,
    clock,
    secrets,
    tries,
    list,
    lists,
    id: newId,
    settled,
    onErase,
    onChange,
  } = options
  const registrations = createBuckets(REGISTRATIONS)
  const progress = createUnitProgress({ store, seasons, clock })
  const changed = (season: string) => {
    progress.forget(season)
    onChange(season)
  }

  function contestantOf({ secretHash: _s, folded: _f, sortKey: _k, ...record }: ContestantRecord): Contestant {
    return { ...record, units: areas.unitsAbove(record.unit) }
  }
  const today = ({ ruleSet }: Season) => dayAt(clock.now(), ruleSet.timeZone)
  const check = (season: Season, fields: ContestantFields) => checkFields(fields, season, areas, today(season))

  const made = newContestants({ secrets, id: newId, clock })

  async function add(
    season: Season,
    fields: ContestantFields,
    consents: readonly Consent[],
    account: string | null,
  ): Promise<ContestantDone<Slip>> {
    for (let tries = 0; tries < CODE_TRIES; tries++) {
      const { record, secret } = made(season, fields, { consents, account, code: secrets.newCode() })
      if (!(await store.add(record))) continue
      changed(season.id)
      return { ok: true, contestant: contestantOf(record), secret }
    }
    throw new Error('no free code for a contestant was found')
  }

  async function openSeason(id: string): Promise<Season | ContestantRefusal> {
    const season = await seasons.byId(id)
    if (!season || season.phase === 'draft') return 'unknown_season'
    return season.phase === 'open' ? season : 'not_open'
  }

  /** Only what an officer may attest: forms on paper, by this account, now. */
  const attested = (consents: readonly Consent[], account: string): Consent[] =>
    consents.map(({ purpose, given }) => ({ purpose, given, how: 'guardian_paper', at: clock.now(), by: account }))

  async function season(record: ContestantRecord): Promise<Season> {
    const found = await seasons.byId(record.season)
    if (!found) throw new Error(`contestant ${record.id} is of no season`)
    return found
  }

  /** Makes all of them in slices and writes them together. */
  async function enterRows(
    open: Season,
    rows: readonly ContestantFields[],
    consents: readonly Consent[],
    account: string,
  ): Promise<Slip[]> {
    const codes = await store.codes(open.id)
    const slips: Slip[] = []
    const said = attested(consents, account)
    function* making(): Generator<void, Made[]> {
      const all: Made[] = []
      for (const row of rows) {
        yield
        const checked = check(open, row)
        if (!checked.ok) continue
        let code = secrets.newCode()
        while (codes.has(code)) code = secrets.newCode()
        codes.add(code)
        all.push(made(open, checked.fields, { consents: said, account, code }))
      }
      return all
    }
    const records = await inSlices(making(), SLICE.list)
    // Somebody else may have taken a code meanwhile.
    const taken = new Set(await store.addMany(records.map(({ record }) => record)))
    for (const { record, secret } of records) {
      if (!taken.has(record.id)) slips.push({ contestant: contestantOf(record), secret })
      else {
        const done = await add(open, record, said, account)
        if (done.ok) slips.push({ contestant: done.contestant, secret: done.secret })
      }
    }
    changed(open.id)
    return slips
  }

  return {
    async register(id, fields, consents, address) {
      const open = await openSeason(id)
      if (typeof open === 'string') return refused(open)
      const checked = check(open, fields)
      const said = consents.map(({ purpose, given }) => ({
        purpose,
        given,
        how: 'self' as const,
        at: clock.now(),
        by: null,
      }))
      const agreed = consentStands(said, 'take_part', false)
      if (!checked.ok) return agreed ? checked : { ...checked, also: [...(checked.also ?? []), 'needs_consent'] }
      if (!agreed) return refused('needs_consent')
      if (!registrations.take(address, clock.now())) return refused('too_many')
      return add(open, checked.fields, said, null)
    },
    async enter(id, fields, consents, account) {
      const open = await openSeason(id)
      if (typeof open === 'string') return refused(open)
      const checked = check(open, fields)
      return checked.ok ? add(open, checked.fields, attested(consents, account), account) : checked
    },
    async readList(id, file, { account, keeps }) {
      const open = await openSeason(id)
      if (typeof open === 'string') return { rows: [], token: null }
      const kept = unitsKept(keeps)
      // Who is registered elsewhere is nobody's to find out by a list of guesses.
      const known = (await store.known(id)).filter(({ unit }) => kept(unit))
      const read = await list.read(file, { season: open, known, check: (one) => check(open, one) })
      const rows = read.map((row) => ({ ...row, strange: row.fields !== null && !kept(row.fields.unit) }))
      return { rows, token: rows.some(({ row }) => row > 0) ? lists.keep(id, account, rows) : null }
    },
    leftOut: (id, token, account) => lists.leftOut(token, id, account),
    async enterAll(id, token, consents, { account, keeps }, wished = ({ again }) => !again) {
      const found = await openSeason(id)
      if (typeof found === 'string') return null
      const kept = unitsKept(keeps)
      return lists.once(token, id, account, (rows) =>
        enterRows(
          found,
          rows.flatMap((row) => (row.fields && kept(row.fields.unit) && wished(row) ? [row.fields] : [])),
          consents,
          account,
        ),
      )
    },
    async signIn(id, typed, secret, address) {
      const code = codeTyped(typed)
      const found = await seasons.byId(id)
      if (!found || found.phase === 'draft') return refused('unknown_season')
      if (code === null) return refused('wrong_code')
      const record = await store.byCode(id, code)
      // New digits begin anew: whoever was shut out goes on with them at once.
      const digits = record?.secretHash ?? `${id}/${code}`
      const wait = tries.wait(digits, address)
      if (wait > 0) return { ...refused('wait'), wait }
      if (!record || !secrets.matches(record.id, secret.slice(0, 40).replace(/\D/g, ''), record.secretHash))
        return refused('wrong_code')
      tries.right(digits, address)
      return { ok: true, token: secrets.token(record.id, record.secretHash), contestant: contestantOf(record) }
    },
    async of(id, headers) {
      const token = cookieIn(headers.get('cookie'), contestantCookie(id))
      const named = token && secrets.nameIn(token)
      if (!token || !named) return null
      const record = await store.byId(named)
      if (record?.season !== id || !secrets.genuine(token, record.id, record.secretHash)) return null
      return contestantOf(record)
    },
    async byId(id) {
      const record = await store.byId(id)
      return record && contestantOf(record)
    },
    byIds: async (ids) => (await store.byIds(ids)).map(contestantOf),
    async list(id, { unit, search = '', page = 1 }) {
      const units = unit && areas.units().filter(({ code }) => areas.unitsAbove(code).includes(unit))
      const words = fold(search.slice(0, 200), { tones: false }).split(' ').filter(Boolean)
      const wish = {
        ...(units && { units: units.map(({ code }) => code) }),
        words: words.slice(0, 8).map((word) => ` ${word}`),
      }
      const from = (Math.min(10_000, Math.max(1, Math.floor(page) || 1)) - 1) * PAGE
      const { rows, total } = await store.list(id, { ...wish, from, count: PAGE })
      return { rows: rows.map(contestantOf), total }
    },
    progress: (id) => progress.of(id),
    async missing(id, round, { units, page = 1 }) {
      const rule = (await seasons.byId(id))?.ruleSet.rounds.find((one) => one.id === round)
      if (!rule) return { rows: [], total: 0 }
      const below =
        units && areas.units().filter(({ code }) => areas.unitsAbove(code).some((one) => units.includes(one)))
      const from = (Math.min(10_000, Math.max(1, Math.floor(page) || 1)) - 1) * PAGE
      const { rows, total } = await store.missing(id, {
        round,
        chosen: rule.entrants !== undefined,
        ...(below && { units: below.map(({ code }) => code) }),
        from,
        count: PAGE,
      })
      return { rows: rows.map(contestantOf), total }
    },
    async change(id, { organiser, stretch, ...fields }, seen) {
      const record = await store.byId(id)
      if (!record) return refused('unknown_contestant')
      if (seen !== undefined && seen !== contestantVersion(record)) return refused('stale')
      const checked = check(await season(record), fields)
      if (!checked.ok) return checked
      const { division, unit, born } = checked.fields
      const moved =
        division !== record.division || unit !== record.unit || born !== record.born || organiser !== record.organiser
      if (moved && (await settled(id))) return refused('announced')
      const nickname = checked.fields.nickname || record.nickname
      const change = {
        ...checked.fields,
        nickname,
        organiser,
        stretch: Number.isFinite(stretch) ? Math.min(STRETCH.most, Math.max(STRETCH.least, stretch)) : STRETCH.least,
        ...searchedBy({ ...checked.fields, nickname, code: record.code }),
      }
      if (!(await store.change(id, change))) return refused('unknown_contestant')
      changed(record.season)
      return { ok: true, contestant: contestantOf({ ...record, ...change }) }
    },
    async newSecret(id) {
      const record = await store.byId(id)
      if (!record) return refused('unknown_contestant')
      const secret = secrets.newDigits()
      if (!(await store.change(id, { secretHash: secrets.hash(id, secret) }))) return refused('unknown_contestant')
      return { ok: true, contestant: contestantOf(record), secret }
    },
    async consent(id, { purpose, given, how, by }) {
      // A form is recorded by an account, and nobody speaks for the contestant.
      if ((how === 'guardian_paper') !== (by !== null)) return refused('needs_consent')
      const record = await store.byId(id)
      if (!record) return refused('unknown_contestant')
      const last = record.consents.filter((one) => one.purpose === purpose).at(-1)
      if (last && last.given === given && last.how === how) return { ok: true, contestant: contestantOf(record) }
      const consented = await store.addConsent(id, { purpose, given, how, at: clock.now(), by })
      changed(record.season)
      return consented ? { ok: true, contestant: contestantOf(consented) } : refused('unknown_contestant')
    },
    async exportOf(id) {
      return traces.of(id)
    },
    async erase(id) {
      const record = await store.byId(id)
      if (record) await onErase(record)
      // Also of somebody whose erasure broke off once.
      await traces.erase(id, clock.now())
      if (record) changed(record.season)
    },
  }
}
