// A round as it may be shown to everybody once it is published.
import type { Amendment, TrailEntry } from '../../app/domain/round/results-state'
import type { PublishedRound } from '../../app/services/round-results'
import type { CurrentRound } from './current-results'

const AMENDMENTS: Record<Amendment['type'], true> = {
  correct_key: true,
  accept_answer: true,
  void_item: true,
  restore_item: true,
  disqualify: true,
  restore: true,
  annul: true,
  reinstate: true,
  withdraw: true,
  rejoin: true,
  marks: true,
}
const isAmendment = ({ type }: TrailEntry['what']) => Object.hasOwn(AMENDMENTS, type)

/** null: not published. */
export function publishedRound({ round, record, results, people }: CurrentRound): PublishedRound | null {
  const { state } = record
  if (!state || state.publishedAt === null) return null
  const since = state.publishedAt
  const amended = state.trail.findLast(({ at, what }) => at >= since && isAmendment(what))
  return { round, publishedAt: since, amendedAt: amended?.at ?? null, results, people: people.named }
}
