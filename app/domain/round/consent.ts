/** Consents of contestants: who may be a child by law, and which consent stands. */
import type { Applicant } from './eligibility'

/** Under this age the legal representative consents in writing (Law 91/2025/QH15). */
const OF_AGE = 16
/** Grade 1 begins in the calendar year of the sixth birthday. */
const FIRST_GRADE = 5
/** A school year begins in August. */
const SCHOOL_BEGINS = '-08-01'

/** The year in which a pupil of this grade was born, as a rule. */
function birthYear(grade: number, day: string): number {
  const year = Number(day.slice(0, 4))
  const began = day.slice(4) >= SCHOOL_BEGINS ? year : year - 1
  return began - FIRST_GRADE - grade
}

/**
 * Whether this person may be under 16 on `day` (YYYY-MM-DD). Where only the year of birth is known, or only the grade, the
 * birthday is taken to be the last day of its year. Somebody of whom neither is known may be a child, unless they are
 * something that no child is: any kind but "pupil".
 */
export function mayBeChild({ born, grade, kind }: Pick<Applicant, 'born' | 'grade' | 'kind'>, day: string): boolean {
  if (born !== null && born.length === 10) {
    const sixteenth = `${Number(born.slice(0, 4)) + OF_AGE}${born.slice(4)}`
    return day < sixteenth
  }
  const year = born !== null ? Number(born) : grade !== null ? birthYear(grade, day) : null
  if (year !== null) return day <= `${year + OF_AGE}-12-31`
  return kind === null || kind === 'pupil'
}

/** Years that somebody may be older than their grade says, by their own word. */
const OLDER_BY_WORD = 3

/**
 * Whether `born` (YYYY-MM-DD) shows on `day` that somebody who may be a child is none. A date that goes neither with the
 * year of birth they gave nor, within three years, with their grade shows nothing: an officer looks into it.
 */
export function showsOfAge(person: Pick<Applicant, 'born' | 'grade' | 'kind'>, born: string, day: string): boolean {
  if (person.born !== null && !born.startsWith(person.born)) return false
  if (person.grade !== null && Number(born.slice(0, 4)) < birthYear(person.grade, day) - OLDER_BY_WORD) return false
  return born.length === 10 && !mayBeChild({ ...person, born }, day)
}

/** What a consent is for; each is given or not by itself. */
export const CONSENT_PURPOSES = ['take_part', 'publish_nickname', 'certificate'] as const
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

export interface GivenConsent {
  purpose: ConsentPurpose
  given: boolean
  how: 'self' | 'guardian_paper'
  /** ms since 1970. */
  at: number
}

/**
 * Whether the consent for `purpose` stands. The last word counts, whoever said it; of somebody who may be a child only a
 * guardian's paper form gives it, while the child alone may take it back.
 */
export function consentStands(consents: readonly GivenConsent[], purpose: ConsentPurpose, child: boolean): boolean {
  const words = consents.filter((one) => one.purpose === purpose).sort((a, b) => a.at - b.at)
  const counted = child ? words.filter(({ given, how }) => !given || how === 'guardian_paper') : words
  return counted.at(-1)?.given ?? false
}

/** waiting: a child wishes it, and the guardian's form is not recorded, or was taken back since. */
export type ConsentState = 'stands' | 'waiting' | 'none'

/** How the consent for `purpose` is for whoever is asked for it. */
export function consentState(consents: readonly GivenConsent[], purpose: ConsentPurpose, child: boolean): ConsentState {
  if (consentStands(consents, purpose, child)) return 'stands'
  return child && consentStands(consents, purpose, false) ? 'waiting' : 'none'
}
