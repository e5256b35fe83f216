// What the trail's entries about items were about: the question's first words, and the answers that counted before and after.
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { keyOnPaper } from '~/domain/round/paper-item'
import type { TrailEntry } from '~/domain/round/results-state'
import { keyWords } from '~/domain/show/answer-words'
import type { AnswerKey } from '~/domain/show/show-question'
import type { RoundItem } from '~/services/round-results'

export interface ToldItem {
  item: string
  /** The key in force until then, with what was accepted besides. */
  before: string
  /** The key of this entry; empty: it has none. */
  after: string
}

const FIRST_WORDS = 60

/** The beginning of a text, to the end of a word. */
export function firstWords(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim()
  if (plain.length <= FIRST_WORDS) return plain
  const cut = plain.slice(0, FIRST_WORDS)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), FIRST_WORDS / 2))} …`
}

/** By entry, in the order in which the keys became what they are. Entries about unknown items are not told. */
export function toldItems(
  trail: readonly TrailEntry[],
  items: readonly RoundItem[],
  locale: Locale,
): ReadonlyMap<TrailEntry['what'], ToldItem> {
  const known = new Map(items.map((one) => [one.item.ref, one]))
  const inForce = new Map<string, AnswerKey[]>()
  const told = new Map<TrailEntry['what'], ToldItem>()
  for (const { what } of trail) {
    if (!('ref' in what)) continue
    const found = known.get(what.ref)
    if (!found) continue
    const say = (key: AnswerKey) => String(keyWords(found.item.asked, keyOnPaper(found.item, key), locale))
    const keys = inForce.get(what.ref) ?? [found.drawn]
    const after = what.type === 'correct_key' || what.type === 'accept_answer' ? what.key : null
    if (after) inForce.set(what.ref, what.type === 'correct_key' ? [after] : [...keys, after])
    told.set(what, {
      item: firstWords(textIn(found.item.asked.prompt, locale).text),
      before: keys.map(say).join('; '),
      after: after ? say(after) : '',
    })
  }
  return told
}
