// The frame of every page: language, styles, scripts, and what is said when something fails.
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { LocaleProvider, useLocale } from '~/components/locale'
import { useNonce } from '~/components/nonce'
import { errorWords, PageError } from '~/components/page-error'
import { m } from '~/paraglide/messages'
import base from '~/styles/base.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: base },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/icon-192.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

export const meta: MetaFunction = ({ error }) => [{ title: error ? errorWords(error).title : m.common_app_name() }]

export function loader({ context }: LoaderFunctionArgs) {
  return { locale: context.locale }
}

// The language never changes on the server's own account.
export const shouldRevalidate = () => false

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  return (
    <LocaleProvider initial={data?.locale}>
      <Page>{children}</Page>
    </LocaleProvider>
  )
}

function Page({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const locale = useLocale()
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export function ErrorBoundary() {
  return (
    <main>
      <PageError />
    </main>
  )
}
