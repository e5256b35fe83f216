// What is kept of certificates: one row for each register number, never taken away.

import type { LocalText } from '../../app/domain/question/text'
import type { CertificateKind } from '../../app/services/certificates'

/** What was printed. */
export interface Printed {
  /** Empty: the person was erased. */
  name: string
  school: string | null
  unit: LocalText
  seasonName: LocalText
  roundName: LocalText
  /** prize: its name in the rule-set. */
  prize: LocalText | null
  rank: number | null
  of: number | null
  /** The division that `rank` is in, where there are several. */
  division: LocalText | null
  /** `rank` is in all divisions together, where there are several. */
  together: boolean
}

/** A certificate that somebody is to have. */
export interface WantedCertificate {
  season: string
  round: string
  contestant: string
  kind: CertificateKind
  /** Number of the prize in the rule-set; -1: participation. */
  prize: number
  /** Window with a ranking of its own; -1: all together. */
  window: number
  printed: Printed
}

export interface CertificateRow extends WantedCertificate {
  register: string
  /** ms since 1970. */
  issuedAt: number
  issuedBy: string
  revoked: { at: number; by: string; why: string } | null
}

/** Whose and what for, without what was printed. */
export type CertificatePlace = Omit<WantedCertificate, 'season' | 'printed'> & { register: string; revoked: boolean }

export interface CertificateStore {
  /**
   * Gives each the next number of that year and keeps it, all or none; whoever has the same already, not revoked, gets
   * no second one. Several at once never share or leave out a number. Resolves to what was made, in register order.
   */
  issue(
    year: number,
    wanted: readonly WantedCertificate[],
    by: { account: string; at: number },
  ): Promise<CertificateRow[]>
  byRegister(register: string): Promise<CertificateRow | null>
  /** In register order; of one round, or of all. */
  ofSeason(season: string, round?: string): Promise<CertificateRow[]>
  /** All of a season, in register order. */
  places(season: string): Promise<CertificatePlace[]>
  /** Those of these numbers that there are, in register order. */
  some(registers: readonly string[]): Promise<CertificateRow[]>
  ofContestant(contestant: string): Promise<CertificateRow[]>
  /** False: no such number, or revoked already. */
  revoke(register: string, revoked: { at: number; by: string; why: string }): Promise<boolean>
  /** The numbers stay taken; name and school go. */
  forget(contestants: readonly string[]): Promise<void>
}
