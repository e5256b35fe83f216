// The questions this player did not get right, kept on this phone while the show lasts, to be looked at afterwards.
import type { AnswerValue } from '~/domain/show/show-question'
import type { AskedQuestion, PersonalView, Revealed, SharedView } from '~/domain/show/view'

export interface Missed {
  index: number
  question: AskedQuestion
  revealed: Revealed
  value: AnswerValue | null
}

/** `list` brought in line with what a reveal says: a later reveal of the same question (a corrected key) replaces the earlier. */
export function withReveal(list: readonly Missed[], view: SharedView, personal: PersonalView): readonly Missed[] {
  const { question, revealed, index } = view
  // A personal view that is older than the shared one still speaks of the question before.
  if (view.phase !== 'reveal' || !question || !revealed || personal.n < view.n) return list
  const others = list.filter((one) => one.index !== index)
  // No result: the question was over before this player came, or was skipped.
  const counts = personal.result && revealed.key.kind !== 'none' && !revealed.voided
  if (!counts || (personal.result?.grade ?? 0) >= 1) return others.length === list.length ? list : others
  return [...others, { index, question, revealed, value: personal.answer?.value ?? null }].sort(
    (a, b) => a.index - b.index,
  )
}

const key = (pin: string, seat: number) => `missed:${pin}:${seat}`

export function readMissed(pin: string, seat: number): Missed[] {
  try {
    return JSON.parse(sessionStorage.getItem(key(pin, seat)) ?? '[]') as Missed[]
  } catch {
    return []
  }
}

export function keepMissed(pin: string, seat: number, list: readonly Missed[]): void {
  try {
    sessionStorage.setItem(key(pin, seat), JSON.stringify(list))
  } catch {
    // A private window without storage: the list lives as long as the page.
  }
}
