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
  /** In the table of the prize, and of how many. */
  rank: number | null
  of: number | null
  /** Name of the table's division, where there are several. */
  division: LocalText | null
  /** Ranked with all divisions together, where there are several. */
  together: boolean
}

const UNRANKED = { rank: null, of: null, division: null, together: false }

/** Everybody who is to have one of `kind`, once each; best first. */
export function entitled(
  ruleSet: RuleSet,
  { round, results }: Pick<RoundSheet, 'round' | 'results'>,
  kind: CertificateKind,
): Entitled[] {
  if (kind === 'prize') {
    if (!hasPrizes(ruleSet, round.id)) return []
    const { divisions } = ruleSet
    const several = divisions.length > 1
    return prizesWon(ruleSet, results.tables, results.overall).map(({ id, prize, division, window, rank, of }) => ({
      contestant: id,
      prize,
      prizeName: ruleSet.prizes[prize]?.name ?? null,
      window: window ?? -1,
      rank,
      of,
      division: (several && divisions.find((one) => one.id === division)?.name) || null,
      together: several && division === null,
    }))
  }
  return results.overall.flatMap(({ id, rank }) =>
    rank === null ? [] : [{ contestant: id, prize: -1, prizeName: null, window: -1, ...UNRANKED }],
  )
}
