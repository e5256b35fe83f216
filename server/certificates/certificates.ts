// Certificates of seasons: issued from published results, confirmed, revoked, and printed.
import type { Unit } from '../../app/domain/area/unit'
import type { Locale } from '../../app/domain/question/text'
import { textIn } from '../../app/domain/question/text-in'
import { consentStands, mayBeChild } from '../../app/domain/round/consent'
import { readRegister } from '../../app/domain/round/register-number'
import { dayAt, windowsOf } from '../../app/domain/round/windows'
import type { Certificate, CertificateRefusal, Certificates, IssuedCertificate } from '../../app/services/certificates'
import type { Contestant } from '../../app/services/contestants'
import type { RoundSheet } from '../../app/services/round-results'
import type { Season } from '../../app/services/seasons'
import type { Clock } from '../clock'
import type { CertificateRow, CertificateStore, WantedCertificate } from '../storage/certificates'
import { certificatePage, type Issuer } from './certificate-words'
import { entitled } from './entitled'
import type { CertificateJobs } from './jobs'
import type { Printer } from './printer'

export interface CertificatesOptions {
  store: CertificateStore
  season(id: string): Promise<Season | null>
  sheet(season: string, round: string): Promise<RoundSheet | null>
  contestant(id: string): Promise<Contestant | null>
  unit(code: string): Unit | null
  clock: Clock
  printer: Pick<Printer, 'print'>
  jobs: CertificateJobs
}

/** Contestants that are asked for at once. */
const SLICE = 50

const refused = (code: CertificateRefusal): { ok: false; code: CertificateRefusal } => ({ ok: false, code })

/** "N. H. T. K." of a full name; a letter keeps its marks. */
export function initialsOf(name: string): string {
  const letters = new Intl.Segmenter('vi', { granularity: 'grapheme' })
  return name
    .trim()
    .split(/\s+/u)
    .flatMap((word) => [...letters.segment(word)].slice(0, 1))
    .map(({ segment }) => `${segment.toLocaleUpperCase('vi')}.`)
    .join(' ')
}

const placeOf = ({
  contestant,
  kind,
  prize,
  window,
}: Pick<CertificateRow, 'contestant' | 'kind' | 'prize' | 'window'>) => [contestant, kind, prize, window].join(' ')

