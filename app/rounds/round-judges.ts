// Who judges a round: the accounts that were invited to it, the sheets they entered, and links that were not used yet.
import type { AppLoadContext } from '@remix-run/node'
import type { Grant } from '~/domain/access/actor'
import type { Invitation } from '~/services/accounts'
import type { RoundSheet } from '~/services/round-results'
import type { Season } from '~/services/seasons'
import { judgeNameOf } from './season-guard'

type JudgeGrant = Extract<Grant, { role: 'judge' }>

interface Judging {
  season: Season
  sheet: RoundSheet
}

export interface RoundJudges {
  /** Who may enter marks by an invitation to this round. */
  judges: { account: string; name: string; sheets: number }[]
  /** Names on sheets of everybody else: organisers, and judges whose access has ended. */
  others: { name: string; sheets: number }[]
  open: { id: string; expiresAt: number }[]
}

/** The grant that judging this round takes. */
export const judgeGrant = ({ season, sheet }: Judging): JudgeGrant => ({
  role: 'judge',
  season: season.id,
  round: sheet.round.id,
})

const isSame = (grant: Grant, { season, round }: JudgeGrant) =>
  grant.role === 'judge' && grant.season === season && grant.round === round

/** Invitations to judge this round that can still be used, by whomever they were made. */
export async function openJudgeInvitations(context: AppLoadContext, judging: Judging): Promise<Invitation[]> {
  const grant = judgeGrant(judging)
  const now = context.clock.now()
  return (await context.accounts.invitations()).filter(
    (one) => one.usedAt === null && one.expiresAt > now && isSame(one.grant, grant),
  )
}

/** Everybody who judges or judged the round, in the order of their names. */
export async function roundJudges(context: AppLoadContext, judging: Judging): Promise<RoundJudges> {
  const { season, sheet } = judging
  const grant = judgeGrant(judging)
  const [people, sheets, open] = await Promise.all([
    context.accounts.list(),
    context.roundResults.sheets(season.id, sheet.round.id),
    openJudgeInvitations(context, judging),
  ])
  const counts = new Map<string, number>()
  for (const given of sheets.values()) for (const { judge } of given) counts.set(judge, (counts.get(judge) ?? 0) + 1)
  const judges = people
    .filter(({ grants }) => grants.some((one) => isSame(one, grant)))
    .map((person) => ({ account: person.id, name: judgeNameOf(person) }))
  const named = new Set(judges.map(({ name }) => name))
  const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name)
  return {
    judges: judges.map((one) => ({ ...one, sheets: counts.get(one.name) ?? 0 })).sort(byName),
    others: [...counts].flatMap(([name, count]) => (named.has(name) ? [] : [{ name, sheets: count }])).sort(byName),
    open: open.map(({ id, expiresAt }) => ({ id, expiresAt })),
  }
}
