// What stands on the browser's tab of the projector.
import { formatPlain } from '~/components/stage/figures'
import type { Locale } from '~/domain/question/text'
import type { ScreenView } from '~/domain/show/view'
import { m } from '~/paraglide/messages'

function what(view: ScreenView | null, locale: Locale): string {
  switch (view?.phase) {
    case 'countdown':
    case 'question':
    case 'reveal':
      return m.screen_question_of({
        number: formatPlain(view.index + 1, locale),
        total: formatPlain(view.total, locale),
      })
    case 'scoreboard':
      return m.screen_scoreboard()
    case 'podium':
      return m.screen_podium()
    default:
      return view?.title ?? m.screen_title()
  }
}

export function screenTitle(view: ScreenView | null, locale: Locale): string {
  return `${what(view, locale)} – ${m.common_app_name()}`
}