export function createCertificates(options: CertificatesOptions): Certificates {
  const {
    store,
    season: findSeason,
    sheet: findSheet,
    contestant: findContestant,
    unit,
    clock,
    printer,
    jobs,
  } = options
  const unitName = (code: string) => unit(code)?.name ?? code

  /** The year of a season: the one in which its first window opens. */
  function yearOf({ ruleSet }: Season): number {
    const opens = ruleSet.rounds.flatMap(({ windows }) => windowsOf(windows, ruleSet.timeZone).map((one) => one.opens))
    return Number(dayAt(Math.min(...opens), ruleSet.timeZone).slice(0, 4))
  }

  async function consenting(season: Season, ids: readonly string[]): Promise<Map<string, Contestant>> {
    const today = dayAt(clock.now(), season.ruleSet.timeZone)
    const found = new Map<string, Contestant>()
    for (let from = 0; from < ids.length; from += SLICE) {
      for (const one of await Promise.all(ids.slice(from, from + SLICE).map(findContestant)))
        if (one && consentStands(one.consents, 'certificate', mayBeChild(one, today))) found.set(one.id, one)
    }
    return found
  }

  /** Certificates that no longer say what the results do. Only a correction after publication makes such. */
  async function outdatedOf(season: Season | null, rows: readonly CertificateRow[]): Promise<ReadonlySet<string>> {
    const outdated = new Set<string>()
    if (!season) return outdated
    const valid = rows.filter(({ revoked }) => revoked === null)
    for (const round of new Set(valid.map((row) => row.round))) {
      const sheet = await findSheet(season.id, round)
      if (sheet?.state?.phase !== 'amended') continue
      const now = new Map(
        (['participation', 'prize'] as const).flatMap((kind) =>
          entitled(season.ruleSet, sheet, kind).map((one) => [placeOf({ ...one, kind }), one] as const),
        ),
      )
      for (const row of valid) {
        if (row.round !== round) continue
        const one = now.get(placeOf(row))
        if (!one || one.rank !== row.printed.rank) outdated.add(row.register)
      }
    }
    return outdated
  }

  const issued = ({ printed, prize: _, window: __, ...row }: CertificateRow): IssuedCertificate => ({
    ...row,
    ...printed,
  })

  async function shown(rows: readonly CertificateRow[]): Promise<Certificate[]> {
    const certificates: Certificate[] = []
    for (const id of new Set(rows.map(({ season }) => season))) {
      const own = rows.filter(({ season }) => season === id)
      const outdated = await outdatedOf(await findSeason(id), own)
      for (const row of own) certificates.push({ ...issued(row), outdated: outdated.has(row.register) })
    }
    return certificates
  }

  function issuerOf(season: Season, locale: Locale): Issuer {
    const own = unit(season.unit)
    return {
      name: textIn(unitName(season.unit), locale).text,
      place: textIn(own?.short ?? unitName(season.unit), locale).text,
      timeZone: season.ruleSet.timeZone,
    }
  }

  /** What the printer needs; never printed are revoked ones, those of erased people and of who took the consent back. */
  async function orderOf(season: Season, rows: readonly CertificateRow[], locale: Locale, address: string) {
    const issuer = issuerOf(season, locale)
    const valid = rows.filter(({ revoked, printed: { name } }) => revoked === null && name !== '')
    const people = await consenting(season, [...new Set(valid.map(({ contestant }) => contestant))])
    const printed = valid.filter(({ contestant }) => people.has(contestant))
    return {
      pages: printed.map((row) => certificatePage(row, issuer, locale, address)),
      title: textIn(season.ruleSet.name, locale).text,
      author: issuer.name,
    }
  }

  return {
    async issue(id, round, kind, by) {
      const season = await findSeason(id)
      const sheet = season && (await findSheet(id, round))
      if (!season || !sheet) return refused('unknown_round')
      if (sheet.state?.publishedAt == null) return refused('not_published')
      const all = entitled(season.ruleSet, sheet, kind)
      const ids = [...new Set(all.map(({ contestant }) => contestant))]
      if (ids.length === 0) return refused('nobody')
      const people = await consenting(season, ids)
      if (people.size === 0) return refused('needs_consent')
      const wanted = all.flatMap(({ contestant, prize, prizeName, window, rank, of }): WantedCertificate[] => {
        const person = people.get(contestant)
        if (!person) return []
        const { name, school } = person
        const printed = {
          name,
          school,
          unit: unitName(person.unit),
          seasonName: season.ruleSet.name,
          roundName: sheet.round.name,
          prize: prizeName,
          rank,
          of,
        }
        return [{ season: id, round, contestant, kind, prize, window, printed }]
      })
      const made = await store.issue(yearOf(season), wanted, { account: by, at: clock.now() })
      return { ok: true, issued: made.length, without: ids.length - people.size }
    },

    list: async (season) => shown(await store.ofSeason(season)),
    ofContestant: async (contestant) => (await store.ofContestant(contestant)).map(issued),

    async byRegister(register) {
      const row = await store.byRegister(register)
      return row && issued(row)
    },

    async withheld(id, contestants) {
      const season = await findSeason(id)
      const people = season ? await consenting(season, [...new Set(contestants)]) : null
      return new Set(contestants.filter((one) => !people?.has(one)))
    },

    async revoke(register, by, why) {
      if (why.trim() === '') return refused('no_reason')
      if (!(await store.byRegister(register))) return refused('unknown_certificate')
      const done = await store.revoke(register, { at: clock.now(), by, why: why.trim() })
      return done ? { ok: true } : refused('already')
    },

    async confirm(typed) {
      const register = readRegister(typed)
      const row = register && (await store.byRegister(register))
      if (!row) return null
      const { printed, kind, issuedAt, revoked } = row
      const { prize, seasonName, unit: from, name } = printed
      const season = await findSeason(row.season)
      const withheld = name !== '' && !(season && (await consenting(season, [row.contestant])).size > 0)
      return {
        register: row.register,
        kind,
        prize,
        seasonName,
        unit: from,
        initials: withheld ? '' : initialsOf(name),
        issuedAt,
        revoked: revoked !== null,
        withheld,
      }
    },

    async pdf(register, locale, address) {
      const row = await store.byRegister(register)
      const season = row && (await findSeason(row.season))
      if (!season) return null
      const order = await orderOf(season, [row], locale, address)
      return order.pages.length === 0 ? null : printer.print(order)
    },

    async startJob(id, registers, locale, address) {
      const wished = new Set(registers)
      const season = await findSeason(id)
      const rows = (await store.ofSeason(id)).filter(({ register }) => wished.has(register))
      if (!season) throw new Error('no such season')
      const order = await orderOf(season, rows, locale, address)
      if (order.pages.length === 0) return refused('nobody')
      return { ok: true, job: await jobs.start(id, order) }
    },
    job: (id) => jobs.find(id),
    cancelJob: (id) => jobs.remove(id),
    jobFile: (id) => jobs.file(id),
  }
}
