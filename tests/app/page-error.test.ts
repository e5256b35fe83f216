// What is said when a page fails is the one main part of that page, in whatever frame it stands.
import { createElement, type FunctionComponent } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { ErrorBoundary as OfSite } from '~/root'
import { ErrorBoundary as OnPaper } from '~/routes/_paper'
import { ErrorBoundary as OfAttempt } from '~/routes/paper.$attempt'

vi.mock('@remix-run/react', async (original) => ({
  ...(await original<typeof import('@remix-run/react')>()),
  Form: 'form',
  NavLink: ({ to, children }: { to: string; children: string }) => createElement('a', { href: to }, children),
  useLocation: () => ({ pathname: '/rounds/nothing', search: '' }),
  useRouteError: () => Object.assign(new Error('not found'), { status: 404, statusText: '', internal: true, data: '' }),
  useRouteLoaderData: () => undefined,
}))

const PAGES: Record<string, FunctionComponent> = {
  'a page of paper': OnPaper,
  'a paper that is sat': OfAttempt,
  'the site': OfSite,
}

for (const [name, page] of Object.entries(PAGES)) {
  test(`${name} that is not found has one main part, and the words stand in it`, () => {
    const html = renderToStaticMarkup(createElement(page))
    expect(html.match(/<main\b/g)).toHaveLength(1)
    expect(html.split(/<main\b/)[1]).toContain('<h1>')
  })
}
