// The checklist before a season opens: what stops it first, then what to think about.
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { Card, Notice, Tag } from '~/components/paper/card'
import { textIn } from '~/domain/question/text-in'
import type { Check } from '~/domain/round/checklist'
import { m } from '~/paraglide/messages'
import { type CheckedSeason, checkWords } from './words'

const FIRST = 12

export function Checklist({ checks, season }: { checks: readonly Check[]; season: CheckedSeason }) {
  const locale = useLocale()
  const formats = useFormat()
  const row = (check: Check, index: number) => {
    const round = season.rounds.find(({ id }) => id === check.round)
    return (
      <li key={`${check.code} ${check.round} ${index}`} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2.5">
        <Tag tone={check.level === 'stop' ? 'warn' : 'gold'}>
          {check.level === 'stop' ? m.seasons_checklist_stop() : m.seasons_checklist_think()}
        </Tag>
        <span className="min-w-0 flex-1 basis-60">
          <b>{round ? textIn(round.name, locale).text : m.seasons_checklist_season()}: </b>
          {checkWords(check, season, locale, formats)}
        </span>
      </li>
    )
  }
  const more = checks.slice(FIRST)
  return (
    <Card>
      <h2 className="mb-1 text-xl font-extrabold">{m.seasons_checklist()}</h2>
      {checks.length === 0 ? (
        <Notice tone="good" icon="check">
          {m.seasons_checklist_clear()}
        </Notice>
      ) : (
        <ul className="divide-y divide-line">{checks.slice(0, FIRST).map(row)}</ul>
      )}
      {more.length > 0 ? (
        <details>
          <summary className="min-h-11 cursor-pointer content-center font-semibold">
            {m.seasons_checklist_more({ count: formats.number(more.length) })}
          </summary>
          <ul className="divide-y divide-line">{more.map((check, index) => row(check, FIRST + index))}</ul>
        </details>
      ) : null}
    </Card>
  )
}
