// What organisers do to the results of a round: announce, publish, answer, amend, draw lots, promote.
import type { AppLoadContext } from '@remix-run/node'
import type { PersonDifference } from '~/domain/round/results'
import type { Amendment } from '~/domain/round/results-state'
import type { RoundRefusal, RoundSheet } from '~/services/round-results'
import type { Season } from '~/services/seasons'
import { ITEM_DEEDS, itemAmendment, marksAmendment, undoing, writtenAmendment } from './round-amendment'
import { personOf, type ShownPerson } from './round-page'
import { signature } from './season-guard'

export interface ShownDifference extends PersonDifference {
  person: ShownPerson
}

export type SaidOfRound =
  | { did: 'announce' | 'publish' | 'answer' | 'lots' }
  | { did: 'promote'; count: number; withdrawn: number; stayed: string[] }
  | { did: 'preview'; amendment: Amendment; why: string; difference: ShownDifference[]; all: number; moves: number }
  | {
      did: 'amend'
      amendment: Amendment
      why: string
      difference: ShownDifference[]
      all: number
      moves: number
      undo: Amendment | null
    }
  | { did: 'refused'; intent: string; code: RoundRefusal | 'bad_order'; typed: Record<string, string> }

/** Of a long difference the first ones are enough to see what happens. */
const SHOWN = 40
const MOST_REASON = 500

/** An order in which each is as likely at each place (Fisher–Yates), from the machine's own dice. */
function drawn(ids: readonly string[]): string[] {
  const order = [...ids]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const [dice = 0] = crypto.getRandomValues(new Uint32Array(1))
    const other = Math.floor((dice / 2 ** 32) * (last + 1))
    const [a, b] = [order[last], order[other]]
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a]
  }
  return order
}

/** Callers ask `can()` first. Throws 400 for a form that no page sends. */
export async function actOnRound(
  context: AppLoadContext,
  request: Request,
  season: Season,
  sheet: RoundSheet,
): Promise<SaidOfRound> {
  const form = await request.formData()
  const text = (name: string) =>
    String(form.get(name) ?? '')
      .trim()
      .slice(0, MOST_REASON)
  const { roundResults } = context
  const intent = text('intent')
  const [id, round, by, why] = [season.id, sheet.round.id, signature(context), text('why')]
  const sent = text('seen')
  const seen = /^\d+$/.test(sent) ? Number(sent) : undefined
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.slice(0, MOST_REASON)] as const] : [],
    ),
  )
  const refused = (code: RoundRefusal | 'bad_order'): SaidOfRound => ({ did: 'refused', intent, code, typed })
  const shown = (difference: readonly PersonDifference[]) => ({
    difference: difference.slice(0, SHOWN).map((one) => ({ ...one, person: personOf({ context, sheet }, one.id) })),
    all: difference.length,
    moves: difference.filter(({ advanced }) => advanced.before !== advanced.after).length,
  })

  async function preview(amendment: Amendment): Promise<SaidOfRound> {
    if (!why) return refused('no_reason')
    const done = await roundResults.preview(id, round, amendment)
    return done.ok ? { did: 'preview', amendment, why, ...shown(done.difference) } : refused(done.code)
  }

  switch (intent) {
    case 'announce': {
      const done = await roundResults.announce(id, round, by, why, seen, form.get('despite') === 'yes')
      return done.ok ? { did: intent } : refused(done.code)
    }
    case 'publish': {
      const done = await roundResults.publish(id, round, by, why, seen)
      return done.ok ? { did: intent } : refused(done.code)
    }
    case 'answer': {
      const done = await roundResults.answer(
        id,
        round,
        text('complaint'),
        by,
        form.get('upheld') === 'yes',
        text('reply'),
      )
      return done.ok ? { did: 'answer' } : refused(done.code)
    }
    case 'item': {
      const items = await roundResults.items(id, round)
      const found = items.find(({ item }) => item.ref === text('ref'))
      const deed = ITEM_DEEDS.find((one) => one === text('deed'))
      if (!deed) throw new Response(null, { status: 400 })
      if (!found) return refused('unknown_item')
      const amendment = itemAmendment(deed, form, found.item, found.key)
      return amendment ? preview(amendment) : refused('bad_key')
    }
    case 'person': {
      const amendment = writtenAmendment(text('amendment'))
      if (!amendment) throw new Response(null, { status: 400 })
      return preview(amendment)
    }
    case 'sheet': {
      const amendment = sheet.round.judged ? marksAmendment(form, sheet.round.judged) : null
      if (!amendment) throw new Response(null, { status: 400 })
      return preview(amendment)
    }
    case 'apply': {
      const amendment = writtenAmendment(String(form.get('amendment') ?? ''))
      if (!amendment) throw new Response(null, { status: 400 })
      const items = 'ref' in amendment ? await roundResults.items(id, round) : []
      const before = 'ref' in amendment ? (items.find(({ item }) => item.ref === amendment.ref) ?? null) : null
      const done = await roundResults.amend(id, round, by, why, amendment, seen)
      if (!done.ok) return refused(done.code)
      return { did: 'amend', amendment, why, ...shown(done.difference), undo: undoing(amendment, before) }
    }
    // Drawn and recorded in one step: nobody can have another try, or another order.
    case 'draw': {
      const order = drawn(form.getAll('among').map(String))
      const done = await roundResults.lots(id, round, by, why, order, seen, true)
      return done.ok ? { did: 'lots' } : refused(done.code)
    }
    case 'lots': {
      const among = form.getAll('among').map(String)
      const places = among.map((one) => Number(form.get(`order.${one}`) ?? Number.NaN))
      const whole = places.every((place) => Number.isInteger(place) && place >= 1 && place <= among.length)
      if (!whole || new Set(places).size !== among.length) return refused('bad_order')
      const order = among.map((one, index) => ({ one, place: places[index] ?? 0 })).sort((a, b) => a.place - b.place)
      const done = await roundResults.lots(
        id,
        round,
        by,
        why,
        order.map(({ one }) => one),
        seen,
      )
      return done.ok ? { did: 'lots' } : refused(done.code)
    }
    case 'promote': {
      const done = await roundResults.promote(id, round, by)
      if (!done.ok) return refused(done.code)
      const stayed = done.stayed.map((one) => personOf({ context, sheet }, one).name)
      return { did: 'promote', count: done.entrants, withdrawn: done.withdrawn, stayed }
    }
    default:
      throw new Response(null, { status: 400 })
  }
}
