// One table of results: by division, and by window where each ranks alone.
import { Link } from '@remix-run/react'
import { Pager } from '~/components/boards/pager'
import { useFormat } from '~/components/format'
import { button } from '~/components/paper/button'
import { Card, Empty, Tag } from '~/components/paper/card'
import { control } from '~/components/paper/field'
import { Scroller } from '~/components/seasons/scroller'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'
import type { Note, tablesPart } from '~/rounds/round-page'

function NoteTag({ note }: { note: Note }) {
  const { digits } = useFormat()
  if (!note) return null
  switch (note.kind) {
    case 'goes_on':
      return <Tag tone="good">{m.roundresults_goes_on()}</Tag>
    case 'reserve':
      return <Tag>{m.roundresults_reserve({ place: digits(note.place) })}</Tag>
    case 'by_lot':
      return <Tag tone="gold">{m.roundresults_by_lot()}</Tag>
    case 'disqualified':
      return <Tag tone="warn">{m.roundresults_disqualified()}</Tag>
    case 'organiser':
      return <Tag>{m.roundresults_organiser()}</Tag>
  }
}

function RowTags({ note, moreTime }: { note: Note; moreTime: boolean }) {
  return (
    <>
      <NoteTag note={note} />
      {moreTime ? <Tag>{m.roundresults_more_time()}</Tag> : null}
    </>
  )
}

export function ResultsTable({ data }: { data: ReturnType<typeof tablesPart> }) {
  const { digits, number, duration } = useFormat()
  const { tables, chosen, find, page, pages, total, anybody, rows, judged, paper } = data
  if (!anybody)
    return (
      <Card>
        <Empty title={m.roundresults_nobody()}>{m.roundresults_nobody_text()}</Empty>
      </Card>
    )
  const most = Math.max(1, ...rows.map(({ score }) => score))
  const cell = 'border-t border-line px-2 py-2.5'
  const head = 'px-2 pb-2 font-semibold text-quiet'
  return (
    <Card>
      <form method="get" className="mb-3 flex flex-wrap items-end gap-3 print:hidden">
        <input type="hidden" name="part" value="tables" />
        {tables.length > 1 ? (
          <label className="flex min-w-0 flex-col gap-1 text-sm font-semibold">
            {m.roundresults_table()}
            <select name="table" defaultValue={chosen} className={`${control} max-w-72`}>
              {tables.map(({ index, division, window, windowName }) => (
                <option key={index} value={index}>
                  {[division, windowName ?? (window === null ? '' : m.roundresults_window({ number: digits(window) }))]
                    .filter(Boolean)
                    .join(' – ')}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label className="flex min-w-0 flex-1 basis-48 flex-col gap-1 text-sm font-semibold sm:max-w-80">
          {m.roundresults_find()}
          <input type="search" name="find" defaultValue={find} className={control} />
        </label>
        <button type="submit" className={button('plain')}>
          <Icon name="search" />
          {m.roundresults_show()}
        </button>
        <span className="min-h-11 content-center text-quiet">{m.roundresults_people({ count: number(total) })}</span>
      </form>
      <p className="mb-2 hidden font-semibold print:block">{tables[chosen]?.division}</p>
      <Scroller label={m.roundresults_tab_tables()}>
        <table className="w-full border-collapse">
          <thead>
            <tr>
              <th scope="col" className={`${head} w-14 text-end`}>
                {m.roundresults_rank()}
              </th>
              <th scope="col" className={`${head} text-start`}>
                {m.roundresults_name()}
              </th>
              <th scope="col" className={`${head} text-start max-md:hidden print:table-cell`}>
                {m.roundresults_unit()}
              </th>
              <th scope="col" className={`${head} text-end`}>
                {m.roundresults_score()}
              </th>
              {paper ? (
                <>
                  <th scope="col" className={`${head} text-end max-sm:hidden`}>
                    {m.roundresults_right()}
                  </th>
                  <th scope="col" className={`${head} text-end max-sm:hidden`}>
                    {m.roundresults_time()}
                  </th>
                  <th scope="col" className={`${head} text-end max-lg:hidden`}>
                    {m.roundresults_tries()}
                  </th>
                </>
              ) : null}
              {judged ? (
                <th scope="col" className={`${head} text-end max-sm:hidden`}>
                  {m.roundresults_judged()}
                </th>
              ) : null}
              <th scope="col" className={`${head} text-start max-sm:hidden print:table-cell`}>
                {m.roundresults_mark()}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className="align-top print:break-inside-avoid">
                <td className={`${cell} text-end text-lg font-extrabold`}>
                  {row.rank === null ? '–' : digits(row.rank)}
                </td>
                <th scope="row" className={`${cell} min-w-36 text-start font-normal`}>
                  <Link
                    to={`?part=amend&who=${row.id}`}
                    className="font-semibold break-words text-ink no-underline hover:underline"
                  >
                    {row.name}
                  </Link>
                  <span className="block text-sm text-quiet">
                    <span className="font-figures">{row.code}</span>
                    {row.school ? ` · ${row.school}` : ''}
                    <span className="md:hidden print:hidden"> · {row.unit}</span>
                  </span>
                  <span className="mt-1 flex flex-wrap gap-1.5 empty:hidden sm:hidden print:hidden">
                    <RowTags note={row.note} moreTime={row.moreTime} />
                  </span>
                </th>
                <td className={`${cell} max-md:hidden print:table-cell`}>{row.unit}</td>
                <td className={`${cell} text-end`}>
                  <b className="font-figures">{number(row.score, 2)}</b>
                  <span className="text-sm text-quiet"> / {number(row.outOf, 2)}</span>
                  <span className="ms-auto mt-1 block h-1.5 w-20 rounded-pill bg-sand print:hidden" aria-hidden="true">
                    <i
                      className="block h-full rounded-pill bg-bar"
                      style={{ width: `${(Math.max(0, row.score) / most) * 100}%` }}
                    />
                  </span>
                </td>
                {paper ? (
                  <>
                    <td className={`${cell} text-end font-figures max-sm:hidden`}>
                      {digits(row.right)}/{digits(row.items)}
                    </td>
                    <td className={`${cell} text-end font-figures max-sm:hidden`}>{duration(row.time)}</td>
                    <td className={`${cell} text-end font-figures max-lg:hidden`}>{digits(row.tries)}</td>
                  </>
                ) : null}
                {judged ? (
                  <td className={`${cell} text-end font-figures max-sm:hidden`}>
                    {row.judged === null ? '–' : number(row.judged, 2)}
                  </td>
                ) : null}
                <td className={`${cell} max-sm:hidden print:table-cell`}>
                  <span className="flex flex-wrap gap-1.5">
                    <RowTags note={row.note} moreTime={row.moreTime} />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {rows.length === 0 ? <p className="py-8 text-center text-quiet">{m.roundresults_none_found()}</p> : null}
      <Pager
        page={page}
        pages={pages}
        to={(to) => `?${new URLSearchParams({ part: 'tables', table: String(chosen), find, page: String(to) })}`}
      />
    </Card>
  )
}
