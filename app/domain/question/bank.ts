/** A bank as the server holds it: its description, its topics, and every question with where it comes from. */
import type { BankFile, Question } from './question'
import type { LocalText } from './text'

/** A question and the ids of the bank and topic it was read from. */
export type BankQuestion = Question & { bank: string; topic: string }

export interface Topic {
  id: string
  name: LocalText
}

export interface Bank extends BankFile {
  topics: Topic[]
  questions: BankQuestion[]
}
