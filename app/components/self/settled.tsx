// How one question of a sitting went, why, and the way to the next.

import type { Locale } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { SelfAnswered, SelfResult } from '~/domain/show/self-paced-view'
import { m } from '~/paraglide/messages'
import { comparison } from '../player/comparison'
import { ComparisonList } from '../player/comparison-list'
import { Stat } from '../player/standing'
import { formatNumber, formatPlain, formatSeconds } from '../stage/figures'
import { Drawing, Icon, type IconName } from '../stage/icon'
import { langOf } from '../stage/lang-of'

type Outcome = 'right' | 'partly' | 'wrong' | 'unanswered' | 'polled' | 'voided'

function outcomeOf({ revealed, answer, grade }: SelfAnswered): Outcome {
  if (revealed.voided) return 'voided'
  if (!answer) return 'unanswered'
  if (revealed.key.kind === 'none') return 'polled'
  return grade >= 1 ? 'right' : grade > 0 ? 'partly' : 'wrong'
}

const TITLE: Record<Outcome, () => string> = {
  right: m.player_right,
  partly: m.player_partly,
  wrong: m.player_wrong,
  unanswered: m.results_self_time_up,
  polled: m.player_polled,
  voided: m.player_voided,
}
const SIGN: Record<Outcome, IconName> = {
  right: 'check',
  partly: 'check',
  wrong: 'cross',
  unanswered: 'clock',
  polled: 'check',
  voided: 'info',
}

interface Props {
  view: SelfResult
  shown: Locale
  locale: Locale
  busy: boolean
  onNext(): void
}

export function Settled({ view, shown, locale, busy, onNext }: Props) {
  const outcome = outcomeOf(view)
  const won = outcome === 'right' || outcome === 'partly'
  const { gain, question, revealed, answer, me } = view
  const reason = textIn(revealed.explanation, shown)
  const lines = outcome === 'right' ? [] : comparison(question, revealed.key, answer?.value ?? null, shown, locale)
  const last = view.closed || view.index + 1 >= view.total
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <main tabIndex={0} className={`view result ${outcome}`}>
      <div className="verdict-box">
        <span className="verdict">
          <Icon name={SIGN[outcome]} />
        </span>
        <h1 tabIndex={-1}>{TITLE[outcome]()}</h1>
        {won && <p className="gain">+{formatNumber(gain.base + gain.speed + gain.streak, locale)}</p>}
      </div>
      <span className="gap" />
      {won && <Parts view={view} locale={locale} />}
      <ComparisonList lines={lines}>{reason.text && <p lang={langOf(reason)}>{reason.text}</p>}</ComparisonList>
      {revealed.rightShare !== null && !revealed.voided && (
        <p className="mist centred">
          {m.results_self_in_hall({ share: `${formatPlain(Math.round(revealed.rightShare * 100), locale)}%` })}
        </p>
      )}
      <dl className="stats">
        <Stat figure={formatNumber(me.points, locale)} words={m.player_points()} />
        <Stat
          figure={`${formatPlain(me.right, locale)} / ${formatPlain(me.asked, locale)}`}
          words={m.player_right_count()}
        />
        <Stat
          figure={
            <>
              <Drawing name="streak" /> {formatPlain(me.streak, locale)}
            </>
          }
          words={m.player_streak()}
        />
      </dl>
      <form
        method="post"
        className="self-next"
        onSubmit={(event) => {
          event.preventDefault()
          onNext()
        }}
      >
        <input type="hidden" name="intent" value="next" />
        <input type="hidden" name="index" value={view.index + 1} />
        <button type="submit" className="btn big" disabled={busy}>
          {last ? m.results_self_to_card() : m.results_self_ask({ number: formatPlain(view.index + 2, locale) })}
        </button>
      </form>
    </main>
  )
}

/** What the points are made of. */
function Parts({ view: { gain, grade, answer, me }, locale }: { view: SelfResult; locale: Locale }) {
  const part = (words: string, points: number) => (
    <li>
      <span>{words}</span>
      <b className="num">{formatNumber(points, locale)}</b>
    </li>
  )
  return (
    <ul className="parts">
      {part(
        grade >= 1
          ? m.player_part_right()
          : m.player_part_partly({ share: formatPlain(Math.round(grade * 100), locale) }),
        gain.base,
      )}
      {answer && gain.speed > 0 && part(m.player_part_speed({ seconds: formatSeconds(answer.ms, locale) }), gain.speed)}
      {gain.streak > 0 && part(m.player_part_streak({ count: formatPlain(me.streak, locale) }), gain.streak)}
    </ul>
  )
}
