/** A question as the host sees it while choosing: with its answer, source and review, without what only play needs. */
import type { BankQuestion } from './bank'
import type { Drawable } from './draw'
import type { Question, QuestionKind } from './question'
import type { Locale, LocalText } from './text'

/** One line of the answer: a choice, or a pair. `right` false: a wrong choice. */
export interface AnswerLine {
  text: LocalText
  partner?: LocalText
  right: boolean
}

export interface QuestionSummary extends Drawable {
  kind: QuestionKind
  title: LocalText
  prompt: LocalText
  media: 'picture' | 'sound' | null
  seconds: number
  /** truefalse says it by `truth`, since its two choices have no text of their own; a poll has no right line. */
  lines: AnswerLine[]
  truth: boolean | null
  /** number: how far off still counts; null: the nearest wins. */
  tolerance: number | null
  explanation: LocalText
  source: { name: string; url?: string }
  asOf: string
  expires: string | null
  /** Languages that no native reader has reviewed. */
  unreviewed: Locale[]
}

function answerLines(question: Question): AnswerLine[] {
  switch (question.kind) {
    case 'single':
      return question.choices.map(({ id, text }) => ({ text, right: id === question.right }))
    case 'several':
      return question.choices.map(({ id, text }) => ({ text, right: question.right.includes(id) }))
    case 'poll':
      return question.choices.map(({ text }) => ({ text, right: false }))
    case 'typed':
      return question.accept.map((text) => ({ text, right: true }))
    case 'number':
      return [{ text: String(question.right), ...(question.unit && { partner: question.unit }), right: true }]
    case 'order':
      return question.items.map(({ text }) => ({ text, right: true }))
    case 'match':
      return question.pairs.map(({ left, right }) => ({ text: left, partner: right, right: true }))
    case 'truefalse':
      return []
  }
}

export function summaryOf(question: BankQuestion): QuestionSummary {
  const { vi, en, km } = question.review
  const reviews: [Locale, unknown][] = [
    ['vi', vi],
    ['en', en],
    ['km', km],
  ]
  return {
    id: question.id,
    bank: question.bank,
    topic: question.topic,
    level: question.level,
    kind: question.kind,
    title: question.title,
    prompt: question.prompt,
    media: question.media?.kind ?? null,
    seconds: question.seconds,
    lines: answerLines(question),
    truth: question.kind === 'truefalse' ? question.right : null,
    tolerance: question.kind === 'number' ? (question.tolerance ?? null) : null,
    explanation: question.explanation,
    source: { name: question.source.name, ...(question.source.url && { url: question.source.url }) },
    asOf: question.asOf,
    expires: question.expires ?? null,
    unreviewed: reviews.filter(([, review]) => review === 'unreviewed').map(([locale]) => locale),
  }
}
