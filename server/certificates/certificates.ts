// Certificates of seasons: issued from published results, confirmed, revoked, and printed.
import type { Unit } from '../../app/domain/area/unit'
import type { Locale } from '../../app/domain/question/text'
import { textIn } from '../../app/domain/question/text-in'
import { consentStands, mayBeChild } from '../../app/domain/round/consent'
import { readRegister } from '../../app/domain/round/register-number'
import { dayAt, windowsOf } from '../../app/domain/round/windows'
import type { CertificateRefusal, Certificates } from '../../app/services/certificates'
import type { Contestant } from '../../app/services/contestants'
import type { RoundSheet } from '../../app/services/round-results'
import type { Season } from '../../app/services/seasons'
import type { Clock } from '../clock'
import type { CertificateRow, CertificateStore, WantedCertificate } from '../storage/certificates'
import { certificatePage, type Issuer } from './certificate-words'
import { entitled } from './entitled'
import type { CertificateJobs } from './jobs'
import { createListing, issued } from './listing'
import type { Printer } from './printer'

export interface CertificatesOptions {
  store: CertificateStore
  season(id: string): Promise<Season | null>
  sheet(season: string, round: string): Promise<RoundSheet | null>
  /** Those of them who are there, in any order. */
  contestants(ids: readonly string[]): Promise<Contestant[]>
  unit(code: string): Unit | null
  clock: Clock
  printer: Pick<Printer, 'print'>
  jobs: CertificateJobs
}

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

export function createCertificates(options: CertificatesOptions): Certificates {
  const {
    store,
    season: findSeason,
    sheet: findSheet,
    contestants: findContestants,
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
    const consent = (one: Contestant) => consentStands(one.consents, 'certificate', mayBeChild(one, today))
    return new Map((await findContestants(ids)).filter(consent).map((one) => [one.id, one]))
  }

  const listing = createListing({ store, season: findSeason, sheet: findSheet, consenting })

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
      const wanted = all.flatMap(({ contestant, prize, prizeName, window, ...table }): WantedCertificate[] => {
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
          rank: table.rank,
          of: table.of,
          division: table.division,
          together: table.together,
        }
        return [{ season: id, round, contestant, kind, prize, window, printed }]
      })
      const made = await store.issue(yearOf(season), wanted, { account: by, at: clock.now() })
      return { ok: true, issued: made.length, without: ids.length - people.size }
    },

    page: listing.page,
    printable: listing.printable,
    ofContestant: async (contestant) => (await store.ofContestant(contestant)).map(issued),

    async byRegister(register) {
      const row = await store.byRegister(register)
      return row && issued(row)
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
      const season = await findSeason(id)
      if (!season) throw new Error('no such season')
      const rows = (await store.some(registers)).filter((row) => row.season === id)
      const order = await orderOf(season, rows, locale, address)
      if (order.pages.length === 0) return refused('nobody')
      return { ok: true, job: await jobs.start(id, order) }
    },
    job: (id) => jobs.find(id),
    cancelJob: (id) => jobs.remove(id),
    jobFile: (id) => jobs.file(id),
  }
}
