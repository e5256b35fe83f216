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
  /** Prizes only: the rank in the division, and of how many. */
  rank: number | null
  of: number | null
  /** ms since 1970. */
  issuedAt: number
  issuedBy: string
  revoked: { at: number; by: string; why: string } | null
  /** The results were corrected since: what was printed is no longer so, and is to be revoked. */
  outdated: boolean
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
  /** In register order; revoked ones too. */
  list(season: string): Promise<Certificate[]>
  ofContestant(contestant: string): Promise<Certificate[]>
  byRegister(register: string): Promise<Certificate | null>
  revoke(register: string, by: string, why: string): Promise<CertificateDone>
  /** Whoever holds the number; case, spaces and dashes do not count. null: no such number. */
  confirm(register: string): Promise<Confirmation | null>
  /** One certificate, A4 landscape, as PDF; null: unknown, or revoked. `address`: origin of the QR code's page. */
  pdf(register: string, locale: Locale, address: string): Promise<Uint8Array | null>
  /** Many in one PDF, made beside the server's work, one PDF after the other. Revoked and unknown ones are left out. */
  startJob(season: string, registers: readonly string[], locale: Locale, address: string): Promise<CertificateJob>
  job(id: string): CertificateJob | null
  /** Ends a job and takes its file away. */
  cancelJob(id: string): Promise<void>
  /** The finished PDF; kept for an hour. `size` in bytes. */
  jobFile(id: string): Promise<{ size: number; body: ReadableStream<Uint8Array> } | null>
}
