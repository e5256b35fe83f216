// Certificates of a season, as pages ask for them: types only, fulfilled by server/certificates.
import type { Locale, LocalText } from '~/domain/question/text'

export type CertificateKind = 'participation' | 'prize'

export interface Certificate {
  /** Register number, e.g. "VC26-000123-7"; the last digit checks the others. */
  register: string
  season: string
  contestant: string
  kind: CertificateKind
  /** prize: its name in the rule-set; participation: null. */
  prize: LocalText | null
  round: string
  roundName: LocalText
  /** As printed; kept so that a later change of the person does not change the paper. Empty: the person was erased. */
  name: string
  school: string | null
  unit: LocalText
  seasonName: LocalText
  /** Prizes only: the rank in the table that the prize was won in, and of how many. */
  rank: number | null
  of: number | null
  /** That table's division, where there are several. */
  division: LocalText | null
  /** The table was that of all divisions together, where there are several. */
  together: boolean
  /** ms since 1970. */
  issuedAt: number
  issuedBy: string
  revoked: { at: number; by: string; why: string } | null
  /** The results were corrected since: what was printed is no longer so, and is to be revoked. */
  outdated: boolean
}

/** A certificate as it was issued, whatever became of the results. */
export type IssuedCertificate = Omit<Certificate, 'outdated'>

/** Which of a season's certificates. */
export interface CertificateWish {
  /** Part of a name, school, unit or number; tones do not count. Empty: all. */
  search: string
  /** Only those that are to be revoked. */
  outdated: boolean
}

export interface ListedCertificate extends Certificate {
  /** The consent does not stand any more: nothing is printed. */
  withheld: boolean
}

/** A page of the season's certificates, in register order, with figures of all. */
export interface CertificateList {
  /** Of the season, revoked ones too. */
  total: number
  /** Of the season. */
  outdated: number
  /** Of the season, by round; revoked ones do not count. */
  issued: Record<string, Record<CertificateKind, number>>
  /** That fit the wish. */
  found: number
  /** Of those found: neither revoked nor withheld. */
  printable: number
  /** From 1. */
  page: number
  pages: number
  rows: ListedCertificate[]
}

/** What anybody who holds the paper may learn: the minimum. */
export interface Confirmation {
  register: string
  kind: CertificateKind
  prize: LocalText | null
  seasonName: LocalText
  unit: LocalText
  /** Initials: "N. H. T. K." */
  initials: string
  issuedAt: number
  revoked: boolean
  /** The consent was taken back: nothing is said of the person. */
  withheld: boolean
}

/** A PDF being made of many. */
export interface CertificateJob {
  id: string
  season: string
  done: number
  total: number
  state: 'waiting' | 'running' | 'ready' | 'failed'
}

export type CertificateRefusal =
  | 'not_published'
  | 'unknown_round'
  | 'unknown_certificate'
  | 'already'
  | 'no_reason'
  | 'nobody'
  | 'needs_consent'
export type CertificateDone<T = object> = ({ ok: true } & T) | { ok: false; code: CertificateRefusal }

/** Callers ask `can()` first. */
export interface Certificates {
  /**
   * Issues to everybody of a published round who has none of this kind and consents: participation for all ranked, prizes
   * by rank and the rule-set's prizes. Twice issues nothing twice. `without`: they have no consent.
   */
  issue(
    season: string,
    round: string,
    kind: CertificateKind,
    by: string,
  ): Promise<CertificateDone<{ issued: number; without: number }>>
  /** `page` from 1; beyond the last one it is the last. */
  page(season: string, wish: CertificateWish, at: { page: number; size: number }): Promise<CertificateList>
  /** Register numbers of what a page calls printable, in order. */
  printable(season: string, wish: CertificateWish): Promise<string[]>
  /** Without a look at the results: what thousands ask for at once. */
  ofContestant(contestant: string): Promise<IssuedCertificate[]>
  byRegister(register: string): Promise<IssuedCertificate | null>
  revoke(register: string, by: string, why: string): Promise<CertificateDone>
  /** Whoever holds the number; case, spaces and dashes do not count. null: no such number. */
  confirm(register: string): Promise<Confirmation | null>
  /** One certificate, A4 landscape, as PDF; null: unknown, revoked, or withheld. `address`: origin of the QR code's page. */
  pdf(register: string, locale: Locale, address: string): Promise<Uint8Array | null>
  /** Many in one PDF, made beside the server's work, one PDF after the other. Revoked, withheld and unknown ones are left out. nobody: none is left. */
  startJob(
    season: string,
    registers: readonly string[],
    locale: Locale,
    address: string,
  ): Promise<CertificateDone<{ job: CertificateJob }>>
  job(id: string): CertificateJob | null
  /** Ends a job and takes its file away. */
  cancelJob(id: string): Promise<void>
  /** The finished PDF; kept for an hour. `size` in bytes. */
  jobFile(id: string): Promise<{ size: number; body: ReadableStream<Uint8Array> } | null>
}
