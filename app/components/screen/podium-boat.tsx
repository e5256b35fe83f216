// One of the three boats of the podium: a paper tower that rises, with the place on it.
import type { CSSProperties } from 'react'
import { formatNumber, formatPlain } from '~/components/stage/figures'
import type { Row } from '~/domain/show/view'
import { fullName, graphemes, type Hall } from './hall'

export type Berth = 'middle' | 'left' | 'right'

/** Height of the tower by place, in units of the drawing. */
const HEIGHT: Record<number, number> = { 1: 440, 2: 270, 3: 190 }

function lengthClass(name: string): string {
  const letters = graphemes(name)
  if (letters > 26) return ' longest'
  return letters > 13 ? ' long' : ''
}

function Tower({ height, berth }: { height: number; berth: Berth }) {
  const width = berth === 'middle' ? 260 : 200
  const paper = `paper-${berth}`
  const bows = Array.from({ length: Math.floor((height - 20) / 52) }, (_, i) => 52 * (i + 1))
  return (
    <svg className="tower" viewBox={`0 0 ${width} ${height + 12}`} aria-hidden="true">
      <defs>
        <linearGradient id={paper} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="var(--tower-top)" />
          <stop offset=".55" stopColor="var(--tower-middle)" />
          <stop offset="1" stopColor="var(--tower-low)" />
        </linearGradient>
      </defs>
      <rect y="12" width={width} height={height} rx="26" fill={`url(#${paper})`} />
      {bows.map((y) => (
        <path key={y} d={`M0 ${y + 12}q${width / 2} 16 ${width} 0`} className="bow" />
      ))}
      <path d={`M${width / 4} 12v${height}M${(width * 3) / 4} 12v${height}`} className="rib" />
      <rect x="14" width={width - 28} height="20" rx="8" className="rim" />
      <rect x="14" y={height} width={width - 28} height="12" rx="6" className="rim" />
    </svg>
  )
}

function Hull({ wide }: { wide: boolean }) {
  return wide ? (
    <svg className="podium-hull" viewBox="640 846 640 116" aria-hidden="true">
      <path
        d="M640 850C729.6 902 800 954 844.8 958H1075.2C1120 954 1190.4 902 1280 850C1216 882 1152 892 960 892S704 882 640 850Z"
        className="side"
      />
      <path d="M684.8 874C768 906 1152 906 1235.2 874C1152 918 768 918 684.8 874Z" className="deck" />
    </svg>
  ) : (
    <svg className="podium-hull" viewBox="300 800 440 116" aria-hidden="true">
      <path
        d="M300 804C361.6 856 410 908 440.8 912H599.2C630 908 678.4 856 740 804C696 836 652 846 520 846S344 836 300 804Z"
        className="side"
      />
      <path d="M330.8 828C388 860 652 860 709.2 828C652 872 388 872 330.8 828Z" className="deck" />
    </svg>
  )
}

/** `berth` is where the boat lies; the tower's height follows the place, so that a tie stands equally high. */
export function PodiumBoat({ row, berth, hall }: { row: Row; berth: Berth; hall: Hall }) {
  const wide = berth === 'middle'
  const height = HEIGHT[row.rank] ?? 190
  const name = fullName(row)
  const style = { '--tower': height / 16 } as CSSProperties
  return (
    <li className={`berth ${berth} place-${row.rank}`} style={style}>
      <div className="glow" />
      <div className="tower-box">
        <Tower height={height} berth={berth} />
        <b className="place" aria-hidden="true">
          {formatPlain(row.rank, hall.locale)}
        </b>
      </div>
      <Hull wide={wide} />
      <div className="reflection" />
      <div className={`pname${lengthClass(name)}`}>
        <b>
          <span className="sr">{formatPlain(row.rank, hall.locale)}. </span>
          {name}
        </b>
        <span className="num">{formatNumber(row.points, hall.locale)}</span>
        {row.club && <small>{row.club}</small>}
      </div>
    </li>
  )
}
