// What an officer does to one contestant: change, new digits, consent on paper, more time, erasure.
import type { AppLoadContext } from '@remix-run/node'
import { can } from '~/domain/access/can'
import { CONSENT_PURPOSES } from '~/domain/round/consent'
import type { TimeDeed } from '~/domain/round/results-state'
import { guard } from '~/guard'
import type { Contestant, ContestantFields, ContestantRefusal } from '~/services/contestants'
import type { Season } from '~/services/seasons'
import { readContestant, type SlipSheet, slipSheet } from './season-contestants'
import { guardKeeper, keeps, signature } from './season-guard'

export type SaidOfContestant =
  | { did: 'changed' | 'consent' | 'granted' | 'stopped' | 'erased' }
  | { did: 'digits'; sheet: SlipSheet }
  | {
      did: 'refused'
      intent: string
      code: ContestantRefusal | 'no_reason'
      why: string[]
      fields: ContestantFields | null
    }

const MINUTE = 60_000
const MOST_MINUTES = 240

const reason = (text: FormDataEntryValue | null) =>
  String(text ?? '')
    .trim()
    .slice(0, 300)

/** Callers ask `can()` first, for the contestant's unit. Throws 400 for a form that no page sends. */
export async function actOnContestant(
  context: AppLoadContext,
  request: Request,
  season: Season,
  contestant: Contestant,
): Promise<SaidOfContestant> {
  const form = await request.formData()
  const intent = String(form.get('intent') ?? '')
  const by = context.actor.kind === 'account' ? context.actor.id : ''
  const { contestants, papers, roundResults } = context
  const refused = (
    code: ContestantRefusal | 'no_reason',
    why: string[] = [],
    fields: ContestantFields | null = null,
  ): SaidOfContestant => ({
    did: 'refused',
    intent,
    code,
    why,
    fields,
  })
  switch (intent) {
    case 'change': {
      const fields = readContestant(form)
      const keeper = await guardKeeper(context, request, season.code)
      if (!keeps(context, keeper, fields.unit)) return refused('unknown_unit', [], fields)
      // Units compete: who is ranked, and who has more time, is for the unit that runs the season.
      const runs = can(context.actor, 'season.manage', { units: season.units })
      const asked = Number(form.get('stretch'))
      const stretch = runs && asked >= 1 && asked <= 3 ? asked : contestant.stretch
      const why = reason(form.get('stretch_why'))
      const stretched = stretch !== contestant.stretch
      if (stretched && !why) return refused('no_reason', [], fields)
      const organiser = runs ? form.get('organiser') === 'yes' : contestant.organiser
      const done = await contestants.change(
        contestant.id,
        { ...fields, organiser, stretch },
        String(form.get('seen') ?? ''),
      )
      if (!done.ok) return refused(done.code, done.why, fields)
      if (stretched) {
        const what = { type: 'stretch', contestant: contestant.id, before: contestant.stretch, after: stretch } as const
        for (const { id, paper } of season.ruleSet.rounds)
          if (paper) await roundResults.noteTime(season.id, id, signature(context), why, what)
      }
      return { did: 'changed' }
    }
    case 'digits': {
      const done = await contestants.newSecret(contestant.id)
      if (!done.ok) return refused(done.code)
      return { did: 'digits', sheet: slipSheet(context, request, season, [done]) }
    }
    case 'consent': {
      const purpose = CONSENT_PURPOSES.find((one) => one === form.get('purpose'))
      if (!purpose) throw new Response(null, { status: 400 })
      const given = form.get('given') === 'yes'
      const at = context.clock.now()
      const done = await contestants.consent(contestant.id, { purpose, given, how: 'guardian_paper', at, by })
      return done.ok ? { did: 'consent' } : refused(done.code)
    }
    case 'grant':
    case 'stop': {
      guard(context, request, 'season.manage', { units: season.units })
      const why = reason(form.get('why'))
      const attempt = String(form.get('attempt') ?? '')
      const own = await papers.rounds(contestant.id)
      const its = own.find(({ attempts }) => attempts.some(({ id }) => id === attempt))
      if (!why || !its) return refused('unknown_contestant')
      const note = (what: TimeDeed) => roundResults.noteTime(season.id, its.round.id, signature(context), why, what)
      if (intent === 'stop') {
        if (!(await papers.stop(attempt, by, why)).ok) return refused('unknown_contestant')
        await note({ type: 'stop', contestant: contestant.id, attempt })
        return { did: 'stopped' }
      }
      const minutes = Number(form.get('minutes'))
      if (!(minutes > 0 && minutes <= MOST_MINUTES)) return refused('unknown_contestant')
      const ms = Math.round(minutes * MINUTE)
      if (!(await papers.grant(attempt, by, why, ms)).ok) return refused('unknown_contestant')
      await note({ type: 'more_time', contestant: contestant.id, attempt, ms })
      return { did: 'granted' }
    }
    case 'erase': {
      if (form.get('sure') !== 'yes') return refused('needs_consent')
      await contestants.erase(contestant.id)
      return { did: 'erased' }
    }
    default:
      throw new Response(null, { status: 400 })
  }
}
