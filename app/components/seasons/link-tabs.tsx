// Parts of a page as links, so that they work before the script has come.
import { Link } from '@remix-run/react'

export interface LinkTab {
  id: string
  words: string
  /** Beside the words, such as a number of things that wait. */
  count?: string
}

export function LinkTabs({ label, tabs, chosen }: { label: string; tabs: readonly LinkTab[]; chosen: string }) {
  return (
    <nav
      aria-label={label}
      className="mb-5 flex gap-1 overflow-x-auto rounded-card bg-sand p-1 sm:w-fit sm:max-w-full print:hidden"
    >
      {tabs.map(({ id, words, count }) => (
        <Link
          key={id}
          to={`?part=${id}`}
          preventScrollReset
          aria-current={id === chosen ? 'page' : undefined}
          className={`flex min-h-11 items-center gap-2 rounded-field px-4 font-semibold whitespace-nowrap no-underline focus-visible:outline-3 focus-visible:outline-offset-[-3px] focus-visible:outline-link ${
            id === chosen ? 'bg-card text-ink shadow-lift-1' : 'text-quiet hover:text-ink'
          }`}
        >
          {words}
          {count ? <span className="rounded-pill bg-gold-wash px-2 text-sm text-gold-ink">{count}</span> : null}
        </Link>
      ))}
    </nav>
  )
}
