// The player's page: from the door to the final card on one address.
import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useLocale } from '~/components/locale'
import type { Brought, Door, Wish } from '~/components/player/join-form'
import { PlayerPage } from '~/components/player/player-page'
import { useMissed } from '~/components/player/use-missed'
import { LONGEST_NAME } from '~/domain/show/name-length'
import { teamNames } from '~/domain/show/teams'
import { guard } from '~/guard'
import { holdsSeat } from '~/live/seat-token'
import { usePlayerShow } from '~/live/use-player-show'
import { m } from '~/paraglide/messages'
import type { Clubs } from '~/services/clubs'
import { usualClub } from '~/shows/usual-club'
import player from '~/styles/player.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: player }]
export const meta: MetaFunction = () => [
  { title: `${m.player_title()} – ${m.common_app_name()}` },
  { name: 'robots', content: 'noindex' },
]

/** How long a name typed before the script came is kept for it, s. */
const WISH_SECONDS = 600
const PIN = /^\d{6}$/
const WISH = /(?:^|;\s*)wish=([^;]*)/
const NO_WISH: Wish = { name: '', club: '', team: '', posted: false }

function wishIn(request: Request, door: Door | null): Wish {
  const [, kept] = WISH.exec(request.headers.get('cookie') ?? '') ?? []
  if (!kept) return { ...NO_WISH, club: usualClub(door?.clubs ?? []) }
  // Not decodeURIComponent, which throws at a cookie that somebody else has written.
  const fields = new URLSearchParams(new URLSearchParams(`kept=${kept}`).get('kept') ?? '')
  return {
    name: fields.get('name') ?? '',
    club: fields.get('club') ?? '',
    team: fields.get('team') ?? '',
    posted: true,
  }
}

/** The club of a code in the address. */
async function broughtBy(code: string | undefined, clubs: Pick<Clubs, 'byCode'>): Promise<Brought | null> {
  return code ? { code, name: (await clubs.byCode(code))?.name ?? null } : null
}

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  guard(context, request, 'show.play', null)
  const pin = params.pin ?? ''
  if (!PIN.test(pin)) throw redirect(`/play?pin=${encodeURIComponent(pin.slice(0, 20))}`)
  if (!(await context.pinTries.turn(context.address))) throw new Response(null, { status: 429 })
  const info = await context.openShows.byPin(pin)
  if (info) context.pinTries.right(context.address)
  const show = info && (await context.openShows.show(info.id))
  const url = new URL(request.url)
  // A final has its own door, which brings finalists here with their seat.
  const season = show?.final && !url.searchParams.has('seat') ? await context.seasons.byId(show.final.season) : null
  if (season) throw redirect(`/rounds/${season.code}/final/${show?.final?.round ?? ''}`)
  const door: Door | null = show && {
    title: show.title,
    clubs: show.clubs,
    teams: { mode: show.settings.teams.mode, names: teamNames(show.settings) },
    names: show.settings.names,
    onePhonePerTeam: show.settings.onePhonePerTeam,
    phase: show.phase,
    locked: show.locked,
  }
  const brought = await broughtBy(url.searchParams.get('club')?.trim().slice(0, 40), context.clubs)
  return data({ door, brought, wish: wishIn(request, door) }, { status: door ? 200 : 404 })
}

// The views come by the socket; the loader has only the first word.
export const shouldRevalidate = () => false

/** Before the script has come the form is posted: the wish is kept, and the script joins with it. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  guard(context, request, 'show.play', null)
  const pin = params.pin ?? ''
  if (!PIN.test(pin)) throw new Response(null, { status: 404 })
  const form = await request.formData()
  const fields = new URLSearchParams()
  for (const field of ['name', 'club', 'team']) fields.set(field, String(form.get(field) ?? '').slice(0, LONGEST_NAME))
  const { pathname, search, protocol } = new URL(request.url)
  const secure = protocol === 'https:' ? '; Secure' : ''
  return redirect(pathname + search, {
    headers: {
      'Set-Cookie': `wish=${encodeURIComponent(fields.toString())}; Path=/play/${pin}; Max-Age=${WISH_SECONDS}; HttpOnly; SameSite=Lax${secure}`,
    },
    status: 303,
  })
}

export default function PlayShow() {
  const { pin = '' } = useParams()
  return <Seat key={pin} pin={pin} />
}

function Seat({ pin }: { pin: string }) {
  const { door, brought, wish } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const [returning, setReturning] = useState(false)
  // Before the connection makes a seat's token of its own.
  useEffect(() => setReturning(holdsSeat(pin)), [pin])
  const player = usePlayerShow(pin)
  const missed = useMissed(pin, player)
  return <PlayerPage {...{ pin, player, locale, door, brought, wish, missed, returning }} />
}
