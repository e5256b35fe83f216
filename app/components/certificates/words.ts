// What a certificate says it is for, and why something was refused, in the language of the page.
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { Certificate, CertificateRefusal } from '~/services/certificates'

export const REFUSED: Record<CertificateRefusal, () => string> = {
  not_published: m.certificates_refused_not_published,
  unknown_round: m.certificates_refused_unknown_round,
  unknown_certificate: m.certificates_refused_unknown_certificate,
  already: m.certificates_refused_already,
  no_reason: m.certificates_refused_no_reason,
  nobody: m.certificates_refused_nobody,
  needs_consent: m.certificates_refused_needs_consent,
}

/** The prize, or that somebody took part. */
export function whatFor({ prize }: Pick<Certificate, 'prize'>, locale: Locale): string {
  return prize === null ? m.certificates_kind_participation() : textIn(prize, locale).text
}

/** "rank 2 of 32 in the ranking, Pupils", as it is printed; null: no rank is. */
export function rankWords(
  { rank, of, division, together }: Pick<Certificate, 'rank' | 'of' | 'division' | 'together'>,
  locale: Locale,
  digits: (value: number) => string,
): string | null {
  if (rank === null || of === null) return null
  const figured = { rank: digits(rank), of: digits(of) }
  if (together) return m.certificates_paper_rank_together(figured)
  return division === null
    ? m.certificates_paper_rank(figured)
    : m.certificates_paper_rank_in({ ...figured, division: textIn(division, locale).text })
}
