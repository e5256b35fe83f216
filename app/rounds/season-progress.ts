// Progress of units in one round, with the units' names.
import type { AppLoadContext } from '@remix-run/node'
import type { ProgressRow } from '~/components/seasons/progress-table'
import { textIn } from '~/domain/question/text-in'
import type { UnitProgress } from '~/services/contestants'

export function progressOf(
  { areas, locale }: AppLoadContext,
  progress: readonly UnitProgress[],
  round: string,
): ProgressRow[] {
  return progress.map(({ unit, registered, rounds }) => {
    const known = areas.unit(unit)
    const name = known ? textIn(known.name, locale).text : unit
    return { unit, name, registered, began: rounds[round]?.began ?? 0, ended: rounds[round]?.ended ?? 0 }
  })
}
