// Titles of the sheets of results, in the language of the request.

import type { Locale } from '~/domain/question/text'
import type { SheetWords } from '~/domain/show/result-sheets'
import { m } from '~/paraglide/messages'

export function sheetWords(locale: Locale): SheetWords {
  const of = (message: (inputs: object, options: { locale: Locale }) => string) => message({}, { locale })
  return {
    ranking: of(m.results_tab_ranking),
    questions: of(m.results_tab_questions),
    answers: of(m.results_sheet_answers),
    rank: of(m.results_rank),
    name: of(m.results_name),
    club: of(m.results_club),
    team: of(m.results_team),
    points: of(m.results_points),
    right: of(m.results_right),
    asked: of(m.results_sheet_asked),
    seconds: of(m.results_sheet_seconds),
    streak: of(m.results_streak),
    number: of(m.results_sheet_number),
    title: of(m.results_sheet_title),
    question: of(m.results_question),
    kind: of(m.results_sheet_kind),
    key: of(m.results_key),
    state: of(m.results_sheet_note),
    answered: of(m.results_sheet_answered),
    rightShare: of(m.results_sheet_right_share),
    median: of(m.results_sheet_median),
    discrimination: of(m.results_sheet_discrimination),
    answer: of(m.results_answer),
    grade: of(m.results_sheet_grade),
    voided: of(m.results_voided),
    notAsked: of(m.results_not_asked),
    questionPoints: (number) => m.results_sheet_question_points({ number }, { locale }),
    choice: (letter) => m.results_sheet_choice({ letter }, { locale }),
    kinds: {
      single: of(m.results_kind_single),
      several: of(m.results_kind_several),
      truefalse: of(m.results_kind_truefalse),
      typed: of(m.results_kind_typed),
      number: of(m.results_kind_number),
      order: of(m.results_kind_order),
      match: of(m.results_kind_match),
      poll: of(m.results_kind_poll),
    },
  }
}
