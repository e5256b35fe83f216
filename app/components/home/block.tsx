// A block of home: a title, the way to more, and its lines.
import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

interface BlockProps {
  title: string
  more: { to: string; text: string } | null
  children: ReactNode
}

export function Block({ title, more, children }: BlockProps) {
  return (
    <section className="flex min-w-0 flex-col rounded-card bg-card px-[22px] pt-[18px] pb-2 shadow-lift-1 max-sm:px-4 max-sm:pt-4">
      <header className="mb-2 flex items-baseline justify-between gap-3">
        <h2 className="text-xl font-extrabold text-ink">{title}</h2>
        {more ? (
          <Link
            to={more.to}
            prefetch="intent"
            className="text-[15px] font-semibold whitespace-nowrap text-link no-underline hover:underline max-sm:text-base"
          >
            {more.text}
          </Link>
        ) : null}
      </header>
      {children}
    </section>
  )
}

/** What stands where there are no lines yet. */
export function Nothing({ title, hint }: { title: string; hint: string }) {
  return (
    <div className="grid flex-1 content-center gap-1 border-t border-line py-8 text-center">
      <b className="font-semibold">{title}</b>
      {hint ? <span className="text-quiet">{hint}</span> : null}
    </div>
  )
}
