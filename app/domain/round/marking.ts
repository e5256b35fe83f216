/** Marks of an attempt: item by item, section by section, the whole. */
import type { AnswerValue } from '../show/show-question'
import { type AnsweredPaper, answeredPaper } from './answered-paper'
import type { Attempt } from './attempt-state'
import type { MarkedAttempt } from './counting'
import { type KeyInForce, type KeysInForce, rightness } from './keys'
import type { Paper, Section } from './rule-set'

export interface MarkedItem {
  ref: string
  section: string
  /** In the bank's ids; null: blank. */
  answer: AnswerValue | null
  /** 0–1; null: blank. */
  rightness: number | null
  marks: number
  outOf: number
  void: 'full' | 'out' | null
}

export interface MarkedPaper extends MarkedAttempt {
  marked: MarkedItem[]
  sections: { id: string; score: number; outOf: number }[]
}

/** Marks are kept in hundredths: sums are exact, whatever order they are made in. */
const hundredths = (marks: number) => Math.round(marks * 100)
const sum = (list: readonly number[]) => list.reduce((total, marks) => total + hundredths(marks), 0) / 100

const WHOLE = 1 - 1e-9

type Marks = Section['marks']

function marksFor(rightness: number | null, marks: Marks): number {
  if (rightness === null) return marks.blank
  if (rightness >= WHOLE) return marks.right
  return marks.partial && rightness > 0 ? Math.round(rightness * marks.right * 100) / 100 : marks.wrong
}

const NO_KEY: KeyInForce = { keys: [], void: null }

function markItem(ref: string, section: Section, answer: AnswerValue | null, keys: KeysInForce): MarkedItem {
  const force = keys.get(ref) ?? NO_KEY
  const full = force.void === 'full' ? 1 : null
  const right = force.void !== null || answer === null ? full : rightness(force, answer)
  const out = force.void === 'out'
  return {
    ref,
    section: section.id,
    answer,
    rightness: right,
    marks: out ? 0 : marksFor(right, section.marks),
    outOf: out ? 0 : section.marks.right,
    void: force.void,
  }
}

const within = (marks: number, { floor, cap }: Pick<Paper, 'floor' | 'cap'>) =>
  Math.min(cap ?? Number.POSITIVE_INFINITY, Math.max(floor ?? Number.NEGATIVE_INFINITY, marks))

/**
 * Marks one attempt under the paper's rule and the keys in force. Each item: `right` for a right answer, `wrong` (0 or
 * less) for a wrong one, `blank` for none; with `partial`, the share of `right` that the answer earned, to the hundredth.
 * The sum is held between floor and cap, and so is what the paper could give. Passed: every section with a `pass` share
 * has it. Depends on the answers alone, never on the order in which they came.
 */
export function markAttempt(attempt: Attempt, rule: Paper, keys: KeysInForce): MarkedPaper {
  return markAnswered(answeredPaper(attempt), rule, keys)
}

/** The same for a paper of which only the answers were kept. */
export function markAnswered(paper: AnsweredPaper, rule: Paper, keys: KeysInForce): MarkedPaper {
  const marked: MarkedItem[] = []
  const sections: MarkedPaper['sections'] = []
  let passed = true
  for (const { id, refs, answers } of paper.sections) {
    const section = rule.sections.find((one) => one.id === id)
    if (!section) continue
    const list = refs.map((ref, index) => markItem(ref, section, answers[index] ?? null, keys))
    const score = sum(list.map(({ marks }) => marks))
    const outOf = sum(list.map((item) => item.outOf))
    if (section.pass !== undefined && outOf > 0 && score / outOf < section.pass - 1e-9) passed = false
    marked.push(...list)
    sections.push({ id, score, outOf })
  }
  const standing = marked.filter((item) => item.void !== 'out')
  const { window, time, startedAt, handedInAt, prediction } = paper
  return {
    id: paper.id,
    window,
    score: within(sum(sections.map(({ score }) => score)), rule),
    outOf: Math.min(rule.cap ?? Number.POSITIVE_INFINITY, sum(sections.map((section) => section.outOf))),
    right: standing.filter((item) => (item.rightness ?? 0) >= WHOLE).length,
    items: standing.length,
    passed,
    time,
    startedAt,
    handedInAt,
    prediction,
    marked,
    sections,
  }
}
