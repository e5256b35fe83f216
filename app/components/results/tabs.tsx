// The parts of the results: links, so that they work before the script has come.
import { Link } from '@remix-run/react'
import { useRef } from 'react'
import { useCurrentInSight } from '~/components/paper/use-current-in-sight'
import { m } from '~/paraglide/messages'

export const PARTS = ['ranking', 'questions', 'self', 'trail'] as const
export type Part = (typeof PARTS)[number]

const WORDS: Record<Part, () => string> = {
  ranking: m.results_tab_ranking,
  questions: m.results_tab_questions,
  self: m.results_tab_self,
  trail: m.results_tab_trail,
}

export function Tabs({ part, counts }: { part: Part; counts: Partial<Record<Part, string>> }) {
  const line = useRef<HTMLElement>(null)
  useCurrentInSight(line, part)
  return (
    <nav
      ref={line}
      aria-label={m.results_tabs()}
      className="mb-5 flex gap-1 overflow-x-auto rounded-card bg-sand p-1 sm:w-fit print:hidden"
    >
      {PARTS.map((one) => (
        <Link
          key={one}
          to={`?part=${one}`}
          replace
          preventScrollReset
          aria-current={one === part ? 'page' : undefined}
          className={`flex min-h-11 items-center gap-2 rounded-field px-4 font-semibold whitespace-nowrap no-underline focus-visible:outline-3 focus-visible:outline-link ${
            one === part ? 'bg-card text-ink shadow-lift-1' : 'text-quiet hover:text-ink'
          }`}
        >
          {WORDS[one]()}
          {counts[one] ? <span className="text-sm font-normal">{counts[one]}</span> : null}
        </Link>
      ))}
    </nav>
  )
}
