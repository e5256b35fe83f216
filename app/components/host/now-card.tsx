// What happens now: the question with its right answer and counts, the standing, or who has arrived.

import { useLocale } from '~/components/locale'
import { formatNumber, formatPlain } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { useSecondsLeft } from '~/components/stage/use-seconds-left'
import { TIMING } from '~/domain/show/timing'
import type { HostView, RosterRow, ViewClock } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { AnswerCounts, Answered } from './answer-counts'
import { useAnswersShown } from './answers-shown'
import { Lobby } from './lobby'
import { KhmerNote } from './next-card'
import { Standing } from './standing'
import { kindName, percent, phaseWords } from './words'
import { Words } from './words-in'

export interface NowProps {
  view: HostView
  roster: ReadonlyMap<number, RosterRow>
  serverNow(): number
  /** Address of the site, e.g. https://vamco.example */
  origin: string
}

function Timer({ clock, serverNow }: { clock: ViewClock; serverNow(): number }) {
  const locale = useLocale()
  const seconds = useSecondsLeft(clock, serverNow)
  return (
    <span className="host-timer" role="timer">
      {clock.pausedLeft !== null ? <Icon name="pause" /> : null}
      <b>{formatPlain(seconds, locale)}</b> {m.host_seconds_word()}
    </span>
  )
}

/** Counts down to the moment the question is sent. */
function Coming({ clock, serverNow }: { clock: ViewClock; serverNow(): number }) {
  const sent = clock.opensAt - TIMING.lead
  return <Timer clock={{ ...clock, opensAt: sent - TIMING.countdown, closesAt: sent }} serverNow={serverNow} />
}

function Head({ view, serverNow }: NowProps) {
  const locale = useLocale()
  const { now, clock } = view
  const paused = clock !== undefined && clock.pausedLeft !== null
  return (
    <div className="host-head">
      <span className={paused ? 'host-phase paused' : 'host-phase'}>{phaseWords(view)}</span>
      {view.index >= 0 && now ? (
        <span className="quiet">
          {m.host_question_of({ number: formatPlain(view.index + 1, locale), total: formatPlain(view.total, locale) })}{' '}
          · {now.points > 0 ? m.host_points({ count: formatNumber(now.points, locale) }) : m.host_no_points()} ·{' '}
          {kindName(now.kind)}
          {now.media ? ` · ${now.media.kind === 'sound' ? m.host_with_sound() : m.host_with_picture()}` : ''}
        </span>
      ) : null}
      {clock && view.phase === 'question' ? <Timer clock={clock} serverNow={serverNow} /> : null}
      {clock && view.phase === 'countdown' ? <Coming clock={clock} serverNow={serverNow} /> : null}
    </div>
  )
}

function Explained({ view }: { view: HostView }) {
  const locale = useLocale()
  if (!view.now) return null
  const { explanation, source, rightShare, voided, skipped } = view.now.revealed
  return (
    <div className="host-explained">
      {voided ? <p className="host-warn">{m.host_voided()}</p> : null}
      {skipped ? <p className="host-warn">{m.host_skipped()}</p> : null}
      {rightShare !== null ? (
        <b className="host-share">{m.host_right_share({ share: percent(rightShare, locale) })}</b>
      ) : null}
      <p>
        <Words text={explanation} />
      </p>
      <p className="quiet small">
        {m.host_source()}{' '}
        {source.url ? (
          <a href={source.url} target="_blank" rel="noreferrer">
            {source.name}
          </a>
        ) : (
          source.name
        )}
      </p>
    </div>
  )
}

/** Who is here and has not answered: who is away is not waited for. */
const thinking = (roster: NowProps['roster']) =>
  [...roster.values()].filter((row) => !row.kicked && !row.answered && row.awaySince === null).length

function QuestionNow({ view, roster }: NowProps) {
  const { now } = view
  const shown = useAnswersShown().now || view.phase === 'reveal'
  if (!now) return null
  return (
    <>
      <h1 className={now.media ? 'with-media' : undefined}>
        <Words text={now.prompt} />
        {now.media?.kind === 'picture' ? <img src={`/media/${now.media.src}`} alt="" /> : null}
      </h1>
      <div className="host-answers">
        <AnswerCounts question={now} revealed={now.revealed} hidden={!shown} />
        {view.phase === 'reveal' ? <Explained view={view} /> : null}
      </div>
      {view.phase === 'countdown' ? <KhmerNote question={now} /> : null}
      {view.phase === 'question' ? (
        <Answered answered={view.answered} players={view.players} thinking={thinking(roster)} />
      ) : null}
    </>
  )
}

export function NowCard(props: NowProps) {
  const { view } = props
  const asking = view.phase === 'countdown' || view.phase === 'question' || view.phase === 'reveal'
  return (
    <>
      <Head {...props} />
      {view.phase === 'lobby' ? <Lobby {...props} /> : asking ? <QuestionNow {...props} /> : <Standing view={view} />}
    </>
  )
}
