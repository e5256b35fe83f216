// The contestants of a season: found, chosen, given new digits; officers of a unit see their own.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { Pager } from '~/components/boards/pager'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, Notice, PageHeading } from '~/components/paper/card'
import { control } from '~/components/paper/field'
import { ContestantRows } from '~/components/seasons/contestant-rows'
import { Slips } from '~/components/seasons/slips'
import { Icon } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import { consentStands, mayBeChild } from '~/domain/round/consent'
import { dayAt } from '~/domain/round/windows'
import { m } from '~/paraglide/messages'
import { type SlipSheet, slipSheet, unitsOf } from '~/rounds/season-contestants'
import { guardContestant, guardKeeper, keeps } from '~/rounds/season-guard'
import type { Slip } from '~/services/contestants'

const PAGE = 50
const MOST_SLIPS = 100

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const keeper = await guardKeeper(context, request, params.season)
  const { season } = keeper
  const search = new URL(request.url).searchParams
  const wanted = search.get('unit') ?? ''
  const own = keeper.units === null ? '' : (keeper.units[0] ?? '')
  const unit = wanted && keeps(context, keeper, wanted) ? wanted : own
  const find = (search.get('find') ?? '').trim().slice(0, 80)
  const page = Math.max(1, Math.floor(Number(search.get('page')) || 1))
  const { rows, total } = await context.contestants.list(season.id, {
    ...(unit && { unit }),
    ...(find && { search: find }),
    page,
  })
  const today = dayAt(context.clock.now(), season.ruleSet.timeZone)
  const nameOf = (code: string) => context.areas.unit(code)?.name ?? code
  return {
    code: season.code,
    unit,
    all: keeper.units === null,
    find,
    page,
    pages: Math.ceil(total / PAGE),
    total,
    units: unitsOf(context, keeper),
    enters: season.phase !== 'closed',
    rows: rows.map((one) => ({
      id: one.id,
      code: one.code,
      name: one.name,
      nickname: one.nickname,
      unit: nameOf(one.unit),
      division: season.ruleSet.divisions.find(({ id }) => id === one.division)?.name ?? one.division,
      school: one.school,
      organiser: one.organiser,
      stretch: one.stretch,
      consented: consentStands(one.consents, 'take_part', mayBeChild(one, today)),
    })),
  }
}

type Sent = { sheet: SlipSheet } | { wrong: 'none' }

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { season } = await guardKeeper(context, request, params.season)
  const form = await request.formData()
  const ids = [...new Set(form.getAll('contestant').map(String))].slice(0, MOST_SLIPS)
  const slips: Slip[] = []
  for (const id of ids) {
    await guardContestant(context, request, params.season, id)
    const made = await context.contestants.newSecret(id)
    if (made.ok) slips.push({ contestant: made.contestant, secret: made.secret })
  }
  if (slips.length === 0) return data<Sent>({ wrong: 'none' }, { status: 422 })
  return data<Sent>({ sheet: slipSheet(context, request, season, slips) })
}

export default function Contestants() {
  const locale = useLocale()
  const { number } = useFormat()
  const { code, unit, all, find, page, pages, total, units, rows, enters } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const base = `/rounds/${code}/manage/contestants`
  const at = (number: number) => `?${new URLSearchParams({ unit, find, page: String(number) })}`
  const sheet = sent && 'sheet' in sent ? sent.sheet : null
  return (
    <>
      {sheet ? <Slips {...sheet} /> : null}
      <div className={sheet ? 'print:hidden' : ''}>
        <PageHeading title={m.seasons_tab_contestants()} about={m.seasons_contestants_about({ count: number(total) })}>
          <a href={`${base}.xlsx?${new URLSearchParams({ unit, find })}`} className={button('plain')} download>
            <Icon name="download" />
            {m.seasons_xlsx()}
          </a>
          <Link to={`${base}/missing`} className={button('plain')}>
            <Icon name="eye" />
            {m.seasons_missing()}
          </Link>
          {enters ? (
            <>
              <Link to={`${base}/import`} className={button('plain')}>
                <Icon name="grid" />
                {m.seasons_contestants_import()}
              </Link>
              <Link to={`${base}/new`} className={button('main')}>
                <Icon name="plus" />
                {m.seasons_contestants_add()}
              </Link>
            </>
          ) : null}
        </PageHeading>
        <Card>
          <form
            method="get"
            className="mb-4 grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,18rem)_auto] print:hidden"
          >
            <label className="flex min-w-0 flex-col gap-1 text-sm font-semibold">
              {m.seasons_contestants_find()}
              <input type="search" name="find" defaultValue={find} className={control} />
            </label>
            <label className="flex min-w-0 flex-col gap-1 text-sm font-semibold">
              {m.seasons_contestants_unit()}
              <select name="unit" defaultValue={unit} className={control}>
                {all ? <option value="">{m.seasons_contestants_all_units()}</option> : null}
                {units.map((one) => (
                  <option key={one.code} value={one.code}>
                    {textIn(one.name, locale).text}
                  </option>
                ))}
              </select>
            </label>
            <button type="submit" className={button('plain')}>
              <Icon name="search" />
              {m.seasons_contestants_search()}
            </button>
          </form>
          {sent && 'wrong' in sent ? (
            <div className="mb-3">
              <Notice tone="warn" icon="alert">
                {m.seasons_slips_none()}
              </Notice>
            </div>
          ) : null}
          {rows.length === 0 ? (
            <Empty title={find ? m.seasons_contestants_none() : m.seasons_progress_empty()}>
              {find ? null : m.seasons_progress_empty_text()}
            </Empty>
          ) : (
            <Form method="post" preventScrollReset={false}>
              <ContestantRows rows={rows} base={base} />
              <div className="mt-4 flex flex-wrap items-center gap-3 print:hidden">
                <button type="submit" className={button('plain')} disabled={busy}>
                  <Icon name="lock" />
                  {m.seasons_slips_again()}
                </button>
                <span className="text-sm text-quiet">{m.seasons_slips_again_hint()}</span>
              </div>
            </Form>
          )}
          <Pager page={page} pages={pages} to={at} />
        </Card>
      </div>
    </>
  )
}
