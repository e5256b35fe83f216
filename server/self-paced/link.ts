// A self-paced link with who sat it, for the host.
import type { Paper } from '../../app/domain/show/paper'
import { compare } from '../../app/domain/show/ranking'
import type { SelfPacedLink, SelfPacedRow } from '../../app/services/self-paced'
import type { SelfPacedRecord, SittingRecord } from '../storage/self-paced'

/** Finished sittings get ranks, equal ones the same; the others follow, the furthest first. */
function rowsOf(sittings: readonly SittingRecord[], paper: Paper): SelfPacedRow[] {
  const clubs = new Map(paper.clubs.map(({ id, name }) => [id, name]))
  const order = (a: SittingRecord, b: SittingRecord) => compare(paper.settings.scoring, a, b)
  const row = (one: SittingRecord, rank: number | null): SelfPacedRow => {
    const { id, name, club, points, right, time, bestStreak, settled, startedAt, finishedAt } = one
    const named = club === null ? null : (clubs.get(club) ?? null)
    return { id, rank, name, club: named, points, right, time, bestStreak, settled, startedAt, finishedAt }
  }
  const done = sittings.filter((one) => one.finishedAt !== null).sort(order)
  const under = sittings.filter((one) => one.finishedAt === null).sort((a, b) => b.settled - a.settled || order(a, b))
  const ranks: number[] = []
  for (const [place, one] of done.entries()) {
    const before = done[place - 1]
    ranks.push(before && order(before, one) === 0 ? (ranks[place - 1] ?? place) : place + 1)
  }
  return [...done.map((one, place) => row(one, ranks[place] ?? place + 1)), ...under.map((one) => row(one, null))]
}

export function linkOf(record: SelfPacedRecord, sittings: readonly SittingRecord[], now: number): SelfPacedLink {
  const { code, createdAt, closesAt, paper } = record
  return {
    code,
    createdAt,
    closesAt,
    closed: now >= closesAt,
    total: paper.questions.length,
    sitters: rowsOf(sittings, paper),
  }
}
