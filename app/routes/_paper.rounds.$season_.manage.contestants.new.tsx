// One contestant entered by an officer; the slip with the digits is shown once.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, PageHeading } from '~/components/paper/card'
import { ConsentFields } from '~/components/seasons/consent-fields'
import { ContestantFields } from '~/components/seasons/contestant-fields'
import { refusalWords } from '~/components/seasons/contestant-words'
import { Slips } from '~/components/seasons/slips'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'
import {
  askedIn,
  readConsents,
  readContestant,
  readPurposes,
  type SlipSheet,
  slipSheet,
} from '~/rounds/season-contestants'
import { guardKeeper, keeps } from '~/rounds/season-guard'
import type { ContestantRefusal, ContestantFields as Fields } from '~/services/contestants'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const keeper = await guardKeeper(context, request, params.season)
  return { code: keeper.season.code, asked: askedIn(context, keeper) }
}

type Sent =
  /** The next one is often of the same unit and division. */
  | { sheet: SlipSheet; name: string; next: Pick<Fields, 'unit' | 'division'> }
  | { wrong: { code: ContestantRefusal; why: string[] }; fields: Fields; given: string[] }

export async function action({ context, request, params }: ActionFunctionArgs) {
  const keeper = await guardKeeper(context, request, params.season)
  const form = await request.formData()
  const fields = readContestant(form)
  const refused = (code: ContestantRefusal, why: string[] = []) =>
    data<Sent>({ wrong: { code, why }, fields, given: readPurposes(form) }, { status: 422 })
  if (!keeps(context, keeper, fields.unit)) return refused('unknown_unit')
  const account = context.actor.kind === 'account' ? context.actor.id : ''
  const done = await context.contestants.enter(keeper.season.id, fields, readConsents(context, form), account)
  if (!done.ok) return refused(done.code, done.why)
  return data<Sent>({
    sheet: slipSheet(context, request, keeper.season, [done]),
    name: done.contestant.name,
    next: { unit: fields.unit, division: fields.division },
  })
}

const AT_FIELDS: readonly ContestantRefusal[] = [
  'bad_name',
  'bad_nickname',
  'unknown_unit',
  'unknown_division',
  'not_eligible',
  'bad_birth',
]

export default function NewContestant() {
  useLocale()
  const { code, asked } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  const wrong = sent && 'wrong' in sent ? sent : null
  return (
    <>
      {sent && 'sheet' in sent ? (
        <>
          <div className="mb-4 print:hidden">
            <Notice tone="good" icon="check">
              {m.seasons_contestants_entered({ name: sent.name })}
            </Notice>
          </div>
          <Slips {...sent.sheet} />
        </>
      ) : null}
      <div className="print:hidden">
        <PageHeading title={m.seasons_contestants_add()}>
          <Link to={`/rounds/${code}/manage/contestants`} className={button('plain')}>
            <Icon name="back" />
            {m.seasons_tab_contestants()}
          </Link>
        </PageHeading>
        <Card className="max-w-3xl">
          {/* A new form for the next person, once one is entered. */}
          <Form
            method="post"
            className="grid grid-cols-1 gap-4"
            key={sent && 'sheet' in sent ? sent.sheet.slips[0]?.id : 'first'}
          >
            {wrong && !AT_FIELDS.includes(wrong.wrong.code) ? (
              <Notice tone="warn" icon="alert">
                {refusalWords(wrong.wrong.code, wrong.wrong.why)}
              </Notice>
            ) : null}
            <ContestantFields
              asked={asked}
              fields={wrong?.fields ?? (sent && 'next' in sent ? sent.next : undefined)}
              wrong={wrong?.wrong}
            />
            <ConsentFields given={wrong?.given ?? []} />
            <div>
              <button type="submit" className={button('main')} disabled={busy}>
                {m.seasons_contestants_enter()}
              </button>
            </div>
          </Form>
        </Card>
      </div>
    </>
  )
}
