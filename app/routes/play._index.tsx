// Where players give the PIN that stands on the screen: a plain form, for any phone.
import { type LinksFunction, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { PinForm } from '~/components/player/pin-form'
import { m } from '~/paraglide/messages'
import player from '~/styles/player.css?url'
import stage from '~/styles/stage.css?url'

export const links: LinksFunction = () => [stage, player].map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction = () => [{ title: `${m.player_title()} – ${m.common_app_name()}` }]

export function loader({ request }: LoaderFunctionArgs) {
  const typed = new URL(request.url).searchParams.get('pin')
  const pin = typed?.replace(/\D/g, '') ?? ''
  if (pin.length === 6) throw redirect(`/play/${pin}`)
  return { wrong: Boolean(typed) }
}

export default function Play() {
  const { wrong } = useLoaderData<typeof loader>()
  const locale = useLocale()
  return <PinForm wrong={wrong} locale={locale} />
}
