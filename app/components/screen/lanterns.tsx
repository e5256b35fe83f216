// The players who have come, each a lantern on the water with a name.
import type { CSSProperties } from 'react'
import { Drawing } from '~/components/stage/icon'
import type { ScreenView } from '~/domain/show/view'
import { fullName, graphemes } from './hall'
import { lanternPlaces } from './lantern-places'

const KINDS = ['lantern-0', 'lantern-1', 'lantern-2'] as const

function lengthClass(name: string): string {
  const letters = graphemes(name)
  if (letters > 24) return ' longest'
  return letters > 12 ? ' long' : ''
}

export function Lanterns({ names, players }: { names: ScreenView['names']; players: number }) {
  const places = lanternPlaces(
    names.map((name) => name.seat),
    players,
  )
  const newest = names.at(-1)?.seat
  return (
    <ul className="lanterns">
      {names.map((name) => {
        const place = places.get(name.seat)
        if (!place) return null
        const style = {
          '--x': `${place.x}%`,
          '--y': `${place.y}%`,
          '--size': place.size,
          '--room': `${place.room * 1.2}rem`,
          '--bob': `${-(name.seat * 0.7) % 6}s`,
        } as CSSProperties
        const text = fullName(name)
        return (
          <li key={name.seat} className={name.seat === newest ? 'new' : undefined} style={style}>
            <span className="glow" />
            <Drawing name={KINDS[name.seat % 3] ?? 'lantern-0'} className="lantern" />
            <span className={`name${lengthClass(text)}`}>{text}</span>
          </li>
        )
      })}
    </ul>
  )
}
