// One board: the table, and for districts and clusters the map of tiles beside it.
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData, useSearchParams } from '@remix-run/react'
import { type BoardChoice, choiceAddress, readChoice } from '~/components/boards/address'
import { BoardTable } from '~/components/boards/board-table'
import { FigureChoice } from '~/components/boards/figure-choice'
import { figureName } from '~/components/boards/figure-words'
import { Legend } from '~/components/boards/legend'
import { Pager } from '~/components/boards/pager'
import { Tiles } from '~/components/boards/tiles'
import { Actions, Tabs } from '~/components/boards/toolbar'
import { useLiveBoards } from '~/components/boards/use-live-boards'
import { formatDateTime } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, PageHeading } from '~/components/paper/card'
import { control } from '~/components/paper/field'
import { formatNumber } from '~/components/stage/figures'
import { textIn } from '~/domain/question/text-in'
import { scaleOf } from '~/domain/standings/scale'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'
import { getLocale } from '~/paraglide/runtime'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  guard(context, request, 'board.view', null)
  const choice = readChoice(new URL(request.url).searchParams)
  const page = await context.boards.page({ board: params.board ?? '', ...choice })
  if (!page) throw new Response(null, { status: 404 })
  return { page, boards: context.boards.definitions() }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${textIn(data.page.board.title, getLocale()).text} – ${m.common_app_name()}` : m.boards_title() },
]

export default function Board() {
  const locale = useLocale()
  const { page, boards } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  useLiveBoards()
  const choice = readChoice(search)
  const to = (change: Partial<BoardChoice>) => choiceAddress({ ...choice, page: 1, ...change }) || '?'
  const selected = choice.at ?? (page.tiles.length ? (page.rows[0]?.subject ?? null) : null)
  const about = [
    textIn(page.season.name, locale).text,
    m.boards_as_of({ time: formatDateTime(page.asOf, locale) }),
    m.boards_people_took_part({ count: formatNumber(page.people, locale) }),
  ]
  return (
    <>
      <PageHeading title={textIn(page.board.title, locale).text} about={about.join(' · ')}>
        <div className="flex flex-wrap items-center gap-3 max-sm:w-full">
          <Tabs boards={boards} />
          <Actions board={page.board.code} query={choiceAddress({ ...choice, page: 1 })} />
        </div>
      </PageHeading>
      <div
        className={
          page.tiles.length
            ? 'grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,524px)_minmax(0,1fr)]'
            : ''
        }
      >
        {page.tiles.length ? <TileCard page={page} selected={selected} to={to} /> : null}
        <Card className="!px-6 !pt-2 !pb-3.5 max-sm:!px-3">
          {page.tiles.length && page.found <= 12 && !choice.search ? null : (
            <SearchAndFigure page={page} choice={choice} to={to} />
          )}
          {page.rows.length ? (
            <BoardTable page={page} sort={choice.sort} selected={selected} to={to} />
          ) : (
            <Empty title={choice.search ? m.boards_nothing_found() : m.boards_empty()}>
              {choice.search ? m.boards_nothing_found_hint() : m.boards_empty_hint()}
            </Empty>
          )}
          <Pager page={page.page} pages={page.pages} to={(n) => to({ page: n })} />
          <p className="border-t border-line pt-3 text-sm text-quiet">
            {m.boards_note({ count: formatNumber(page.board.best, locale) })}{' '}
            {page.figures.includes('rate') ? (page.one ? m.boards_note_rate() : m.boards_note_rate_club()) : ''}
          </p>
        </Card>
      </div>
    </>
  )
}

type PageData = ReturnType<typeof useLoaderData<typeof loader>>['page']
type To = (change: Partial<BoardChoice>) => string

function TileCard({ page, selected, to }: { page: PageData; selected: string | null; to: To }) {
  const locale = useLocale()
  const scale = scaleOf(Object.values(page.values), { whole: page.figure !== 'rate' })
  return (
    <Card className="!px-[22px] !pt-[18px] !pb-4 max-sm:!px-3 print:hidden">
      <div className="mb-3 flex items-center justify-between gap-3">
        <b className="font-semibold">{figureName(page.figure, page.board.best, locale)}</b>
        <FigureChoice
          figures={page.figures}
          figure={page.figure}
          best={page.board.best}
          to={(figure) => to({ figure })}
        />
      </div>
      <Tiles
        tiles={page.tiles}
        map={page.map}
        figure={page.figure}
        values={page.values}
        scale={scale}
        selected={selected}
        choose={(at) => to({ at })}
      />
      <Legend scale={scale} figure={page.figure} />
    </Card>
  )
}

function SearchAndFigure({ page, choice, to }: { page: PageData; choice: BoardChoice; to: To }) {
  return (
    <div className="flex flex-wrap items-center gap-3 py-3 print:hidden">
      <Form method="get" role="search" className="flex min-w-0 flex-1 gap-2 max-sm:basis-full sm:max-w-md">
        {choice.figure ? <input type="hidden" name="figure" value={choice.figure} /> : null}
        {choice.season ? <input type="hidden" name="season" value={choice.season} /> : null}
        <input
          type="search"
          name="q"
          defaultValue={choice.search}
          aria-label={m.boards_search()}
          placeholder={m.boards_search()}
          className={control}
        />
        <button type="submit" className={button('plain')}>
          {m.boards_find()}
        </button>
      </Form>
      <FigureChoice
        figures={page.figures}
        figure={page.figure}
        best={page.board.best}
        to={(figure) => to({ figure })}
      />
    </div>
  )
}
