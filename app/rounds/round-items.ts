// Items of a round with their figures and the words of their answers, in the language of the request.
import type { AppLoadContext } from '@remix-run/node'
import type { AnalysedItem } from '~/components/round-results/item-card'
import { troubleOf } from '~/components/round-results/item-hints'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { rightness } from '~/domain/round/keys'
import { buckets } from '~/domain/show/marking'
import type { AnswerValue } from '~/domain/show/show-question'
import type { RoundItem } from '~/services/round-results'

const MOST_ANSWERS = 8

/** A choice, pair or place of an item (as the figures name it) in words. */
function bucketWords({ item }: RoundItem, value: string, locale: Locale): string {
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, locale).text
  const choices = new Map(item.asked.choices.map(({ id, text }) => [item.choices[id] ?? id, say(text)]))
  const partners = new Map(item.asked.partners.map(({ id, text }) => [item.partners[id] ?? id, say(text)]))
  const direct = choices.get(value)
  if (direct) return direct
  const parts = value.split(',').map((part) => {
    const [left = '', right] = part.split('=')
    const words = choices.get(left) ?? left
    // Both sides of a pair have ids of their own, which may be the same letters.
    return right === undefined ? words : `${words} – ${partners.get(right) ?? right}`
  })
  return parts.join(item.asked.kind === 'order' ? ' → ' : '; ')
}

/** An answer in the ids of the bank, in words. */
export function answerInWords(found: RoundItem, answer: AnswerValue, locale: Locale): string {
  const { item } = found
  if (typeof answer === 'number') return String(answer)
  if (item.asked.kind === 'typed' && typeof answer === 'string') return answer
  if (typeof answer === 'string') return bucketWords(found, answer, locale)
  if (Array.isArray(answer)) {
    const words = answer.map((id) => bucketWords(found, id, locale))
    return item.asked.kind === 'order' ? words.map((word, i) => `${i + 1}. ${word}`).join('; ') : words.join('; ')
  }
  return buckets(answer, item.asked.kind)
    .map((pairs) => bucketWords(found, pairs, locale))
    .join('; ')
}

/** Answers that are right by themselves, as the figures name them. */
function rightBuckets({ key, also, item }: RoundItem): Set<string> {
  const right = new Set<string>()
  for (const one of [key, ...also]) {
    if (one.kind === 'choice' || one.kind === 'choices') for (const id of one.ids) right.add(id)
    if (one.kind === 'typed')
      for (const text of one.accept) for (const bucket of buckets(text, 'typed')) right.add(bucket)
    if (one.kind === 'number') right.add(String(one.right))
    if (one.kind === 'order') for (const bucket of buckets(one.ids, item.asked.kind)) right.add(bucket)
    if (one.kind === 'match') for (const bucket of buckets(one.pairs, item.asked.kind)) right.add(bucket)
  }
  return right
}

export async function analysedItems(context: AppLoadContext, season: string, round: string) {
  const { locale, roundResults } = context
  const [figures, items] = await Promise.all([roundResults.analysis(season, round), roundResults.items(season, round)])
  const known = new Map(items.map((one) => [one.item.ref, one]))
  const analysed = figures.items.flatMap((one): AnalysedItem[] => {
    const found = known.get(one.ref)
    if (!found) return []
    const right = rightBuckets(found)
    const isRight = (value: string) =>
      right.has(value) ||
      (found.item.asked.kind === 'typed' && rightness({ keys: [found.key, ...found.also], void: null }, value) >= 1)
    const answers = one.answers.map(({ value, count }) => ({
      words: found.item.asked.kind === 'typed' ? value : bucketWords(found, value, locale),
      count,
      right: isRight(value),
    }))
    const single = found.item.asked.kind === 'single' || found.item.asked.kind === 'truefalse'
    const best = Math.max(0, ...answers.filter((answer) => answer.right).map(({ count }) => count))
    const overtaken = single && answers.some((answer) => !answer.right && answer.count > best)
    const rest = answers.slice(MOST_ANSWERS)
    return [
      {
        ref: one.ref,
        title: textIn(found.item.asked.title, locale).text,
        prompt: textIn(found.item.asked.prompt, locale).text,
        had: one.had,
        blank: one.blank,
        difficulty: one.difficulty,
        discrimination: one.discrimination,
        void: found.void,
        trouble: troubleOf(one, overtaken),
        answers: answers.slice(0, MOST_ANSWERS),
        others: rest.reduce((sum, { count }) => sum + count, 0),
      },
    ]
  })
  return { papers: figures.papers, length: figures.length, reliability: figures.reliability, items: analysed }
}
