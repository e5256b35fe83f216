// What was filled in before the form came back with something wrong; nothing when it is shown for the first time.
import type { Choice } from './choice'

/** Field → its values. */
export type Filled = Record<string, string[]>

/** Strings of a form, to be shown again. */
export function filledFrom(form: FormData): Filled {
  const filled: Filled = {}
  for (const [name, value] of form) if (typeof value === 'string') filled[name] = [...(filled[name] ?? []), value]
  return filled
}

export const filledText = (filled: Filled | null, name: string, otherwise: string): string =>
  filled?.[name]?.[0] ?? otherwise

/** A box that was not ticked is not in the form at all. */
export const filledCheck = (filled: Filled | null, name: string, otherwise: boolean): boolean =>
  filled ? name in filled : otherwise

export const filledList = (filled: Filled | null, name: string, otherwise: readonly string[]): readonly string[] =>
  filled ? (filled[name] ?? []) : otherwise

/** The choice of questions that was sent. */
export function choiceOf(filled: Filled): Choice {
  const list = (name: string) => filled[name] ?? []
  const wish = {
    banks: list('banks'),
    topics: list('topics'),
    levels: list('levels'),
    kinds: list('kinds'),
    number: Number(filled.number?.[0]) || 10,
  }
  return { wish, questions: list('questions'), byHand: true, double: list('double') }
}
