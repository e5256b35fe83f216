// How far the own units have come in a round, and who has not taken part yet: what an officer looks at first.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { Pager } from '~/components/boards/pager'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, PageHeading } from '~/components/paper/card'
import { control } from '~/components/paper/field'
import { PrintButton } from '~/components/results/print-button'
import { COLUMNS, ProgressTable, sortedRows } from '~/components/seasons/progress-table'
import { Scroller } from '~/components/seasons/scroller'
import { Icon } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { missingAsked, ownProgress } from '~/rounds/missing-people'
import { unitsOf } from '~/rounds/season-contestants'
import { guardKeeper } from '~/rounds/season-guard'

const PAGE = 50

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const keeper = await guardKeeper(context, request, params.season)
  const { season } = keeper
  const search = new URL(request.url).searchParams
  const { rounds, round, unit, units } = missingAsked(context, keeper, search)
  const page = Math.max(1, Math.floor(Number(search.get('page')) || 1))
  const found = round
    ? await context.contestants.missing(season.id, round.id, { ...(units && { units }), page })
    : { rows: [], total: 0 }
  const nameOf = (code: string) => context.areas.unit(code)?.name ?? code
  return {
    base: `/rounds/${season.code}/manage/contestants`,
    rounds: rounds.map(({ id, name }) => ({ id, name })),
    round: round && { id: round.id, name: round.name },
    unit,
    units: unitsOf(context, keeper),
    progress: round ? await ownProgress(context, keeper, round.id) : [],
    page,
    total: found.total,
    pages: Math.ceil(found.total / PAGE),
    rows: found.rows.map(({ id, code, name, unit: own, school, grade }) => {
      return { id, code, name, unit: nameOf(own), school, grade }
    }),
  }
}

export default function Missing() {
  const locale = useLocale()
  const { number } = useFormat()
  const { base, rounds, round, unit, units, progress, page, pages, total, rows } = useLoaderData<typeof loader>()
  const [search] = useSearchParams()
  const by = COLUMNS.find((one) => one === search.get('sort')) ?? 'unit'
  const asked = { round: round?.id ?? '', unit }
  const at = (more: Record<string, string>) => `?${new URLSearchParams({ ...asked, sort: by, ...more })}`
  const head = 'px-2 pb-2 text-start font-semibold'
  const cell = 'border-t border-line px-2 py-2 align-top'
  const about = round ? m.seasons_missing_about({ round: textIn(round.name, locale).text, count: number(total) }) : ''
  return (
    <>
      <PageHeading title={m.seasons_missing()} about={about}>
        <Link to={base} className={button('plain')}>
          <Icon name="back" />
          {m.seasons_tab_contestants()}
        </Link>
        {round ? (
          <a href={`${base}/missing.xlsx?${new URLSearchParams(asked)}`} className={button('plain')} download>
            <Icon name="download" />
            {m.seasons_xlsx()}
          </a>
        ) : null}
        <PrintButton />
      </PageHeading>
      <div className="grid grid-cols-1 gap-5">
        <form
          method="get"
          className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto] print:hidden"
        >
          <label className="flex min-w-0 flex-col gap-1 text-sm font-semibold">
            {m.seasons_progress_round()}
            <select name="round" defaultValue={asked.round} className={control}>
              {rounds.map(({ id, name }) => (
                <option key={id} value={id}>
                  {textIn(name, locale).text}
                </option>
              ))}
            </select>
          </label>
          <label className="flex min-w-0 flex-col gap-1 text-sm font-semibold">
            {m.seasons_contestants_unit()}
            <select name="unit" defaultValue={unit} className={control}>
              <option value="">{m.seasons_contestants_all_units()}</option>
              {units.map(({ code, name }) => (
                <option key={code} value={code}>
                  {textIn(name, locale).text}
                </option>
              ))}
            </select>
          </label>
          <button type="submit" className={button('plain')}>
            {m.seasons_show()}
          </button>
        </form>
        {progress.length > 0 ? (
          <Card>
            <h2 className="mb-2 text-xl font-extrabold">{m.seasons_progress()}</h2>
            <ProgressTable rows={sortedRows(progress, by)} by={by} sortedBy={(column) => at({ sort: column })} />
          </Card>
        ) : null}
        <Card>
          <h2 className="mb-2 text-xl font-extrabold">{m.seasons_missing()}</h2>
          {rows.length === 0 ? (
            <Empty title={m.seasons_missing_none()}>{m.seasons_missing_none_text()}</Empty>
          ) : (
            <Scroller label={m.seasons_missing()}>
              <table className="w-full border-collapse">
                <thead className="text-quiet">
                  <tr>
                    <th scope="col" className={head}>
                      {m.seasons_contestants_name()}
                    </th>
                    <th scope="col" className={head}>
                      {m.seasons_contestants_code()}
                    </th>
                    <th scope="col" className={head}>
                      {m.seasons_contestants_unit()}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ id, code, name, unit: own, school, grade }) => (
                    <tr key={id}>
                      <th scope="row" className={`${cell} text-start font-semibold`}>
                        <Link to={`${base}/${id}`} className="text-ink">
                          {name}
                        </Link>
                        <span className="block text-sm font-normal text-quiet">
                          {[school, grade === null ? null : `${m.seasons_contestants_grade()} ${grade}`]
                            .filter(Boolean)
                            .join(' · ')}
                        </span>
                      </th>
                      <td className={`${cell} font-figures`}>{code}</td>
                      <td className={cell}>{textIn(own, locale).text}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroller>
          )}
          <Pager page={page} pages={pages} to={(number) => at({ page: String(number) })} />
        </Card>
      </div>
    </>
  )
}
