// The host's console of one show: full window, in the style of paper.
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useFetcher, useLoaderData } from '@remix-run/react'
import { useCallback, useEffect, useState } from 'react'
import { Console } from '~/components/host/console'
import type { Correctable } from '~/components/host/correct-dialog'
import { Connecting, Trouble } from '~/components/host/trouble'
import { useLocale } from '~/components/locale'
import { useHostShow } from '~/live/use-host-show'
import { m } from '~/paraglide/messages'
import { guardShow } from '~/shows/show-guard'
import host from '~/styles/host.css?url'
import paper from '~/styles/paper.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: paper },
  { rel: 'stylesheet', href: host },
]

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} · ${m.host_title()}` : m.host_title() },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { id, title } = await guardShow(context, request, params.id, 'show.control')
  return { id, title, origin: context.joinOrigin(request.url) }
}

// The socket brings everything that changes.
export const shouldRevalidate = () => false

/** Questions that are over, fetched when they are looked at; `version` changes when their keys or counts may have. */
function usePast(id: string, version: string) {
  const fetcher = useFetcher<Correctable>()
  const [wanted, setWanted] = useState<{ index: number; version: string } | null>(null)
  const { load } = fetcher
  useEffect(() => {
    if (wanted) load(`/shows/${id}/questions/${wanted.index}`)
  }, [wanted, id, load])
  const past = useCallback(
    (index: number): Correctable | null => {
      const stale = wanted?.index !== index || wanted.version !== version
      if (stale) queueMicrotask(() => setWanted({ index, version }))
      return fetcher.data?.index === index ? fetcher.data : null
    },
    [wanted, version, fetcher.data],
  )
  return past
}

export default function HostPage() {
  useLocale()
  const { id, origin } = useLoaderData<typeof loader>()
  const { view, roster, status, serverNow, roundTrip, command, retry } = useHostShow(id)
  const line = view?.runSheet.map(({ state, voided, rightShare }) => `${state}${voided}${rightShare}`).join() ?? ''
  const past = usePast(id, line)
  if (status.state === 'refused') return <Trouble code={status.code} onRetry={retry} />
  if (!view) return <Connecting />
  return (
    <Console
      view={view}
      roster={roster}
      status={status}
      roundTrip={roundTrip()}
      origin={origin}
      serverNow={serverNow}
      command={command}
      past={past}
    />
  )
}
