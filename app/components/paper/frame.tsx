// The frame of every page of paper: the bar with the ways through the site, and the content below.
import { Form, NavLink, useLocation } from '@remix-run/react'
import { type ReactNode, useRef } from 'react'
import { LanguageSwitch } from '~/components/language-switch'
import { Drawing, Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'
import { useCurrentInSight } from './use-current-in-sight'

export interface Visitor {
  /** Shown in the bar; null: nobody is signed in. */
  name: string | null
  /** May start shows. */
  hosts: boolean
  /** May invite people. */
  invites: boolean
  /** Path of the own page of a contestant; null: this is none. */
  own: string | null
}

export const GUEST_VISITOR: Visitor = { name: null, hosts: false, invites: false, own: null }

const link = ({ isActive }: { isActive: boolean }) =>
  `flex h-full min-h-11 items-center whitespace-nowrap font-semibold no-underline focus-visible:outline-3 focus-visible:outline-offset-[-3px] focus-visible:outline-link ${
    isActive ? 'text-ink shadow-[inset_0_-3px_0_var(--primary)]' : 'text-quiet hover:text-ink'
  }`

/** The ways through the site, the same on home (over the river) and on paper. */
export function Ways({
  visitor,
  className,
}: {
  visitor: Visitor
  className: (state: { isActive: boolean }) => string
}) {
  return (
    <>
      <NavLink to="/rounds" className={className} prefetch="intent">
        {m.rounds_title()}
      </NavLink>
      <NavLink to="/clubs" className={className} prefetch="intent">
        {m.common_clubs()}
      </NavLink>
      <NavLink to="/boards" className={className} prefetch="intent">
        {m.common_boards()}
      </NavLink>
      {visitor.hosts ? (
        <NavLink to="/shows" className={className} prefetch="intent">
          {m.common_shows()}
        </NavLink>
      ) : null}
      {visitor.invites ? (
        <NavLink to="/people" className={className} prefetch="intent">
          {m.common_people()}
        </NavLink>
      ) : null}
    </>
  )
}

function Account({ visitor }: { visitor: Visitor }) {
  if (!visitor.name)
    return (
      <NavLink to={visitor.own ?? '/sign-in'} className={link}>
        {visitor.own ? m.rounds_me_title() : m.common_sign_in()}
      </NavLink>
    )
  return (
    <>
      <NavLink to="/account" className={link}>
        <span className="max-w-40 truncate">{visitor.name}</span>
      </NavLink>
      <Form method="post" action="/sign-out">
        <button
          type="submit"
          className="grid size-11 cursor-pointer place-items-center rounded-field hover:bg-sand"
          aria-label={m.common_sign_out()}
          title={m.common_sign_out()}
        >
          <svg className="size-5 fill-none stroke-current" viewBox="0 0 24 24" aria-hidden="true">
            <use href="/shapes.svg#icon-sign-out" />
          </svg>
        </button>
      </Form>
    </>
  )
}

export function Frame({ visitor, children }: { visitor: Visitor; children: ReactNode }) {
  const ways = useRef<HTMLDivElement>(null)
  useCurrentInSight(ways, useLocation().pathname)
  return (
    <div className="flex min-h-dvh flex-col">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-card focus:p-3">
        {m.common_skip_to_content()}
      </a>
      <header className="border-b border-line bg-card print:hidden">
        <nav
          aria-label={m.common_main_menu()}
          className="mx-auto flex min-h-16 max-w-7xl flex-wrap items-center gap-x-6 px-4 sm:px-8"
        >
          <NavLink
            to="/"
            className="flex h-16 items-center gap-2 text-xl font-extrabold whitespace-nowrap text-brand no-underline [--mark-dot:var(--brand-dot)]"
          >
            <Drawing name="mark" className="size-7" />
            {m.common_app_name()}
          </NavLink>
          <div
            ref={ways}
            className="order-last flex min-h-11 w-full gap-5 overflow-x-auto sm:order-none sm:h-16 sm:w-auto"
          >
            <Ways visitor={visitor} className={link} />
          </div>
          <div className="ml-auto flex items-center gap-3 sm:h-16 sm:gap-5">
            <LanguageMenu />
            <Account visitor={visitor} />
          </div>
        </nav>
      </header>
      <main id="content" className="mx-auto w-full max-w-7xl flex-1 px-4 py-6 sm:px-8">
        {children}
      </main>
    </div>
  )
}

/** The choice of language folded into one button. */
export function LanguageMenu() {
  return (
    <details className="group relative">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 font-semibold text-quiet hover:text-ink [&::-webkit-details-marker]:hidden">
        <Icon name="globe" className="size-5 fill-none stroke-current stroke-2" />
        <span className="whitespace-nowrap max-sm:sr-only">{m.common_language_name()}</span>
      </summary>
      <LanguageSwitch
        short={false}
        className="absolute top-full right-0 z-40 flex min-w-44 flex-col overflow-hidden rounded-field bg-card text-ink shadow-lift-2 [&_button]:min-h-11 [&_button]:cursor-pointer [&_button]:px-4 [&_button]:text-left [&_button]:font-semibold [&_button:hover]:bg-sand [&_button[aria-pressed=true]]:bg-select-wash"
      />
    </details>
  )
}
