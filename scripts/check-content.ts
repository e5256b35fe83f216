/** Checks content/ and prints what is wrong, or how much there is: `npm run content:check`. */
import { fileURLToPath } from 'node:url'
import type { Bank, BankQuestion } from '../app/domain/question/bank'
import { textIn } from '../app/domain/question/text-in'
import { checkContent } from '../server/content/check'
import { readRuleSets } from '../server/content/rule-set-files'

const path = (relative: string) => fileURLToPath(new URL(`../${relative}`, import.meta.url))

/** "single 12, order 3": how many questions share each value, most first. */
function counts(questions: readonly BankQuestion[], by: (question: BankQuestion) => string): string {
  const found = new Map<string, number>()
  for (const question of questions) found.set(by(question), (found.get(by(question)) ?? 0) + 1)
  return [...found]
    .sort(([a, many], [b, few]) => few - many || a.localeCompare(b))
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')
}

function summary(bank: Bank): string[] {
  const { questions } = bank
  const waiting = bank.unreviewed.length > 0 ? `, no native reader yet: ${bank.unreviewed.join(', ')}` : ''
  return [
    `${bank.id}: ${questions.length} questions (${bank.languages.join(', ')}${waiting})`,
    `  kinds     ${counts(questions, ({ kind }) => kind)}`,
    `  levels    ${counts(questions, ({ level }) => level)}`,
    `  status    ${counts(questions, ({ status }) => status)}`,
    `  pictures  ${questions.filter(({ media }) => media?.kind === 'picture').length}`,
    `  expiring  ${
      counts(
        questions.filter(({ expires }) => expires),
        ({ expires }) => expires ?? '',
      ) || 'none'
    }`,
    ...bank.topics.map(({ id, name }) => {
      const own = questions.filter(({ topic }) => topic === id)
      return `  ${id} (${textIn(name, 'en').text}): ${own.length} – ${counts(own, ({ kind }) => kind)}`
    }),
  ]
}

const result = await checkContent(path('content/banks'), path('public/media'))
if (result.ok) {
  for (const line of result.banks.flatMap(summary)) console.log(line)
  console.log(
    `together: ${result.banks.reduce((sum, { questions }) => sum + questions.length, 0)} questions, no problems`,
  )
} else {
  for (const { file, question, says } of result.problems)
    console.error(`content/banks/${file}${question ? ` ${question}` : ''}: ${says}`)
  console.error(`${result.problems.length} problem${result.problems.length === 1 ? '' : 's'}`)
  process.exitCode = 1
}

const rules = await readRuleSets(path('content/rule-sets'))
if (rules.ok) {
  for (const { id, name, rounds, source } of rules.ruleSets)
    console.log(
      `rule-set ${id} (${textIn(name, 'en').text}): ${rounds.length} rounds, ${source.assumed.length} points assumed`,
    )
} else {
  for (const { file, says } of rules.problems) console.error(`content/rule-sets/${file}: ${says}`)
  process.exitCode = 1
}
