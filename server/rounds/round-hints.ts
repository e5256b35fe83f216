// What the answers say about the questions, and quiet signals about papers: for organisers.
import { analysing, type PaperFigures } from '../../app/domain/round/item-analysis'
import { keysInForce } from '../../app/domain/round/keys'
import { type MarkedPaper, markAnswered } from '../../app/domain/round/marking'
import type { AskedItem } from '../../app/domain/round/paper-item'
import { amendedBy } from '../../app/domain/round/results-state'
import { type ComparedPaper, comparing } from '../../app/domain/round/signals'
import type { RoundSignal } from '../../app/services/round-results'
import type { EndedPaper } from '../storage/round-reading'
import { type CurrentRound, itemsOf } from './current-results'
import { inSlices, SLICE } from './slices'

const byStart = (a: EndedPaper, b: EndedPaper) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1)

/** Marks item by item of some papers of the round, under the keys in force; made as they are asked for. */
export function* markedPapers(
  { round, stock, record }: CurrentRound,
  papers: Iterable<EndedPaper>,
): Generator<MarkedPaper & { contestant: string }> {
  const { paper: rule } = round
  if (!rule) return
  const keys = keysInForce(stock.secrets, amendedBy(record.state?.trail ?? []).keys)
  for (const paper of papers) yield { ...markAnswered(paper, rule, keys), contestant: paper.contestant }
}

/** One contestant's papers, oldest first. */
export const papersOf = ({ papers }: CurrentRound, contestant: string): EndedPaper[] =>
  [...papers.values()].filter((paper) => paper.contestant === contestant).sort(byStart)

const kindsOf = ({ refs, stock }: CurrentRound): Map<string, AskedItem['kind']> =>
  new Map(itemsOf(stock, refs).map(({ ref, asked }) => [ref, asked.kind]))

/** Figures of the round's items, from every paper that is over. */
export function analysisOf(current: CurrentRound): Promise<PaperFigures> {
  return inSlices(analysing(markedPapers(current, [...current.papers.values()]), kindsOf(current)), SLICE.page)
}

/** Papers with the unit whose papers they are compared with. */
function* byUnit(current: CurrentRound, papers: readonly EndedPaper[]): Generator<[string, ComparedPaper]> {
  const { entrants } = current.people
  for (const paper of markedPapers(current, papers)) yield [entrants.get(paper.contestant)?.unit ?? '', paper]
}

/** Signals about the papers that count: of pairs within a unit, most telling first, and their own. */
export async function signalsOf(current: CurrentRound): Promise<RoundSignal[]> {
  const { papers, results } = current
  const counting = new Set(results.overall.flatMap(({ counted }) => counted.attempts))
  const looked = [...papers.values()].filter(({ id }) => counting.has(id))
  const pairs = await inSlices(comparing(byUnit(current, looked), kindsOf(current)), SLICE.page)
  return [
    ...pairs.map((signal): RoundSignal => {
      const contestants = signal.attempts.map((id) => papers.get(id)?.contestant ?? '')
      return { contestants, attempts: [...signal.attempts], signal }
    }),
    ...looked.flatMap(({ id, contestant, signals }) =>
      signals.map((signal): RoundSignal => ({ contestants: [contestant], attempts: [id], signal })),
    ),
  ]
}
