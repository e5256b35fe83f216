// Which questions of the banks a season may draw: kept with it when it opens.
import type { BankQuestion } from '../../app/domain/question/bank'
import { fits } from '../../app/domain/round/draw-paper'
import type { RuleSet } from '../../app/domain/round/rule-set'

/** Every approved question that some blueprint of the season takes, in one division or another. */
export function questionsFor(ruleSet: RuleSet, pool: readonly BankQuestion[]): BankQuestion[] {
  const wishes = ruleSet.rounds.flatMap(({ paper }) => paper?.sections.flatMap(({ draw }) => draw) ?? [])
  const divisions = [undefined, ...ruleSet.divisions.map(({ id }) => id)]
  return pool.filter(
    (question) =>
      question.status === 'approved' &&
      wishes.some((wish) => divisions.some((division) => fits(question, wish, division))),
  )
}
