// A list of contestants brought in: every row is shown with its problems before anything is written.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, PageHeading } from '~/components/paper/card'
import { Check, control } from '~/components/paper/field'
import { ConsentFields } from '~/components/seasons/consent-fields'
import { LIST_PROBLEMS } from '~/components/seasons/contestant-words'
import { canEnter, useImportChoice, wishedRows } from '~/components/seasons/import-choice'
import { ImportPreview } from '~/components/seasons/import-preview'
import { Slips } from '~/components/seasons/slips'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'
import { readConsents, type SlipSheet, slipSheet } from '~/rounds/season-contestants'
import { guardKeeper, keeps } from '~/rounds/season-guard'
import type { ListedRow, ListProblem } from '~/services/contestants'

type Sent =
  | { step: 'preview'; token: string | null; rows: ListedRow[]; units: Record<string, string> }
  | { step: 'done'; sheet: SlipSheet }
  | { step: 'wrong'; problem: ListProblem | 'no_file' | 'list_gone' }

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { season } = await guardKeeper(context, request, params.season)
  return { code: season.code }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const keeper = await guardKeeper(context, request, params.season)
  const { season } = keeper
  const form = await request.formData()
  const by = {
    account: context.actor.kind === 'account' ? context.actor.id : '',
    keeps: (unit: string) => keeps(context, keeper, unit),
  }
  if (form.get('intent') === 'enter') {
    const list = String(form.get('list') ?? '')
    const consents = readConsents(context, form)
    const slips = await context.contestants.enterAll(season.id, list, consents, by, wishedRows(form))
    if (!slips) return data<Sent>({ step: 'wrong', problem: 'list_gone' }, { status: 422 })
    return data<Sent>({ step: 'done', sheet: slipSheet(context, request, season, slips) })
  }
  const file = form.get('file')
  if (!(file instanceof File) || file.size === 0)
    return data<Sent>({ step: 'wrong', problem: 'no_file' }, { status: 422 })
  const { rows, token } = await context.contestants.readList(season.id, new Uint8Array(await file.arrayBuffer()), by)
  const whole = rows.find(({ row }) => row === 0)?.problems[0]
  if (whole) return data<Sent>({ step: 'wrong', problem: whole }, { status: 422 })
  const units = Object.fromEntries(
    [...new Set(rows.flatMap(({ fields }) => fields?.unit ?? []))].map((unit) => {
      const name = context.areas.unit(unit)?.name ?? unit
      return [unit, typeof name === 'string' ? name : (name[context.locale] ?? name.vi ?? unit)]
    }),
  )
  return data<Sent>({ step: 'preview', token, rows, units })
}

function problemWords(problem: ListProblem | 'no_file' | 'list_gone'): string {
  if (problem === 'no_file') return m.seasons_import_no_file()
  return problem === 'list_gone' ? m.seasons_import_gone() : LIST_PROBLEMS[problem]()
}

function Preview({ read, base }: { read: Extract<Sent, { step: 'preview' }>; base: string }) {
  const { number } = useFormat()
  const { rows, token, units } = read
  const choice = useImportChoice(rows)
  const busy = useNavigation().state !== 'idle'
  const good = rows.filter(canEnter).length
  const bad = rows.length - good
  return (
    <Form method="post" className="grid grid-cols-1 gap-5">
      <input type="hidden" name="list" value={token ?? ''} />
      <Notice tone={good > 0 ? 'good' : 'warn'} icon={good > 0 ? 'check' : 'alert'}>
        {good > 0 ? m.seasons_import_found({ good: number(good), bad: number(bad) }) : m.seasons_import_nothing()}
      </Notice>
      {bad > 0 && token ? (
        <a href={`${base}/left.xlsx?list=${token}`} className={button('plain', 'justify-self-start')} download>
          <Icon name="download" />
          {m.seasons_import_left({ count: number(bad) })}
        </a>
      ) : null}
      {choice.again > 0 ? (
        <Check
          name="skip"
          value="yes"
          checked={choice.skip}
          onChange={(event) => choice.setSkip(event.currentTarget.checked)}
          label={m.seasons_import_skip({ count: number(choice.again) })}
          hint={m.seasons_import_skip_hint()}
        />
      ) : null}
      <ImportPreview rows={rows} units={units} choice={choice} />
      {good > 0 ? (
        <Card className="grid grid-cols-1 gap-4">
          <ConsentFields />
          <div>
            <button
              type="submit"
              name="intent"
              value="enter"
              className={button('main')}
              disabled={busy || choice.count === 0}
            >
              {m.seasons_import_enter({ count: number(choice.count) })}
            </button>
          </div>
        </Card>
      ) : null}
    </Form>
  )
}

export default function ImportContestants() {
  useLocale()
  const { code } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const busy = useNavigation().state !== 'idle'
  const base = `/rounds/${code}/manage/contestants`
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
              {problemWords(sent.problem)}
            </Notice>
          ) : null}
          {sent?.step === 'preview' ? <Preview key={sent.token} read={sent} base={base} /> : null}
        </div>
      </div>
    </>
  )
}
