// What codes of seasons mean, in the language of the page.

import type { Locale, LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { Check, CheckCode } from '~/domain/round/checklist'
import { m } from '~/paraglide/messages'
import type { MoveDone, SeasonPhase, SeasonRefusal } from '~/services/seasons'

export const PHASES: Record<SeasonPhase, () => string> = {
  draft: m.seasons_phase_draft,
  open: m.seasons_phase_open,
  closed: m.seasons_phase_closed,
}

export const PHASE_TONES = { draft: 'gold', open: 'good', closed: 'plain' } as const

export const REFUSED: Record<SeasonRefusal, () => string> = {
  unknown_template: m.seasons_refused_unknown_template,
  unknown_unit: m.seasons_refused_unknown_unit,
  bad_code: m.seasons_refused_bad_code,
  code_taken: m.seasons_refused_code_taken,
  bad_rules: m.seasons_refused_bad_rules,
  not_draft: m.seasons_refused_not_draft,
  not_open: m.seasons_refused_not_open,
  not_closed: m.seasons_refused_not_closed,
  no_reason: m.seasons_refused_no_reason,
  announced: m.seasons_refused_announced,
  checks: m.seasons_refused_checks,
  bad_date: m.seasons_refused_bad_date,
  stale: m.seasons_rules_stale,
}

export const MOVE_REFUSED: Record<Extract<MoveDone, { ok: false }>['code'], () => string> = {
  not_open: m.seasons_refused_not_open,
  unknown_round: m.seasons_move_bad_window,
  no_reason: m.seasons_move_no_reason,
  bad_window: m.seasons_move_bad_window,
  begun: m.seasons_move_begun,
  past: m.seasons_move_past,
  unchanged: m.seasons_move_unchanged,
  stale: m.seasons_move_stale,
  stops: m.seasons_move_stops,
}

/** A round as sentences name it. */
interface Named {
  id: string
  name: LocalText
}

/** What sentences about checks need to know of a season. */
export interface CheckedSeason {
  divisions: readonly Named[]
  rounds: readonly (Named & { sections: readonly Named[] })[]
}

interface Blanks {
  section: string
  division: string
  /** As it stands. */
  text: (key: string) => string
  /** Name of the round before. */
  from: string
  number: (key: string) => string
  when: (key: string) => string
}

const CHECKS: Record<CheckCode, (blanks: Blanks) => string> = {
  unknown_zone: () => m.seasons_check_unknown_zone(),
  same_id: () => m.seasons_check_same_id(),
  no_such_moment: () => m.seasons_check_no_such_moment(),
  window_ends_first: () => m.seasons_check_window_ends_first(),
  windows_overlap: () => m.seasons_check_windows_overlap(),
  before_its_source: () => m.seasons_check_before_its_source(),
  unknown_round: () => m.seasons_check_unknown_round(),
  gate_too_high: () => m.seasons_check_gate_too_high(),
  nothing_to_do: () => m.seasons_check_nothing_to_do(),
  no_clock: () => m.seasons_check_no_clock(),
  no_prediction: () => m.seasons_check_no_prediction(),
  no_judges: () => m.seasons_check_no_judges(),
  no_grouping: () => m.seasons_check_no_grouping(),
  list_too_short: () => m.seasons_check_list_too_short(),
  unknown_division: () => m.seasons_check_unknown_division(),
  floor_over_cap: () => m.seasons_check_floor_over_cap(),
  age_upside_down: () => m.seasons_check_age_upside_down(),
  too_few_questions: ({ section, division, number }) =>
    m.seasons_check_too_few_questions({ section, division, missing: number('missing') }),
  few_questions: ({ section, division, number }) =>
    m.seasons_check_few_questions({ section, division, wanted: number('wanted'), there: number('there') }),
  no_practice: ({ division }) => m.seasons_check_no_practice({ division }),
  expires_before_end: ({ section, division, number }) =>
    m.seasons_check_expires_before_end({ section, division, missing: number('missing') }),
  unreviewed: ({ section, division, number }) =>
    m.seasons_check_unreviewed({ section, division, count: number('count') }),
  already_over: ({ when }) => m.seasons_check_already_over({ when: when('closes') }),
  opens_soon: ({ when }) => m.seasons_check_opens_soon({ when: when('opens') }),
  paper_longer_than_window: ({ number }) => m.seasons_check_paper_longer_than_window({ minutes: number('minutes') }),
  advances_nowhere: () => m.seasons_check_advances_nowhere(),
  no_entrants: () => m.seasons_check_no_entrants(),
  no_contact: () => m.seasons_check_no_contact(),
  before_complaints_end: ({ from, number, when }) =>
    m.seasons_check_before_complaints_end({
      round: from,
      opens: when('opens'),
      days: number('days'),
      ends: when('ends'),
    }),
  names_missing: ({ text }) =>
    text('language') === 'km'
      ? m.seasons_check_names_missing_km({ names: text('names') })
      : m.seasons_check_names_missing_en({ names: text('names') }),
  address_of_network: ({ text }) => m.seasons_check_address_of_network({ host: text('host') }),
  before_results_due: ({ from, when }) =>
    m.seasons_check_before_results_due({ round: from, opens: when('opens'), ends: when('ends') }),
}

interface Formats {
  number: (value: number, decimals?: number) => string
  dateTime: (instant: number) => string
}

/** The sentence of a check, without the round it is about. */
export function checkWords(check: Check, season: CheckedSeason, locale: Locale, formats: Formats): string {
  const { values, code } = check
  const round = season.rounds.find(({ id }) => id === check.round)
  const name = (list: readonly Named[], id: unknown) => {
    const found = list.find((one) => one.id === id)
    return found ? textIn(found.name, locale).text : String(id ?? '')
  }
  const division = values.division === undefined ? '' : ` (${name(season.divisions, values.division)})`
  const numbers: Check['values'] = { ...values, minutes: Number(values.seconds ?? 0) / 60 }
  return CHECKS[code]({
    section: name(round?.sections ?? [], values.section),
    division,
    text: (key) => String(values[key] ?? ''),
    from: name(season.rounds, values.from),
    number: (key) => formats.number(Number(numbers[key] ?? 0), 1),
    when: (key) => formats.dateTime(Number(values[key] ?? 0)),
  })
}
