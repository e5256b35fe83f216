// The language of a page on the stage: one small pill that shows the present one; changes in place, and without JavaScript as a form.
import { useLocation } from '@remix-run/react'
import { useRef } from 'react'
import { LANGUAGES, useLocale, useSwitchLocale } from '~/components/locale'
import { m } from '~/paraglide/messages'
import { Icon } from './icon'

/** `short`: VI · EN · ខ្មែរ on the pill instead of the full name. */
export function StageLanguageSwitch({ short = false }: { short?: boolean }) {
  const locale = useLocale()
  const switchLocale = useSwitchLocale()
  const { pathname, search } = useLocation()
  const box = useRef<HTMLDetailsElement>(null)
  const present = LANGUAGES.find((language) => language.locale === locale)
  return (
    <details
      className="tongue"
      ref={box}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.open = false
      }}
    >
      <summary className="pill">
        <Icon name="globe" />
        <span className="sr">{m.common_language()}: </span>
        {short ? present?.short : present?.name}
      </summary>
      <form method="post" action="/language" aria-label={m.common_language()}>
        <input type="hidden" name="back" value={pathname + search} />
        {LANGUAGES.map((language) => (
          <button
            key={language.locale}
            type="submit"
            name="locale"
            value={language.locale}
            lang={language.locale}
            aria-pressed={language.locale === locale}
            onClick={(event) => {
              event.preventDefault()
              switchLocale(language.locale)
              if (box.current) box.current.open = false
            }}
          >
            {language.name}
          </button>
        ))}
      </form>
    </details>
  )
}
