// The ended papers of rounds, as marks need them: read once, since an ended paper never changes.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { EndedPaper, RoundReading } from '../storage/round-reading'

const IDS = 1_000
const ROWS = 100
/** Papers kept in all; beyond that the rounds that were not asked for longest are let go. */
const KEPT = 250_000

export type PapersOfRound = Map<string, EndedPaper>

interface Kept {
  papers: PapersOfRound
  /** When the last of them ended. */
  lastEnd: number | null
  /** Refs of all items on them. */
  refs: Set<string>
}

export function createEndedPapers(reading: Pick<RoundReading, 'count' | 'endedIds' | 'endedPapers'>) {
  const kept = new Map<string, Kept>()
  const texts = new Map<string, string>()
  /** The same letters are one text in memory: 30,000 papers repeat a few hundred refs and ids. */
  const one = (text: string): string => {
    const known = texts.get(text)
    if (known !== undefined) return known
    texts.set(text, text)
    return text
  }

  function take({ papers, refs }: Pick<Kept, 'papers' | 'refs'>, paper: EndedPaper): void {
    for (const section of paper.sections) {
      section.id = one(section.id)
      section.refs = section.refs.map(one)
      for (const ref of section.refs) refs.add(ref)
    }
    papers.set(paper.id, paper)
  }

  function makeRoom(): void {
    let all = [...kept.values()].reduce((sum, { papers }) => sum + papers.size, 0)
    for (const [key, { papers }] of kept) {
      if (all <= KEPT || kept.size === 1) return
      kept.delete(key)
      all -= papers.size
    }
  }

  /** Whether there was anything new, or something gone. */
  async function read(season: string, round: string, own: Kept): Promise<boolean> {
    const there = new Set<string>()
    for (let after = ''; ; ) {
      const ids = await reading.endedIds(season, round, after, IDS)
      for (const id of ids) there.add(id)
      after = ids.at(-1) ?? ''
      await nextTurn()
      if (ids.length < IDS) break
    }
    const { papers } = own
    // Erased people take their papers away.
    const gone = [...papers.keys()].filter((id) => !there.has(id))
    for (const id of gone) papers.delete(id)
    const missing = [...there].filter((id) => !papers.has(id))
    for (let from = 0; from < missing.length; from += ROWS) {
      for (const paper of await reading.endedPapers(missing.slice(from, from + ROWS))) take(own, paper)
      await nextTurn()
    }
    return gone.length + missing.length > 0
  }

  return {
    /**
     * Every ended paper of the round now, and how many attempts still go on. One call at a time for a round. `fresh`: which
     * there are is read in any case, for what is decided by it.
     */
    async of(season: string, round: string, fresh = false): Promise<Kept & { running: number; changed: boolean }> {
      const key = `${season}/${round}`
      const { ended, running, lastEnd } = await reading.count(season, round)
      const known = kept.get(key)
      const own = known ?? { papers: new Map(), refs: new Set(), lastEnd }
      const differs = own.papers.size !== ended || own.lastEnd !== lastEnd
      const changed = fresh || differs || !known ? (await read(season, round, own)) || !known : false
      own.lastEnd = lastEnd
      kept.delete(key)
      kept.set(key, own)
      makeRoom()
      return { ...own, running, changed }
    },
    /** Somebody of this season was erased: what is kept of its papers goes. */
    forget(season: string): void {
      for (const key of kept.keys()) if (key.startsWith(`${season}/`)) kept.delete(key)
    },
  }
}
