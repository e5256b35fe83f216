// How a row moved since yesterday: an arrow and the ranks, said in words for those who hear the page.
import { useLocale } from '~/components/locale'
import { formatPlain } from '~/components/stage/figures'
import { m } from '~/paraglide/messages'

/** Shapes on a grid of 20. */
export const ARROWS = {
  up: 'M10 3.5 17.5 15a1 1 0 0 1-.9 1.5H3.4A1 1 0 0 1 2.5 15z',
  down: 'M10 16.5 2.5 5a1 1 0 0 1 .9-1.5h13.2a1 1 0 0 1 .9 1.5z',
  still: 'M4.7 8.3h10.6a1.7 1.7 0 0 1 0 3.4H4.7a1.7 1.7 0 0 1 0-3.4z',
} as const

function words(moved: number | null, count: string): string {
  if (moved === null) return m.boards_moved_new()
  if (moved === 0) return m.boards_moved_not()
  return moved > 0 ? m.boards_moved_up({ count }) : m.boards_moved_down({ count })
}

/** `moved`: ranks won (+) or lost (−); null: was not there yesterday. */
export function Movement({ moved }: { moved: number | null }) {
  const locale = useLocale()
  const count = formatPlain(Math.abs(moved ?? 0), locale)
  if (moved === null)
    return (
      <span className="rounded-pill bg-gold-wash px-2 text-sm font-semibold whitespace-nowrap text-gold-ink">
        {m.boards_moved_new()}
      </span>
    )
  const color = moved > 0 ? 'text-up' : moved < 0 ? 'text-down' : 'text-quiet'
  return (
    <span
      className={`inline-flex items-center gap-0.5 font-figures text-[15px] font-semibold ${color}`}
      title={words(moved, count)}
    >
      <svg className="size-3 shrink-0 fill-current" viewBox="0 0 20 20" aria-hidden="true">
        <path d={ARROWS[moved > 0 ? 'up' : moved < 0 ? 'down' : 'still']} />
      </svg>
      <span className="sr-only">{words(moved, count)}</span>
      {moved === 0 ? null : <span aria-hidden="true">{count}</span>}
    </span>
  )
}
