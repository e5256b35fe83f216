/** The question banks as pages ask for them. */
import type { Bank, BankQuestion } from '~/domain/question/bank'

export interface Banks {
  /** In the order of their names. */
  all(): readonly Bank[]
  bank(id: string): Bank | null
  /** Every question of every bank, whatever its state. */
  questions(): readonly BankQuestion[]
  question(id: string): BankQuestion | null
}
