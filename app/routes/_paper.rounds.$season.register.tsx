// Registering oneself at a season: first the division, then what its rules ask, then the slip with code and digits.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, PageHeading } from '~/components/paper/card'
import { registrationWords } from '~/components/rounds/refused-words'
import { EMPTY_WISH, type RegisterField, RegisterForm, type RegisterWish } from '~/components/rounds/register-form'
import { Slip, type SlipOf } from '~/components/rounds/slip'
import { textIn } from '~/domain/question/text-in'
import { askedOf } from '~/domain/round/asked'
import { CONSENT_PURPOSES, mayBeChild } from '~/domain/round/consent'
import { whoMayEnter } from '~/domain/round/regulations'
import { EN } from '~/domain/round/regulations-en'
import { VI } from '~/domain/round/regulations-vi'
import type { Division } from '~/domain/round/rule-set'
import { dayAt } from '~/domain/round/windows'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'
import { contestantSignIn, seasonSeen } from '~/rounds/season-seen'
import { type UnitBelow, unitsBelow } from '~/units-below'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${m.rounds_register()} · ${page ? textIn(page.name, page.locale).text : m.rounds_title()}` },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const season = await seasonSeen(context, params.season)
  const open = season.phase === 'open'
  if (!open) throw redirect(`/rounds/${season.code}`)
  guard(context, request, 'season.enter', { open })
  const { ruleSet } = season
  const wished = new URL(request.url).searchParams.get('division')
  const only = ruleSet.divisions.length === 1 ? ruleSet.divisions[0] : undefined
  const division = ruleSet.divisions.find(({ id }) => id === wished) ?? only
  const text = context.locale === 'vi' ? 'vi' : 'en'
  const words = text === 'vi' ? VI : EN
  const me = await context.contestants.of(season.id, request.headers)
  const grades = division?.eligibility.grades ?? { min: 1, max: 12 }
  return {
    code: season.code,
    name: ruleSet.name,
    locale: context.locale,
    divisions: ruleSet.divisions.map((one) => ({ id: one.id, name: one.name, rule: whoMayEnter(one, text) })),
    text,
    me: me && { name: me.name, code: me.code },
    chosen: division
      ? {
          division: division.id,
          name: division.name,
          asked: askedOf(ruleSet, division),
          known: { ...words.known },
          grades,
          units: unitsToChoose(unitsBelow(context.areas, season.unit), division),
        }
      : null,
  }
}

/** What field a refusal is about. */
const FIELD: Record<string, RegisterField> = {
  bad_name: 'name',
  bad_nickname: 'nickname',
  unknown_unit: 'unit',
  bad_birth: 'born',
  needs_consent: 'take_part',
  wrong_grade: 'grade',
  age_unknown: 'born',
  too_young: 'born',
  too_old: 'born',
}

/** Pupils and students belong to a unit below the one that runs the season. */
function unitsToChoose(units: readonly UnitBelow[], { eligibility: { grades, kinds } }: Division): UnitBelow[] {
  const atSchool = grades !== undefined || kinds?.every((kind) => kind === 'pupil' || kind === 'student')
  const below = units.filter(({ depth }) => depth > 0)
  return atSchool && below.length > 0 ? below : [...units]
}

const textOf = (form: FormData, name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, 400) : ''
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const season = await seasonSeen(context, params.season)
  guard(context, request, 'season.enter', { open: season.phase === 'open' })
  const form = await request.formData()
  const wish: RegisterWish = {
    name: textOf(form, 'name'),
    nickname: textOf(form, 'nickname'),
    unit: textOf(form, 'unit'),
    school: textOf(form, 'school'),
    born: textOf(form, 'born'),
    grade: textOf(form, 'grade'),
    kind: textOf(form, 'kind'),
    marks: form.getAll('marks').filter((mark): mark is string => typeof mark === 'string'),
    consents: CONSENT_PURPOSES.filter((purpose) => form.get(purpose) !== null),
  }
  const { consents: ticked, ...typed } = wish
  const fields = {
    ...typed,
    division: textOf(form, 'division'),
    school: wish.school.trim() || null,
    born: wish.born.trim() || null,
    grade: wish.grade === '' ? null : Number(wish.grade),
    kind: wish.kind || null,
  }
  const at = context.clock.now()
  const consents = CONSENT_PURPOSES.map((purpose) => ({
    purpose,
    given: ticked.includes(purpose),
    how: 'self' as const,
    at,
    by: null,
  }))
  const done = await context.contestants.register(season.id, fields, consents, context.address)
  if (!done.ok) {
    const refused = { codes: [done.code, ...(done.also ?? [])], why: done.why ?? [] }
    return data({ wish, refused, slip: null }, { status: 422 })
  }
  const { contestant, secret } = done
  const slip: SlipOf = {
    season: season.code,
    seasonName: season.ruleSet.name,
    name: contestant.name,
    nickname: contestant.nickname,
    code: contestant.code,
    secret,
    child: mayBeChild(contestant, dayAt(at, season.ruleSet.timeZone)),
  }
  const signed = await context.contestants.signIn(season.id, contestant.code, secret, context.address)
  const headers = { 'Cache-Control': 'no-store' }
  if (!signed.ok) return data({ wish, refused: null, slip }, { headers })
  return data(
    { wish, refused: null, slip },
    { headers: { ...headers, 'Set-Cookie': contestantSignIn(request, season.id, signed.token) } },
  )
}

// Who has registered keeps looking at the slip.
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod ? false : defaultShouldRevalidate

export default function Register() {
  const locale = useLocale()
  const { code, name, divisions, chosen, text, me } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  if (said?.slip) return <Slip slip={said.slip} />
  const { codes, why } = said?.refused ?? { codes: [], why: [] }
  const told = codes.flatMap((one) => (one === 'not_eligible' && why.every((reason) => FIELD[reason]) ? why : one))
  const wrong = new Map(told.flatMap((one) => (FIELD[one] ? [[FIELD[one], registrationWords(one)]] : [])))
  const others = told.filter((one) => !FIELD[one]).map((one) => registrationWords(one, why))
  return (
    <>
      <PageHeading title={m.rounds_register_title()} about={textIn(name, locale).text}>
        <Link to={`/rounds/${code}`} className={button('plain')}>
          {m.rounds_back()}
        </Link>
      </PageHeading>
      <Card className="mx-auto grid max-w-2xl gap-5">
        {me ? (
          <Notice tone="gold">
            {m.rounds_registered_here({ name: me.name, code: me.code })}{' '}
            <Link to={`/rounds/${code}/me`} className="underline">
              {m.rounds_to_me()}
            </Link>
          </Notice>
        ) : null}
        {wrong.size > 0 ? <Notice tone="warn">{m.rounds_refused_fields()}</Notice> : null}
        {others.map((words) => (
          <Notice key={words} tone="warn">
            {words}
          </Notice>
        ))}
        {chosen ? (
          <>
            {divisions.length > 1 ? (
              <p className="flex flex-wrap items-center justify-between gap-3">
                <b>{m.rounds_division({ division: textIn(chosen.name, locale).text })}</b>
                <Link to={`/rounds/${code}/register`} className={button('quiet')}>
                  {m.rounds_other_division()}
                </Link>
              </p>
            ) : null}
            <RegisterForm page={chosen} wish={said?.wish ?? EMPTY_WISH} wrong={wrong} />
          </>
        ) : (
          <>
            <h2 className="text-xl font-extrabold">{m.rounds_choose_division()}</h2>
            <ul className="grid gap-3">
              {divisions.map((one) => (
                <li key={one.id}>
                  <Link
                    to={`?division=${one.id}`}
                    className="grid gap-1 rounded-card p-4 text-ink no-underline shadow-[inset_0_0_0_1.5px_var(--field-line)] hover:bg-select-wash focus-visible:outline-3 focus-visible:outline-link"
                  >
                    <b className="text-lg font-semibold">{textIn(one.name, locale).text}</b>
                    <span className="text-quiet" lang={text === locale ? undefined : text}>
                      {one.rule}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
          {m.rounds_have_code_already()}
          <Link to={`/rounds/${code}/enter`} className={button('plain')}>
            {m.rounds_have_code()}
          </Link>
        </div>
      </Card>
    </>
  )
}
