// Boards as pages read them: rows of sums in their order, names put to them, movement since yesterday.
import type { Atlas } from '../../app/domain/area/atlas'
import { dayOf } from '../../app/domain/area/day'
import type { BoardDefinition } from '../../app/domain/standings/board'
import { FIGURES, type Figure } from '../../app/domain/standings/figures'
import { type MembersOf, type Ranked, ranked } from '../../app/domain/standings/ranking'
import { type ShowPlayer, showResults } from '../../app/domain/standings/results'
import { seasonByCode, seasonOf } from '../../app/domain/standings/season'
import type { BoardPage, BoardPageRow, BoardQuery, Boards, Brought } from '../../app/services/boards'
import type { Club } from '../../app/services/clubs'
import type { Clock } from '../clock'
import type { Log } from '../log'
import type { ClubStore } from '../storage/clubs'
import type { Ledger } from '../storage/ledger'
import { mapOf, namesOn } from './naming'
import { pageOf } from './paging'
import type { createRecording, NewResults } from './recording'

/** A show's outcome as the boards need it; `revision` grows with every correction. */
export interface ShowOutcome {
  title: string
  endedAt: number
  revision: number
  players: Iterable<ShowPlayer>
}

/** What enters the ledger of a show's outcome. */
export function resultsFrom(show: string, { title, endedAt, revision, players }: ShowOutcome): NewResults {
  return { source: { id: `show:${show}`, kind: 'show', title, at: endedAt }, revision, results: showResults(players) }
}

export interface BoardsOptions {
  ledger: Ledger
  recording: ReturnType<typeof createRecording>
  clubs: ClubStore
  atlas: Atlas
  clock: Clock
  log: Pick<Log, 'info'>
  /** Null: no such show, or it has not ended. */
  outcome(show: string): Promise<ShowOutcome | null>
}

export function createBoards({
  ledger,
  recording,
  clubs,
  atlas,
  clock,
  log,
  outcome,
}: BoardsOptions): Boards & { close(): void } {
  const listeners = new Set<Parameters<Boards['listen']>[0]>()
  const definition = (code: string) => atlas.boards.find((board) => board.code === code) ?? null
  const thisSeason = () => seasonOf(dayOf(clock.now()))

  async function seasons() {
    const codes = new Set([thisSeason().code, ...(await ledger.seasons())])
    return [...codes].map(seasonByCode).filter((season) => season !== null)
  }

  /** Members of a club, or of all units of a group that has them known. */
  async function membersOn(board: BoardDefinition, all: readonly Club[]): Promise<MembersOf> {
    if (!board.grouping) {
      const byClub = new Map(all.map((club) => [club.id, club.members]))
      return (subject) => byClub.get(subject) ?? null
    }
    const known = await clubs.members()
    const groups = atlas.groupings.find((g) => g.code === board.grouping)?.groups ?? []
    return (subject) => {
      const counts = groups.find((g) => g.code === subject)?.units.flatMap((unit) => known.get(unit) ?? []) ?? []
      return counts.length ? counts.reduce((sum, n) => sum + n, 0) : null
    }
  }

  async function rankedRows(
    board: BoardDefinition,
    season: string,
    figure: Figure,
    all: readonly Club[],
  ): Promise<Ranked[]> {
    const [rows, yesterday, members] = await Promise.all([
      ledger.rows(season, board.code),
      ledger.snapshot(season, board.code, dayOf(clock.now())),
      membersOn(board, all),
    ])
    return ranked(rows, figure, members, yesterday)
  }

  async function namedRows(board: BoardDefinition, season: string, figure: Figure): Promise<BoardPageRow[]> {
    const all = await clubs.all()
    return namesOn(board, atlas, all, await rankedRows(board, season, figure, all))
  }

  async function page(query: BoardQuery): Promise<BoardPage | null> {
    const board = definition(query.board)
    if (!board) return null
    const season = (query.season && seasonByCode(query.season)) || thisSeason()
    const figure = query.figure ?? (board.grouping ? 'best' : 'points')
    const rows = await namedRows(board, season.code, figure)
    const value = (row: BoardPageRow, of: Figure) => row[of] ?? 0
    const topOf = (of: Figure) => rows.reduce((top, row) => Math.max(top, value(row, of)), 0)
    const top = Object.fromEntries(FIGURES.map((of) => [of, topOf(of)])) as Record<Figure, number>
    return {
      board,
      figure,
      figures: FIGURES.filter((of) => of !== 'rate' || rows.some((row) => row.rate !== null)),
      season,
      seasons: await seasons(),
      asOf: clock.now(),
      ...pageOf(rows, query),
      top,
      people: rows.reduce((sum, row) => sum + row.people, 0),
      plays: rows.reduce((sum, row) => sum + row.plays, 0),
      ...mapOf(board, atlas),
      values: Object.fromEntries(rows.map((row) => [row.subject, value(row, figure)])),
    }
  }

  async function brought(of: { club?: string }, limit: number): Promise<Brought[]> {
    const names = new Map((await clubs.all()).map((club) => [club.id, club.name]))
    return (await ledger.sources(of, limit)).map(({ id, kind, title, at, plays, shares }) => ({
      id,
      kind,
      title,
      at,
      plays,
      shares: shares.flatMap((share) => {
        const name = names.get(share.club)
        return name === undefined ? [] : [{ ...share, name }]
      }),
    }))
  }

  return {
    definitions: () => atlas.boards,
    page,
    brought,
    async club(id) {
      const board = atlas.boards.find((b) => !b.grouping)
      if (!board) return null
      const season = thisSeason()
      const rows = await namedRows(board, season.code, 'points')
      const row = rows.find((r) => r.subject === id)
      return row ? { row, of: rows.length, season } : null
    },
    async best(club, limit) {
      const board = atlas.boards.find((b) => !b.grouping)
      const people = board ? await ledger.people(thisSeason().code, board.code, club, limit) : []
      return people.map(({ name, points, plays }) => ({ name, points, plays }))
    },
    async recordShow(show) {
      const ended = await outcome(show)
      if (!ended) return
      const entries = await recording.record(resultsFrom(show, ended))
      log.info({ show, entries }, 'results were entered')
      if (entries) for (const listener of listeners) listener('results')
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Lets go of those who listen. */
    close() {
      for (const listener of [...listeners]) listener('closing')
      listeners.clear()
    },
  }
}
