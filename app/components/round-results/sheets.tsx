// The judges' sheets for a contestant of an announced round: each is changed as an amendment, previewed first.
import { Form } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice } from '~/components/paper/card'
import { Field } from '~/components/paper/field'
import { Icon } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { amendPart } from '~/rounds/round-page'
import { WhyField } from './why-field'

type Data = Awaited<ReturnType<typeof amendPart>>

interface Props {
  person: NonNullable<Data['person']>
  criteria: Data['criteria']
  failed: { words: string; typed: Record<string, string> } | null
}

export function Sheets({ person, criteria, failed }: Props) {
  const locale = useLocale()
  const { number } = useFormat()
  if (person.sheets.length === 0) return null
  return (
    <Card>
      <h2 className="text-lg font-extrabold">{m.roundresults_sheets({ name: person.name })}</h2>
      <p className="mb-3 text-quiet">{m.roundresults_sheets_about()}</p>
      {person.sheets.map(({ judge, marks }) => {
        const own = failed?.typed.judge === judge ? failed : null
        const given = criteria.every(({ id }) => marks[id] !== undefined)
        const sum = criteria.reduce((all, { id }) => all + (marks[id] ?? 0), 0)
        return (
          <details key={judge} open={own !== null} className="border-t border-line py-2">
            <summary className="flex min-h-11 cursor-pointer flex-wrap items-center justify-between gap-x-3">
              <b>{judge}</b>
              <span className="text-quiet">
                {given
                  ? `${criteria.map(({ id }) => number(marks[id] ?? 0, 2)).join(' + ')} = ${number(sum, 2)}`
                  : m.roundresults_judge_not_yet()}
              </span>
            </summary>
            <Form method="post" className="mt-2 grid grid-cols-1 gap-3">
              {own ? (
                <Notice tone="warn" icon="alert">
                  {own.words}
                </Notice>
              ) : null}
              <input type="hidden" name="contestant" value={person.id} />
              <input type="hidden" name="judge" value={judge} />
              <input type="hidden" name="before" value={JSON.stringify(marks)} />
              {criteria.map(({ id, name, max }) => (
                <Field
                  key={id}
                  label={`${textIn(name, locale).text} ${m.roundresults_judge_of({ max: number(max, 2) })}`}
                  name={`mark.${id}`}
                  inputMode="decimal"
                  required
                  maxLength={6}
                  autoComplete="off"
                  defaultValue={own?.typed[`mark.${id}`] ?? (marks[id] === undefined ? '' : String(marks[id]))}
                />
              ))}
              <WhyField typed={own?.typed.why} />
              <p>
                <button type="submit" name="intent" value="sheet" className={button('main')}>
                  <Icon name="eye" />
                  {m.roundresults_preview()}
                </button>
              </p>
            </Form>
          </details>
        )
      })}
    </Card>
  )
}
