// Who of a round may have a certificate, by its results as they stand.
import type { LocalText } from '../../app/domain/question/text'
import { hasPrizes, prizesWon } from '../../app/domain/round/prizes'
import type { RuleSet } from '../../app/domain/round/rule-set'
import type { CertificateKind } from '../../app/services/certificates'
import type { RoundSheet } from '../../app/services/round-results'

export interface Entitled {
  contestant: string
  /** Number of the prize in the rule-set; -1: participation. */
  prize: number
  prizeName: LocalText | null
  /** -1: all windows together. */
  window: number
  rank: number | null
  of: number | null
}

/** Everybody who is to have one of `kind`, once each; best first. */
export function entitled(
  ruleSet: RuleSet,
  { round, results }: Pick<RoundSheet, 'round' | 'results'>,
  kind: CertificateKind,
): Entitled[] {
  if (kind === 'prize') {
    if (!hasPrizes(ruleSet, round.id)) return []
    return prizesWon(ruleSet, results.tables, results.overall).map(({ id, prize, window, rank, of }) => ({
      contestant: id,
      prize,
      prizeName: ruleSet.prizes[prize]?.name ?? null,
      window: window ?? -1,
      rank,
      of,
    }))
  }
  return results.overall.flatMap(({ id, rank }) =>
    rank === null ? [] : [{ contestant: id, prize: -1, prizeName: null, window: -1, rank: null, of: null }],
  )
}
