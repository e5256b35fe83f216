// Who may do what to a season: the unit that runs it decides, and units below it look after their own contestants.
import { type AppLoadContext, redirect } from '@remix-run/node'
import { can } from '~/domain/access/can'
import type { JudgedPart, OlympicRound } from '~/domain/round/rule-set'
import { guard, signInAddress } from '~/guard'
import type { Person } from '~/services/accounts'
import type { Contestant } from '~/services/contestants'
import type { RoundSheet } from '~/services/round-results'
import type { Season } from '~/services/seasons'

/** Whose contestants somebody looks after. */
export interface Keeper {
  season: Season
  /** Runs the whole season. */
  manages: boolean
  /** Units whose contestants may be seen, those below them too; null: all. */
  units: readonly string[] | null
}

/** The season of an address. A guest is sent to sign in before anything is told of it; 404 for an unknown one. */
async function seasonOf(context: AppLoadContext, request: Request, code: string | undefined): Promise<Season> {
  if (context.actor.kind === 'guest') throw redirect(signInAddress(request))
  const season = code ? await context.seasons.byCode(code) : null
  const open = season ? season.phase !== 'draft' : false
  if (!season || !can(context.actor, 'season.view', { open, units: season.units }))
    throw new Response(null, { status: 404 })
  return season
}

/** The season `code`, when the sender of this request runs it. Throws 404 for one they may not know of, 403 for others. */
export async function guardSeason(
  context: AppLoadContext,
  request: Request,
  code: string | undefined,
): Promise<Season> {
  const season = await seasonOf(context, request, code)
  guard(context, request, 'season.manage', { units: season.units })
  return season
}

/** The sheet of a round of a season that is no draft; throws 404 where there is none. */
async function sheetOf(context: AppLoadContext, season: Season, id: string | undefined): Promise<RoundSheet> {
  const round = season.ruleSet.rounds.find((one) => one.id === id)
  const sheet = round && season.phase !== 'draft' ? await context.roundResults.sheet(season.id, round.id) : null
  if (!sheet) throw new Response(null, { status: 404 })
  return sheet
}

/** The results of a round, for who runs the season. Throws as guardSeason; 404 for a round that the season does not have, and for a draft, which has no results. */
export async function guardRound(
  context: AppLoadContext,
  request: Request,
  params: { season?: string | undefined; round?: string | undefined },
): Promise<{ season: Season; sheet: RoundSheet }> {
  const season = await guardSeason(context, request, params.season)
  return { season, sheet: await sheetOf(context, season, params.round) }
}

/** The season and the round of an address, for who enters marks in it. Throws as guardRound; 404 for a round without judges. */
export async function guardJudged(
  context: AppLoadContext,
  request: Request,
  params: { season?: string | undefined; round?: string | undefined },
): Promise<{ season: Season; sheet: RoundSheet; part: JudgedPart; manages: boolean }> {
  const season = await seasonOf(context, request, params.season)
  guard(context, request, 'round.judge', { season: season.id, round: params.round ?? '', units: season.units })
  const sheet = await sheetOf(context, season, params.round)
  const part = sheet.round.judged
  if (!part) throw new Response(null, { status: 404 })
  return { season, sheet, part, manages: can(context.actor, 'season.manage', { units: season.units }) }
}

/** What the sender looks after in `season`; null: nothing. */
function keeperOf({ actor, areas }: AppLoadContext, season: Season): Keeper | null {
  if (can(actor, 'season.manage', { units: season.units })) return { season, manages: true, units: null }
  const grants = actor.kind === 'account' ? actor.grants : []
  const own = grants.flatMap((grant) => (grant.role === 'organiser' ? [grant.unit] : []))
  const below = own.filter((unit) => {
    const units = areas.unitsAbove(unit)
    return units.includes(season.unit) && can(actor, 'contestant.keep', { units })
  })
  return below.length === 0 ? null : { season, manages: false, units: below }
}

/** What somebody does in a season, for its bar: runs it, looks after contestants, enters marks. */
export interface SeasonWork {
  season: Season
  manages: boolean
  /** Looks after contestants of some units or of all. */
  keeps: boolean
  /** Rounds in which the sender was invited to judge; whoever runs the season reaches them by the rounds. */
  judges: readonly OlympicRound[]
}

/** Rounds of `season` in which the sender was invited to judge. */
export function judgedRounds({ actor }: AppLoadContext, season: Season): OlympicRound[] {
  const { id, phase, units, ruleSet } = season
  if (phase === 'draft' || can(actor, 'season.manage', { units })) return []
  return ruleSet.rounds.filter(
    (round) => round.judged && can(actor, 'round.judge', { season: id, round: round.id, units }),
  )
}

/** The season `code`, when the sender has something to do in it. Throws as guardSeason. */
export async function guardWork(
  context: AppLoadContext,
  request: Request,
  code: string | undefined,
): Promise<SeasonWork> {
  const season = await seasonOf(context, request, code)
  const keeper = keeperOf(context, season)
  const judges = judgedRounds(context, season)
  if (!keeper && judges.length === 0) throw new Response(null, { status: 403 })
  return { season, manages: keeper?.manages ?? false, keeps: keeper !== null, judges }
}

/** The season `code`, when the sender runs it or looks after a unit below the one that does. Throws as guardSeason. */
export async function guardKeeper(
  context: AppLoadContext,
  request: Request,
  code: string | undefined,
): Promise<Keeper> {
  const keeper = keeperOf(context, await seasonOf(context, request, code))
  if (!keeper) throw new Response(null, { status: 403 })
  return keeper
}

/** Where the sender's work with `season` begins: all of it, or the contestants of their units. null: nowhere. */
export function workPlace(context: AppLoadContext, season: Season): { at: string; manages: boolean } | null {
  const keeper = keeperOf(context, season)
  if (!keeper) return null
  const { manages } = keeper
  return { at: `/rounds/${season.code}/manage${manages ? '' : '/contestants'}`, manages }
}

/** The contestant `id` of the season `code`, when the sender looks after their unit. Throws as guardSeason. */
export async function guardContestant(
  context: AppLoadContext,
  request: Request,
  code: string | undefined,
  id: string | undefined,
): Promise<{ season: Season; contestant: Contestant }> {
  const season = await seasonOf(context, request, code)
  const contestant = id ? await context.contestants.byId(id) : null
  if (!contestant || contestant.season !== season.id) throw new Response(null, { status: 404 })
  guard(context, request, 'contestant.keep', { units: contestant.units })
  return { season, contestant }
}

/** Whether this keeper may enter or list people of `unit`. */
export function keeps(context: AppLoadContext, { season, units }: Keeper, unit: string): boolean {
  const above = context.areas.unitsAbove(unit)
  if (!above.includes(season.unit)) return false
  return units === null || units.some((own) => above.includes(own))
}

/** How a trail names who did something. */
export function signature({ actor, person }: AppLoadContext): string {
  if (actor.kind !== 'account') throw new Response(null, { status: 403 })
  return person?.name ?? actor.id
}

/** How a judge's sheets are told from those of another judge: readable, and never shared by two accounts. */
export function judgeName({ actor, person }: AppLoadContext): string {
  if (actor.kind !== 'account') throw new Response(null, { status: 403 })
  return person ? judgeNameOf(person) : actor.id
}

/** The name on the sheets of an account. */
export function judgeNameOf({ id, name, username }: Person): string {
  return `${name} (${username ?? id.slice(0, 8)})`
}
