// The projector's picture of a show: one view for each phase.
import type { ScreenView } from '~/domain/show/view'
import { heldBack } from '~/domain/show/view-clock'
import { Countdown } from './countdown'
import type { Hall } from './hall'
import { Lobby } from './lobby'
import { Notice } from './notices'
import { Podium } from './podium'
import { OpenQuestion } from './question'
import { Reveal } from './reveal'
import { Scoreboard } from './scoreboard'

function Phase({ view, hall }: { view: ScreenView; hall: Hall }) {
  const { phase, question, clock, revealed, coming } = view
  if (phase === 'countdown' && coming) {
    const opensAt = clock?.pausedLeft == null ? coming.startsAt : null
    return <Countdown view={view} coming={{ ...coming, opensAt }} hall={hall} />
  }
  if (phase === 'question' && question && clock)
    return <OpenQuestion view={view} question={question} clock={clock} hall={hall} />
  if (phase === 'reveal' && question && revealed)
    return <Reveal view={view} question={question} revealed={revealed} hall={hall} />
  if (phase === 'scoreboard') return <Scoreboard view={view} rows={view.rows ?? []} hall={hall} />
  if (phase === 'podium' || phase === 'ended')
    return <Podium view={view} rows={view.rows ?? []} hall={hall} over={phase === 'ended'} />
  return <Lobby view={view} hall={hall} />
}

/** `connected`: false while the line is broken; what was last seen stays. */
export function ScreenShow({ view, hall, connected }: { view: ScreenView; hall: Hall; connected: boolean }) {
  const { phase, clock } = view
  // A question that stands there says so itself.
  const paused = clock && (phase === 'countdown' ? clock.pausedLeft !== null : phase === 'question' && heldBack(clock))
  return (
    <>
      <Phase view={view} hall={hall} />
      {!connected ? (
        <Notice kind="reconnecting" />
      ) : !view.hostHere && view.phase !== 'ended' ? (
        <Notice kind="host-away" />
      ) : (
        paused && <Notice kind="paused" />
      )}
    </>
  )
}
