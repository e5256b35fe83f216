// The certificates of a season as organisers look for them, read no further than what is asked needs.
import type { RuleSet } from '../../app/domain/round/rule-set'
import { fold } from '../../app/domain/text/fold'
import type {
  CertificateKind,
  CertificateList,
  CertificateWish,
  IssuedCertificate,
} from '../../app/services/certificates'
import type { RoundSheet } from '../../app/services/round-results'
import type { Season } from '../../app/services/seasons'
import type { CertificatePlace, CertificateRow, CertificateStore } from '../storage/certificates'
import { entitled } from './entitled'

export interface ListingOptions {
  store: Pick<CertificateStore, 'places' | 'ofSeason' | 'some'>
  season(id: string): Promise<Season | null>
  sheet(season: string, round: string): Promise<RoundSheet | null>
  /** Of these contestants, those whose consent stands. */
  consenting(season: Season, contestants: readonly string[]): Promise<{ has(contestant: string): boolean }>
}

export const issued = ({ printed, prize: _, window: __, ...row }: CertificateRow): IssuedCertificate => ({
  ...row,
  ...printed,
})

const placeOf = ({
  contestant,
  kind,
  prize,
  window,
}: Pick<CertificatePlace, 'contestant' | 'kind' | 'prize' | 'window'>) => [contestant, kind, prize, window].join(' ')

const plain = (text: string) => fold(text, { tones: false })

/** Whether the name, school, unit or number of a certificate has `key` in it, a text without tones. */
function has({ printed: { name, school, unit }, register }: CertificateRow, key: string): boolean {
  const units = typeof unit === 'string' ? [unit] : Object.values(unit)
  return [name, school ?? '', register, ...units].some((text) => plain(text).includes(key))
}

/** What the corrected results of a round give, by place. */
function entitledNow(ruleSet: RuleSet, sheet: RoundSheet) {
  const kinds: CertificateKind[] = ['participation', 'prize']
  return new Map(
    kinds.flatMap((kind) =>
      entitled(ruleSet, sheet, kind).map((one) => [placeOf({ ...one, kind }), one.rank] as const),
    ),
  )
}

export function createListing({ store, season: findSeason, sheet: findSheet, consenting }: ListingOptions) {
  /** Certificates that no longer say what the results do. Only a correction after publication makes such. */
  async function outdatedOf(season: Season, places: readonly CertificatePlace[]): Promise<Set<string>> {
    const outdated = new Set<string>()
    const valid = places.filter(({ revoked }) => !revoked)
    for (const round of new Set(valid.map((one) => one.round))) {
      const sheet = await findSheet(season.id, round)
      if (sheet?.state?.phase !== 'amended') continue
      const now = entitledNow(season.ruleSet, sheet)
      for (const row of await store.ofSeason(season.id, round)) {
        const rank = now.get(placeOf(row))
        if (row.revoked === null && rank !== row.printed.rank) outdated.add(row.register)
      }
    }
    return outdated
  }

  async function found(season: Season, { search, outdated: only }: CertificateWish) {
    const places = await store.places(season.id)
    const outdated = await outdatedOf(season, places)
    const key = plain(search)
    const named =
      key === ''
        ? null
        : new Set((await store.ofSeason(season.id)).filter((row) => has(row, key)).map(({ register }) => register))
    const fits = ({ register }: CertificatePlace) =>
      (!only || outdated.has(register)) && (named === null || named.has(register))
    return { places, outdated, found: places.filter(fits) }
  }

  /** Who is not revoked and consents; the erased are not there any more, and so do not. */
  async function printableOf(season: Season, places: readonly CertificatePlace[]): Promise<CertificatePlace[]> {
    const valid = places.filter(({ revoked }) => !revoked)
    const people = await consenting(season, [...new Set(valid.map(({ contestant }) => contestant))])
    return valid.filter(({ contestant }) => people.has(contestant))
  }

  return {
    async printable(id: string, wish: CertificateWish): Promise<string[]> {
      const season = await findSeason(id)
      if (!season) return []
      const places = await printableOf(season, (await found(season, wish)).found)
      return places.map(({ register }) => register)
    },

    async page(id: string, wish: CertificateWish, at: { page: number; size: number }): Promise<CertificateList> {
      const season = await findSeason(id)
      if (!season) throw new Error('no such season')
      const all = await found(season, wish)
      const pages = Math.max(1, Math.ceil(all.found.length / at.size))
      const page = Math.min(pages, Math.max(1, at.page))
      const listed = all.found.slice((page - 1) * at.size, page * at.size)
      const [rows, printable, people] = [
        await store.some(listed.map(({ register }) => register)),
        await printableOf(season, all.found),
        await consenting(season, [...new Set(listed.map(({ contestant }) => contestant))]),
      ]
      const counts: CertificateList['issued'] = {}
      for (const { round, kind, revoked } of all.places) {
        counts[round] ??= { participation: 0, prize: 0 }
        if (!revoked) counts[round][kind]++
      }
      return {
        total: all.places.length,
        outdated: all.outdated.size,
        issued: counts,
        found: all.found.length,
        printable: printable.length,
        page,
        pages,
        rows: rows.map((row) => ({
          ...issued(row),
          outdated: all.outdated.has(row.register),
          withheld: !people.has(row.contestant),
        })),
      }
    },
  }
}
