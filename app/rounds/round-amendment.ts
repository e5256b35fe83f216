// Amendments as forms send them: read, named back, and turned round.
import { z } from 'zod'
import type { KeyChange } from '~/domain/round/keys'
import type { PaperItem } from '~/domain/round/paper-item'
import type { Amendment, MarksChange } from '~/domain/round/results-state'
import type { JudgedPart } from '~/domain/round/rule-set'
import { AnswerKey } from '~/domain/show/show-question'

const Id = z.string().min(1).max(120)
const OfContestant = z.enum(['disqualify', 'restore', 'withdraw', 'rejoin'])
const OfAttempt = z.enum(['annul', 'reinstate'])

const Marks = z.record(z.string().max(60), z.number())

const Written = z.discriminatedUnion('type', [
  z.object({ type: z.literal('correct_key'), ref: Id, key: AnswerKey }),
  z.object({ type: z.literal('accept_answer'), ref: Id, key: AnswerKey }),
  z.object({ type: z.literal('void_item'), ref: Id, void: z.enum(['full', 'out']) }),
  z.object({ type: z.literal('restore_item'), ref: Id }),
  z.object({ type: OfContestant, contestant: Id }),
  z.object({ type: OfAttempt, attempt: Id }),
  z.object({ type: z.literal('marks'), contestant: Id, judge: Id, before: Marks, after: Marks }),
])

/** An amendment as JSON; null: it is none. */
export function writtenAmendment(text: string): Amendment | null {
  try {
    const read = Written.safeParse(JSON.parse(text))
    return read.success ? (read.data as Amendment) : null
  } catch {
    return null
  }
}

const lines = (text: string) => [...new Set(text.split(/\r?\n/).flatMap((line) => line.trim().normalize('NFC') || []))]
const numberIn = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.').replace('−', '-')))

/** The key that the fields say, in the bank's ids, of the same kind as `now`; null: it says none. */
export function readKey(form: FormData, item: PaperItem, now: AnswerKey): AnswerKey | null {
  const text = (name: string) => String(form.get(name) ?? '')
  switch (now.kind) {
    case 'choice':
    case 'choices': {
      const known = Object.values(item.choices)
      const ids = known.filter((id) => form.getAll('key').includes(id))
      return ids.length > 0 ? { kind: now.kind, ids: [...ids].sort() } : null
    }
    case 'typed': {
      const accept = lines(text('key'))
      return accept.length > 0 ? { ...now, accept } : null
    }
    case 'number': {
      const right = numberIn(text('key'))
      const tolerance = text('tolerance').trim() === '' ? 0 : numberIn(text('tolerance'))
      return Number.isFinite(right) && tolerance >= 0 ? { kind: 'number', right, tolerance } : null
    }
    case 'order': {
      const known = Object.values(item.choices)
      const places = known.map((id) => Number(text(`place.${id}`)))
      if (new Set(places).size !== known.length) return null
      const ids = [...known].sort((a, b) => Number(text(`place.${a}`)) - Number(text(`place.${b}`)))
      return { kind: 'order', ids }
    }
    case 'match': {
      const pairs = Object.fromEntries(Object.values(item.choices).map((id) => [id, text(`pair.${id}`)]))
      const partners = Object.values(pairs)
      return partners.every(Boolean) && new Set(partners).size === partners.length ? { kind: 'match', pairs } : null
    }
    case 'none':
      return null
  }
}

/** Marks as typed, by criterion; what is no number is NaN. */
export function readMarks(form: FormData, part: JudgedPart): Record<string, number> {
  return Object.fromEntries(part.criteria.map(({ id }) => [id, numberIn(String(form.get(`mark.${id}`) ?? ''))]))
}

/** What the form of a judge's sheet asks for; null: it names nobody, or not what the sheet was. */
export function marksAmendment(form: FormData, part: JudgedPart): MarksChange | null {
  const text = (name: string) => String(form.get(name) ?? '')
  try {
    const before = Marks.safeParse(JSON.parse(text('before')))
    const [contestant, judge] = [Id.safeParse(text('contestant')), Id.safeParse(text('judge'))]
    if (!before.success || !contestant.success || !judge.success) return null
    return {
      type: 'marks',
      contestant: contestant.data,
      judge: judge.data,
      before: before.data,
      after: readMarks(form, part),
    }
  } catch {
    return null
  }
}

export const ITEM_DEEDS = ['correct_key', 'accept_answer', 'void_full', 'void_out', 'restore_item'] as const
export type ItemDeed = (typeof ITEM_DEEDS)[number]

/** What the form of an item asks for; null: a key that says nothing. */
export function itemAmendment(deed: ItemDeed, form: FormData, item: PaperItem, now: AnswerKey): KeyChange | null {
  const { ref } = item
  switch (deed) {
    case 'void_full':
      return { type: 'void_item', ref, void: 'full' }
    case 'void_out':
      return { type: 'void_item', ref, void: 'out' }
    case 'restore_item':
      return { type: 'restore_item', ref }
    default: {
      const key = readKey(form, item, now)
      return key && { type: deed, ref, key }
    }
  }
}

/** What takes an amendment back; null: nothing single does. `before`: key and void of the item as they were. */
export function undoing(
  amendment: Amendment,
  before: { key: AnswerKey; also: readonly AnswerKey[]; void: 'full' | 'out' | null } | null,
): Amendment | null {
  switch (amendment.type) {
    case 'correct_key':
    case 'accept_answer':
      return before && before.also.length === 0 ? { type: 'correct_key', ref: amendment.ref, key: before.key } : null
    case 'void_item':
      return before?.void
        ? { type: 'void_item', ref: amendment.ref, void: before.void }
        : { type: 'restore_item', ref: amendment.ref }
    case 'restore_item':
      return before?.void ? { type: 'void_item', ref: amendment.ref, void: before.void } : null
    case 'disqualify':
      return { type: 'restore', contestant: amendment.contestant }
    case 'restore':
      return { type: 'disqualify', contestant: amendment.contestant }
    case 'withdraw':
      return { type: 'rejoin', contestant: amendment.contestant }
    case 'rejoin':
      return { type: 'withdraw', contestant: amendment.contestant }
    case 'annul':
      return { type: 'reinstate', attempt: amendment.attempt }
    case 'reinstate':
      return { type: 'annul', attempt: amendment.attempt }
    // A sheet that was not there before cannot be made to be missing again.
    case 'marks': {
      const { before, after } = amendment
      return Object.keys(before).length > 0 ? { ...amendment, before: after, after: before } : null
    }
  }
}
