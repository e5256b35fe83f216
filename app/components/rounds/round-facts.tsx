// A round in a line: how many items, how long, how often; and its windows with what is left.
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { RoundSummary } from '~/round-summary'
import { Countdown } from './countdown'

export function RoundFacts({ round }: { round: RoundSummary }) {
  const format = useFormat()
  const locale = useLocale()
  const { items, seconds, perWindow, total, kind, from } = round
  const minutes = seconds === null ? null : Math.round(seconds / 6) / 10
  const facts = [
    kind === 'live' ? m.rounds_live() : null,
    kind === 'judged' ? m.rounds_judged() : null,
    items === null ? null : m.rounds_items({ count: format.digits(items) }),
    minutes === null
      ? items === null
        ? null
        : m.rounds_item_clocks()
      : m.rounds_minutes({ count: format.number(minutes, 1) }),
    items === null || perWindow === null ? null : m.rounds_per_window({ count: format.digits(perWindow) }),
    total === null ? null : m.rounds_total({ count: format.digits(total) }),
    from ? m.rounds_from({ round: textIn(from, locale).text }) : null,
  ]
  return <p className="text-quiet">{facts.filter(Boolean).join(' · ')}</p>
}

export function WindowNow({ round, now }: { round: RoundSummary; now: number }) {
  const format = useFormat()
  const { window, standing } = round
  if (!window) return <p className="text-quiet">{m.rounds_all_over()}</p>
  const open = standing === 'open'
  const until = open ? window.closes : window.opens
  return (
    <p>
      {open ? m.rounds_closes({ time: format.dateTime(until) }) : m.rounds_opens({ time: format.dateTime(until) })}
      {' · '}
      {open ? m.rounds_left() : m.rounds_in()} <Countdown until={until} now={now} />
    </p>
  )
}

/** Every window of a round; long lists are folded. */
export function Windows({ round }: { round: RoundSummary }) {
  const format = useFormat()
  const locale = useLocale()
  const rows = (
    <ol className="mt-1 grid gap-1">
      {round.windows.map((one) => (
        <li key={one.index} className={one === round.window ? 'font-semibold' : 'text-quiet'}>
          {one.name ? `${textIn(one.name, locale).text}: ` : ''}
          {format.dateTime(one.opens)} – {format.dateTime(one.closes)}
        </li>
      ))}
    </ol>
  )
  if (round.windows.length < 3) return rows
  return (
    <details>
      <summary className="min-h-11 cursor-pointer content-center font-semibold text-link">
        {m.rounds_windows({ count: format.digits(round.windows.length) })}
      </summary>
      {rows}
    </details>
  )
}
