// Addresses of boards: what is shown is in them, so that they can be sent to others.
import { FIGURES, type Figure } from '~/domain/standings/figures'
import type { BoardSort } from '~/services/boards'

export interface BoardChoice {
  figure?: Figure | undefined
  season?: string | undefined
  search: string
  sort: BoardSort
  page: number
  /** The subject whose row and tile are marked. */
  at: string | null
}

const SORTS: readonly BoardSort[] = ['rank', 'last', 'name']
const oneOf = <T extends string>(all: readonly T[], text: string | null): T | undefined =>
  all.find((one) => one === text)

/** What an address asks for; what makes no sense is as good as absent. */
export function readChoice(search: URLSearchParams): BoardChoice {
  return {
    figure: oneOf(FIGURES, search.get('figure')),
    season: search.get('season') ?? undefined,
    search: (search.get('q') ?? '').slice(0, 80),
    sort: oneOf(SORTS, search.get('sort')) ?? 'rank',
    page: Math.max(1, Math.min(100_000, Math.trunc(Number(search.get('page'))) || 1)),
    at: search.get('at'),
  }
}

/** The part of an address after its path. */
export function choiceAddress({ figure, season, search, sort, page, at }: BoardChoice): string {
  const params = new URLSearchParams()
  if (figure) params.set('figure', figure)
  if (season) params.set('season', season)
  if (search) params.set('q', search)
  if (sort !== 'rank') params.set('sort', sort)
  if (page > 1) params.set('page', String(page))
  if (at) params.set('at', at)
  const text = params.toString()
  return text ? `?${text}` : ''
}
