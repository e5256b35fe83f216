/** What the answers say about the questions: difficulty, discrimination, choices, and how reliable a paper is. */
import { buckets } from '../show/marking'
import type { MarkedItem } from './marking'
import type { AskedItem } from './paper-item'

/** One paper as it was marked; only its items matter here. */
export interface AnalysedPaper {
  marked: readonly Pick<MarkedItem, 'ref' | 'answer' | 'rightness' | 'void'>[]
}

export interface ItemFigures {
  ref: string
  /** Papers it was on. */
  had: number
  blank: number
  /** Mean rightness with blank as 0: 0 nobody, 1 everybody. Null: on no paper. */
  difficulty: number | null
  /** Correlation of this item with the mean of the other items on the same paper, −1 … 1; null where nothing varies. */
  discrimination: number | null
  /** Answers in the bank's ids (or typed text) and how often, most first. */
  answers: { value: string; count: number }[]
}

export interface PaperFigures {
  papers: number
  items: ItemFigures[]
  /** Reliability of a paper of the usual length; null: too little to say. */
  reliability: number | null
  /** Items of the usual paper: the median. */
  length: number
}

interface Pair {
  n: number
  x: number
  y: number
  xx: number
  yy: number
  xy: number
}

const none = (): Pair => ({ n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 })

function add(pair: Pair, x: number, y: number): void {
  pair.n += 1
  pair.x += x
  pair.y += y
  pair.xx += x * x
  pair.yy += y * y
  pair.xy += x * y
}

/** Sample covariance; null with fewer than two. */
const covariance = ({ n, x, y, xy }: Pair): number | null => (n < 2 ? null : (xy - (x * y) / n) / (n - 1))

function correlation(pair: Pair): number | null {
  const { n, x, y, xx, yy } = pair
  const both = covariance(pair)
  const spread = (xx - (x * x) / n) * (yy - (y * y) / n)
  return both === null || spread < 1e-12 ? null : (both * (n - 1)) / Math.sqrt(spread)
}

type Standing = { index: number; right: number }[]

/**
 * Cronbach's alpha (L. J. Cronbach, Psychometrika 16, 1951) for k items: k·c / (v + (k−1)·c), with v the mean variance of
 * the items and c the mean covariance of two. With answers right or wrong and the same items for all it is KR-20
 * (G. F. Kuder & M. W. Richardson, Psychometrika 2, 1937). Where everybody has drawn other items, each covariance comes
 * from those who had both; k is the usual number of items on a paper.
 */
function alpha(pairs: readonly Pair[], variances: readonly (number | null)[], k: number): number | null {
  const mean = (list: readonly (number | null)[]) => {
    const known = list.filter((value) => value !== null)
    return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length
  }
  const [v, c] = [mean(variances), mean(pairs.map(covariance))]
  if (v === null || c === null || k < 2) return null
  const whole = v + (k - 1) * c
  return whole < 1e-12 ? null : (k * c) / whole
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}

interface Tally {
  ref: string
  had: number
  blank: number
  right: number
  answers: Map<string, number>
  /** With the mean of the other items; with itself. */
  rest: Pair
  own: Pair
}

/** More items than any round has: two places make one number. */
const PLACES = 2 ** 15

/**
 * Figures of each item that is on some paper, by id. The discrimination is the item–rest correlation (the item itself is
 * left out of what it is compared with, so that short papers do not flatter it). Void items have figures for their answers, but
 * are left out of all that is compared. Pauses after each paper, so that many can be counted beside other work.
 */
export function* analysing(
  papers: Iterable<AnalysedPaper>,
  kinds: ReadonlyMap<string, AskedItem['kind']>,
): Generator<void, PaperFigures> {
  const tallies: Tally[] = []
  const places = new Map<string, number>()
  const pairs = new Map<number, Pair>()
  const lengths: number[] = []
  const place = (ref: string): number => {
    const known = places.get(ref)
    if (known !== undefined) return known
    places.set(ref, tallies.length)
    return tallies.push({ ref, had: 0, blank: 0, right: 0, answers: new Map(), rest: none(), own: none() }) - 1
  }

  const count = ({ marked }: AnalysedPaper): Standing =>
    marked.flatMap(({ ref, answer, rightness, void: voided }) => {
      const index = place(ref)
      const tally = tallies[index]
      const right = rightness ?? 0
      if (!tally) return []
      tally.had += 1
      tally.right += right
      const values = answer === null ? [] : buckets(answer, kinds.get(ref) ?? 'single')
      if (answer === null) tally.blank += 1
      for (const value of values) tally.answers.set(value, (tally.answers.get(value) ?? 0) + 1)
      return voided === null ? [{ index, right }] : []
    })

  const compare = (items: Standing) => {
    const sum = items.reduce((total, { right }) => total + right, 0)
    for (const [i, { index, right }] of items.entries()) {
      const tally = tallies[index]
      if (tally) add(tally.own, right, right)
      if (tally && items.length > 1) add(tally.rest, right, (sum - right) / (items.length - 1))
      for (let j = i + 1; j < items.length; j++) {
        const other = items[j]
        if (!other) continue
        const key = Math.min(index, other.index) * PLACES + Math.max(index, other.index)
        const known = pairs.get(key)
        const pair = known ?? none()
        if (!known) pairs.set(key, pair)
        add(pair, right, other.right)
      }
    }
  }

  for (const paper of papers) {
    const items = count(paper)
    lengths.push(items.length)
    compare(items)
    yield
  }

  const inOrder = [...tallies].sort((a, b) => (a.ref < b.ref ? -1 : 1))
  const items = inOrder.map(({ ref, had, blank, right, answers, rest }): ItemFigures => {
    const list = [...answers].map(([value, count]) => ({ value, count }))
    return {
      ref,
      had,
      blank,
      difficulty: had === 0 ? null : right / had,
      discrimination: correlation(rest),
      answers: list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    }
  })
  const length = median(lengths)
  const variances = inOrder.map(({ own }) => covariance(own))
  return { papers: lengths.length, items, reliability: alpha([...pairs.values()], variances, length), length }
}

/** The same at once. */
export function analyse(papers: readonly AnalysedPaper[], kinds: ReadonlyMap<string, AskedItem['kind']>): PaperFigures {
  const work = analysing(papers, kinds)
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}
