// What can be done with a board: choose another one, take it along, print it, put it on a hall's screen.
import { NavLink } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Icon, SPRITE } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import type { BoardDefinition } from '~/domain/standings/board'
import { m } from '~/paraglide/messages'

const icon = 'size-5 shrink-0 fill-none stroke-current stroke-2'

export function Tabs({ boards }: { boards: readonly BoardDefinition[] }) {
  const locale = useLocale()
  return (
    <nav aria-label={m.boards_choose_board()} className="flex rounded-[12px] bg-sand p-1 font-semibold max-sm:w-full">
      {boards.map(({ code, name }) => (
        <NavLink
          key={code}
          to={`/boards/${code}`}
          prefetch="intent"
          className={({ isActive }) =>
            `flex min-h-10 flex-1 items-center justify-center rounded-[9px] px-4 whitespace-nowrap no-underline focus-visible:outline-3 focus-visible:outline-link max-sm:px-2 ${isActive ? 'bg-card text-ink shadow-lift-1' : 'text-quiet hover:text-ink'}`
          }
        >
          {textIn(name, locale).text}
        </NavLink>
      ))}
    </nav>
  )
}

/** `board`: its code; `query`: what is chosen, as the address has it. */
export function Actions({ board, query }: { board: string; query: string }) {
  const join = query ? `${query}&` : '?'
  return (
    <>
      <details className="group relative print:hidden">
        <summary className={button('plain', 'list-none [&::-webkit-details-marker]:hidden')}>
          <Icon name="download" className={icon} />
          {m.boards_export()}
        </summary>
        <div className="absolute top-full right-0 z-30 mt-1 flex min-w-44 flex-col overflow-hidden rounded-field bg-card shadow-lift-2 max-sm:right-auto max-sm:left-0">
          {(['xlsx', 'csv'] as const).map((format) => (
            <a
              key={format}
              href={`/boards/${board}/export${join}format=${format}`}
              download
              className="flex min-h-11 items-center px-4 font-semibold text-ink no-underline hover:bg-sand"
            >
              {format === 'xlsx' ? m.boards_export_xlsx() : m.boards_export_csv()}
            </a>
          ))}
        </div>
      </details>
      <a href={`/boards/${board}/print${query}`} className={button('plain')}>
        <svg className={icon} viewBox="0 0 24 24" aria-hidden="true">
          <use href={`${SPRITE}#icon-print`} />
        </svg>
        {m.boards_print()}
      </a>
      <a href={`/boards/${board}/screen${query}`} className={button('plain')}>
        <Icon name="screen" className={icon} />
        {m.boards_screen()}
      </a>
    </>
  )
}
