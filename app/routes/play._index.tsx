// Where players give the PIN that stands on the screen: a plain form, for any phone.
import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { PinForm } from '~/components/player/pin-form'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'
import player from '~/styles/player.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: player }]
export const meta: MetaFunction = () => [{ title: `${m.player_title()} – ${m.common_app_name()}` }]

export function loader({ context, request }: LoaderFunctionArgs) {
  guard(context, request, 'show.play', null)
  const search = new URL(request.url).searchParams
  const typed = search.get('pin')
  const pin = typed?.replace(/\D/g, '') ?? ''
  // The link of a club brings its code along.
  const club = search.get('club')?.trim().slice(0, 40) || null
  if (pin.length === 6) throw redirect(`/play/${pin}${club ? `?club=${encodeURIComponent(club)}` : ''}`)
  return { wrong: Boolean(typed), club }
}

export default function Play() {
  const { wrong, club } = useLoaderData<typeof loader>()
  const locale = useLocale()
  return <PinForm wrong={wrong} club={club} locale={locale} />
}
