/** An attempt as it is kept: refs and letters where its paper has texts, and the way back over the season's questions. */
import type { BankQuestion } from '../question/bank'
import type { Attempt } from './attempt-state'
import { type ItemSecret, itemSecret, type PaperItem, paperItem } from './paper-item'
import type { KeptEntry } from './paper-log'

/** Ref; ids in the bank of its choices in the order of their letters; of its partners in the order of their numbers. */
export type PackedItem = [ref: string, choices: string[], partners: string[]]

export interface PackedSection {
  id: string
  items: PackedItem[]
  /** Of each item. */
  seconds: number | null
  plays: number | null
}

export interface PackedAttempt extends Omit<Attempt, 'paper' | 'limits' | 'keys'> {
  sections: PackedSection[]
}

export interface BarePaper extends Omit<PackedAttempt, 'sections'> {
  sections: { id: string; refs: string[] }[]
}

/** Items by the numbers of their paper, as its sitter knows them. */
const numbersOf = ({ sections }: Pick<PackedAttempt, 'sections'>): ReadonlyMap<string, string> =>
  new Map(sections.flatMap(({ items }) => items).map(([ref], index) => [ref, String(index + 1)]))

/**
 * What a sitter may read before publication: numbers of items, times and answers in the letters of the paper. What the
 * bank calls an item or a choice is left out: whoever has the bank has its keys, and the ids of an order or of pairs are
 * theirs.
 */
export function withoutBankIds({ sections, ...kept }: PackedAttempt): BarePaper {
  const numbers = numbersOf({ sections })
  const called = <T>(record: Record<string, T>) =>
    Object.fromEntries(Object.entries(record).map(([ref, value]) => [numbers.get(ref) ?? '', value]))
  return {
    ...kept,
    answers: called(kept.answers),
    flags: called(kept.flags),
    opened: called(kept.opened),
    left: called(kept.left),
    plays: called(kept.plays),
    current: kept.current === null ? null : (numbers.get(kept.current) ?? ''),
    sections: sections.map(({ id, items }) => ({ id, refs: items.map(([ref]) => numbers.get(ref) ?? '') })),
  }
}

/** Commands of that attempt, in the same words. */
export function entriesWithoutBankIds(packed: PackedAttempt, entries: readonly KeptEntry[]): KeptEntry[] {
  const numbers = numbersOf(packed)
  return entries.map(([at, command]) => [
    at,
    'item' in command ? { ...command, item: numbers.get(command.item) ?? '' } : command,
  ])
}

/** The questions of a season, by ref. The calls throw for a ref that is not there. */
export interface Stock {
  /** Texts with letters of no paper. */
  item(ref: string): PaperItem
  /** As a paper has it; people whose letters are the same share it. */
  unpacked(item: PackedItem): PaperItem
  secret(ref: string): ItemSecret
  /** Of every question. */
  secrets: Readonly<Record<string, ItemSecret>>
}

/** Items with letters of their own that are kept for the next who has the same. */
const MOST_SHARED = 20_000

export function stockOf(questions: readonly BankQuestion[]): Stock {
  const byRef = new Map(questions.map((question) => [question.id, question]))
  /** Letters in an order of no paper. */
  const plain = new Map<string, PaperItem>()
  const shared = new Map<string, PaperItem>()
  const secrets = Object.fromEntries(questions.map((question) => [question.id, itemSecret(question)]))

  function item(ref: string): PaperItem {
    const known = plain.get(ref)
    if (known) return known
    const question = byRef.get(ref)
    if (!question) throw new Error(`The season has no question "${ref}".`)
    const made = paperItem(question, '', false)
    plain.set(ref, made)
    return made
  }

  return {
    secrets,
    item,
    unpacked(packed) {
      const key = packed.join(' ')
      const known = shared.get(key)
      if (known) return known
      const made = unpackItem(packed, item(packed[0]))
      if (shared.size >= MOST_SHARED) shared.clear()
      shared.set(key, made)
      return made
    },
    secret(ref) {
      const secret = secrets[ref]
      if (!secret) throw new Error(`The season has no question "${ref}".`)
      return secret
    },
  }
}

type Letters = Readonly<Record<string, string>>

const idsOf = (list: readonly { id: string }[], letters: Letters) => list.map(({ id }) => letters[id] ?? '')

/** Without the texts of the paper and without keys. */
export function packAttempt(attempt: Attempt): PackedAttempt {
  const { paper, limits, keys: _, ...kept } = attempt
  const sections = paper.sections.map(({ id, items }): PackedSection => {
    const limit = limits[items[0]?.ref ?? '']
    return {
      id,
      seconds: limit?.seconds ?? null,
      plays: limit?.plays ?? null,
      items: items.map(({ ref, asked, choices, partners }) => [
        ref,
        idsOf(asked.choices, choices),
        idsOf(asked.partners, partners),
      ]),
    }
  })
  return { ...kept, sections }
}

/** What stands under a letter in `list` is put under the letter that `ids` gives it. */
function placed<T extends { id: string }>(list: readonly T[], letters: Letters, ids: readonly string[]) {
  const byId = new Map(list.map((one) => [letters[one.id] ?? '', one]))
  const order = ids.map((id, index) => {
    const [one, letter] = [byId.get(id), list[index]?.id]
    if (!one || letter === undefined) throw new Error(`no choice "${id}"`)
    return { ...one, id: letter }
  })
  return { order, letters: Object.fromEntries(order.map((one, index) => [one.id, ids[index] ?? ''])) }
}

function unpackItem([, choiceIds, partnerIds]: PackedItem, { ref, asked, choices, partners }: PaperItem): PaperItem {
  const left = placed(asked.choices, choices, choiceIds)
  const right = placed(asked.partners, partners, partnerIds)
  return {
    ref,
    asked: { ...asked, choices: left.order, partners: right.order },
    choices: left.letters,
    partners: right.letters,
  }
}

/** The attempt again, over the same questions. */
export function unpackAttempt(packed: PackedAttempt, stock: Stock): Attempt {
  const { sections, ...kept } = packed
  const limits: Attempt['limits'] = {}
  const keys: Attempt['keys'] = {}
  for (const { items, seconds, plays } of sections) {
    const limit = { seconds, plays }
    for (const [ref] of items) {
      limits[ref] = limit
      if (kept.rules.stopAfterWrong !== null) keys[ref] = stock.secret(ref).key
    }
  }
  const paper = sections.map(({ id, items }) => ({ id, items: items.map(stock.unpacked) }))
  return { ...kept, paper: { sections: paper }, limits, keys }
}
