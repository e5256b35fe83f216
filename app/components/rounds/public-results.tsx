// One public table of results, with the choice of table and unit, and the search for a code.
import { Pager } from '~/components/boards/pager'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Tag } from '~/components/paper/card'
import { control } from '~/components/paper/field'
import { Scroller } from '~/components/seasons/scroller'
import { Icon } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { PublicRow, PublicTable } from '~/rounds/public-results'

const cell = 'border-t border-line px-2 py-2.5'
const head = 'px-2 pb-2 font-semibold text-quiet'
const asked = 'flex min-w-0 flex-col gap-1 text-sm font-semibold'

function Choice({ data }: { data: PublicTable }) {
  const locale = useLocale()
  const { digits } = useFormat()
  const { tables, chosen, units, unit, code } = data
  return (
    <form method="get" className="mb-4 flex flex-wrap items-end gap-3 print:hidden">
      {tables.length > 1 ? (
        <label className={asked}>
          {m.rounds_results_table()}
          <select name="table" defaultValue={chosen} className={`${control} max-w-72`}>
            {tables.map(({ index, division, window, windowName }) => {
              const named = windowName && textIn(windowName, locale).text
              const of = window === null ? null : named || m.rounds_results_window({ number: digits(window) })
              return (
                <option key={index} value={index}>
                  {[textIn(division, locale).text, of].filter(Boolean).join(' – ')}
                </option>
              )
            })}
          </select>
        </label>
      ) : null}
      {units.length > 1 ? (
        <label className={asked}>
          {m.rounds_results_unit()}
          <select name="unit" defaultValue={unit} className={`${control} max-w-72`}>
            <option value="">{m.rounds_results_all_units()}</option>
            {units.map((one) => (
              <option key={one.code} value={one.code}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label className={`${asked} basis-36`}>
        {m.rounds_results_code()}
        <input name="code" defaultValue={code} maxLength={12} autoComplete="off" className={control} />
      </label>
      <button type="submit" className={button('plain')}>
        <Icon name="search" />
        {m.rounds_results_show()}
      </button>
    </form>
  )
}

function Outcome({ row: { prizes, goesOn } }: { row: PublicRow }) {
  const locale = useLocale()
  if (prizes.length === 0 && !goesOn) return null
  return (
    <span className="flex flex-wrap gap-1.5">
      {prizes.map((prize) => {
        const { text } = textIn(prize, locale)
        return (
          <Tag key={text} tone="gold">
            {text}
          </Tag>
        )
      })}
      {goesOn ? <Tag tone="good">{m.rounds_results_goes_on()}</Tag> : null}
    </span>
  )
}

function Row({ row }: { row: PublicRow }) {
  const locale = useLocale()
  const { digits, number, duration } = useFormat()
  const unit = row.unit === null ? null : textIn(row.unit, locale).text
  const time = row.time === null ? null : duration(row.time)
  return (
    <tr className={`align-top print:break-inside-avoid ${row.mine ? 'bg-sand' : ''}`}>
      <td className={`${cell} text-end text-lg font-extrabold`}>{digits(row.rank)}</td>
      <th scope="row" className={`${cell} min-w-32 text-start font-semibold break-words`}>
        {row.name ?? '–'} {row.mine ? <Tag tone="gold">{m.rounds_results_me()}</Tag> : null}
        <span className="block text-sm font-normal text-quiet sm:hidden print:hidden">
          {[unit, time].filter(Boolean).join(' · ')}
          <Outcome row={row} />
        </span>
      </th>
      <td className={`${cell} max-sm:hidden print:table-cell`}>{unit}</td>
      <td className={`${cell} text-end whitespace-nowrap`}>
        <b className="font-figures">{number(row.score, 2)}</b>
        <span className="text-sm text-quiet"> / {number(row.outOf, 2)}</span>
      </td>
      <td className={`${cell} text-end font-figures max-sm:hidden print:table-cell`}>{time}</td>
      <td className={`${cell} max-sm:hidden print:table-cell`}>
        <Outcome row={row} />
      </td>
    </tr>
  )
}

export function PublicResults({ data }: { data: PublicTable }) {
  const { number, dateTime } = useFormat()
  const { publishedAt, amendedAt, chosen, unit, code, page, pages, total, found, rows } = data
  const columns: [words: string, look: string][] = [
    [m.rounds_results_rank(), 'w-14 text-end'],
    [m.rounds_results_name(), 'text-start'],
    [m.rounds_results_unit(), 'text-start max-sm:hidden print:table-cell'],
    [m.rounds_results_score(), 'text-end'],
    [m.rounds_results_time(), 'text-end max-sm:hidden print:table-cell'],
    [m.rounds_results_outcome(), 'text-start max-sm:hidden print:table-cell'],
  ]
  return (
    <Card>
      <Choice key={`${chosen}/${unit}/${code}`} data={data} />
      <p className="mb-3 text-quiet">
        {m.rounds_results_people({ count: number(total) })} ·{' '}
        {m.rounds_results_published({ time: dateTime(publishedAt) })}
        {amendedAt === null ? '' : ` · ${m.rounds_results_amended({ time: dateTime(amendedAt) })}`}
      </p>
      <Scroller label={m.rounds_results()}>
        <table className="w-full border-collapse">
          <thead>
            <tr>
              {columns.map(([words, look]) => (
                <th key={words} scope="col" className={`${head} ${look}`}>
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        </table>
      </Scroller>
      {found === 0 ? (
        <p className="py-8 text-center text-quiet">
          {total === 0 ? m.rounds_results_empty() : m.rounds_results_none()}
        </p>
      ) : null}
      <Pager
        page={page}
        pages={pages}
        to={(to) => `?${new URLSearchParams({ table: String(chosen), unit, code, page: String(to) })}`}
      />
      <p className="mt-4 text-sm text-quiet">
        {m.rounds_results_names()} {unit === '' ? '' : m.rounds_results_unit_hint()}
      </p>
    </Card>
  )
}
