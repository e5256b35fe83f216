/** Whether a person may enter a division: every reason against it, by name. */
import type { Division } from './rule-set'

export interface Applicant {
  /** YYYY-MM-DD, or only the year when no more is kept of a child. */
  born: string | null
  grade: number | null
  /** What the person is: "pupil", "student", "union-official" … */
  kind: string | null
  /** Marks that may exclude: "english-major", "organiser" … */
  marks: readonly string[]
}

export type Ineligible = 'too_young' | 'too_old' | 'age_unknown' | 'wrong_grade' | 'wrong_kind' | 'excluded'

/** Completed years on `day`; when only a year is known, the age reached during the year of `day`. */
export function ageOn(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4))
  if (born.length < 10) return years
  return born.slice(5) > day.slice(5) ? years - 1 : years
}

/** Why this person may not enter, empty when they may. */
export function ineligible({ eligibility }: Division, person: Applicant): Ineligible[] {
  const { age, grades, kinds, excluded } = eligibility
  const reasons: Ineligible[] = []
  if (age && (age.min !== undefined || age.max !== undefined)) {
    const years = person.born === null ? null : ageOn(person.born, age.on)
    if (years === null) reasons.push('age_unknown')
    else if (age.min !== undefined && years < age.min) reasons.push('too_young')
    else if (age.max !== undefined && years > age.max) reasons.push('too_old')
  }
  if (grades && (person.grade === null || person.grade < grades.min || person.grade > grades.max))
    reasons.push('wrong_grade')
  if (kinds && (person.kind === null || !kinds.includes(person.kind))) reasons.push('wrong_kind')
  if (excluded.some((mark) => person.marks.includes(mark))) reasons.push('excluded')
  return reasons
}
