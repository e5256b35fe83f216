// A board as a sheet of paper: nothing on it that paper cannot use.
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { choiceAddress, readChoice } from '~/components/boards/address'
import { figureName, figureText } from '~/components/boards/figure-words'
import { Movement } from '~/components/boards/movement'
import { formatDateTime } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { formatNumber, formatPlain } from '~/components/stage/figures'
import { Drawing } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'
import paper from '~/styles/paper.css?url'

const MOST = 1_000

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: paper }]
export const meta: MetaFunction = () => [
  { title: `${m.boards_title()} – ${m.common_app_name()}` },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  guard(context, request, 'board.view', null)
  const choice = readChoice(new URL(request.url).searchParams)
  const page = await context.boards.page({ ...choice, board: params.board ?? '', page: 1, size: MOST })
  if (!page) throw new Response(null, { status: 404 })
  return { page }
}

export default function PrintedBoard() {
  const locale = useLocale()
  const { page } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const cell = 'border-b border-line px-2 py-1.5'
  return (
    <main className="mx-auto max-w-4xl bg-card p-8 text-ink print:max-w-none print:p-0">
      <p className="mb-6 flex gap-3 print:hidden">
        <button type="button" onClick={() => window.print()} className={button('main')}>
          {m.boards_print_now()}
        </button>
        <Link to={`/boards/${page.board.code}${choiceAddress(readChoice(search))}`} className={button('plain')}>
          {m.boards_back()}
        </Link>
      </p>
      <header className="mb-4 flex items-end justify-between gap-6">
        <div>
          <h1 className="text-2xl font-extrabold text-brand">{textIn(page.board.title, locale).text}</h1>
          <p className="text-quiet">
            {textIn(page.season.name, locale).text} · {m.boards_as_of({ time: formatDateTime(page.asOf, locale) })} ·{' '}
            {m.boards_people_took_part({ count: formatNumber(page.people, locale) })}
          </p>
        </div>
        <span className="flex items-center gap-2 text-lg font-extrabold text-brand [--mark-dot:var(--brand-dot)]">
          <Drawing name="mark" className="size-6" />
          {m.common_app_name()}
        </span>
      </header>
      <table className="w-full border-collapse text-[15px] [&_thead]:table-header-group [&_tr]:break-inside-avoid">
        <thead className="text-sm text-quiet">
          <tr>
            <th scope="col" className={`${cell} text-start`} colSpan={2}>
              {m.boards_rank()}
            </th>
            <th scope="col" className={`${cell} text-start`}>
              {page.one ? textIn(page.one, locale).text : m.boards_club()}
            </th>
            {page.figures.map((figure) => (
              <th key={figure} scope="col" className={`${cell} text-end`}>
                {figureName(figure, page.board.best, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((row) => (
            <tr key={row.subject}>
              <td className={`${cell} w-10 font-figures font-extrabold`}>{formatPlain(row.rank, locale)}</td>
              <td className={`${cell} w-12`}>
                <Movement moved={row.moved} />
              </td>
              <th scope="row" className={`${cell} text-start font-semibold`}>
                {textIn(row.name, locale).text}
                {row.under ? <span className="font-normal text-quiet"> · {textIn(row.under, locale).text}</span> : null}
              </th>
              {page.figures.map((figure) => (
                <td
                  key={figure}
                  className={`${cell} text-end font-figures ${figure === page.figure ? 'font-semibold' : ''}`}
                >
                  {figureText(figure, row[figure], locale)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-4 text-sm text-quiet">{m.boards_note({ count: formatNumber(page.board.best, locale) })}</p>
    </main>
  )
}
