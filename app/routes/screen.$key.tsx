// The projector's page: follows a show by its screen key, and controls nothing.
import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData, useParams } from '@remix-run/react'
import { useEffect, useMemo, useState } from 'react'
import { useLocale } from '~/components/locale'
import { Controls, useFullscreen, useSoundState } from '~/components/screen/controls'
import { NoShow } from '~/components/screen/notices'
import { ScreenShow } from '~/components/screen/screen-show'
import { screenTitle } from '~/components/screen/screen-title'
import { useSoundCues } from '~/components/screen/use-sound-cues'
import { can } from '~/domain/access/can'
import { createStageSounds } from '~/live/sounds'
import { useScreenShow } from '~/live/use-screen-show'
import { m } from '~/paraglide/messages'
import screen from '~/styles/screen.css?url'
import stage from '~/styles/stage.css?url'

export const links: LinksFunction = () => [stage, screen].map((href) => ({ rel: 'stylesheet', href }))
export const meta: MetaFunction = () => [
  { title: `${m.screen_title()} – ${m.common_app_name()}` },
  { name: 'robots', content: 'noindex' },
]

/** With a wrong key the page is there to say so, and knows nothing. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const show = params.key ? await context.openShows.byScreenKey(params.key) : null
  const watches = can(context.actor, 'show.watch', { keyMatches: show !== null && show.screenKey === params.key })
  return data({ origin: watches ? context.joinOrigin(request.url) : '' }, { status: watches ? 200 : 404 })
}

// The address does not change while the page is there.
export const shouldRevalidate = () => false

export default function ScreenPage() {
  const { key = '' } = useParams()
  const { origin } = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { view, status, serverNow, retry } = useScreenShow(key)
  const [sounds] = useState(createStageSounds)
  const { muted, blocked } = useSoundState(sounds)
  const hall = useMemo(
    () => ({ locale, now: serverNow, origin, audible: !muted && !blocked }),
    [locale, serverNow, origin, muted, blocked],
  )
  useFullscreen()
  useSoundCues(view, serverNow, sounds)
  useEffect(() => () => sounds.stop(), [sounds])
  useEffect(() => {
    document.title = screenTitle(view, locale)
  }, [view, locale])

  const there = view && (status.state === 'connected' || status.state === 'reconnecting')
  return (
    <main>
      {there ? (
        <ScreenShow view={view} hall={hall} connected={status.state === 'connected'} />
      ) : (
        <NoShow code={status.state === 'refused' ? status.code : null} onRetry={retry} />
      )}
      <Controls sounds={sounds} quiet={Boolean(there) && view?.phase !== 'lobby'} />
    </main>
  )
}
