// Why something was not done to a contestant, and what is wrong with a row of a list.
import type { Ineligible } from '~/domain/round/eligibility'
import { m } from '~/paraglide/messages'
import type { ConsentPurpose, ContestantRefusal, ListedRow, ListProblem, TypedRow } from '~/services/contestants'

export const CONTESTANT_REFUSED: Record<ContestantRefusal, () => string> = {
  unknown_season: m.seasons_contestant_refused_unknown_season,
  not_open: m.seasons_contestant_refused_not_open,
  bad_name: m.seasons_contestant_refused_bad_name,
  bad_nickname: m.seasons_contestant_refused_bad_nickname,
  unknown_unit: m.seasons_contestant_refused_unknown_unit,
  unknown_division: m.seasons_contestant_refused_unknown_division,
  bad_birth: m.seasons_contestant_refused_bad_birth,
  not_eligible: m.seasons_contestant_refused_not_eligible,
  needs_consent: m.seasons_contestant_refused_needs_consent,
  wrong_code: m.seasons_contestant_refused_wrong_code,
  wait: m.seasons_contestant_refused_wait,
  unknown_contestant: m.seasons_contestant_refused_unknown_contestant,
  announced: m.seasons_contestant_refused_announced,
  stale: m.seasons_contestant_refused_stale,
  too_many: m.seasons_contestant_refused_too_many,
}

const INELIGIBLE: Record<Ineligible, () => string> = {
  too_young: m.seasons_ineligible_too_young,
  too_old: m.seasons_ineligible_too_old,
  age_unknown: m.seasons_ineligible_age_unknown,
  wrong_grade: m.seasons_ineligible_wrong_grade,
  wrong_kind: m.seasons_ineligible_wrong_kind,
  excluded: m.seasons_ineligible_excluded,
}

export const LIST_PROBLEMS: Record<ListProblem, () => string> = {
  ...CONTESTANT_REFUSED,
  ...INELIGIBLE,
  bad_grade: m.seasons_list_bad_grade,
  unreadable: m.seasons_list_unreadable,
  too_large: m.seasons_list_too_large,
  too_many_rows: m.seasons_list_too_many_rows,
  no_heading: m.seasons_list_no_heading,
}

/** The cell that a problem of a row is about. */
const CELLS: Partial<Record<ListProblem, keyof TypedRow>> = {
  bad_name: 'name',
  bad_nickname: 'nickname',
  unknown_unit: 'unit',
  unknown_division: 'division',
  bad_birth: 'born',
  too_young: 'born',
  too_old: 'born',
  bad_grade: 'grade',
  wrong_grade: 'grade',
  wrong_kind: 'kind',
  excluded: 'marks',
}

/** What keeps a row from being entered, each with what stands in the cell: "“9A”: …". */
export function rowProblems({ problems, typed, strange }: ListedRow): string[] {
  const said = problems.map((problem) => {
    const cell = CELLS[problem]
    const value = cell && typed?.[cell]
    const words = problem === 'bad_name' ? m.seasons_list_bad_name() : LIST_PROBLEMS[problem]()
    return value ? `“${value}”: ${words}` : words
  })
  return strange ? [...said, m.seasons_import_not_yours()] : said
}

export const PURPOSES: Record<ConsentPurpose, () => string> = {
  take_part: m.seasons_purpose_take_part,
  publish_nickname: m.seasons_purpose_publish_nickname,
  certificate: m.seasons_purpose_certificate,
}

/** A refusal with its reasons: "Not eligible for this division: too young, grade does not fit." */
export function refusalWords(code: ContestantRefusal, why: readonly string[] = []): string {
  const reasons = why.flatMap((reason) => (Object.hasOwn(INELIGIBLE, reason) ? INELIGIBLE[reason as Ineligible]() : []))
  const said = CONTESTANT_REFUSED[code]()
  return reasons.length > 0 ? `${said} (${reasons.join(', ')})` : said
}
