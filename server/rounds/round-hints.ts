// What the answers say about the questions, and quiet signals about papers: for organisers.
import { analyse, type PaperFigures } from '../../app/domain/round/item-analysis'
import { keysInForce } from '../../app/domain/round/keys'
import { type MarkedPaper, markAnswered } from '../../app/domain/round/marking'
import type { AskedItem } from '../../app/domain/round/paper-item'
import { amendedBy } from '../../app/domain/round/results-state'
import { sameWrong } from '../../app/domain/round/signals'
import type { RoundSignal } from '../../app/services/round-results'
import type { EndedPaper } from '../storage/round-reading'
import { breathing } from './breath'
import type { CurrentRound } from './current-results'

const byStart = (a: EndedPaper, b: EndedPaper) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1)

/** Marks item by item of some papers of the round, under the keys in force. */
export function markedPapers({ round, stock, record }: CurrentRound, papers: readonly EndedPaper[]): MarkedPaper[] {
  const { paper: rule } = round
  if (!rule) return []
  const keys = keysInForce(stock.secrets, amendedBy(record.state?.trail ?? []).keys)
  return papers.map((paper) => markAnswered(paper, rule, keys))
}

/** One contestant's papers, oldest first. */
export const papersOf = ({ papers }: CurrentRound, contestant: string): EndedPaper[] =>
  [...papers.values()].filter((paper) => paper.contestant === contestant).sort(byStart)

const kindsOf = ({ refs, stock }: CurrentRound): Map<string, AskedItem['kind']> =>
  new Map([...refs].map((ref) => [ref, stock.item(ref).asked.kind]))

async function* marked(current: CurrentRound, papers: Iterable<EndedPaper>): AsyncGenerator<[EndedPaper, MarkedPaper]> {
  const breathe = breathing()
  for (const paper of papers) {
    for (const one of markedPapers(current, [paper])) yield [paper, one]
    const wait = breathe()
    if (wait) await wait
  }
}

/** Figures of the round's items, from every paper that is over. */
export async function analysisOf(current: CurrentRound): Promise<PaperFigures> {
  const all: MarkedPaper[] = []
  for await (const [, one] of marked(current, current.papers.values())) all.push(one)
  return analyse(all, kindsOf(current))
}

/** Signals about the papers that count: their own, and of pairs within a unit. Most telling first. */
export async function signalsOf(current: CurrentRound): Promise<RoundSignal[]> {
  const { papers, people } = current
  const groups = new Map<string, { id: string; contestant: string; marked: MarkedPaper['marked'] }[]>()
  const counting = new Set(current.results.overall.flatMap(({ counted }) => counted.attempts))
  const own: RoundSignal[] = []
  for await (const [paper, one] of marked(
    current,
    [...papers.values()].filter(({ id }) => counting.has(id)),
  )) {
    const { id, contestant } = paper
    const unit = people.entrants.get(contestant)?.unit ?? ''
    const group = groups.get(unit) ?? []
    group.push({ id, contestant, marked: one.marked })
    groups.set(unit, group)
    for (const signal of paper.signals) own.push({ contestants: [contestant], attempts: [id], signal })
  }
  const pairs = sameWrong([...groups.values()], kindsOf(current)).flatMap((signal): RoundSignal[] => {
    if (signal.kind !== 'same_wrong') return []
    const contestants = signal.attempts.map((id) => papers.get(id)?.contestant ?? '')
    return [{ contestants, attempts: [...signal.attempts], signal }]
  })
  return [...pairs, ...own]
}
