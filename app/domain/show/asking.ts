/** The question as it is asked, announced and revealed; its clock. */
import { closesAt, opensAt } from './clock'
import { isInsult } from './insults'
import { marker, nearestDistance } from './marking'
import { hasTelephone } from './names'
import { questionOf } from './settling'
import type { AnswerKey, AnswerValue, ShowQuestion } from './show-question'
import type { QuestionRun, Show } from './state'
import { TIMING } from './timing'
import type { AskedQuestion, Count, Revealed, SharedView, ViewClock } from './view'

const MOST_COUNTS = 8

function fullPoints(show: Pick<Show, 'scoring'>, question: ShowQuestion): number {
  return show.scoring.full * question.weight
}

/** Field by field, so that nothing new in a question can slip out before the reveal. */
export function askedQuestion(show: Pick<Show, 'scoring'>, question: ShowQuestion): AskedQuestion {
  return {
    kind: question.kind,
    bankName: question.bankName,
    title: question.title,
    prompt: question.prompt,
    ...(question.media && { media: question.media }),
    choices: question.choices,
    partners: question.partners,
    ...(question.hint && { hint: question.hint }),
    ...(question.unit && { unit: question.unit }),
    unreviewed: question.unreviewed,
    points: fullPoints(show, question),
  }
}

/** The announcement of the countdown: no words of the question. */
export function comingQuestion(show: Show, run: QuestionRun): NonNullable<SharedView['coming']> {
  const question = questionOf(show, run)
  return {
    kind: question.kind,
    bankName: question.bankName,
    points: fullPoints(show, question),
    double: question.weight === 2,
    startsAt: run.opensAt - TIMING.lead,
  }
}

export function viewClock(show: Show, run: QuestionRun): ViewClock {
  const ends = show.phase === 'countdown' ? run.opensAt - TIMING.lead : closesAt(run)
  return {
    opensAt: opensAt(run),
    closesAt: closesAt(run),
    pausedLeft: show.pausedAt === null ? null : Math.max(0, ends - show.pausedAt),
  }
}

/** A bucket of the tally as the answer it stands for. */
function answerOf(kind: ShowQuestion['kind'], run: QuestionRun, bucket: string): AnswerValue {
  switch (kind) {
    case 'typed':
      return run.samples.get(bucket) ?? bucket
    case 'number':
      return Number(bucket)
    case 'order':
      return bucket.split(',')
    case 'match':
      return Object.fromEntries(bucket.split(',').map((pair) => pair.split('=')))
    default:
      return bucket
  }
}

function rightIds(key: AnswerKey): readonly string[] {
  return key.kind === 'choice' || key.kind === 'choices' ? key.ids : []
}

function graded(question: ShowQuestion, run: QuestionRun): Count[] {
  const numbers = question.kind === 'number' ? [...run.tally.keys()].map(Number) : []
  const mark = marker(run.key, run.key.kind === 'number' ? nearestDistance(run.key.right, numbers) : 0)
  return [...run.tally].map(([bucket, count]) => {
    const value = answerOf(question.kind, run, bucket)
    const shown = question.kind === 'typed' && typeof value === 'string' ? value : bucket
    return { value: shown, count, right: mark(value) === 1 }
  })
}

/** What a player typed and no hall should read: insults, telephone numbers. A number asked for may have as many digits. */
const unfit = ({ kind }: ShowQuestion, value: string) => isInsult(value) || (kind === 'typed' && hasTelephone(value))

/**
 * Order of the answers to an open question: right ones first, so that they are seen however many follow; where the nearest
 * wins, the nearest next; then the most frequent. Before it is settled only the last, so that the order betrays no key.
 */
function inOrder(run: QuestionRun): (a: Count, b: Count) => number {
  const { key } = run
  const settled = run.state === 'settled'
  const far = ({ value }: Count) => (key.kind === 'number' ? Math.abs(Number(value) - key.right) : 0)
  const nearest = settled && key.kind === 'number' && key.tolerance === null
  return (a, b) =>
    (settled ? Number(b.right) - Number(a.right) : 0) ||
    (nearest ? far(a) - far(b) : 0) ||
    b.count - a.count ||
    (key.kind === 'number' ? Number(a.value) - Number(b.value) : a.value < b.value ? -1 : 1)
}

/** How the answers fell: see `Revealed.counts`. `clean`: what is for no hall is left out. */
export function countsOf(question: ShowQuestion, run: QuestionRun, clean: boolean): Count[] {
  if (question.kind === 'typed' || question.kind === 'number') {
    const list = graded(question, run).filter(({ value, right }) => right || !clean || !unfit(question, value))
    return list.sort(inOrder(run)).slice(0, MOST_COUNTS)
  }
  if (question.kind === 'order' || question.kind === 'match') {
    const right = graded(question, run).reduce((sum, one) => sum + (one.right ? one.count : 0), 0)
    return [
      { value: 'right', count: right, right: true },
      { value: 'wrong', count: run.answered - right, right: false },
    ]
  }
  const ids = rightIds(run.key)
  return question.choices.map(({ id }) => ({ value: id, count: run.tally.get(id) ?? 0, right: ids.includes(id) }))
}

/** Key, reason and distribution. For players and screens only when the question is settled. */
export function revealed(show: Show, run: QuestionRun, clean: boolean): Revealed {
  const question = questionOf(show, run)
  return {
    key: run.key,
    explanation: question.explanation,
    source: question.source,
    asOf: question.asOf,
    voided: run.voided,
    skipped: run.state === 'skipped',
    counts: countsOf(question, run, clean),
    answered: run.answered,
    rightShare: rightShare(question, run),
  }
}

/** Wholly right answers among those given; null for a poll, before settling, and without answers. */
export function rightShare(question: ShowQuestion, run: QuestionRun): number | null {
  if (question.kind === 'poll' || run.state !== 'settled' || run.answered === 0) return null
  return run.right / run.answered
}
