// What pages may ask of boards: types only, fulfilled by server/boards.
import type { Tile, TileMap } from '~/domain/area/grouping'
import type { LocalText } from '~/domain/question/text'
import type { BoardDefinition } from '~/domain/standings/board'
import type { Figure, Sums } from '~/domain/standings/figures'
import type { SourceKind } from '~/domain/standings/ledger'
import type { Season } from '~/domain/standings/season'

/** A row of a board in its place. */
export interface BoardPageRow extends Sums {
  /** Club's id or group's code. */
  subject: string
  name: LocalText
  /** The unit of a club; null on other boards. */
  under: LocalText | null
  /** Code of the club; null on other boards. */
  club: string | null
  rank: number
  /** Ranks won (+) or lost (−) since yesterday; null: not on the board yesterday. */
  moved: number | null
  /** People per member, 0–1; null: number of members not known. */
  rate: number | null
}

export interface BoardTile {
  /** Group on the map; `row` is the subject whose figures colour it (a district's tile on the clusters' board). */
  code: string
  name: LocalText
  tile: Tile
  subject: string | null
}

export type BoardSort = 'rank' | 'last' | 'name'

export interface BoardQuery {
  board: string
  figure?: Figure | undefined
  season?: string | undefined
  /** From 1. */
  page?: number
  /** Found in names and units, without tones. */
  search?: string
  sort?: BoardSort
  /** Rows of a page; PAGE_ROWS where left out. */
  size?: number
}

export interface BoardPage {
  board: BoardDefinition
  figure: Figure
  /** Figures this board has something to show for. */
  figures: Figure[]
  season: Season
  seasons: Season[]
  /** ms since 1970. */
  asOf: number
  rows: BoardPageRow[]
  /** Rows found, over all pages. */
  found: number
  page: number
  pages: number
  /** Highest value of each figure on the whole board: what bars are measured against. */
  top: Record<Figure, number>
  /** Sums over the whole board. */
  people: number
  plays: number
  tiles: BoardTile[]
  map: TileMap | null
  /** What one row of the board is called. */
  one: LocalText | null
  /** Every subject's value of the chosen figure, for the tiles. */
  values: Record<string, number>
}

export interface PersonStanding {
  name: string
  points: number
  plays: number
}

/** A show (or round, contest) that brought clubs something. */
export interface Brought {
  id: string
  kind: SourceKind
  title: string
  /** ms since 1970. */
  at: number
  plays: number
  shares: { club: string; name: string; points: number; plays: number }[]
}

/** Callers ask `can()` first. */
export interface Boards {
  definitions(): readonly BoardDefinition[]
  /** Null: no such board. Its cost does not depend on the number of results. */
  page(query: BoardQuery): Promise<BoardPage | null>
  /** One club's place on the clubs' board of the present season; null before its first result. */
  club(id: string): Promise<{ row: BoardPageRow; of: number; season: Season } | null>
  /** The club's best people of the present season. */
  best(club: string, limit: number): Promise<PersonStanding[]>
  /** Latest first, of one club or of all. */
  brought(of: { club?: string }, limit: number): Promise<Brought[]>
  /** Enters the results of a show, or their correction; doing it again does nothing. */
  recordShow(show: string): Promise<void>
  /** Calls `listener` after every recording, and once when the server stops, until the returned function is called. */
  listen(listener: (news: 'results' | 'closing') => void): () => void
}
