// Judging: one contestant at a time, big buttons, sums by themselves, then the next.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useState } from 'react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, Notice, PageHeading } from '~/components/paper/card'
import { CriterionField } from '~/components/round-results/criterion-field'
import { REFUSED } from '~/components/round-results/words'
import { Icon } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import { judgedMarks } from '~/domain/round/judging'
import { m } from '~/paraglide/messages'
import { readMarks } from '~/rounds/round-amendment'
import { personOf } from '~/rounds/round-page'
import { guardJudged, judgeName } from '~/rounds/season-guard'
import type { RoundRefusal, RoundSheet } from '~/services/round-results'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { season, sheet, part, manages } = await guardJudged(context, request, params)
  const judge = judgeName(context)
  const sheets = await context.roundResults.sheets(season.id, sheet.round.id)
  const people = [...sheet.people.keys()]
    .map((id) => {
      const given = sheets.get(id) ?? []
      const own = given.find((one) => one.judge === judge)?.marks ?? null
      // Judges mark independently: what others gave is for organisers, and only after their own sheet.
      const mean = manages && own ? judgedMarks(part, given) : null
      return { ...personOf({ context, sheet }, id), sheets: mean === null ? 0 : given.length, mean, own }
    })
    .filter(({ code }) => code)
    .sort((a, b) => a.code.localeCompare(b.code))
  const wanted = new URL(request.url).searchParams.get('who')
  const chosen = people.find(({ id }) => id === wanted) ?? people.find(({ own }) => !own) ?? people[0] ?? null
  return {
    base: `/rounds/${season.code}/manage/${sheet.round.id}`,
    name: sheet.round.name,
    part,
    people,
    manages,
    fixed: isFixed(sheet),
    chosen: chosen?.id ?? null,
  }
}

/** After the announcement a change of marks moves ranks that people know: it is an amendment of the results. */
const isFixed = ({ state }: RoundSheet) => state !== null

type Sent =
  | { did: 'saved'; who: string; name: string; sum: number }
  | { did: 'refused'; who: string; code: RoundRefusal; typed: Record<string, string> }

export async function action({ context, request, params }: ActionFunctionArgs) {
  const { season, sheet, part } = await guardJudged(context, request, params)
  const form = await request.formData()
  const who = String(form.get('contestant') ?? '')
  const typed = Object.fromEntries(
    part.criteria.map(({ id }) => [
      id,
      String(form.get(`mark.${id}`) ?? '')
        .trim()
        .slice(0, 8),
    ]),
  )
  const marks = readMarks(form, part)
  const done = await context.roundResults.judge(season.id, sheet.round.id, who, { judge: judgeName(context), marks })
  if (!done.ok) return data<Sent>({ did: 'refused', who, code: done.code, typed }, { status: 422 })
  const sum = Object.values(marks).reduce((a, b) => a + b, 0)
  return data<Sent>({ did: 'saved', who, name: personOf({ context, sheet }, who).name, sum })
}

export default function Judging() {
  const locale = useLocale()
  const { number } = useFormat()
  const { base, name, people, chosen, manages, fixed } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const done = people.filter(({ own }) => own).length
  return (
    <>
      <PageHeading
        title={`${m.roundresults_judge()}: ${textIn(name, locale).text}`}
        about={`${m.roundresults_judge_progress({ done: number(done), all: number(people.length) })} · ${m.roundresults_judge_about()}`}
      >
        {manages ? (
          <>
            <Link to={`${base}/judges`} className={button('plain')}>
              <Icon name="users" />
              {m.judges_manage()}
            </Link>
            <Link to={base} className={button('plain')}>
              <Icon name="back" />
              {m.roundresults_back()}
            </Link>
          </>
        ) : null}
      </PageHeading>
      <div aria-live="polite" className="mb-4 empty:hidden">
        {sent?.did === 'saved' ? (
          <Notice tone="good" icon="check">
            <span className="flex flex-wrap items-center gap-3">
              {m.roundresults_judge_saved({ name: sent.name, sum: number(sent.sum, 2) })}
              <Link to={`?who=${sent.who}`} className={button('plain')}>
                <Icon name="undo" />
                {m.roundresults_judge_fix()}
              </Link>
            </span>
          </Notice>
        ) : null}
        {fixed ? (
          <Notice icon="lock">
            {manages ? (
              <>
                {m.judges_announced_manage()}{' '}
                <Link to={`${base}?${new URLSearchParams({ part: 'amend', ...(chosen && { who: chosen }) })}`}>
                  {m.roundresults_tab_amend()}
                </Link>
              </>
            ) : (
              m.judges_announced()
            )}
          </Notice>
        ) : null}
        {done === people.length && people.length > 0 ? (
          <p className="mt-2 font-semibold text-good-ink">{m.roundresults_judge_all_done()}</p>
        ) : null}
      </div>
      {people.length === 0 ? (
        <Card>
          <Empty title={m.roundresults_judge_none()}>{m.roundresults_judge_none_text()}</Empty>
        </Card>
      ) : (
        <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
          {/* A sheet of its own for each contestant. */}
          <Sheet key={`${chosen} ${sent?.did === 'refused' ? 'again' : ''}`} />
          <List />
        </div>
      )}
    </>
  )
}

