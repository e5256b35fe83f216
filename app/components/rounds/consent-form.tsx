// The form that the guardian of a child signs on paper: who it is about, what is asked, and where it is handed in.
import { useLocale } from '~/components/locale'
import { Card } from '~/components/paper/card'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { ConsentPurpose } from '~/services/contestants'

export interface ConsentFormOf {
  season: LocalText
  organiser: LocalText
  name: string
  nickname: string
  code: string
  unit: LocalText
  division: LocalText
  school: string | null
  grade: number | null
  /** What the child wishes. */
  wishes: { purpose: ConsentPurpose; wished: boolean }[]
  /** What the rules say of data, and whom to ask. */
  data: LocalText
  contact: LocalText
}

/** As the guardian is asked. */
const ASKED: Record<ConsentPurpose, () => string> = {
  take_part: () => m.rounds_form_take_part(),
  publish_nickname: () => m.rounds_form_publish_nickname(),
  certificate: () => m.rounds_form_certificate(),
}

function Blank({ label, wide = false }: { label: string; wide?: boolean }) {
  return (
    <p className={`flex items-end gap-2 ${wide ? 'sm:col-span-2 print:col-span-2' : ''}`}>
      <span className="shrink-0">{label}</span>
      <span className="h-7 min-w-0 flex-1 border-b border-field-line" />
    </p>
  )
}

function Box({ label }: { label: string }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden="true" className="size-5 shrink-0 rounded-sm border-2 border-ink" />
      {label}
    </span>
  )
}

export function ConsentForm({ form }: { form: ConsentFormOf }) {
  const locale = useLocale()
  const say = (text: LocalText) => textIn(text, locale).text
  const about: [string, string][] = [
    [m.rounds_name(), form.name],
    [m.rounds_code(), form.code],
    [m.rounds_unit(), say(form.unit)],
    [m.rounds_division_label(), say(form.division)],
    ...(form.school ? [[m.rounds_school(), form.school] as [string, string]] : []),
    ...(form.grade === null ? [] : [[m.rounds_grade(), String(form.grade)] as [string, string]]),
    [m.rounds_nickname(), form.nickname],
  ]
  return (
    <Card className="mx-auto max-w-4xl !p-6 sm:!p-10 print:!p-0">
      <article className="grid gap-5 print:gap-3 print:text-[11pt] print:leading-snug">
        <header className="text-center">
          <h2 className="text-2xl leading-tight font-extrabold text-balance">{m.rounds_form_heading()}</h2>
          <p className="mt-1">
            {say(form.season)} · {say(form.organiser)}
          </p>
        </header>
        <section className="grid gap-2">
          <h3 className="text-lg font-extrabold">{m.rounds_form_contestant()}</h3>
          <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-2 print:grid-cols-2">
            {about.map(([label, value]) => (
              <div key={label} className="flex flex-wrap gap-x-2">
                <dt>{label}:</dt>
                <dd className="font-semibold">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="grid gap-2">
          <h3 className="text-lg font-extrabold">{m.rounds_form_asked()}</h3>
          <p>{m.rounds_form_each()}</p>
          <ol className="grid">
            {form.wishes.map(({ purpose, wished }) => (
              <li
                key={purpose}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-line py-2"
              >
                <span className="min-w-0 flex-1 basis-64">
                  {ASKED[purpose]()}
                  <span className="block text-sm text-quiet">
                    {wished ? m.rounds_form_wished() : m.rounds_form_not_wished()}
                  </span>
                </span>
                <span className="flex flex-wrap gap-x-6 gap-y-1">
                  <Box label={m.rounds_form_yes()} />
                  <Box label={m.rounds_form_no()} />
                </span>
              </li>
            ))}
          </ol>
        </section>
        <section className="grid gap-2">
          <h3 className="text-lg font-extrabold">{m.rounds_form_data()}</h3>
          <p>{say(form.data)}</p>
          <p>{m.rounds_form_rights()}</p>
        </section>
        <section className="grid gap-3 print:break-inside-avoid">
          <h3 className="text-lg font-extrabold">{m.rounds_form_guardian()}</h3>
          <div className="grid gap-x-8 gap-y-3 sm:grid-cols-2 print:grid-cols-2">
            <Blank label={m.rounds_form_guardian_name()} wide />
            <Blank label={m.rounds_form_relation()} />
            <Blank label={m.rounds_form_date()} />
            <Blank label={m.rounds_form_signature()} />
            <Blank label={m.rounds_form_child_signature()} />
          </div>
        </section>
        <footer className="border-t border-line pt-3">
          <p className="font-semibold">{m.rounds_form_hand_in({ unit: say(form.unit) })}</p>
          <p>{say(form.contact)}</p>
        </footer>
      </article>
    </Card>
  )
}
