// The questions that went wrong, as they stand after corrections: what was kept at the reveal may be right or wrong now.
import type { PersonalView, SharedView } from '~/domain/show/view'
import type { Missed } from './missed-questions'

/** `list` with every amended question judged anew, by the views of the podium or the end. */
export function withAmended(
  list: readonly Missed[],
  { amended = [] }: Pick<SharedView, 'amended'>,
  personal: Pick<PersonalView, 'amended'>,
): readonly Missed[] {
  if (amended.length === 0) return list
  const untouched = list.filter(({ index }) => !amended.some((one) => one.index === index))
  const wrong = amended.flatMap(({ index, question, revealed }): Missed[] => {
    const own = personal.amended?.find((one) => one.index === index)
    const counts = own && revealed.key.kind !== 'none' && !revealed.voided
    return counts && own.grade < 1 ? [{ index, question, revealed, value: own.value }] : []
  })
  return [...untouched, ...wrong].sort((a, b) => a.index - b.index)
}
