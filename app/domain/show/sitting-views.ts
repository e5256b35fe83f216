/** The one exit of a sitting: field by field, so that no key slips out before its question is settled. */
import { askedQuestion } from './asking'
import { drawn } from './drawing'
import type { Paper, PaperQuestion } from './paper'
import { compare, type Ranked } from './ranking'
import type { ShowResults } from './results'
import { isFinished, limitOf, type Marked, type Sitting, type SittingRun, type SittingScore, score } from './self-paced'
import type { SelfAnswered, SelfDoor, SelfFinal, SelfQuestion, SelfView } from './self-paced-view'
import type { ShowSettings } from './settings'
import type { Revealed } from './view'

export interface Sitter {
  name: string
  /** Name of the club, or null. */
  club: string | null
  startedAt: number
}

export interface Looking {
  paper: Paper
  sitter: Sitter
  sitting: Sitting
  /** The server's clock and the closing date, ms. */
  now: number
  closesAt: number
}

/** Rank that `mine` would have had among the players of the show, and of how many with oneself; null when nobody played. */
export function hallRank(
  results: Pick<ShowResults, 'players'>,
  mine: Ranked,
  scoring: ShowSettings['scoring'],
): { rank: number; of: number } | null {
  if (results.players.length === 0) return null
  const ahead = results.players.filter((player) => compare(scoring, player, mine) < 0).length
  return { rank: ahead + 1, of: results.players.length + 1 }
}

export function doorView(paper: Paper, now: number, closesAt: number): SelfDoor {
  return {
    title: paper.title,
    questions: paper.questions.length,
    longest: paper.questions.reduce((sum, one) => sum + limitOf(one), 0),
    clubs: paper.clubs,
    names: paper.settings.names,
    closesAt,
    closed: now >= closesAt,
  }
}

function meOf({ name }: Sitter, { points, right, asked, streak, bestStreak }: SittingScore): SelfQuestion['me'] {
  return { name, points, right, asked, streak, bestStreak }
}

function revealedOf({ question, key, voided, rightShare }: PaperQuestion): Revealed {
  return {
    key,
    explanation: question.explanation,
    source: question.source,
    asOf: question.asOf,
    voided,
    skipped: false,
    counts: [],
    answered: 0,
    rightShare,
  }
}

function answered(paper: Paper, index: number, run: SittingRun, { grade, gain }: Marked): SelfAnswered | null {
  const one = paper.questions[index]
  if (!one || !run.settled) return null
  return {
    index,
    question: askedQuestion(paper, one.question),
    revealed: revealedOf(one),
    answer: run.answer,
    grade,
    gain,
  }
}

function questionView({ paper, sitter, sitting, now }: Looking, one: PaperQuestion, run: SittingRun): SelfQuestion {
  return {
    scene: 'question',
    index: sitting.runs.length - 1,
    total: paper.questions.length,
    question: askedQuestion(paper, one.question),
    clock: { opensAt: run.openedAt, closesAt: run.openedAt + limitOf(one), pausedLeft: null },
    now,
    me: meOf(sitter, score(paper, sitting)),
    shuffleSeed: drawn(paper.seed, sitter.startedAt),
    language: paper.settings.language,
    peek: paper.settings.peek,
    shuffle: paper.settings.shuffle,
  }
}

/** What the phone shows now; `final` and its places come from `finalView`. */
export function sittingView(looking: Looking): Exclude<SelfView, SelfFinal> {
  const { paper, sitter, sitting, now, closesAt } = looking
  const index = sitting.runs.length - 1
  const run = sitting.runs[index]
  const one = paper.questions[index]
  if (!run || !one) return { scene: 'ready', name: sitter.name, total: paper.questions.length }
  if (!run.settled) return questionView(looking, one, run)
  const sum = score(paper, sitting)
  const settled = answered(paper, index, run, sum.marks[index] ?? { grade: 0, gain: { base: 0, speed: 0, streak: 0 } })
  if (!settled) return { scene: 'ready', name: sitter.name, total: paper.questions.length }
  return {
    scene: 'result',
    ...settled,
    total: paper.questions.length,
    me: meOf(sitter, sum),
    language: paper.settings.language,
    closed: now >= closesAt,
  }
}

/** The card at the end; keys only of questions that were settled. */
export function finalView(
  { paper, sitter, sitting }: Looking,
  place: SelfFinal['place'],
  hall: SelfFinal['hall'],
): SelfFinal {
  const sum = score(paper, sitting)
  const all = sitting.runs.flatMap((run, index) => {
    const marked = sum.marks[index]
    return (marked && answered(paper, index, run, marked)) || []
  })
  return {
    scene: 'final',
    title: paper.title,
    me: meOf(sitter, sum),
    club: sitter.club,
    total: paper.questions.length,
    complete: isFinished(paper, sitting),
    language: paper.settings.language,
    place,
    hall,
    missed: all.filter(({ grade, revealed }) => grade < 1 && revealed.key.kind !== 'none' && !revealed.voided),
  }
}
