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

/** Items of a paper that were marked for what was answered, as places in the list of refs. */
function standing({ marked }: AnalysedPaper, places: ReadonlyMap<string, number>): Standing {
  return marked
    .filter((item) => item.void === null)
    .flatMap((item) => {
      const index = places.get(item.ref)
      return index === undefined ? [] : [{ index, right: item.rightness ?? 0 }]
    })
}

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

/**
 * Figures of each item that is on some paper, by id. The discrimination is the item–rest correlation (the item itself is
 * left out of what it is compared with, so that short papers do not flatter it). Void items have figures for their answers, but
 * are left out of all that is compared.
 */
export function analyse(papers: readonly AnalysedPaper[], kinds: ReadonlyMap<string, AskedItem['kind']>): PaperFigures {
  const refs = [...new Set(papers.flatMap(({ marked }) => marked.map(({ ref }) => ref)))].sort()
  const places = new Map(refs.map((ref, index) => [ref, index]))
  const size = refs.length
  const rest = refs.map(none)
  const own = refs.map(none)
  const pairs = new Map<number, Pair>()
  const lengths: number[] = []
  for (const paper of papers) {
    const items = standing(paper, places)
    lengths.push(items.length)
    const sum = items.reduce((total, { right }) => total + right, 0)
    for (const [i, { index, right }] of items.entries()) {
      add(own[index] ?? none(), right, right)
      if (items.length > 1) add(rest[index] ?? none(), right, (sum - right) / (items.length - 1))
      for (const other of items.slice(i + 1)) {
        const key = Math.min(index, other.index) * size + Math.max(index, other.index)
        const pair = pairs.get(key) ?? none()
        add(pair, right, other.right)
        pairs.set(key, pair)
      }
    }
  }
  const answers = refs.map(() => new Map<string, number>())
  const counts = refs.map(() => ({ had: 0, blank: 0, right: 0 }))
  for (const { ref, answer, rightness } of papers.flatMap(({ marked }) => marked)) {
    const index = places.get(ref) ?? 0
    const count = counts[index]
    const given = answers[index]
    if (!count || !given) continue
    count.had += 1
    count.right += rightness ?? 0
    if (answer === null) count.blank += 1
    else for (const value of buckets(answer, kinds.get(ref) ?? 'single')) given.set(value, (given.get(value) ?? 0) + 1)
  }
  const items = refs.map((ref, index): ItemFigures => {
    const { had = 0, blank = 0, right = 0 } = counts[index] ?? {}
    const list = [...(answers[index] ?? [])].map(([value, count]) => ({ value, count }))
    return {
      ref,
      had,
      blank,
      difficulty: had === 0 ? null : right / had,
      discrimination: correlation(rest[index] ?? none()),
      answers: list.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    }
  })
  const length = median(lengths)
  return { papers: papers.length, items, reliability: alpha([...pairs.values()], own.map(covariance), length), length }
}
