// The ways between the pages of a long board.
import { Link } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { formatPlain } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'

export function Pager({ page, pages, to }: { page: number; pages: number; to(page: number): string }) {
  const locale = useLocale()
  if (pages < 2) return null
  return (
    <nav aria-label={m.boards_pages()} className="flex items-center justify-between gap-3 pt-3 print:hidden">
      {page > 1 ? (
        <Link to={to(page - 1)} className={button('plain')}>
          <Icon name="back" className="size-5 fill-none stroke-current stroke-2" />
          {m.boards_page_before()}
        </Link>
      ) : (
        <span />
      )}
      <span className="text-quiet">
        {m.boards_page_of({ page: formatPlain(page, locale), pages: formatPlain(pages, locale) })}
      </span>
      {page < pages ? (
        <Link to={to(page + 1)} className={button('plain')}>
          {m.boards_page_after()}
          <Icon name="next" className="size-5 fill-none stroke-current stroke-2" />
        </Link>
      ) : (
        <span />
      )}
    </nav>
  )
}
