/** What a form or a row of a list says of a contestant. */

export interface ContestantFields {
  /** Full name: only for officers of the unit, judges' sheets and the certificate. */
  name: string
  /** Public. From a form that leaves it empty it is made of the code. */
  nickname: string
  /** Code of the unit at registration. */
  unit: string
  division: string
  school: string | null
  /** YYYY-MM-DD or YYYY; asked only where a rule needs it. */
  born: string | null
  grade: number | null
  kind: string | null
  /** Exclusions that apply, e.g. "english-major". */
  marks: string[]
}
