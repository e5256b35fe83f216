// A list of contestants brought in: every row is shown with its problems before anything is written.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, PageHeading } from '~/components/paper/card'
import { control } from '~/components/paper/field'
import { ConsentFields } from '~/components/seasons/consent-fields'
import { LIST_PROBLEMS } from '~/components/seasons/contestant-words'
import { ImportPreview } from '~/components/seasons/import-preview'
import { Slips } from '~/components/seasons/slips'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'
import { readConsents, type SlipSheet, slipSheet } from '~/season-contestants'
import { guardKeeper, keeps } from '~/season-guard'
import type { ImportRow, ListProblem } from '~/services/contestants'

const Row = z.object({
  name: z.string().max(200),
  nickname: z.string().max(200),
  unit: z.string().max(60),
  division: z.string().max(60),
  school: z.string().max(300).nullable(),
  born: z.string().max(10).nullable(),
  grade: z.number().int().nullable(),
  kind: z.string().max(60).nullable(),
  marks: z.array(z.string().max(60)).max(20),
})

export interface PreviewedRow extends ImportRow {
  /** The sender does not look after this unit. */
  strange: boolean
}

type Sent =
  | { step: 'preview'; rows: PreviewedRow[]; units: Record<string, string> }
  | { step: 'done'; sheet: SlipSheet }
  | { step: 'wrong'; problem: ListProblem | 'no_file' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { season } = await guardKeeper(context, request, params.season)
  return { code: season.code }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const keeper = await guardKeeper(context, request, params.season)
  const { season } = keeper
  const form = await request.formData()
  if (form.get('intent') === 'enter') {
    const chosen = form.getAll('row').flatMap((text) => {
      const row = Row.safeParse(fromJson(String(text)))
      return row.success && keeps(context, keeper, row.data.unit) ? [row.data] : []
    })
    const account = context.actor.kind === 'account' ? context.actor.id : ''
    const slips = await context.contestants.enterAll(season.id, chosen, readConsents(context, form), account)
    return data<Sent>({ step: 'done', sheet: slipSheet(context, request, season, slips) })
  }
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0)
    return data<Sent>({ step: 'wrong', problem: 'no_file' }, { status: 422 })
  const rows = await context.contestants.readList(season.id, new Uint8Array(await file.arrayBuffer()), file.name)
  const whole = rows.find(({ row }) => row === 0)?.problems[0]
  if (whole) return data<Sent>({ step: 'wrong', problem: whole }, { status: 422 })
  const previewed = rows.map((row) => ({
    ...row,
    strange: row.fields !== null && !keeps(context, keeper, row.fields.unit),
  }))
  const units = Object.fromEntries(
    [...new Set(rows.flatMap(({ fields }) => fields?.unit ?? []))].map((unit) => {
      const name = context.areas.unit(unit)?.name ?? unit
      return [unit, typeof name === 'string' ? name : (name[context.locale] ?? name.vi ?? unit)]
    }),
  )
  return data<Sent>({ step: 'preview', rows: previewed, units })
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export default function ImportContestants() {
  useLocale()
  const { number } = useFormat()
  const { code } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const base = `/rounds/${code}/manage/contestants`
  const good = sent?.step === 'preview' ? sent.rows.filter(({ fields, strange }) => fields && !strange).length : 0
  return (
    <>
      {sent?.step === 'done' ? <Slips {...sent.sheet} /> : null}
      <div className="print:hidden">
        <PageHeading title={m.seasons_contestants_import()} about={m.seasons_import_about()}>
          <Link to={base} className={button('plain')}>
            <Icon name="back" />
            {m.seasons_tab_contestants()}
          </Link>
          <a href={`${base}/template.xlsx`} className={button('plain')} download>
            <Icon name="download" />
            {m.seasons_import_template()}
          </a>
        </PageHeading>
        <div className="grid grid-cols-1 gap-5">
          <Card>
            <Form
              method="post"
              encType="multipart/form-data"
              className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <label className="flex min-w-0 flex-col gap-1.5 font-semibold">
                {m.seasons_import_file()}
                <input type="file" name="file" accept=".xlsx,.csv,text/csv" required className={`${control} py-2.5`} />
              </label>
              <button
                type="submit"
                className={button(sent?.step === 'preview' ? 'plain' : 'main')}
                disabled={busy}
                aria-busy={busy}
              >
                <Icon name="eye" />
                {m.seasons_import_read()}
              </button>
            </Form>
          </Card>
          {sent?.step === 'wrong' ? (
            <Notice tone="warn" icon="alert">
              {sent.problem === 'no_file' ? m.seasons_import_no_file() : LIST_PROBLEMS[sent.problem]()}
            </Notice>
          ) : null}
          {sent?.step === 'preview' ? (
            <Form method="post" className="grid grid-cols-1 gap-5">
              <Notice tone={good > 0 ? 'good' : 'warn'} icon={good > 0 ? 'check' : 'alert'}>
                {good > 0
                  ? m.seasons_import_found({ good: number(good), bad: number(sent.rows.length - good) })
                  : m.seasons_import_nothing()}
              </Notice>
              <ImportPreview rows={sent.rows} units={sent.units} />
              {good > 0 ? (
                <Card className="grid grid-cols-1 gap-4">
                  <ConsentFields />
                  <div>
                    <button type="submit" name="intent" value="enter" className={button('main')} disabled={busy}>
                      {m.seasons_import_enter({ count: number(good) })}
                    </button>
                  </div>
                </Card>
              ) : null}
            </Form>
          ) : null}
        </div>
      </div>
    </>
  )
}
