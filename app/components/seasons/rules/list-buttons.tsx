// Buttons that change a list of the rules: they send the whole form, so that nothing typed is lost.
import type { ComponentProps, ReactNode } from 'react'
import { button } from '~/components/paper/button'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'

export function AddButton({ list, what = '', children }: { list: string; what?: string; children: ReactNode }) {
  return (
    <button
      type="submit"
      name="do"
      value={`add:${list}${what && `:${what}`}`}
      formNoValidate
      className={button('plain')}
    >
      <Icon name="plus" />
      {children}
    </button>
  )
}

const square =
  'grid size-11 shrink-0 cursor-pointer place-items-center rounded-field text-quiet hover:bg-sand hover:text-ink focus-visible:outline-3 focus-visible:outline-link'

interface Square {
  /** What it does, and to which place of which list. */
  does: string
  icon: ComponentProps<typeof Icon>['name']
  words: string
}

function SquareButton({ does, icon, words }: Square) {
  return (
    <button type="submit" name="do" value={does} formNoValidate className={square} aria-label={words} title={words}>
      <Icon name={icon} />
    </button>
  )
}

/** `what`: what is removed or moved, for those who do not see it. */
export function RemoveButton({ list, index, what }: { list: string; index: number; what: string }) {
  return <SquareButton does={`remove:${list}:${index}`} icon="cross" words={m.seasons_rule_remove({ what })} />
}

export function MoveButtons({ list, index, last, what }: { list: string; index: number; last: boolean; what: string }) {
  const place = `${list}:${index}`
  return (
    <>
      {index > 0 ? <SquareButton does={`up:${place}`} icon="chevron-up" words={m.seasons_rule_up({ what })} /> : null}
      {last ? null : <SquareButton does={`down:${place}`} icon="chevron-down" words={m.seasons_rule_down({ what })} />}
    </>
  )
}
