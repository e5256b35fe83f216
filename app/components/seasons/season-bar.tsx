// The head of every page of a season's organisers: which season, in what phase, and the ways through it.
import { Link, NavLink } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { Tag } from '~/components/paper/card'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { SeasonPhase } from '~/services/seasons'
import { PHASE_TONES, PHASES } from './words'

export interface SeasonHead {
  code: string
  name: LocalText
  phase: SeasonPhase
  /** Runs the season; else looks after contestants, or judges. */
  manages: boolean
  keeps: boolean
  /** All of them for who runs it; else those that the person judges. */
  rounds: readonly { id: string; name: LocalText }[]
}

const tab = ({ isActive }: { isActive: boolean }) =>
  `flex min-h-11 items-center rounded-field px-4 font-semibold whitespace-nowrap no-underline focus-visible:outline-3 focus-visible:outline-offset-[-3px] focus-visible:outline-link ${
    isActive ? 'bg-card text-ink shadow-lift-1' : 'text-quiet hover:text-ink'
  }`

const lane = 'flex gap-1 overflow-x-auto rounded-card bg-sand p-1'

export function SeasonBar({ season }: { season: SeasonHead }) {
  const locale = useLocale()
  const { code, name, phase, manages, keeps, rounds } = season
  const base = `/rounds/${code}/manage`
  const judged = manages ? [] : rounds
  const other = keeps ? `${base}/contestants` : `${base}/${judged[0]?.id}/judge`
  const title = textIn(name, locale)
  return (
    <div className="mb-6 print:hidden">
      <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link to={manages ? base : other} className="min-w-0 font-extrabold text-brand no-underline hover:underline">
          <span lang={title.lang ?? undefined}>{title.text}</span>
        </Link>
        <Tag tone={PHASE_TONES[phase]}>{PHASES[phase]()}</Tag>
        <Link to={`/rounds/${code}`} className="inline-flex min-h-8 items-center text-link">
          {m.seasons_public_page()}
        </Link>
      </p>
      {manages ? (
        <div className="flex flex-col gap-2">
          <nav aria-label={m.seasons_tabs()} className={lane}>
            <NavLink to={base} end className={tab}>
              {m.seasons_tab_overview()}
            </NavLink>
            <NavLink to={`${base}/rules`} className={tab}>
              {m.seasons_tab_rules()}
            </NavLink>
            {phase === 'draft' ? (
              <NavLink to={`${base}/rehearsal`} className={tab}>
                {m.seasons_tab_rehearsal()}
              </NavLink>
            ) : null}
            <NavLink to={`${base}/contestants`} className={tab}>
              {m.seasons_tab_contestants()}
            </NavLink>
            {phase === 'draft' ? null : (
              <NavLink to={`${base}/certificates`} className={tab}>
                {m.seasons_tab_certificates()}
              </NavLink>
            )}
          </nav>
          {phase === 'draft' ? null : (
            <nav aria-label={m.seasons_rounds()} className={lane}>
              {rounds.map((round) => (
                <NavLink key={round.id} to={`${base}/${round.id}`} className={tab}>
                  {textIn(round.name, locale).text}
                </NavLink>
              ))}
            </nav>
          )}
        </div>
      ) : null}
      {judged.length + Number(keeps) > 1 && !manages ? (
        <nav aria-label={m.seasons_tabs()} className={lane}>
          {keeps ? (
            <NavLink to={`${base}/contestants`} className={tab}>
              {m.seasons_tab_contestants()}
            </NavLink>
          ) : null}
          {judged.map((round) => (
            <NavLink key={round.id} to={`${base}/${round.id}/judge`} className={tab}>
              {textIn(round.name, locale).text}
            </NavLink>
          ))}
        </nav>
      ) : null}
    </div>
  )
}
