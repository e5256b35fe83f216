/** Figures after a show: who stands where, how each question went, what each player answered. */

import type { LocalText } from '../question/text'
import { countsOf, rightShare } from './asking'
import { correlation, median } from './figures'
import { rankTold } from './ranking'
import { clubName, rows } from './rows'
import { gainOf, givesPoints, questionOf } from './settling'
import type { AnswerKey, AnswerValue } from './show-question'
import type { Amendment, Player, QuestionRun, Show } from './state'
import { teamsPlay } from './teams'
import type { Count, Row } from './view'

/** With fewer answers a discrimination says nothing. */
const FEWEST = 10

export interface QuestionResult {
  index: number
  ref: string
  title: LocalText
  prompt: LocalText
  kind: string
  state: QuestionRun['state']
  voided: boolean
  weight: 0 | 1 | 2
  key: AnswerKey
  /** As `Revealed.counts`. */
  counts: Count[]
  /** Answers of players who were not shown out, and the wholly right ones. */
  answered: number
  right: number
  rightShare: number | null
  /** Charged response time, ms. */
  medianMs: number | null
  /**
   * Corrected item–total correlation: of the mark for this question with the sum of marks for all others that gave
   * points, over the players who answered it (S. Henrysson, Psychometrika 28, 1963). Below 0.2 the question hardly tells
   * who knows more; below 0 its key may be wrong. Null for fewer than ten answers, or when all did alike.
   */
  discrimination: number | null
}

export interface PlayerAnswer {
  value: AnswerValue
  ms: number
  grade: number
  gain: number
}

export interface PlayerResult {
  /** 0: none, without points. */
  rank: number
  seat: number
  name: string
  mark: string
  clubId: string | null
  club: string | null
  team: string | null
  points: number
  right: number
  /** Questions with points that were asked since this player came. */
  asked: number
  /** Index of the first question asked of this player. */
  from: number
  /** Sum over the right answers, ms; extra time is taken off it. */
  time: number
  bestStreak: number
  /** One per question of the show; null: none given, or not settled. */
  answers: (PlayerAnswer | null)[]
}

export interface ShowResults {
  title: string
  startedAt: number | null
  endedAt: number | null
  /** Questions that gave points. */
  asked: number
  /** In order of rank, without players shown out. */
  players: PlayerResult[]
  /** Empty when teams do not play. */
  teams: Row[]
  questions: QuestionResult[]
  /** Indexes of the questions with a right answer, smallest right share first. */
  hardest: number[]
  trail: Amendment[]
}

function playerAnswer(run: QuestionRun, seat: number): PlayerAnswer | null {
  const answer = run.answers.get(seat)
  if (!answer || run.state !== 'settled') return null
  return { value: answer.value, ms: answer.ms, grade: answer.grade ?? 0, gain: gainOf(run, seat) }
}

function playerResult(show: Show, player: Player): PlayerResult {
  const { seat, name, mark, points, right, asked, from, time, bestStreak } = player
  return {
    rank: rankTold(player),
    seat,
    name,
    mark,
    clubId: player.club,
    club: clubName(show, player.club),
    team: player.team === null ? null : (show.teams[player.team]?.name ?? null),
    points,
    right,
    asked,
    from,
    time,
    bestStreak,
    answers: show.runs.map((run) => playerAnswer(run, seat)),
  }
}

/** Sum of the marks of one player over the questions that gave points. */
function marksOf(show: Show, { answers }: PlayerResult): number {
  return answers.reduce((sum, answer, index) => {
    const run = show.runs[index]
    return run && answer && givesPoints(questionOf(show, run), run) ? sum + answer.grade : sum
  }, 0)
}

function discrimination(
  show: Show,
  run: QuestionRun,
  players: readonly PlayerResult[],
  totals: readonly number[],
): number | null {
  if (run.state !== 'settled' || run.key.kind === 'none') return null
  const own = givesPoints(questionOf(show, run), run)
  const pairs = players.flatMap((player, place) => {
    const answer = player.answers[run.index]
    if (!answer) return []
    return [[answer.grade, (totals[place] ?? 0) - (own ? answer.grade : 0)] as const]
  })
  return pairs.length < FEWEST ? null : correlation(pairs)
}

function questionResult(
  show: Show,
  run: QuestionRun,
  players: readonly PlayerResult[],
  totals: readonly number[],
): QuestionResult {
  const question = questionOf(show, run)
  const times = players.flatMap((player) => player.answers[run.index]?.ms ?? [])
  return {
    index: run.index,
    ref: question.ref,
    title: question.title,
    prompt: question.prompt,
    kind: question.kind,
    state: run.state,
    voided: run.voided,
    weight: question.weight,
    key: run.key,
    counts: countsOf(question, run, false),
    answered: run.answered,
    right: run.right,
    rightShare: rightShare(question, run),
    medianMs: median(times),
    discrimination: discrimination(show, run, players, totals),
  }
}

function hardest(questions: readonly QuestionResult[]): number[] {
  const shares = questions.flatMap(({ index, rightShare: share }) => (share === null ? [] : [{ index, share }]))
  return shares.sort((a, b) => a.share - b.share || a.index - b.index).map(({ index }) => index)
}

/** The results as they stand, corrections included. A replayed log gives the same. */
export function results(show: Show): ShowResults {
  const players = show.ranking.flatMap((seat) => {
    const player = show.players[seat]
    return player ? [playerResult(show, player)] : []
  })
  const totals = players.map((player) => marksOf(show, player))
  const questions = show.runs.map((run) => questionResult(show, run, players, totals))
  return {
    title: show.title,
    startedAt: show.startedAt,
    endedAt: show.endedAt,
    asked: show.asked,
    players,
    teams: teamsPlay(show.settings) ? rows(show, show.teamRanking.length) : [],
    questions,
    hardest: hardest(questions),
    trail: show.trail,
  }
}
