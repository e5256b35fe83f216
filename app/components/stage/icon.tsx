// One drawing of the sprite public/shapes.svg: icons, the mark, the boat, lanterns.
import type { SVGProps } from 'react'

/** Where the sprite is served; one request for all drawings. */
export const SPRITE = '/shapes.svg'

export type IconName =
  | 'alert'
  | 'back'
  | 'ban'
  | 'board'
  | 'check'
  | 'chevron-down'
  | 'chevron-up'
  | 'clock'
  | 'copy'
  | 'cross'
  | 'down'
  | 'down-arrow'
  | 'download'
  | 'drag'
  | 'edit'
  | 'eye'
  | 'flag'
  | 'globe'
  | 'grid'
  | 'home'
  | 'info'
  | 'link'
  | 'lock'
  | 'minus'
  | 'more'
  | 'mute'
  | 'next'
  | 'pause'
  | 'phone'
  | 'play'
  | 'plus'
  | 'qr'
  | 'refresh'
  | 'save'
  | 'search'
  | 'screen'
  | 'settings'
  | 'share'
  | 'skip'
  | 'sound'
  | 'star'
  | 'stop'
  | 'translate'
  | 'trophy'
  | 'undo'
  | 'unlock'
  | 'up'
  | 'user'
  | 'user-x'
  | 'users'
  | 'wifi'
  | 'wifioff'
  | 'zoom'

export type DrawingName = 'mark' | 'boat' | 'prow' | 'streak' | 'lantern-0' | 'lantern-1' | 'lantern-2'

const VIEW_BOX: Record<DrawingName, string> = {
  mark: '0 0 48 48',
  boat: '0 0 132 60',
  prow: '0 0 40 48',
  streak: '0 0 40 44',
  'lantern-0': '0 0 84 68',
  'lantern-1': '0 0 84 68',
  'lantern-2': '0 0 84 68',
}

type Rest = Omit<SVGProps<SVGSVGElement>, 'viewBox' | 'children'>

/** A line icon, 1.25 em high, in the colour of the text; the words beside it say what it means. */
export function Icon({ name, className, ...rest }: { name: IconName } & Rest) {
  return (
    <svg className={className ? `i ${className}` : 'i'} viewBox="0 0 24 24" aria-hidden="true" {...rest}>
      <use href={`${SPRITE}#icon-${name}`} />
    </svg>
  )
}

/** A coloured drawing; its class gives the size. */
export function Drawing({ name, className, ...rest }: { name: DrawingName } & Rest) {
  return (
    <svg className={className ?? name} viewBox={VIEW_BOX[name]} aria-hidden="true" {...rest}>
      <use href={`${SPRITE}#${name}`} />
    </svg>
  )
}
