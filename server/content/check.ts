/** Checks all that authors write: files that parse, rules of the domain, pictures and sounds that exist. */
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { checkBanks } from '../../app/domain/question/check'
import { mediaOf } from '../../app/domain/question/shown-texts'
import { type BankFiles, type FileProblem, readBanks } from './bank-files'

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/**
 * Reads the banks under `root` (content/banks) and checks them; `media` is the folder that pictures and sounds are named
 * in (public/media). Either everything is right, or all that is not.
 */
export async function checkContent(root: string, media: string): Promise<BankFiles> {
  const files = await readBanks(root)
  if (!files.ok) return files
  const problems: FileProblem[] = checkBanks(files.banks).map(({ bank, topic, question, says }) => ({
    file: `${bank}/${topic ?? 'bank'}.json`,
    ...(question && { question }),
    says,
  }))
  for (const question of files.banks.flatMap(({ questions }) => questions)) {
    for (const { src } of mediaOf(question)) {
      if (await exists(join(media, src))) continue
      const file = `${question.bank}/${question.topic}.json`
      problems.push({ file, question: question.id, says: `${src} is not in public/media` })
    }
  }
  return problems.length > 0 ? { ok: false, problems } : files
}
