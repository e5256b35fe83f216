// Buttons that change a list of the rules: they send the whole form, so that nothing typed is lost.
import type { ReactNode } from 'react'
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

/** `what`: what is removed or moved, for those who do not see it. */
export function RemoveButton({ list, index, what }: { list: string; index: number; what: string }) {
  const words = m.seasons_rule_remove({ what })
  return (
    <button
      type="submit"
      name="do"
      value={`remove:${list}:${index}`}
      formNoValidate
      className={square}
      aria-label={words}
      title={words}
    >
      <Icon name="cross" />
    </button>
  )
}

export function MoveButtons({ list, index, last, what }: { list: string; index: number; last: boolean; what: string }) {
  const [up, down] = [m.seasons_rule_up({ what }), m.seasons_rule_down({ what })]
  return (
    <>
      {index > 0 ? (
        <button
          type="submit"
          name="do"
          value={`up:${list}:${index}`}
          formNoValidate
          className={square}
          aria-label={up}
          title={up}
        >
          <Icon name="chevron-up" />
        </button>
      ) : null}
      {last ? null : (
        <button
          type="submit"
          name="do"
          value={`down:${list}:${index}`}
          formNoValidate
          className={square}
          aria-label={down}
          title={down}
        >
          <Icon name="chevron-down" />
        </button>
      )}
    </>
  )
}
