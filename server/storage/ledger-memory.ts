// The ledger and its boards in memory, for tests.
import { type BoardRow, meanOfBest } from '../../app/domain/standings/figures'
import { heldIn, type LedgerEntry, type Source } from '../../app/domain/standings/ledger'
import { type Ledger, LedgerConflict, type PersonChange, type Places, type SourceShares } from './ledger'

const rowKey = (at: { season: string; board: string; subject: string }) => [at.season, at.board, at.subject].join('\n')

export function memoryLedger(): Ledger {
  const sources = new Map<string, Source & { revision: number }>()
  let entries: LedgerEntry[] = []
  const people = new Map<string, Map<string, PersonChange>>()
  const rows = new Map<string, BoardRow & { season: string; board: string }>()
  const snapshots = new Map<string, BoardRow[]>()

  function addOne(change: PersonChange): void {
    const row = people.get(rowKey(change)) ?? new Map<string, PersonChange>()
    const key = `${change.club}\n${change.person}`
    const before = row.get(key)
    const sum = {
      ...change,
      points: change.points + (before?.points ?? 0),
      plays: change.plays + (before?.plays ?? 0),
    }
    if (sum.plays === 0) row.delete(key)
    else row.set(key, sum)
    people.set(rowKey(change), row)
  }

  function sumUp({ season, board, subject }: PersonChange, places: Places): void {
    const key = rowKey({ season, board, subject })
    const own = [...(people.get(key)?.values() ?? [])]
    if (!own.length) {
      rows.delete(key)
      return
    }
    const points = own.map((p) => p.points)
    rows.set(key, {
      season,
      board,
      subject,
      points: points.reduce((sum, p) => sum + p, 0),
      best: meanOfBest(points, places.bestOf(board)),
      people: own.length,
      plays: own.reduce((sum, p) => sum + p.plays, 0),
    })
  }

  function addAll(changes: readonly PersonChange[], places: Places): void {
    for (const change of changes) addOne(change)
    for (const change of changes) sumUp(change, places)
  }

  function sharesOf(source: Source): SourceShares {
    const shares = new Map<string, { club: string; points: number; plays: number }>()
    for (const { club, points, plays } of entries.filter((e) => e.source === source.id)) {
      const before = shares.get(club)
      shares.set(club, {
        club,
        points: points + (before?.points ?? 0),
        plays: plays + (before?.plays ?? 0),
      })
    }
    const { id, kind, title, season, at } = source
    const given = [...shares.values()].filter((s) => s.plays > 0).sort((a, b) => b.points - a.points)
    return {
      id,
      kind,
      title,
      season,
      at,
      plays: given.reduce((sum, s) => sum + s.plays, 0),
      shares: given,
    }
  }

  const rowsOf = (season: string, board: string): BoardRow[] =>
    [...rows.values()]
      .filter((r) => r.season === season && r.board === board)
      .map(({ season: _, board: __, ...row }) => row)

  return {
    async claim(source, revision) {
      const known = sources.get(source.id)
      if (known && known.revision > revision) return false
      sources.set(source.id, known ? { ...known, title: source.title, revision } : { ...source, revision })
      return true
    },
    source: async (id) => sources.get(id) ?? null,
    held: async (source) => heldIn(entries.filter((e) => e.source === source)),
    async append(source, revision, added, places) {
      if (sources.get(source.id)?.revision !== revision) return false
      const keys = new Set(entries.map((e) => `${e.source}\n${e.revision}\n${e.club}\n${e.person}`))
      if (added.some((e) => keys.has(`${e.source}\n${e.revision}\n${e.club}\n${e.person}`))) throw new LedgerConflict()
      entries.push(...added)
      addAll(
        added.flatMap((entry) => places.changesOf(entry)),
        places,
      )
      return true
    },
    rows: async (season, board) => rowsOf(season, board),
    async people(season, board, subject, limit) {
      const own = [...(people.get(rowKey({ season, board, subject }))?.values() ?? [])]
      return own
        .sort((a, b) => b.points - a.points || (a.person < b.person ? -1 : 1))
        .slice(0, limit)
        .map(({ club, person, name, points, plays }) => ({
          club,
          person,
          name,
          points,
          plays,
        }))
    },
    snapshot: async (season, board, day) => snapshots.get([season, board, day].join('\n')) ?? null,
    async keepSnapshot(season, board, day) {
      const key = [season, board, day].join('\n')
      if (!snapshots.has(key)) snapshots.set(key, rowsOf(season, board))
    },
    async seasons() {
      const latest = [...sources.values()].sort((a, b) => b.at - a.at)
      return [...new Set(latest.map((s) => s.season))]
    },
    async sources({ club }, limit) {
      const all = [...sources.values()].sort((a, b) => b.at - a.at).map(sharesOf)
      return all.filter((s) => (club ? s.shares.some((share) => share.club === club) : s.plays > 0)).slice(0, limit)
    },
    async clearBoards() {
      people.clear()
      rows.clear()
      snapshots.clear()
    },
    async clubSeasons() {
      const pairs = new Map(entries.map(({ season, club }) => [`${season}\n${club}`, { season, club }]))
      return [...pairs.values()]
    },
    async sums(season, club, { from = 0, before = Number.POSITIVE_INFINITY }) {
      const own = entries.filter(
        (e) => e.season === season && e.club === club && e.recordedAt >= from && e.recordedAt < before,
      )
      const byUnits = new Map<string, LedgerEntry[]>()
      for (const entry of own) byUnits.set(entry.units.join(), [...(byUnits.get(entry.units.join()) ?? []), entry])
      return [...byUnits.values()].flatMap((some) => heldIn(some))
    },
    async add(changes, places) {
      addAll(changes, places)
    },
    async remove(ids) {
      for (const id of ids) sources.delete(id)
      entries = entries.filter((e) => sources.has(e.source))
    },
  }
}