function Sheet() {
  const locale = useLocale()
  const { number } = useFormat()
  const { base, part, people, chosen, fixed } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const person = people.find(({ id }) => id === chosen)
  const failed = sent?.did === 'refused' && sent.who === chosen ? sent : null
  const [marks, setMarks] = useState<Record<string, string>>(
    () =>
      failed?.typed ??
      Object.fromEntries(
        part.criteria.map(({ id }) => [id, person?.own?.[id] === undefined ? '' : String(person.own[id])]),
      ),
  )
  if (!person) return null
  const sum = part.criteria.reduce((all, { id }) => all + (Number((marks[id] ?? '').replace(',', '.')) || 0), 0)
  const most = part.criteria.reduce((all, { max }) => all + max, 0)
  return (
    <Card>
      <h2 className="text-2xl font-extrabold">{person.name}</h2>
      <p className="mb-4 text-quiet">
        <span className="font-figures">{person.code}</span> · {[person.unit, person.school].filter(Boolean).join(' · ')}
      </p>
      <Form method="post" action={`${base}/judge`}>
        <input type="hidden" name="contestant" value={person.id} />
        <fieldset disabled={fixed} className="contents">
          {part.criteria.map(({ id, name, max }) => (
            <CriterionField
              key={id}
              id={id}
              name={textIn(name, locale).text}
              max={max}
              value={marks[id] ?? ''}
              onChange={(value) => setMarks((before) => ({ ...before, [id]: value }))}
            />
          ))}
          {failed ? (
            <Notice tone="warn" icon="alert">
              {REFUSED[failed.code]()}
            </Notice>
          ) : null}
          <div className="sticky bottom-0 mt-2 flex flex-wrap items-center justify-between gap-4 border-t border-line bg-card py-4">
            <p className="text-lg" aria-live="polite">
              {m.roundresults_judge_sum()} <b className="text-3xl font-extrabold">{number(sum, 2)}</b>{' '}
              <span className="text-quiet">{m.roundresults_judge_of({ max: number(most, 2) })}</span>
            </p>
            <button type="submit" className={button('gold', 'min-h-14 text-lg')} disabled={busy}>
              {m.roundresults_judge_save()}
              <Icon name="next" />
            </button>
          </div>
        </fieldset>
      </Form>
    </Card>
  )
}

function List() {
  const { number } = useFormat()
  const { part, people, chosen } = useLoaderData<typeof loader>()
  return (
    <Card>
      <h2 className="mb-2 text-lg font-extrabold">{m.roundresults_judge_list()}</h2>
      <ol className="max-h-[40rem] divide-y divide-line overflow-y-auto">
        {people.map(({ id, name, code, unit, own, sheets, mean }) => {
          const sum = own ? part.criteria.reduce((all, criterion) => all + (own[criterion.id] ?? 0), 0) : null
          return (
            <li key={id}>
              <Link
                to={`?who=${id}`}
                aria-current={id === chosen ? 'true' : undefined}
                className="flex items-center justify-between gap-3 rounded-field px-2 py-2 text-ink no-underline hover:bg-sand aria-[current=true]:bg-select-wash"
              >
                <span className="min-w-0">
                  <b className="block">{name}</b>
                  <span className="text-sm text-quiet">{`${code} · ${unit}`}</span>
                </span>
                <span className="shrink-0 text-end text-sm">
                  {sum === null ? (
                    <span className="text-quiet">{m.roundresults_judge_not_yet()}</span>
                  ) : (
                    <b className="block text-good-ink">{m.roundresults_judge_yours({ sum: number(sum, 2) })}</b>
                  )}
                  {mean === null ? null : (
                    <span className="block text-quiet">
                      {m.roundresults_judge_sheets({ count: number(sheets), mean: number(mean, 2) })}
                    </span>
                  )}
                </span>
              </Link>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
