// Small sentences of the set-up that depend on a value.
import { formatDate } from '~/components/format'
import { kindName } from '~/components/host/words'
import { formatNumber, formatPlain } from '~/components/stage/figures'
import type { QuestionSummary } from '~/domain/question/summary'
import type { Locale } from '~/domain/question/text'
import { m } from '~/paraglide/messages'

/** A day written YYYY-MM-DD, as people of the language write it. */
export function formatDay(day: string, locale: Locale): string {
  return formatDate(Date.parse(`${day}T05:00:00Z`), locale)
}

/** A2 · choose one · 15 s */
export function questionFacts(question: QuestionSummary, seconds: number | null, locale: Locale): string {
  const time = m.setup_seconds({ count: formatPlain(seconds ?? question.seconds, locale) })
  const media = { picture: m.setup_with_picture, sound: m.setup_with_sound }
  const withMedia = question.media ? ` · ${media[question.media]()}` : ''
  return `${question.level} · ${kindName(question.kind)} · ${time}${withMedia}`
}

/** How long a show of these questions takes, in minutes: their own seconds and some words between them. */
export function minutesOf(questions: readonly QuestionSummary[], seconds: number | null): number {
  const aroundEach = 30
  const sum = questions.reduce((all, question) => all + (seconds ?? question.seconds) + aroundEach, 0)
  return Math.max(1, Math.ceil(sum / 60))
}

export const countWords = (count: number, locale: Locale) =>
  m.setup_count({ amount: count, count: formatNumber(count, locale) })
