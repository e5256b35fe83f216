// The podium: three boats, their towers rising third, second, first.
import { useEffect, useRef } from 'react'
import { formatPlain } from '~/components/stage/figures'
import type { Row, ScreenView } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { fullName, graphemes, type Hall, lineOf } from './hall'
import { type Berth, PodiumBoat } from './podium-boat'
import { Scene } from './scene'
import { TopBar } from './top-bar'

const BERTHS: readonly Berth[] = ['middle', 'left', 'right']
/** When the first tower stands, ms: the confetti falls then. */
const FIRST_STANDS = 3_000

/** Throws confetti once, on a canvas behind the names. Its colours are the stage's own. */
async function throwConfetti(canvas: HTMLCanvasElement): Promise<void> {
  const { default: confetti } = await import('canvas-confetti')
  const style = getComputedStyle(document.documentElement)
  const colors = ['--gold', '--foam', '--right-on-stage', '--answer-a', '--boat-gain'].map((name) =>
    style.getPropertyValue(name).trim(),
  )
  const common = { colors, disableForReducedMotion: true, particleCount: 70, spread: 70, startVelocity: 55, ticks: 260 }
  const fire = confetti.create(canvas, { resize: true })
  fire({ ...common, origin: { x: 0.08, y: 0.55 }, angle: 62 })
  fire({ ...common, origin: { x: 0.92, y: 0.55 }, angle: 118 })
}

/** `over`: the show has ended; the boats stand still and the page says goodbye. */
export function Podium({
  view,
  rows,
  hall,
  over,
}: {
  view: ScreenView
  rows: readonly Row[]
  hall: Hall
  over: boolean
}) {
  const boats = rows.slice(0, 3)
  const others = lineOf(rows.slice(3, 8), (row) => graphemes(fullName(row)), 46, 5, 4)
  const leading = view.clubRows?.[0]
  const someone = boats.length > 0
  const petals = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    if (over || !someone) return
    const timer = setTimeout(() => petals.current && void throwConfetti(petals.current), FIRST_STANDS)
    return () => clearTimeout(timer)
  }, [over, someone])
  return (
    <div className={`view podium${over ? ' over' : ''} boats-${boats.length}`}>
      <Scene name="podium" />
      <div className="petals" aria-hidden="true">
        <canvas ref={petals} />
      </div>
      <TopBar brand>
        <span className="grow" />
        <span className="mist cut show-title">{view.title}</span>
      </TopBar>
      <h1 className="sr">{m.screen_podium()}</h1>
      {someone ? (
        <ol className="berths">
          {boats.map((row, i) => (
            <PodiumBoat key={row.id} row={row} berth={BERTHS[i] ?? 'right'} hall={hall} />
          ))}
        </ol>
      ) : (
        <p className="nobody">
          {over ? m.screen_ended_title() : view.players > 0 ? m.screen_nobody_scored() : m.screen_no_players()}
        </p>
      )}
      <footer className="strip">
        {over ? (
          <span className="goodbye">
            <b className="gold">{m.screen_ended_title()}</b>
            <span>{m.screen_ended_text()}</span>
          </span>
        ) : (
          <>
            {others.map((row) => (
              <span className="other" key={row.id}>
                <b className="num">{formatPlain(row.rank, hall.locale)}</b>
                <span className="cut">{fullName(row)}</span>
              </span>
            ))}
            <span className="grow" />
            {leading && (
              <span className="other">
                <span className="mist">{m.screen_leading_club()}</span>
                <b className="gold cut">{leading.name}</b>
              </span>
            )}
          </>
        )}
      </footer>
    </div>
  )
}
