/** The results of a show as tables to hand out: ranking, questions, answers; and all in one for CSV. */

import type { Locale } from '../question/text'
import { textIn } from '../question/text-in'
import type { Sheet, SheetCell, SheetColumn } from '../sheet/sheet'
import { answerWords, keyWords } from './answer-words'
import type { PlayerResult, QuestionResult, ShowResults } from './results'
import type { ShowQuestion } from './show-question'

/** Titles and words in the language of who asks. */
export interface SheetWords {
  ranking: string
  questions: string
  answers: string
  rank: string
  name: string
  club: string
  team: string
  points: string
  right: string
  asked: string
  seconds: string
  streak: string
  number: string
  title: string
  question: string
  kind: string
  key: string
  state: string
  answered: string
  rightShare: string
  median: string
  discrimination: string
  answer: string
  grade: string
  voided: string
  notAsked: string
  /** Column of one question. */
  questionPoints(number: number): string
  choice(letter: string): string
  kinds: Record<ShowQuestion['kind'], string>
}

export interface SheetSource {
  results: ShowResults
  questions: readonly ShowQuestion[]
  locale: Locale
  words: SheetWords
}

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f']
const seconds = (ms: number) => Math.round(ms / 100) / 10

export const nameWithMark = ({ name, mark }: Pick<PlayerResult, 'name' | 'mark'>) => (mark ? `${name} (${mark})` : name)

function rankColumns(words: SheetWords, teams: boolean): SheetColumn[] {
  return [
    { title: words.rank, width: 8 },
    { title: words.name, width: 28 },
    { title: words.club, width: 28 },
    ...(teams ? [{ title: words.team, width: 20 }] : []),
    { title: words.points, width: 10 },
    { title: words.right, width: 10 },
    { title: words.asked, width: 10 },
    { title: words.seconds, width: 12, format: 'tenths' as const },
    { title: words.streak, width: 12 },
  ]
}

/** No rank without points, no time without a right answer: empty, where the page has a dash. */
function rankRow(player: PlayerResult, teams: boolean): SheetCell[] {
  const { rank, club, team, points, right, asked, time, bestStreak } = player
  return [
    rank || null,
    nameWithMark(player),
    club,
    ...(teams ? [team] : []),
    points,
    right,
    asked,
    right > 0 ? seconds(time) : null,
    bestStreak,
  ]
}

/** One row for each player, with the points of every question: for CSV. */
export function rankingSheet({ results, words }: SheetSource, withQuestions: boolean): Sheet {
  const teams = results.teams.length > 0
  const each = withQuestions ? results.questions.filter(({ state }) => state === 'settled') : []
  return {
    name: words.ranking,
    columns: [
      ...rankColumns(words, teams),
      ...each.map(({ index }) => ({ title: words.questionPoints(index + 1), width: 10 })),
    ],
    rows: results.players.map((player) => [
      ...rankRow(player, teams),
      ...each.map(({ index }) => player.answers[index]?.gain ?? null),
    ]),
  }
}

function stateWords({ state, voided }: QuestionResult, words: SheetWords): string {
  return state === 'settled' ? (voided ? words.voided : '') : words.notAsked
}

function questionsSheet({ results, questions, locale, words }: SheetSource): Sheet {
  const row = (result: QuestionResult): SheetCell[] => {
    const question = questions[result.index]
    const counts = LETTERS.map((id) => result.counts.find(({ value }) => value === id)?.count ?? null)
    return [
      result.index + 1,
      textIn(result.title, locale).text,
      textIn(result.prompt, locale).text,
      question ? words.kinds[question.kind] : '',
      question ? keyWords(question, result.key, locale) : '',
      stateWords(result, words),
      result.answered,
      result.right,
      result.rightShare,
      result.medianMs === null ? null : seconds(result.medianMs),
      result.discrimination === null ? null : Math.round(result.discrimination * 100) / 100,
      ...counts,
    ]
  }
  return {
    name: words.questions,
    columns: [
      { title: words.number, width: 8 },
      { title: words.title, width: 28 },
      { title: words.question, width: 60 },
      { title: words.kind, width: 18 },
      { title: words.key, width: 40 },
      { title: words.state, width: 14 },
      { title: words.answered, width: 12 },
      { title: words.right, width: 10 },
      { title: words.rightShare, width: 12, format: 'percent' },
      { title: words.median, width: 14, format: 'tenths' },
      { title: words.discrimination, width: 14, format: 'hundredths' },
      ...LETTERS.map((id) => ({ title: words.choice(id.toUpperCase()), width: 8 })),
    ],
    rows: results.questions.map(row),
  }
}

function answersSheet({ results, questions, locale, words }: SheetSource): Sheet {
  const rows = results.players.flatMap((player) =>
    player.answers.flatMap((answer, index): SheetCell[][] => {
      const question = questions[index]
      if (!answer || !question) return []
      const poll = question.kind === 'poll'
      const given = answerWords(question, answer.value, locale)
      return [
        [
          player.rank || null,
          nameWithMark(player),
          player.club,
          index + 1,
          given,
          poll ? null : answer.grade,
          seconds(answer.ms),
          answer.gain,
        ],
      ]
    }),
  )
  return {
    name: words.answers,
    columns: [
      { title: words.rank, width: 8 },
      { title: words.name, width: 28 },
      { title: words.club, width: 28 },
      { title: words.number, width: 8 },
      { title: words.answer, width: 40 },
      { title: words.grade, width: 10, format: 'percent' },
      { title: words.seconds, width: 12, format: 'tenths' },
      { title: words.points, width: 10 },
    ],
    rows,
  }
}

/** Three sheets: ranking, questions, answers. */
export function resultSheets(source: SheetSource): Sheet[] {
  return [rankingSheet(source, false), questionsSheet(source), answersSheet(source)]
}
