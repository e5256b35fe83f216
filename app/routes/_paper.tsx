// The layout of every page of paper: its styles and its frame.
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { PageError } from '~/components/page-error'
import { Frame, GUEST_VISITOR } from '~/components/paper/frame'
import paper from '~/styles/paper.css?url'
import { visitorOf } from '~/visitor'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: paper }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  return visitorOf(context, request)
}

export default function Paper() {
  useLocale()
  return (
    <Frame visitor={useLoaderData<typeof loader>()}>
      <Outlet />
    </Frame>
  )
}

export function ErrorBoundary() {
  // Who may not see one page is still signed in; without the loader's answer nothing is known.
  const visitor = useRouteLoaderData<typeof loader>('routes/_paper')
  return (
    <Frame visitor={visitor ?? GUEST_VISITOR}>
      <PageError />
    </Frame>
  )
}
