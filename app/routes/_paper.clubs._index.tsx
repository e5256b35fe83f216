// All clubs, district by district; organisers make new ones here.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { ClubFields } from '~/components/clubs/club-fields'
import { ClubRow } from '~/components/clubs/club-row'
import { readClubFields } from '~/components/clubs/read-fields'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, PageHeading } from '~/components/paper/card'
import { control, Select } from '~/components/paper/field'
import { formatNumber } from '~/components/stage/figures'
import { can } from '~/domain/access/can'
import { textIn } from '~/domain/question/text-in'
import { fold } from '~/domain/text/fold'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'

export const meta: MetaFunction = () => [{ title: `${m.clubs_title()} – ${m.common_app_name()}` }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  guard(context, request, 'club.view', null)
  const search = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 80)
  const wanted = fold(search, { tones: false })
  const all = await context.clubs.all()
  const units = context.areas.units()
  const foundIn = (text: string) => fold(text, { tones: false }).includes(wanted)
  const groups = units.flatMap((unit) => {
    const own = all.filter((club) => club.unit === unit.code)
    const unitFound = foundIn(textIn(unit.name, context.locale).text)
    const clubs = own
      .filter((club) => !wanted || unitFound || foundIn(club.name))
      .map(({ id, code, name, members, meets }) => ({ id, code, name, members, meets }))
    return clubs.length ? [{ unit: unit.code, name: unit.short ?? unit.name, guest: unit.kind === 'guest', clubs }] : []
  })
  const mayCreate = units
    .filter(({ code }) => can(context.actor, 'club.create', { units: context.areas.unitsAbove(code) }))
    .map(({ code, name }) => ({ code, name }))
  return { groups, search, total: all.length, mayCreate }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData()
  const unit = String(form.get('unit') ?? '')
  guard(context, request, 'club.create', { units: context.areas.unitsAbove(unit) })
  const done = await context.clubs.create(unit, readClubFields(form))
  return done.ok ? redirect(`/clubs/${done.club.code}`) : data({ wrong: done.code }, { status: 422 })
}

export default function Clubs() {
  const locale = useLocale()
  const { groups, search, total, mayCreate } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <PageHeading title={m.clubs_title()} about={m.clubs_about({ count: formatNumber(total, locale) })}>
        <Form method="get" role="search" className="flex w-full gap-2 sm:w-96">
          <input
            type="search"
            name="q"
            defaultValue={search}
            aria-label={m.clubs_search()}
            placeholder={m.clubs_search()}
            className={control}
          />
          <button type="submit" className={button('plain')}>
            {m.clubs_find()}
          </button>
        </Form>
      </PageHeading>
      {mayCreate.length ? (
        <Card className="mb-6">
          <details open={Boolean(refused)}>
            <summary className="min-h-11 cursor-pointer content-center text-lg font-semibold">{m.clubs_new()}</summary>
            <Form method="post" className="mt-3 grid max-w-xl gap-4">
              <Select label={m.clubs_unit()} name="unit" required>
                {mayCreate.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {textIn(name, locale).text}
                  </option>
                ))}
              </Select>
              <ClubFields wrong={refused?.wrong} />
              <div>
                <button type="submit" className={button('main')}>
                  {m.clubs_create()}
                </button>
              </div>
            </Form>
          </details>
        </Card>
      ) : null}
      {groups.length ? (
        <div className="columns-1 gap-6 md:columns-2 xl:columns-3">
          {groups.map(({ unit, name, guest, clubs }) => (
            <Card key={unit} className="mb-6 break-inside-avoid !px-[22px] !pt-[18px] !pb-2">
              <h2 className="mb-2 text-xl font-extrabold text-ink">
                {textIn(name, locale).text}
                {guest ? <small className="ml-2 text-sm font-normal text-quiet">{m.clubs_guest()}</small> : null}
              </h2>
              {clubs.map((club) => (
                <ClubRow key={club.id} club={club} />
              ))}
            </Card>
          ))}
        </div>
      ) : (
        <Card>
          <Empty title={search ? m.clubs_nothing_found() : m.clubs_none()}>
            {search ? m.clubs_nothing_found_hint() : m.clubs_none_hint()}
          </Empty>
        </Card>
      )}
    </>
  )
}
