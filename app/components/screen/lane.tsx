// One row of the scoreboard: a boat as long as its points, this question's gain in the lighter part.
import { type CSSProperties, useEffect, useState } from 'react'
import { formatNumber, formatPlain, formatRank } from '~/components/stage/figures'
import { Drawing } from '~/components/stage/icon'
import type { Row } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { fullName, graphemes, type Hall } from './hall'

/** The bow of a bar; stretches with the bar's height. */
export function Prow() {
  return (
    <svg className="prow" viewBox="0 0 40 48" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 0H6C18 0 30-1 39 0 34 30 20 48 0 48Z" fill="currentColor" />
    </svg>
  )
}

function Move({ moved, hall }: { moved: number; hall: Hall }) {
  const count = formatPlain(Math.abs(moved), hall.locale)
  if (moved === 0)
    return (
      <span className="move">
        <svg className="mv" viewBox="0 0 20 20" aria-hidden="true">
          <rect x="3" y="8.3" width="14" height="3.4" rx="1.7" />
        </svg>
      </span>
    )
  const up = moved > 0
  return (
    <span
      className={up ? 'move u' : 'move d'}
      role="img"
      aria-label={up ? m.screen_climbed({ count }) : m.screen_fell({ count })}
    >
      <svg className="mv" viewBox="0 0 20 20" aria-hidden="true">
        <path
          d={
            up
              ? 'M10 3.5 17.5 15a1 1 0 0 1-.9 1.5H3.4A1 1 0 0 1 2.5 15z'
              : 'M10 16.5 2.5 5a1 1 0 0 1 .9-1.5h13.2a1 1 0 0 1 .9 1.5z'
          }
        />
      </svg>
      {count}
    </span>
  )
}

const COUNTING = 900
const BEFORE_COUNTING = 700

/** Counts from `from` to `to` once, as the bars grow; at once for people who want no motion. */
function useCounting(from: number, to: number, now: () => number): number {
  const [value, setValue] = useState(from)
  useEffect(() => {
    if (from === to || window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      setValue(to)
      return
    }
    const start = now() + BEFORE_COUNTING
    let frame = requestAnimationFrame(function step() {
      const part = Math.min(1, Math.max(0, (now() - start) / COUNTING))
      setValue(Math.round(from + (to - from) * part))
      if (part < 1) frame = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(frame)
  }, [from, to, now])
  return value
}

function lengthClass(name: string): string {
  const letters = graphemes(name)
  if (letters > 26) return ' longest'
  return letters > 15 ? ' long' : ''
}

export interface LaneProps {
  row: Row
  index: number
  /** Places it stood lower before (negative: higher), in rows of this board. */
  from: number
  /** Points of the longest bar. */
  most: number
  /** The one that is lifted. */
  climber: boolean
  hall: Hall
}

export function Lane({ row, index, from, most, climber, hall }: LaneProps) {
  const points = useCounting(Math.max(0, row.points - row.gain), row.points, hall.now)
  const style = {
    '--row': index,
    '--from': from,
    '--before': Math.max(0, row.points - row.gain) / most,
    '--gained': Math.max(0, row.gain) / most,
  } as CSSProperties
  const name = fullName(row)
  return (
    <li className={`lane${climber ? ' up' : ''}${row.rank === 1 ? ' first' : ''}`} style={style}>
      <span className="rk">{formatRank(row.rank, hall.locale)}</span>
      {row.rank > 0 ? <Move moved={row.moved} hall={hall} /> : <span className="move" />}
      <span className="who">
        <span className={`name${lengthClass(name)}`}>{name}</span>
        {row.streak >= 2 && (
          <span className="in-a-row">
            <Drawing name="streak" />
            {formatPlain(row.streak, hall.locale)}
          </span>
        )}
      </span>
      <span className="club">
        {row.club && (
          <span className={graphemes(row.club) > 15 ? 'chip long-club' : 'chip'}>
            <span className="cut">{row.club}</span>
          </span>
        )}
      </span>
      <span className="hull">
        <i className="before" />
        {row.gain > 0 && <i className="g" />}
        <Prow />
      </span>
      <span className="pts">{formatNumber(points, hall.locale)}</span>
      <span className="gain">{row.gain > 0 ? `+${formatNumber(row.gain, hall.locale)}` : '–'}</span>
    </li>
  )
}
