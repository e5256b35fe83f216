// The list of contestants: name with code, unit, division, and what is special about somebody.
import { Link } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { Tag } from '~/components/paper/card'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import { Scroller } from './scroller'

export interface ContestantRow {
  id: string
  code: string
  name: string
  nickname: string
  unit: LocalText
  division: LocalText
  school: string | null
  organiser: boolean
  stretch: number
  /** The consent to take part stands. */
  consented: boolean
}

function Tags({ row }: { row: ContestantRow }) {
  const { percent } = useFormat()
  return (
    <span className="flex flex-wrap gap-1.5">
      {row.consented ? null : <Tag tone="warn">{m.seasons_tag_no_consent()}</Tag>}
      {row.organiser ? <Tag tone="gold">{m.seasons_tag_organiser()}</Tag> : null}
      {row.stretch > 1 ? <Tag>{m.seasons_tag_more_time({ percent: percent(row.stretch - 1) })}</Tag> : null}
    </span>
  )
}

export function ContestantRows({ rows, base }: { rows: readonly ContestantRow[]; base: string }) {
  const locale = useLocale()
  const chooseAll = (form: HTMLFormElement | null, chosen: boolean) => {
    for (const box of form?.querySelectorAll<HTMLInputElement>('input[name="contestant"]') ?? []) box.checked = chosen
  }
  const cell = 'border-t border-line px-2 py-2.5'
  return (
    <Scroller label={m.seasons_tab_contestants()}>
      <table className="w-full border-collapse">
        <thead className="text-quiet">
          <tr>
            <th scope="col" className="w-12 px-2 print:hidden">
              <input
                type="checkbox"
                aria-label={m.seasons_choose_all()}
                title={m.seasons_choose_all()}
                className="size-5 accent-primary"
                onChange={(event) => chooseAll(event.currentTarget.form, event.currentTarget.checked)}
              />
            </th>
            <th scope="col" className="px-2 pb-2 text-start font-semibold">
              {m.seasons_contestants_name()}
            </th>
            <th scope="col" className="px-2 pb-2 text-start font-semibold max-sm:hidden">
              {m.seasons_contestants_code()}
            </th>
            <th scope="col" className="px-2 pb-2 text-start font-semibold max-md:hidden">
              {m.seasons_contestants_unit()}
            </th>
            <th scope="col" className="px-2 pb-2 text-start font-semibold max-lg:hidden">
              {m.seasons_contestants_division()}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="align-top">
              <td className={`${cell} print:hidden`}>
                <input
                  type="checkbox"
                  name="contestant"
                  value={row.id}
                  aria-label={m.seasons_choose({ name: row.name })}
                  className="mt-0.5 size-5 accent-primary"
                />
              </td>
              <th scope="row" className={`${cell} text-start font-normal`}>
                <Link
                  to={`${base}/${row.id}`}
                  className="font-semibold break-words text-ink no-underline hover:underline"
                >
                  {row.name}
                </Link>
                <span className="block text-sm text-quiet">
                  {[row.nickname, row.school].filter(Boolean).join(' · ')}
                </span>
                <span className="block text-sm text-quiet md:hidden">
                  <span className="font-figures sm:hidden">{row.code} · </span>
                  {textIn(row.unit, locale).text}
                </span>
                <Tags row={row} />
              </th>
              <td className={`${cell} font-figures max-sm:hidden`}>{row.code}</td>
              <td className={`${cell} max-md:hidden`}>{textIn(row.unit, locale).text}</td>
              <td className={`${cell} max-lg:hidden`}>{textIn(row.division, locale).text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
