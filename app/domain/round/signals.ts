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

/** Papers share their items: each is read once. */
const readings = new WeakMap<AskedItem, number>()

/** ms that reading an item takes at the very least. */
export function readingTime(item: AskedItem): number {
  const known = readings.get(item)
  if (known !== undefined) return known
  const { prompt, choices, partners } = item
  const texts = [prompt, ...choices.map(({ text }) => text), ...partners.map(({ text }) => text)]
  const ms = texts.reduce((sum, text) => sum + words(text), 0) * SIGNALS.msPerWord
  readings.set(item, ms)
  return ms
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

/** What a paper got wrong: numbers of items going up, and beside each the number of the wrong answer. */
interface Wrong {
  id: string
  contestant: string
  items: Int32Array
  answers: Int32Array
}

/** Texts as numbers, from 0 in the order in which they come. */
function numbering() {
  const numbers = new Map<string, number>()
  return (text: string): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size)
    return numbers.size - 1
  }
}

/** Reads what papers got wrong. */
function wrongReader(kinds: ReadonlyMap<string, AskedItem['kind']>) {
  const item = numbering()
  const answered = numbering()
  return ({ id, contestant, marked }: ComparedPaper): Wrong => {
    const wrong = marked.flatMap(({ ref, answer, rightness, void: voided }) => {
      if (answer === null || voided !== null || (rightness ?? 0) >= 1 - 1e-9) return []
      return [[item(ref), answered(`${ref} ${buckets(answer, kinds.get(ref) ?? 'single').join('|')}`)] as const]
    })
    wrong.sort(([a], [b]) => a - b)
    const items = Int32Array.from(wrong, ([one]) => one)
    return { id, contestant, items, answers: Int32Array.from(wrong, ([, one]) => one) }
  }
}

/**
 * By item, how likely two who both got it wrong are to give the same wrong answer: the sum of squared shares of the wrong
 * answers in `wrong` (all papers). Those who are looked at are among them, which makes chance a little likelier than it
 * is: cautious.
 */
function chances(wrong: Iterable<Wrong>): Map<number, number> {
  const counts = new Map<number, Map<number, number>>()
  for (const { items, answers } of wrong)
    for (const [place, item] of items.entries()) {
      const of = counts.get(item) ?? new Map<number, number>()
      const value = answers[place] ?? 0
      of.set(value, (of.get(value) ?? 0) + 1)
      counts.set(item, of)
    }
  const share = (of: ReadonlyMap<number, number>) => {
    const all = [...of.values()].reduce((a, b) => a + b, 0)
    return [...of.values()].reduce((sum, count) => sum + (count / all) ** 2, 0)
  }
  return new Map([...counts].map(([item, of]) => [item, share(of)]))
}

/** Items that both got wrong, and how many of them in the same way. */
function inCommon(a: Wrong, b: Wrong): { both: number[]; same: number } {
  const both: number[] = []
  let same = 0
  for (let i = 0, j = 0; i < a.items.length && j < b.items.length; ) {
    const [one = 0, other = 0] = [a.items[i], b.items[j]]
    if (one === other) {
      both.push(one)
      if (a.answers[i] === b.answers[j]) same += 1
    }
    if (one <= other) i += 1
    if (other <= one) j += 1
  }
  return { both, same }
}

type SameWrong = Extract<Signal, { kind: 'same_wrong' }>

/**
 * Pairs whose wrong answers agree beyond chance: error similarity analysis (F. S. Bellezza & S. F. Bellezza, Teaching of
 * Psychology 16, 1989), with each item's own probability of agreeing (so a popular wrong choice counts for little) and
 * the exact Poisson binomial tail. The probability is multiplied by the number of pairs looked at (Bonferroni), so a
 * province of 30,000 shows no more chance pairs than a class. Papers of one group are compared among themselves, e.g.
 * those of a unit; one contestant's own papers are not compared. Pauses between papers, so that many can be compared
 * beside other work.
 */
export function* comparing(
  papers: Iterable<readonly [group: string, paper: ComparedPaper]>,
  kinds: ReadonlyMap<string, AskedItem['kind']>,
): Generator<void, SameWrong[]> {
  const read = wrongReader(kinds)
  const groups = new Map<string, Wrong[]>()
  for (const [name, paper] of papers) {
    const group = groups.get(name)
    if (group) group.push(read(paper))
    else groups.set(name, [read(paper)])
    yield
  }
  const agreeing = chances([...groups.values()].flat())
  yield
  const agrees = (item: number) => agreeing.get(item) ?? 1
  let looked = 0
  const found: SameWrong[] = []
  for (const group of groups.values())
    for (const [place, a] of group.entries()) {
      for (let next = place + 1; next < group.length; next++) {
        const b = group[next]
        if (!b || a.contestant === b.contestant) continue
        const { both, same } = inCommon(a, b)
        if (both.length < SIGNALS.bothWrong) continue
        looked += 1
        if (same < SIGNALS.bothWrong) continue
        const probabilities = both.map(agrees)
        // Up to its mean a Poisson binomial tail is at least one half (K. Jogdeo & S. M. Samuels, 1968): nothing to see.
        if (same <= Math.floor(probabilities.reduce((sum, p) => sum + p, 0))) continue
        const chance = atLeast(same, probabilities)
        if (chance < SIGNALS.chance)
          found.push({ kind: 'same_wrong', attempts: [a.id, b.id], same, bothWrong: both.length, chance })
      }
      yield
    }
  return found
    .map((signal) => ({ ...signal, chance: Math.min(1, signal.chance * looked) }))
    .filter(({ chance }) => chance < SIGNALS.chance)
    .sort((a, b) => a.chance - b.chance || (a.attempts.join() < b.attempts.join() ? -1 : 1))
}

/** The same at once, for groups of papers. */
export function sameWrong(
  groups: readonly (readonly ComparedPaper[])[],
  kinds: ReadonlyMap<string, AskedItem['kind']>,
): SameWrong[] {
  const named = groups.flatMap((group, index) => group.map((paper) => [String(index), paper] as const))
  const work = comparing(named, kinds)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
