// The words about a person in the results of a round: what somebody complained of, was answered, or was given more time for.
import { isTimeDeed, type ResultsState, type TrailEntry } from '../../app/domain/round/results-state'

export interface Worded {
  /** null: not announced. */
  state: ResultsState | null
  history: readonly TrailEntry[]
}

/** `record` without these people's words; null: there are none. That something was asked, answered or given stays. */
export function withoutWords({ state, history }: Worded, whose: (contestant: string) => boolean): Worded | null {
  let found = false
  const own = new Set(state?.complaints.flatMap(({ id, contestant }) => (whose(contestant) ? [id] : [])))
  const emptied = (trail: readonly TrailEntry[]) =>
    trail.map((entry) => {
      const { what, why } = entry
      const theirs = what.type === 'answer' ? own.has(what.complaint) : isTimeDeed(what) && whose(what.contestant)
      if (!theirs || why === '') return entry
      found = true
      return { ...entry, why: '' }
    })
  const complaints = state?.complaints.map((one) => {
    if (!own.has(one.id) || (one.text === '' && !one.answer?.reply)) return one
    found = true
    return { ...one, text: '', answer: one.answer && { ...one.answer, reply: '' } }
  })
  const kept = state && complaints ? { ...state, complaints, trail: emptied(state.trail) } : null
  const before = emptied(history)
  return found ? { state: kept, history: before } : null
}
