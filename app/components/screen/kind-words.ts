// What a question of each kind asks people to do.
import type { AskedQuestion } from '~/domain/show/view'
import { m } from '~/paraglide/messages'

export function kindWords(kind: AskedQuestion['kind']): string {
  switch (kind) {
    case 'single':
      return m.screen_kind_single()
    case 'several':
      return m.screen_kind_several()
    case 'truefalse':
      return m.screen_kind_truefalse()
    case 'typed':
      return m.screen_kind_typed()
    case 'number':
      return m.screen_kind_number()
    case 'order':
      return m.screen_kind_order()
    case 'match':
      return m.screen_kind_match()
    case 'poll':
      return m.screen_kind_poll()
  }
}
