// What the figures of an item and of a paper mean, in plain words.
// Bounds: discrimination after R. L. Ebel, Essentials of Educational Measurement, 1972; reliability after J. C. Nunnally, Psychometric Theory, 1978.
import type { ItemFigures } from '~/domain/round/item-analysis'
import { m } from '~/paraglide/messages'

/** With fewer papers figures jump about. */
export const FEW = 20
const GOOD = 0.2
const EASY = 0.95
const HARD = 0.15

export type ItemTrouble = 'wrong' | 'distractor' | 'hard' | 'weak' | 'easy'

type Figures = Pick<ItemFigures, 'had' | 'difficulty' | 'discrimination'>

/** What needs a look, gravest first. `overtaken`: a wrong answer is given more often than the right one. */
export function troubleOf({ difficulty, discrimination }: Figures, overtaken: boolean): ItemTrouble | null {
  if (discrimination !== null && discrimination < 0) return 'wrong'
  if (overtaken) return 'distractor'
  if (difficulty !== null && difficulty < HARD) return 'hard'
  if (difficulty !== null && difficulty > EASY) return 'easy'
  return discrimination !== null && discrimination < GOOD ? 'weak' : null
}

const WORDS: Record<ItemTrouble, () => string> = {
  wrong: m.roundresults_item_hint_wrong,
  distractor: m.roundresults_item_hint_distractor,
  hard: m.roundresults_item_hint_hard,
  weak: m.roundresults_item_hint_weak,
  easy: m.roundresults_item_hint_easy,
}

export function hintWords(trouble: ItemTrouble | null, had: number): string {
  if (had < FEW) return m.roundresults_item_hint_few()
  return trouble ? WORDS[trouble]() : m.roundresults_item_hint_fine()
}

export function reliabilityWords(value: number | null, papers: number): string {
  if (value === null || papers < FEW) return m.roundresults_reliability_none()
  if (value >= 0.8) return m.roundresults_reliability_good()
  return value >= 0.6 ? m.roundresults_reliability_fair() : m.roundresults_reliability_poor()
}
