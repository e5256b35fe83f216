// The map of tiles: districts where they lie, the river between them, coloured by the chosen figure.
import { Link } from '@remix-run/react'
import type { CSSProperties } from 'react'
import { useLocale } from '~/components/locale'
import type { Tile, TileMap } from '~/domain/area/grouping'
import { textIn } from '~/domain/question/text-in'
import type { Figure } from '~/domain/standings/figures'
import type { Scale, Step } from '~/domain/standings/scale'
import type { BoardTile } from '~/services/boards'
import { shortText } from './figure-words'

const STEP_CLASS: Record<Step, string> = {
  1: 'bg-scale-1 text-on-scale-low',
  2: 'bg-scale-2 text-on-scale-low',
  3: 'bg-scale-3 text-on-sun',
  4: 'bg-scale-4 text-on-scale-high',
  5: 'bg-scale-5 text-on-scale-high',
}
export const stepClass = (step: Step) => STEP_CLASS[step]

/** One step to the right and down, and the tile's own size, px at full width. */
const STEP = { x: 164, y: 106 }
const SIZE = { x: 150, y: 92 }
const CORNER = 16

interface Extent {
  width: number
  height: number
}

function extentOf(tiles: readonly BoardTile[]): Extent {
  const most = (of: keyof Tile) => Math.max(...tiles.map(({ tile }) => tile[of]))
  return { width: most('col') * STEP.x + SIZE.x, height: most('row') * STEP.y + SIZE.y }
}

const across = (px: number, { width }: Extent) => `${(px / width) * 100}%`

/** Straight pieces with rounded corners. */
function riverPath(through: readonly (readonly [number, number])[]): string {
  const points = through.map(([col, row]) => ({ x: col * STEP.x, y: row * STEP.y }))
  const toward = (from: { x: number; y: number }, to: { x: number; y: number }) => {
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
    return `${from.x + ((to.x - from.x) / length) * CORNER} ${from.y + ((to.y - from.y) / length) * CORNER}`
  }
  return points
    .map((point, i) => {
      const [before, after] = [points[i - 1], points[i + 1]]
      if (!before) return `M${point.x} ${point.y}`
      return after
        ? `L${toward(point, before)}Q${point.x} ${point.y} ${toward(point, after)}`
        : `L${point.x} ${point.y}`
    })
    .join('')
}

function Waters({ map, extent }: { map: TileMap; extent: Extent }) {
  const locale = useLocale()
  const mouth = map.river?.through.at(-1)
  return (
    <>
      {map.river ? (
        <svg
          className="absolute inset-0 size-full overflow-visible"
          viewBox={`0 0 ${extent.width} ${extent.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <path
            d={riverPath(map.river.through)}
            className="fill-none stroke-river-line"
            strokeWidth="7"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      ) : null}
      {map.neighbours.map(({ name, at: [col, row] }) => (
        <span
          key={`${col} ${row}`}
          className="absolute w-[17%] text-sm leading-tight text-quiet italic max-sm:rotate-180 max-sm:[writing-mode:vertical-rl]"
          style={{ left: across(col * STEP.x, extent), top: row * STEP.y + 8 }}
        >
          {textIn(name, locale).text}
        </span>
      ))}
      {map.river && mouth ? (
        <span
          className="absolute text-sm whitespace-nowrap text-link italic"
          style={{ right: across(extent.width - mouth[0] * STEP.x + 12, extent), top: extent.height + 8 }}
        >
          {textIn(map.river.name, locale).text}
        </span>
      ) : null}
    </>
  )
}

export interface TilesProps {
  tiles: readonly BoardTile[]
  map: TileMap | null
  figure: Figure
  values: Readonly<Record<string, number>>
  scale: Scale
  selected: string | null
  /** Address of the page with this subject chosen. */
  choose(subject: string): string
}

export function Tiles({ tiles, map, figure, values, scale, selected, choose }: TilesProps) {
  const locale = useLocale()
  const extent = extentOf(tiles)
  return (
    <div className="relative mt-2 mb-9" style={{ height: extent.height }}>
      {map ? <Waters map={map} extent={extent} /> : null}
      {tiles.map(({ code, name, tile, subject }) => {
        const value = subject === null ? undefined : values[subject]
        const place: CSSProperties = {
          left: across(tile.col * STEP.x, extent),
          top: tile.row * STEP.y,
          width: across(SIZE.x, extent),
          height: SIZE.y,
        }
        const edge =
          subject !== null && subject === selected ? 'shadow-[0_0_0_3px_var(--card),0_0_0_6px_var(--gold)] z-10' : ''
        return (
          <Link
            key={code}
            to={choose(subject ?? code)}
            preventScrollReset
            aria-current={subject !== null && subject === selected ? 'true' : undefined}
            style={place}
            className={`absolute flex flex-col justify-between rounded-card p-3 leading-tight no-underline transition-shadow duration-200 focus-visible:outline-3 focus-visible:outline-offset-2 focus-visible:outline-link max-sm:p-2 ${stepClass(value === undefined ? 1 : scale.stepOf(value))} ${edge}`}
          >
            <span className="text-[14.5px] font-semibold max-sm:text-[13px]">{textIn(name, locale).text}</span>
            <b
              className={`leading-none font-extrabold ${figure === 'rate' || figure === 'people' || figure === 'plays' ? 'text-[26px] max-sm:text-xl' : 'text-[22px] max-sm:text-base'}`}
            >
              {value === undefined ? '–' : shortText(figure, value, locale)}
            </b>
          </Link>
        )
      })}
    </div>
  )
}
