// How it went: right, partly or wrong; what it brought; what was right and why; where the player stands now.
import { useEffect } from 'react'
import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { AskedQuestion, PersonalView, Revealed, SharedView } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import '~/styles/player-later.css'
import { formatNumber, formatPlain, formatRank, formatSeconds } from '../stage/figures'
import { Drawing, Icon, type IconName } from '../stage/icon'
import { langOf } from '../stage/lang-of'
import { comparison } from './comparison'
import { ComparisonList } from './comparison-list'
import { Ladder, Moved, rightOf, Stat } from './standing'

export type Outcome = 'right' | 'partly' | 'wrong' | 'unanswered' | 'before' | 'polled' | 'voided' | 'skipped'

export function outcomeOf(personal: PersonalView, revealed: Revealed): Outcome {
  if (revealed.skipped) return 'skipped'
  if (revealed.voided) return 'voided'
  if (!personal.result) return 'before'
  if (!personal.answer) return 'unanswered'
  if (revealed.key.kind === 'none') return 'polled'
  return personal.result.grade >= 1 ? 'right' : personal.result.grade > 0 ? 'partly' : 'wrong'
}

const TITLE: Record<Outcome, () => string> = {
  right: m.player_right,
  partly: m.player_partly,
  wrong: m.player_wrong,
  unanswered: m.player_unanswered,
  before: m.player_before_you,
  polled: m.player_polled,
  voided: m.player_voided,
  skipped: m.player_skipped,
}
const SIGN: Record<Outcome, IconName> = {
  right: 'check',
  partly: 'check',
  wrong: 'cross',
  unanswered: 'clock',
  before: 'info',
  polled: 'check',
  voided: 'info',
  skipped: 'skip',
}
/** Pulses of the phone, ms; polls and voided questions say nothing. */
const PULSES: Partial<Record<Outcome, number[]>> = { right: [60], partly: [40, 40, 40], wrong: [30, 60, 30] }

function pulse(pattern: number[]) {
  // A browser refuses, with a complaint, before the first tap.
  if (!navigator.userActivation?.hasBeenActive || matchMedia('(prefers-reduced-motion: reduce)').matches) return
  navigator.vibrate?.(pattern)
}

export interface ResultViewProps {
  view: SharedView
  personal: PersonalView
  question: AskedQuestion
  revealed: Revealed
  shown: Locale
  locale: Locale
}

export default function ResultView({ view, personal, question, revealed, shown, locale }: ResultViewProps) {
  const outcome = outcomeOf(personal, revealed)
  useEffect(() => {
    const pattern = PULSES[outcome]
    if (pattern) pulse(pattern)
  }, [outcome])
  const won = outcome === 'right' || outcome === 'partly'
  const reason = textIn(revealed.explanation, shown)
  const lines =
    outcome === 'right' ? [] : comparison(question, revealed.key, personal.answer?.value ?? null, shown, locale)
  const left = view.toGo
  return (
    <main
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
      tabIndex={0}
      className={`view result ${outcome}${outcome === 'partly' || lines.length > 2 ? ' compact' : ''}`}
    >
      <div className="verdict-box">
        <span className="verdict">
          <Icon name={SIGN[outcome]} />
        </span>
        <h1 tabIndex={-1}>{TITLE[outcome]()}</h1>
        {won && personal.result && <p className="gain">+{formatNumber(personal.result.gain, locale)}</p>}
      </div>
      <span className="gap" />
      {won && <Parts personal={personal} locale={locale} />}
      {outcome !== 'skipped' && (
        <ComparisonList lines={lines}>{reason.text && <p lang={langOf(reason)}>{reason.text}</p>}</ComparisonList>
      )}
      {outcome === 'right' ? (
        <Ladder personal={personal} locale={locale} />
      ) : (
        <>
          <dl className="stats">
            <Stat
              figure={
                <>
                  {formatRank(personal.rank, locale)} <Moved by={personal.moved} locale={locale} />
                </>
              }
              words={m.player_rank()}
            />
            <Stat figure={formatNumber(personal.points, locale)} words={m.player_points()} />
            <Stat figure={rightOf(personal, locale)} words={m.player_right_count()} />
          </dl>
          <p className="mist centred">
            {left > 0 ? m.player_to_go({ amount: left, count: formatPlain(left, locale) }) : m.player_to_go_last()}
          </p>
        </>
      )}
    </main>
  )
}

/** What the points are made of. */
function Parts({ personal, locale }: { personal: PersonalView; locale: Locale }) {
  const { result, answer, streak } = personal
  if (!result) return null
  return (
    <ul className="parts">
      <li>
        <span>
          {result.grade >= 1
            ? m.player_part_right()
            : m.player_part_partly({ share: formatPlain(Math.round(result.grade * 100), locale) })}
        </span>
        <b className="num">{formatNumber(result.base, locale)}</b>
      </li>
      {answer && result.speed > 0 && (
        <li>
          <span>{m.player_part_speed({ seconds: formatSeconds(answer.ms, locale) })}</span>
          <b className="num">{formatNumber(result.speed, locale)}</b>
        </li>
      )}
      {result.streak > 0 && (
        <li>
          <span>
            <Drawing name="streak" /> {m.player_part_streak({ count: formatPlain(streak, locale) })}
          </span>
          <b className="num">{formatNumber(result.streak, locale)}</b>
        </li>
      )}
    </ul>
  )
}
