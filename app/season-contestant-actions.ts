// What an officer does to one contestant: change, new digits, consent on paper, more time, erasure.
import type { AppLoadContext } from '@remix-run/node'
import { readContestant, type SlipSheet, slipSheet } from '~/season-contestants'
import { guardKeeper, keeps } from '~/season-guard'
import type { ConsentPurpose, Contestant, ContestantFields, ContestantRefusal } from '~/services/contestants'
import type { Season } from '~/services/seasons'

export type SaidOfContestant =
  | { did: 'changed' | 'consent' | 'granted' | 'stopped' | 'erased' }
  | { did: 'digits'; sheet: SlipSheet }
  | { did: 'refused'; intent: string; code: ContestantRefusal; why: string[]; fields: ContestantFields | null }

const PURPOSES: readonly ConsentPurpose[] = ['take_part', 'publish_nickname', 'certificate']
const MINUTE = 60_000
const MOST_MINUTES = 240

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
  const { contestants, papers } = context
  const refused = (
    code: ContestantRefusal,
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
      const stretch = Number(form.get('stretch'))
      const done = await contestants.change(contestant.id, {
        ...fields,
        organiser: form.get('organiser') === 'yes',
        stretch: stretch >= 1 && stretch <= 3 ? stretch : contestant.stretch,
      })
      return done.ok ? { did: 'changed' } : refused(done.code, done.why, fields)
    }
    case 'digits': {
      const done = await contestants.newSecret(contestant.id)
      if (!done.ok) return refused(done.code)
      return { did: 'digits', sheet: slipSheet(context, request, season, [done]) }
    }
    case 'consent': {
      const purpose = PURPOSES.find((one) => one === form.get('purpose'))
      if (!purpose) throw new Response(null, { status: 400 })
      const given = form.get('given') === 'yes'
      const at = context.clock.now()
      const done = await contestants.consent(contestant.id, { purpose, given, how: 'guardian_paper', at, by })
      return done.ok ? { did: 'consent' } : refused(done.code)
    }
    case 'grant':
    case 'stop': {
      const why = String(form.get('why') ?? '')
        .trim()
        .slice(0, 300)
      const attempt = String(form.get('attempt') ?? '')
      const own = await papers.rounds(contestant.id)
      if (!why || !own.some(({ attempts }) => attempts.some(({ id }) => id === attempt)))
        return refused('unknown_contestant')
      const minutes = Number(form.get('minutes'))
      if (intent === 'stop')
        return (await papers.stop(attempt, by, why)).ok ? { did: 'stopped' } : refused('unknown_contestant')
      if (!(minutes > 0 && minutes <= MOST_MINUTES)) return refused('unknown_contestant')
      const done = await papers.grant(attempt, by, why, Math.round(minutes * MINUTE))
      return done.ok ? { did: 'granted' } : refused('unknown_contestant')
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
