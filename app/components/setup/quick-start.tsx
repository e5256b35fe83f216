// Quick starts: cards that make a show ready with one press.

import { useLocale } from '~/components/locale'
import { Icon } from '~/components/stage/icon'
import type { Wish } from '~/domain/question/draw'
import { m } from '~/paraglide/messages'
import { type Preset, presetsFor } from './presets'
import { countWords } from './words'

const same = (a: Wish, b: Wish) => JSON.stringify(a) === JSON.stringify(b)

export function QuickStart({
  banks,
  wish,
  onStart,
}: {
  banks: readonly string[]
  wish: Wish
  onStart(preset: Preset): void
}) {
  const locale = useLocale()
  return (
    <section aria-label={m.setup_quick()} className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {presetsFor(banks).map((preset) => {
        const chosen = same(preset.wish, wish)
        return (
          // A link for who has no scripts; with them the list is drawn in place.
          <a
            key={preset.id}
            href={`?preset=${preset.id}`}
            aria-current={chosen ? 'true' : undefined}
            onClick={(event) => {
              event.preventDefault()
              onStart(preset)
            }}
            className={`flex min-h-20 items-center gap-3 rounded-card px-4 py-3 no-underline focus-visible:outline-3 focus-visible:outline-offset-2 focus-visible:outline-link ${
              chosen ? 'bg-primary text-on-primary' : 'bg-card text-ink shadow-lift-1 hover:bg-sand'
            }`}
          >
            <Icon name={preset.icon} className="size-7 max-sm:hidden" />
            <span className="min-w-0">
              <b className="block leading-tight font-extrabold">{preset.name()}</b>
              <span className={`text-sm ${chosen ? '' : 'text-quiet'}`}>{countWords(preset.wish.number, locale)}</span>
            </span>
          </a>
        )
      })}
    </section>
  )
}
