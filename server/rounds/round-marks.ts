// Marks of a round's papers under the keys in force, made in slices; under other keys only what they touch is made anew.
import { type KeyChange, type KeyInForce, keysInForce } from '../../app/domain/round/keys'
import { markAnswered } from '../../app/domain/round/marking'
import type { ItemSecret } from '../../app/domain/round/paper-item'
import type { OwnedMarks } from '../../app/domain/round/results'
import type { Paper } from '../../app/domain/round/rule-set'
import type { EndedPaper } from '../storage/round-reading'
import { inSlices, SLICE } from './slices'

/** As they stand, and as a previewed amendment would have them. */
const KEPT = 2

interface Marking {
  changes: readonly KeyChange[]
  print: string
  marks: Map<string, OwnedMarks>
}

/** Items whose key or standing may differ between two lists of changes. */
function differing(a: readonly KeyChange[], b: readonly KeyChange[]): Set<string> {
  let same = 0
  while (same < a.length && same < b.length && JSON.stringify(a[same]) === JSON.stringify(b[same])) same++
  return new Set([...a.slice(same), ...b.slice(same)].map(({ ref }) => ref))
}

function markOf(paper: EndedPaper, rule: Paper, keys: ReadonlyMap<string, KeyInForce>): OwnedMarks {
  const { marked: _items, sections: _sections, ...marks } = markAnswered(paper, rule, keys)
  return { ...marks, contestant: paper.contestant }
}

const has = ({ sections }: EndedPaper, refs: ReadonlySet<string>) =>
  sections.some((section) => section.refs.some((ref) => refs.has(ref)))

/** Marks of one round. One call at a time. */
export function createRoundMarks(rule: Paper, secrets: Readonly<Record<string, ItemSecret>>) {
  let kept: Marking[] = []

  /** `near`: marks under other changes; what those do not touch is taken from there. */
  function* marking(
    changes: readonly KeyChange[],
    papers: ReadonlyMap<string, EndedPaper>,
    near: Marking | undefined,
  ): Generator<void, Map<string, OwnedMarks>> {
    const touched = near ? differing(near.changes, changes) : new Set<string>()
    const keys = keysInForce(secrets, changes)
    const marks = new Map<string, OwnedMarks>()
    for (const paper of papers.values()) {
      const known = near?.marks.get(paper.id)
      const same = known && !(touched.size > 0 && has(paper, touched))
      marks.set(paper.id, same ? known : markOf(paper, rule, keys))
      yield
    }
    return marks
  }

  return {
    /** Marks of all `papers`, with `changes` made to the keys as drawn. */
    async under(changes: readonly KeyChange[], papers: ReadonlyMap<string, EndedPaper>): Promise<OwnedMarks[]> {
      const print = JSON.stringify(changes)
      const exact = kept.find((one) => one.print === print)
      const marks = await inSlices(marking(changes, papers, exact ?? kept[0]), SLICE.page)
      kept = [{ changes, print, marks }, ...kept.filter((one) => one.print !== print)].slice(0, KEPT)
      return [...marks.values()]
    },
  }
}
