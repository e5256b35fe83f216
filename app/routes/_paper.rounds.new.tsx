// A new season: from a template to a draft.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, Notice, PageHeading } from '~/components/paper/card'
import { Field, Select } from '~/components/paper/field'
import { TemplateChoice } from '~/components/seasons/template-choice'
import { templateSummary } from '~/components/seasons/template-facts'
import { REFUSED } from '~/components/seasons/words'
import { can } from '~/domain/access/can'
import { dayAfter, dayOf } from '~/domain/area/day'
import { textIn } from '~/domain/question/text-in'
import { fold } from '~/domain/text/fold'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'
import type { NewSeason, SeasonRefusal } from '~/services/seasons'

const LONGEST_CODE = 40
const WEEKS_AHEAD = 14

export const meta: MetaFunction = () => [{ title: `${m.seasons_new_title()} – ${m.common_app_name()}` }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  guard(context, request, 'season.list', null)
  const units = context.areas
    .units()
    .filter(({ code }) => can(context.actor, 'season.create', { units: context.areas.unitsAbove(code) }))
  return {
    templates: (await context.seasons.templates()).map(templateSummary),
    units: units.map(({ code, name }) => ({ code, name })),
    first: dayAfter(dayOf(context.clock.now()), WEEKS_AHEAD),
    origin: context.joinOrigin(request.url),
  }
}

type Typed = Omit<NewSeason, 'account'>
interface Sent {
  typed: Typed
  wrong: SeasonRefusal | 'no_name'
  problems: string[]
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const typed: Typed = {
    template: text('template'),
    unit: text('unit'),
    code: text('code').toLowerCase(),
    name: text('name').normalize('NFC').slice(0, 200),
    first: text('first'),
  }
  guard(context, request, 'season.create', { units: context.areas.unitsAbove(typed.unit) })
  if (!typed.name) return data<Sent>({ typed, wrong: 'no_name', problems: [] }, { status: 422 })
  const account = context.actor.kind === 'account' ? context.actor.id : ''
  const made = await context.seasons.create({ ...typed, account })
  if (!made.ok) return data<Sent>({ typed, wrong: made.code, problems: made.problems ?? [] }, { status: 422 })
  return redirect(`/rounds/${made.season.code}/manage`, 303)
}

/** "Olympic tiếng Anh 2027" → "olympic-tieng-anh-2027". */
const codeOf = (name: string) =>
  fold(name, { tones: false })
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LONGEST_CODE)

export default function NewSeasonPage() {
  const locale = useLocale()
  const { templates, units, first, origin } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const [code, setCode] = useState(sent?.typed.code ?? '')
  const [own, setOwn] = useState(Boolean(sent?.typed.code))
  if (units.length === 0)
    return (
      <Card>
        <Empty title={m.seasons_new_no_unit_title()}>{m.seasons_new_no_unit()}</Empty>
      </Card>
    )
  const wrong = sent?.wrong
  const atField = (...codes: (SeasonRefusal | 'no_name')[]) =>
    wrong && wrong !== 'no_name' && codes.includes(wrong) ? REFUSED[wrong]() : null
  return (
    <>
      <PageHeading title={m.seasons_new_title()} about={m.seasons_new_about()} />
      <Form method="post" className="grid grid-cols-1 gap-6">
        {sent && (wrong === 'unknown_template' || wrong === 'bad_rules') ? (
          <Notice tone="warn" icon="alert">
            <p>{REFUSED[wrong]()}</p>
            {sent.problems.length > 0 ? (
              <ul className="list-disc ps-5 font-normal">
                {sent.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            ) : null}
          </Notice>
        ) : null}
        <TemplateChoice templates={templates} chosen={sent?.typed.template ?? templates[0]?.id ?? ''} />
        <Card className="grid max-w-2xl gap-4">
          <h2 className="text-xl font-extrabold">{m.seasons_new_details()}</h2>
          <Field
            label={m.seasons_new_name()}
            hint={m.seasons_new_name_hint()}
            name="name"
            required
            maxLength={120}
            defaultValue={sent?.typed.name}
            autoComplete="off"
            onChange={(event) => {
              if (!own) setCode(codeOf(event.target.value))
            }}
            wrong={wrong === 'no_name' ? m.seasons_new_name_wrong() : null}
          />
          <Select
            label={m.seasons_new_unit()}
            name="unit"
            defaultValue={sent?.typed.unit ?? units[0]?.code}
            wrong={atField('unknown_unit')}
          >
            {units.map((unit) => (
              <option key={unit.code} value={unit.code}>
                {textIn(unit.name, locale).text}
              </option>
            ))}
          </Select>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              label={m.seasons_new_code()}
              hint={m.seasons_new_code_hint({ address: `${origin}/rounds/${code || '…'}` })}
              name="code"
              required
              minLength={3}
              maxLength={LONGEST_CODE}
              value={code}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => {
                setOwn(event.target.value !== '')
                setCode(event.target.value)
              }}
              wrong={atField('bad_code', 'code_taken')}
            />
            <Field
              label={m.seasons_new_first()}
              hint={m.seasons_new_first_hint()}
              name="first"
              type="date"
              required
              defaultValue={sent?.typed.first ?? first}
              wrong={atField('bad_date')}
            />
          </div>
          <div>
            <button type="submit" className={button('main')} disabled={busy}>
              {m.seasons_new_make()}
            </button>
          </div>
        </Card>
      </Form>
    </>
  )
}
