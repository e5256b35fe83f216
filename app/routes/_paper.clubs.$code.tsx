// One club: its season, its shows, how to play for it; and for those in charge its members' best and its data.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { ClubFields } from '~/components/clubs/club-fields'
import { JoinCard } from '~/components/clubs/join-card'
import { meetingText } from '~/components/clubs/meeting'
import { PlayedList } from '~/components/clubs/played-list'
import { readClubFields } from '~/components/clubs/read-fields'
import { SeasonCard } from '~/components/clubs/season-card'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, PageHeading } from '~/components/paper/card'
import { formatNumber } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { can } from '~/domain/access/can'
import { textIn } from '~/domain/question/text-in'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'

const SHOWS = 12
const MEMBERS = 12

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.club.name ?? m.clubs_title()} – ${m.common_app_name()}` },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  guard(context, request, 'club.view', null)
  const club = await context.clubs.byCode(params.code ?? '')
  const place = club && (await context.clubs.place(club.id))
  if (!club || !place) throw new Response(null, { status: 404 })
  const manages = can(context.actor, 'club.manage', { club: place })
  const [standing, shows, members] = await Promise.all([
    context.boards.club(club.id),
    context.boards.brought({ club: club.id }, SHOWS),
    manages ? context.boards.best(club.id, MEMBERS) : null,
  ])
  return {
    club,
    unit: context.areas.unit(club.unit)?.name ?? club.unit,
    standing,
    best: context.boards.definitions().find((board) => !board.grouping)?.best ?? 1,
    shows,
    members,
    starts: can(context.actor, 'show.create', { club: place }),
    address: `${context.joinOrigin(request.url)}/play?club=${club.code}`,
  }
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const club = await context.clubs.byCode(params.code ?? '')
  const place = club && (await context.clubs.place(club.id))
  if (!club || !place) throw new Response(null, { status: 404 })
  guard(context, request, 'club.manage', { club: place })
  const done = await context.clubs.change(club.id, readClubFields(await request.formData()))
  return done.ok ? data({ wrong: null }) : data({ wrong: done.code }, { status: 422 })
}

export default function Club() {
  const locale = useLocale()
  const { club, unit, standing, best, shows, members, starts, address } = useLoaderData<typeof loader>()
  const about = [
    textIn(unit, locale).text,
    club.members === null ? null : m.clubs_members({ amount: club.members, count: formatNumber(club.members, locale) }),
    club.meets && meetingText(club.meets, locale),
  ]
  return (
    <>
      <PageHeading title={club.name} about={about.filter(Boolean).join(' · ')}>
        <Link to="/clubs" className={button('plain')}>
          {m.clubs_back()}
        </Link>
        {starts ? (
          <Link to={`/shows/new?club=${club.id}`} className={button('gold')}>
            <Icon name="play" className="size-5 fill-none stroke-current stroke-2" />
            {m.clubs_start_show()}
          </Link>
        ) : null}
      </PageHeading>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.15fr)]">
        <div className="grid gap-6">
          <SeasonCard standing={standing} best={best} />
          <JoinCard club={club.name} address={address} />
          {members ? <EditCard /> : null}
        </div>
        <div className="grid gap-6">
          <Card className="!px-[22px] !pt-[18px] !pb-2">
            <h2 className="mb-2 text-xl font-extrabold">{m.clubs_shows()}</h2>
            {shows.length ? (
              <PlayedList shows={shows} club={club.id} />
            ) : (
              <p className="border-t border-line py-4 text-quiet">{m.clubs_no_shows()}</p>
            )}
          </Card>
          {members ? <BestMembers members={members} /> : null}
        </div>
      </div>
    </>
  )
}

type Members = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['members']>

function BestMembers({ members }: { members: Members }) {
  const locale = useLocale()
  if (!members.length) return null
  const cell = 'border-t border-line py-2'
  return (
    <Card>
      <h2 className="text-xl font-extrabold">{m.clubs_best_members()}</h2>
      <p className="mb-3 text-sm text-quiet">{m.clubs_best_members_hint()}</p>
      <table className="w-full border-collapse">
        <thead className="text-sm text-quiet">
          <tr>
            <th scope="col" className="pb-2 text-start">
              {m.clubs_nickname()}
            </th>
            <th scope="col" className="pb-2 text-end">
              {m.clubs_plays()}
            </th>
            <th scope="col" className="pb-2 text-end">
              {m.clubs_points()}
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ name, plays, points }) => (
            <tr key={name}>
              <th scope="row" className={`${cell} text-start font-semibold`}>
                {name}
              </th>
              <td className={`${cell} text-end font-figures`}>{formatNumber(plays, locale)}</td>
              <td className={`${cell} text-end font-figures font-semibold`}>{formatNumber(points, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function EditCard() {
  const { club } = useLoaderData<typeof loader>()
  const done = useActionData<typeof action>()
  return (
    <Card>
      <details open={Boolean(done)}>
        <summary className="min-h-11 cursor-pointer content-center text-lg font-semibold">{m.clubs_edit()}</summary>
        <Form method="post" className="mt-3 grid gap-4">
          {done && !done.wrong ? <Notice tone="good">{m.clubs_saved()}</Notice> : null}
          <ClubFields club={club} wrong={done?.wrong} />
          <div>
            <button type="submit" className={button('main')}>
              {m.clubs_save()}
            </button>
          </div>
        </Form>
      </details>
    </Card>
  )
}
