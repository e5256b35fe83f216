/** The question banks of a running server: read once at its start. */
import type { Bank, BankQuestion } from '../../app/domain/question/bank'
import type { Banks } from '../../app/services/banks'
import type { FileProblem } from './bank-files'
import { checkContent } from './check'
import { quietMedia } from './media-names'

/** The content cannot be used; the message lists every file and what is wrong with it. */
export class WrongContent extends Error {
  constructor(problems: readonly FileProblem[], what = 'question banks') {
    const lines = problems.map(({ file, question, says }) => `  ${file}${question ? `, ${question}` : ''}: ${says}`)
    super(`The ${what} cannot be used:\n${lines.join('\n')}`)
  }
}

/** Banks as pages ask for them. */
export function createBanks(banks: readonly Bank[]): Banks {
  const questions = new Map<string, BankQuestion>()
  for (const bank of banks) for (const question of bank.questions) questions.set(question.id, question)
  const byId = new Map(banks.map((bank) => [bank.id, bank]))
  return {
    all: () => banks,
    bank: (id) => byId.get(id) ?? null,
    questions: () => [...questions.values()],
    question: (id) => questions.get(id) ?? null,
  }
}

/**
 * Reads and checks the banks under `root` (content/banks), with their pictures and sounds in `media` (public/media).
 * `files`: under which name each of these goes out. Throws WrongContent when a file is wrong: a server does not start
 * with questions it would stumble over on the stage.
 */
export async function loadBanks(root: string, media: string): Promise<{ banks: Banks; files: Map<string, string> }> {
  const read = await checkContent(root, media)
  if (!read.ok) throw new WrongContent(read.problems)
  const { banks, files } = quietMedia(read.banks)
  return { banks: createBanks(banks), files }
}
