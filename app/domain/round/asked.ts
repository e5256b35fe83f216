/** What a registration asks of a person: no more than the rules and the law need. */
import type { Division, RuleSet } from './rule-set'

export interface Asked {
  /** day: the full date; year: only the year of birth; null: nothing. */
  born: 'day' | 'year' | null
  /** The date of birth is not asked, but kept from somebody who shows by it that they are 16. */
  ofAge: boolean
  grade: boolean
  /** What one may be; null: not asked. */
  kinds: string[] | null
  /** Exclusions to be ticked where they apply. */
  marks: string[]
}

/** What the form of a division asks. The year of birth is asked where nothing else tells whether somebody is under 16. */
export function askedOf({ rounds }: Pick<RuleSet, 'rounds'>, { eligibility }: Division): Asked {
  const { age, grades, kinds, excluded } = eligibility
  const younger = rounds.some(({ ranking }) => ranking.includes('younger'))
  const children = grades === undefined && (kinds === undefined || kinds.includes('pupil'))
  return {
    born: age || younger ? 'day' : children ? 'year' : null,
    ofAge: !age && !younger && (children || grades !== undefined),
    grade: grades !== undefined,
    kinds: kinds ? [...kinds] : null,
    marks: [...excluded],
  }
}
