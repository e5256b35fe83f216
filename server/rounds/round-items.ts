// The questions of a season as results need them: asked in the order of the bank, with the keys as they were drawn.
import type { BankQuestion } from '../../app/domain/question/bank'
import { type ItemSecret, itemSecret, type PaperItem, paperItem } from '../../app/domain/round/paper-item'

export interface RoundItems {
  /** null: the season has no such question. */
  item(ref: string): PaperItem | null
  /** By ref, of every question. */
  secrets: Readonly<Record<string, ItemSecret>>
}

export function roundItems(questions: readonly BankQuestion[]): RoundItems {
  const byRef = new Map(questions.map((question) => [question.id, question]))
  const made = new Map<string, PaperItem>()
  return {
    secrets: Object.fromEntries(questions.map((question) => [question.id, itemSecret(question)])),
    item(ref) {
      const known = made.get(ref)
      const question = byRef.get(ref)
      if (known || !question) return known ?? null
      const item = paperItem(question, ref, false)
      made.set(ref, item)
      return item
    },
  }
}
