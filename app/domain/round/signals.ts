/** Quiet signals for organisers: where to look again. Hints, never verdicts; nothing here changes a mark. */
import type { LocalText } from '../question/text'
import { buckets } from '../show/marking'
import { type Attempt, closesAt, oneByOne } from './attempt-state'
import type { MarkedPaper } from './marking'
import type { AskedItem } from './paper-item'

export type Signal =
  /** Fewer ms than reading alone takes. */
  | { kind: 'too_fast'; attempt: string; ms: number; reading: number }
  /** Identical wrong answers of two beyond chance; `chance` after correction for the number of pairs. */
  | { kind: 'same_wrong'; attempts: [string, string]; same: number; bothWrong: number; chance: number }
  | { kind: 'left_page'; attempt: string; times: number; ms: number }
  | { kind: 'changed_device'; attempt: string; times: number }

/** Where a signal begins. */
export const SIGNALS = {
  /**
   * ms a word: four times as fast as people read silently (238 words a minute; M. Brysbaert, Journal of Memory and Language
   * 109, 2019), so that skimming is no signal.
   */
  msPerWord: 63,
  /** Fewer answers say nothing about speed. */
  answers: 5,
  /** A pair is only looked at from so many items that both got wrong. */
  bothWrong: 5,
  /** Probability, after correction, below which a pair is shown. */
  chance: 0.01,
  leavings: 5,
  devices: 3,
} as const

function words(text: LocalText): number {
  const one = typeof text === 'string' ? text : (text.en ?? text.vi ?? text.km ?? '')
  return one.split(/[\s\u200B]+/u).filter(Boolean).length
}

/** ms that reading an item takes at the very least. */
export function readingTime({ prompt, choices, partners }: AskedItem): number {
  const texts = [prompt, ...choices.map(({ text }) => text), ...partners.map(({ text }) => text)]
  return texts.reduce((sum, text) => sum + words(text), 0) * SIGNALS.msPerWord
}

/**
 * Impossible speed. For papers with one clock: from the start to the last answer, against reading all that was answered;
 * answers that a bad line holds back and sends together are no faster for it. For items with clocks: the sum over items
 * from opening to answer.
 */
function speed(attempt: Attempt): Signal | null {
  const answered = attempt.paper.sections.flatMap(({ items }) =>
    items.flatMap((item) => {
      const saved = attempt.answers[item.ref]
      return saved && saved.value !== null ? [{ item, at: saved.at }] : []
    }),
  )
  if (answered.length < SIGNALS.answers) return null
  const reading = answered.reduce((sum, { item }) => sum + readingTime(item.asked), 0)
  const single = answered.reduce(
    (sum, { item, at }) => sum + Math.min(at, closesAt(attempt, item.ref)) - (attempt.opened[item.ref] ?? at),
    0,
  )
  const whole = Math.max(...answered.map(({ at }) => at)) - attempt.startedAt
  const ms = oneByOne(attempt) ? single : whole
  return ms < reading ? { kind: 'too_fast', attempt: attempt.id, ms, reading } : null
}

/** Signals that one attempt gives by itself. */
export function ownSignals(attempt: Attempt): Signal[] {
  const { id, away, takeovers } = attempt
  const fast = speed(attempt)
  return [
    ...(fast ? [fast] : []),
    ...(away.times >= SIGNALS.leavings ? [{ kind: 'left_page', attempt: id, ...away } as const] : []),
    ...(takeovers >= SIGNALS.devices ? [{ kind: 'changed_device', attempt: id, times: takeovers } as const] : []),
  ]
}

export interface ComparedPaper {
  /** Attempt. */
  id: string
  contestant: string
  marked: MarkedPaper['marked']
}

/** P(at least `hits` of independent events with these probabilities): the Poisson binomial distribution, summed exactly. */
export function atLeast(hits: number, probabilities: readonly number[]): number {
  let counts = [1]
  for (const p of probabilities) {
    counts = Array.from({ length: counts.length + 1 }, (_, n) => (counts[n] ?? 0) * (1 - p) + (counts[n - 1] ?? 0) * p)
  }
  return Math.min(
    1,
    counts.slice(hits).reduce((a, b) => a + b, 0),
  )
}

type Wrong = ReadonlyMap<string, string>

function wrongAnswers({ marked }: ComparedPaper, kinds: ReadonlyMap<string, AskedItem['kind']>): Wrong {
  return new Map(
    marked.flatMap(({ ref, answer, rightness, void: voided }) =>
      answer !== null && voided === null && (rightness ?? 0) < 1 - 1e-9
        ? [[ref, buckets(answer, kinds.get(ref) ?? 'single').join('|')] as const]
        : [],
    ),
  )
}

/**
 * How likely two who both got an item wrong are to give the same wrong answer: the sum of squared shares of the wrong answers in
 * `wrong` (all papers). Those who are looked at are among them, which makes chance a little likelier than it is: cautious.
 */
function chances(wrong: readonly Wrong[]): Map<string, number> {
  const counts = new Map<string, Map<string, number>>()
  for (const paper of wrong)
    for (const [ref, value] of paper) {
      const of = counts.get(ref) ?? new Map<string, number>()
      of.set(value, (of.get(value) ?? 0) + 1)
      counts.set(ref, of)
    }
  const share = (of: ReadonlyMap<string, number>) => {
    const all = [...of.values()].reduce((a, b) => a + b, 0)
    return [...of.values()].reduce((sum, count) => sum + (count / all) ** 2, 0)
  }
  return new Map([...counts].map(([ref, of]) => [ref, share(of)]))
}

/**
 * Pairs whose wrong answers agree beyond chance: error similarity analysis (F. S. Bellezza & S. F. Bellezza, Teaching of
 * Psychology 16, 1989), with each item's own probability of agreeing (so a popular wrong choice counts for little) and
 * the exact Poisson binomial tail. The probability is multiplied by the number of pairs looked at (Bonferroni), so a
 * province of 30,000 shows no more chance pairs than a class. `groups`: papers that are compared among themselves, e.g.
 * those of a unit; one contestant's own papers are not compared.
 */
export function sameWrong(
  groups: readonly (readonly ComparedPaper[])[],
  kinds: ReadonlyMap<string, AskedItem['kind']>,
): Signal[] {
  const wrongOf = new Map(groups.flat().map((paper) => [paper.id, wrongAnswers(paper, kinds)]))
  const agreeing = chances([...wrongOf.values()])
  let looked = 0
  const found: Extract<Signal, { kind: 'same_wrong' }>[] = []
  for (const group of groups) {
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        if (a.contestant === b.contestant) continue
        const [one, other] = [wrongOf.get(a.id) ?? new Map(), wrongOf.get(b.id) ?? new Map()]
        const both = [...one.keys()].filter((ref) => other.has(ref))
        if (both.length < SIGNALS.bothWrong) continue
        looked += 1
        const same = both.filter((ref) => one.get(ref) === other.get(ref)).length
        if (same < SIGNALS.bothWrong) continue
        const chance = atLeast(
          same,
          both.map((ref) => agreeing.get(ref) ?? 1),
        )
        if (chance < SIGNALS.chance)
          found.push({ kind: 'same_wrong', attempts: [a.id, b.id], same, bothWrong: both.length, chance })
      }
    }
  }
  return found
    .map((signal) => ({ ...signal, chance: Math.min(1, signal.chance * looked) }))
    .filter(({ chance }) => chance < SIGNALS.chance)
    .sort((a, b) => a.chance - b.chance || (a.attempts.join() < b.attempts.join() ? -1 : 1))
}
