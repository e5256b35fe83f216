// What stands on a certificate, in one language.
import type { Locale } from '../../app/domain/question/text'
import { textIn } from '../../app/domain/question/text-in'
import { dayAt } from '../../app/domain/round/windows'
import * as m from '../../app/paraglide/messages'
import type { CertificateRow } from '../storage/certificates'

export interface CertificatePage {
  locale: Locale
  /** Unit that runs the season. */
  letterhead: string
  title: string
  subtitle: string | null
  lead: string
  name: string
  unit: string
  award: string
  event: string
  detail: string | null
  placeAndDate: string
  signer: string
  /** "Số VC26-000123-4". */
  number: string
  scan: string
  /** Where the number can be typed, without https://. */
  host: string
  /** Behind the QR code. */
  url: string
}

/** Who issues, in the language of the page. */
export interface Issuer {
  name: string
  /** Where it is signed. */
  place: string
  timeZone: string
}

const KHMER_ZERO = 0x17e0
const MONTHS: Record<Locale, readonly string[]> = {
  vi: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  km: ['មករា', 'កុម្ភៈ', 'មីនា', 'មេសា', 'ឧសភា', 'មិថុនា', 'កក្កដា', 'សីហា', 'កញ្ញា', 'តុលា', 'វិច្ឆិកា', 'ធ្នូ'],
}

const figures = (value: number, locale: Locale) =>
  locale === 'km'
    ? String(value).replace(/\d/g, (digit) => String.fromCharCode(KHMER_ZERO + Number(digit)))
    : String(value)

/** "rank 2 of 32 in the ranking, Pupils": the table is said where there are several. */
function rankWords({ rank, of, division, together }: CertificateRow['printed'], locale: Locale): string | null {
  if (rank === null || of === null) return null
  const say = { locale }
  const figured = { rank: figures(rank, locale), of: figures(of, locale) }
  if (together) return m.certificates_paper_rank_together(figured, say)
  return division === null
    ? m.certificates_paper_rank(figured, say)
    : m.certificates_paper_rank_in({ ...figured, division: textIn(division, locale).text }, say)
}

/** The page of one certificate. `address`: origin of the page behind the QR code. */
export function certificatePage(
  { register, kind, printed, issuedAt }: CertificateRow,
  issuer: Issuer,
  locale: Locale,
  address: string,
): CertificatePage {
  const say = { locale }
  const { name, school, unit, seasonName, roundName, prize } = printed
  const [year = 0, month = 1, day = 1] = dayAt(issuedAt, issuer.timeZone).split('-').map(Number)
  const unitName = textIn(unit, locale).text
  return {
    locale,
    letterhead: issuer.name,
    title: m.certificates_paper_title({}, say),
    subtitle: locale === 'vi' ? m.certificates_paper_title({}, { locale: 'en' }) : null,
    lead: m.certificates_paper_lead({}, say),
    name,
    unit: school ? `${school} · ${unitName}` : unitName,
    award:
      kind === 'prize' && prize !== null
        ? m.certificates_paper_prize({ prize: textIn(prize, locale).text }, say)
        : m.certificates_paper_took_part({}, say),
    event: m.certificates_paper_event(
      { round: textIn(roundName, locale).text, season: textIn(seasonName, locale).text },
      say,
    ),
    detail: rankWords(printed, locale),
    placeAndDate: m.certificates_paper_place_date(
      {
        place: issuer.place,
        day: figures(day, locale),
        month: MONTHS[locale][month - 1] ?? '',
        year: figures(year, locale),
      },
      say,
    ),
    signer: m.certificates_paper_signer({}, say),
    number: m.certificates_paper_number({ register }, say),
    scan: m.certificates_paper_scan({}, say),
    host: `${address.replace(/^https?:\/\//, '')}/verify`,
    url: `${address}/verify/${register}`,
  }
}
