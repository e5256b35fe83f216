// Rows of a list before they are written: who will be registered, and what is wrong with the others.
import { useFormat } from '~/components/format'
import { Card } from '~/components/paper/card'
import { m } from '~/paraglide/messages'
import type { ListedRow } from '~/services/contestants'
import { LIST_PROBLEMS } from './contestant-words'
import { Scroller } from './scroller'

/** Rows shown: what needs a look, and beyond it the first of the others. */
const SHOWN = 500

interface Props {
  rows: readonly ListedRow[]
  /** Names of units by code. */
  units: Readonly<Record<string, string>>
}

export function ImportPreview({ rows, units }: Props) {
  const { digits, number } = useFormat()
  // What needs a look stands first.
  const order = [...rows].sort((a, b) => Number(isFine(a)) - Number(isFine(b)) || a.row - b.row)
  const cell = 'border-t border-line px-2 py-2 align-top'
  return (
    <Card>
      <Scroller label={m.seasons_import_read()}>
        <table className="w-full border-collapse">
          <thead className="text-quiet">
            <tr>
              <th scope="col" className="px-2 pb-2 text-end font-semibold">
                {m.seasons_import_row()}
              </th>
              <th scope="col" className="px-2 pb-2 text-start font-semibold">
                {m.seasons_contestants_name()}
              </th>
              <th scope="col" className="px-2 pb-2 text-start font-semibold max-sm:hidden">
                {m.seasons_contestants_unit()}
              </th>
              <th scope="col" className="px-2 pb-2 text-start font-semibold">
                {m.seasons_import_problem()}
              </th>
            </tr>
          </thead>
          <tbody>
            {order.slice(0, SHOWN).map((row) => {
              const { fields, problems, resembles, strange } = row
              const said = [
                ...problems.map((problem) => LIST_PROBLEMS[problem]()),
                ...(strange ? [m.seasons_import_not_yours()] : []),
                ...(resembles ? [m.seasons_import_resembles({ who: resembles })] : []),
              ]
              return (
                <tr key={row.row} className={fields && !strange ? '' : 'bg-wrong-wash text-warn-ink'}>
                  <td className={`${cell} text-end font-figures`}>{digits(row.row)}</td>
                  <th scope="row" className={`${cell} min-w-32 text-start font-semibold`}>
                    {fields?.name ?? '–'}
                    {fields ? (
                      <span className="block text-sm font-normal text-quiet">
                        {[
                          fields.school,
                          fields.born,
                          fields.grade === null ? null : `${m.seasons_contestants_grade()} ${fields.grade}`,
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                      </span>
                    ) : null}
                  </th>
                  <td className={`${cell} max-sm:hidden`}>{fields ? (units[fields.unit] ?? fields.unit) : ''}</td>
                  <td className={`${cell} ${problems.length > 0 || strange ? 'font-semibold' : 'text-gold-ink'}`}>
                    {said.join('; ')}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroller>
      {order.length > SHOWN ? (
        <p className="mt-3 text-quiet">{m.seasons_import_more({ count: number(order.length - SHOWN) })}</p>
      ) : null}
    </Card>
  )
}

const isFine = ({ fields, strange, resembles }: Props['rows'][number]) => fields !== null && !strange && !resembles
