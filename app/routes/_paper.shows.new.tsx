// Start a show: sensible without touching anything.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { useMemo } from 'react'
import { formatDate } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, Notice, PageHeading } from '~/components/paper/card'
import { filledFromShow } from '~/components/setup/again'
import { choiceOf, type Filled, filledFrom } from '~/components/setup/filled'
import { SetupForm } from '~/components/setup/setup-form'
import { dayAt } from '~/domain/question/draw'
import { readSetup, type Wrong } from '~/domain/show/setup'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'
import type { Club } from '~/services/clubs'
import { clubNames } from '~/shows/club-names'
import { questionsOf } from '~/shows/new-show'
import { ownClubs } from '~/shows/own-clubs'
import { setupPage } from '~/shows/setup-page'

export const meta: MetaFunction = () => [{ title: m.setup_title() }]

/** The show that is to be started again, when the sender may run shows of its club. */
async function again(
  { context, request }: Pick<LoaderFunctionArgs, 'context' | 'request'>,
  own: readonly Club[],
): Promise<Filled | null> {
  const id = new URL(request.url).searchParams.get('again')
  const info = id ? await context.openShows.byId(id) : null
  if (!info?.club || !own.some((club) => club.id === info.club)) return null
  const show = await context.openShows.show(info.id)
  return show ? filledFromShow(show, info.club) : null
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  guard(context, request, 'bank.read', null)
  const own = await ownClubs(context)
  const all = await context.clubs.all()
  const filled = await again({ context, request }, own)
  const query = new URL(request.url).searchParams
  const listed = clubNames(context, all)
  return {
    now: context.clock.now(),
    clubs: {
      own: listed.filter(({ id }) => own.some((club) => club.id === id)),
      all: listed,
      first: (own.find(({ id }) => id === query.get('club')) ?? own[0])?.id,
    },
    ...setupPage(context, query.get('preset')),
    filled,
  }
}

export async function action({ context, request }: ActionFunctionArgs) {
  guard(context, request, 'bank.read', null)
  const form = await request.formData()
  const sentBack = (wrong: Wrong) => ({ wrong, filled: filledFrom(form) })
  const read = readSetup(form)
  if (!read.ok) return sentBack(read.wrong)
  const { setup } = read
  const place = await context.clubs.place(setup.club)
  if (!place) return sentBack({ club: true })
  guard(context, request, 'show.create', { club: place })
  const made = questionsOf(setup, context.banks, dayAt(context.clock.now()), Math.random)
  if (!made.ok) return sentBack(made.wrong)
  const invited = await Promise.all([setup.club, ...setup.invited].map((id) => context.clubs.byId(id)))
  const show = await context.openShows.create({
    title: setup.title,
    questions: made.questions,
    settings: setup.settings,
    clubs: clubNames(
      context,
      invited.flatMap((club) => club ?? []),
    ),
    account: context.actor.kind === 'account' ? context.actor.id : '',
    clubId: setup.club,
  })
  return redirect(`/shows/${show.id}/host`)
}

/** A change of language must not draw other questions. */
export const shouldRevalidate = () => false

export default function NewShow() {
  const locale = useLocale()
  const data = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const sending = useNavigation().state !== 'idle'
  const filled = sent?.filled ?? data.filled
  const first = useMemo(() => (filled ? choiceOf(filled) : data.first), [data.first, filled])
  if (data.clubs.own.length === 0)
    return (
      <Card>
        <Empty title={m.setup_no_club_title()}>
          <p>{m.setup_no_club()}</p>
          <Link className={button('main', 'mt-3')} to="/clubs">
            {m.common_clubs()}
          </Link>
        </Empty>
      </Card>
    )
  return (
    <>
      <PageHeading title={m.setup_title()} about={m.setup_about()} />
      {sent ? (
        <div className="mb-5">
          <Notice tone="warn" icon="alert">
            {sent.wrong.unknownQuestions
              ? m.setup_wrong_unknown()
              : sent.wrong.questions
                ? m.setup_no_questions()
                : m.setup_wrong()}
          </Notice>
        </div>
      ) : null}
      <SetupForm
        pool={data.pool}
        clubs={data.clubs}
        defaults={data.defaults}
        title={(club) => m.setup_title_usual({ club, day: formatDate(data.now, locale) })}
        first={first}
        drawnFor={filled ? (filled.drawnFor?.[0] ?? '') : data.drawnFor}
        most={data.most}
        filled={filled}
        wrong={sent?.wrong ?? {}}
        sending={sending}
      />
    </>
  )
}
