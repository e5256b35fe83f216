// Who has not taken part in a round yet, for the organisers and for officers of units: whose people, and which round.
import type { AppLoadContext } from '@remix-run/node'
import type { ProgressRow } from '~/components/seasons/progress-table'
import { windowsOf } from '~/domain/round/windows'
import type { Contestant } from '~/services/contestants'
import { type Keeper, keeps } from './season-guard'
import { progressOf } from './season-progress'

export interface MissingAsked {
  /** The rounds that are sat. */
  rounds: Keeper['season']['ruleSet']['rounds']
  /** The one that is asked for: by the address, else the last that has begun, else the first. null: none is sat. */
  round: Keeper['season']['ruleSet']['rounds'][number] | null
  /** The unit that was chosen; '': all that the keeper looks after. */
  unit: string
  /** Units to look at, those below them too; undefined: all. */
  units: readonly string[] | undefined
}

/** What the address asks for, within what the keeper looks after. */
export function missingAsked(context: AppLoadContext, keeper: Keeper, search: URLSearchParams): MissingAsked {
  const { ruleSet } = keeper.season
  const rounds = ruleSet.rounds.filter(({ paper }) => paper !== undefined)
  const now = context.clock.now()
  const begun = rounds.filter(({ windows }) => windowsOf(windows, ruleSet.timeZone).some(({ opens }) => opens <= now))
  const round = rounds.find(({ id }) => id === search.get('round')) ?? begun.at(-1) ?? rounds[0] ?? null
  const wanted = search.get('unit') ?? ''
  const unit = wanted && keeps(context, keeper, wanted) ? wanted : ''
  return { rounds, round, unit, units: unit ? [unit] : (keeper.units ?? undefined) }
}

/** Progress in one round of the units that the keeper looks after. */
export async function ownProgress(context: AppLoadContext, keeper: Keeper, round: string): Promise<ProgressRow[]> {
  const all = await context.contestants.progress(keeper.season.id)
  return progressOf(
    context,
    all.filter(({ unit }) => keeps(context, keeper, unit)),
    round,
  )
}

/** All of them, page after page. */
export async function allMissing(
  { contestants }: Pick<AppLoadContext, 'contestants'>,
  season: string,
  round: string,
  units: readonly string[] | undefined,
): Promise<Contestant[]> {
  const all: Contestant[] = []
  for (let page = 1; ; page += 1) {
    const { rows, total } = await contestants.missing(season, round, { ...(units && { units }), page })
    all.push(...rows)
    if (rows.length === 0 || all.length >= total) return all
  }
}
