// The checklist before a season opens: what stops it first, then what to think about; one line for each kind.
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { Card, Notice, Tag } from '~/components/paper/card'
import { textIn } from '~/domain/question/text-in'
import type { Check } from '~/domain/round/checklist'
import { m } from '~/paraglide/messages'
import { type CheckedSeason, checkWords } from './words'

/** So many of one kind are listed: whoever mends these looks again. */
const LISTED = 40

/** Checks of one kind together, in the order of the first of each. */
function kinds(checks: readonly Check[]): Check[][] {
  const byKind = new Map<string, Check[]>()
  for (const check of checks) {
    const kind = `${check.level} ${check.code}`
    byKind.set(kind, [...(byKind.get(kind) ?? []), check])
  }
  return [...byKind.values()]
}

export function Checklist({ checks, season }: { checks: readonly Check[]; season: CheckedSeason }) {
  const locale = useLocale()
  const formats = useFormat()
  const words = (check: Check) => {
    const round = season.rounds.find(({ id }) => id === check.round)
    return (
      <>
        <b>{round ? textIn(round.name, locale).text : m.seasons_checklist_season()}: </b>
        {checkWords(check, season, locale, formats)}
      </>
    )
  }
  return (
    <Card>
      <h2 className="mb-1 text-xl font-extrabold">{m.seasons_checklist()}</h2>
      {checks.length === 0 ? (
        <Notice tone="good" icon="check">
          {m.seasons_checklist_clear()}
        </Notice>
      ) : (
        <ul className="divide-y divide-line">
          {kinds(checks).map(([first, ...same]) =>
            first ? (
              <li key={`${first.level} ${first.code}`} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2.5">
                <Tag tone={first.level === 'stop' ? 'warn' : 'gold'}>
                  {first.level === 'stop' ? m.seasons_checklist_stop() : m.seasons_checklist_think()}
                </Tag>
                <div className="min-w-0 flex-1 basis-60">
                  {words(first)}
                  {same.length > 0 ? (
                    <details>
                      <summary className="min-h-11 cursor-pointer content-center font-semibold">
                        {m.seasons_checklist_more({ count: formats.number(same.length) })}
                      </summary>
                      <ul className="grid gap-1 text-sm">
                        {same.slice(0, LISTED).map((check, index) => (
                          <li key={index}>{words(check)}</li>
                        ))}
                        {same.length > LISTED ? <li>…</li> : null}
                      </ul>
                    </details>
                  ) : null}
                </div>
              </li>
            ) : null,
          )}
        </ul>
      )}
    </Card>
  )
}
