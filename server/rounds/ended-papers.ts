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

  function take({ papers, refs }: Kept, paper: EndedPaper): void {
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

  async function read(season: string, round: string, own: Kept): Promise<void> {
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
    for (const id of papers.keys()) if (!there.has(id)) papers.delete(id)
    const missing = [...there].filter((id) => !papers.has(id))
    for (let from = 0; from < missing.length; from += ROWS) {
      for (const paper of await reading.endedPapers(missing.slice(from, from + ROWS))) take(own, paper)
      await nextTurn()
    }
  }

  return {
    /** Every ended paper of the round now, and how many attempts still go on. One call at a time for a round. */
    async of(season: string, round: string): Promise<Kept & { running: number; changed: boolean }> {
      const key = `${season}/${round}`
      const { ended, running } = await reading.count(season, round)
      const own = kept.get(key) ?? { papers: new Map(), refs: new Set() }
      const changed = !kept.has(key) || own.papers.size !== ended
      if (changed) await read(season, round, own)
      kept.delete(key)
      kept.set(key, own)
      makeRoom()
      return { ...own, running, changed }
    },
  }
}
