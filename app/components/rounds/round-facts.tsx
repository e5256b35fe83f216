// A round in a line: how many items, how long, how often; and its windows with what is left.
import { Countdown } from '~/components/countdown'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { RoundSummary } from '~/rounds/round-summary'

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

/** From when to when; neither moment is broken over two lines, and a day that both share is said once. */
function Period({ opens, closes }: { opens: number; closes: number }) {
  const { date, dateTime, time } = useFormat()
  const sameDay = date(opens) === date(closes)
  const [from, to] = sameDay ? [time(opens), dateTime(closes)] : [dateTime(opens), dateTime(closes)]
  return (
    <span className={sameDay ? 'whitespace-nowrap' : ''}>
      <span className="whitespace-nowrap">{from} –</span> <span className="whitespace-nowrap">{to}</span>
    </span>
  )
}

interface LeftProps {
  round: RoundSummary
  now: number
  /** What is said of the time until the window opens. */
  before(said: { time: string }): string
}

function Left({ round: { window, standing }, now, before }: LeftProps) {
  if (!window) return null
  const open = standing === 'open'
  return (
    <Countdown
      to={open ? window.closes : window.opens}
      now={now}
      words={(time) => (open ? m.rounds_left({ time }) : before({ time }))}
    />
  )
}

/** The window that is open or comes next, in one line. */
export function WindowNow({ round, now }: { round: RoundSummary; now: number }) {
  const format = useFormat()
  const { window, standing } = round
  if (!window) return <p className="text-quiet">{m.rounds_all_over()}</p>
  const words =
    standing === 'open'
      ? m.rounds_closes({ time: format.dateTime(window.closes) })
      : m.rounds_opens({ time: format.dateTime(window.opens) })
  return (
    <p className="flex flex-wrap gap-x-3">
      <span>{words}</span>
      <Left round={round} now={now} before={m.rounds_in} />
    </p>
  )
}

/** That windows were moved, from when, and why. */
function Moved({ moved }: { moved: NonNullable<RoundSummary['moved']> }) {
  const { date } = useFormat()
  return (
    <div className="mt-2 rounded-field bg-gold-wash px-3 py-2 text-sm text-gold-ink">
      <p className="font-semibold">{m.rounds_moved({ day: date(moved.at) })}</p>
      {moved.before.map(({ opens, closes }) => (
        <p key={opens}>
          <s>
            <Period opens={opens} closes={closes} />
          </s>
        </p>
      ))}
      <p>{moved.why}</p>
    </div>
  )
}

/** From this many windows on a round tells the one that counts now, and folds the list. */
const FOLDED = 3

/** All windows of a round, and how long it is until the next opens or this one closes. */
export function Windows({ round, now }: { round: RoundSummary; now: number }) {
  const format = useFormat()
  const locale = useLocale()
  const folded = round.windows.length >= FOLDED
  const rows = (
    <ol className="grid gap-1">
      {round.windows.map((one) => {
        const here = one.index === round.window?.index
        return (
          <li key={one.index} className={`flex flex-wrap gap-x-3 ${here ? '' : 'text-quiet'}`}>
            <span>
              {one.name ? `${textIn(one.name, locale).text}: ` : ''}
              <Period opens={one.opens} closes={one.closes} />
            </span>
            {here && !folded ? <Left round={round} now={now} before={m.seasons_round_before} /> : null}
          </li>
        )
      })}
    </ol>
  )
  const moved = round.moved ? <Moved moved={round.moved} /> : null
  if (!folded)
    return (
      <>
        {rows}
        {moved}
      </>
    )
  return (
    <>
      <WindowNow round={round} now={now} />
      <details>
        <summary className="min-h-11 cursor-pointer content-center font-semibold text-link">
          {m.rounds_windows({ count: format.digits(round.windows.length) })}
        </summary>
        {rows}
      </details>
      {moved}
    </>
  )
}
