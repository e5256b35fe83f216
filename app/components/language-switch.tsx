// The choice of language: changes the page in place, and works without JavaScript as a form.
import { useLocation } from '@remix-run/react'
import { LANGUAGES, useLocale, useSwitchLocale } from '~/components/locale'
import { m } from '~/paraglide/messages'

/** Three buttons, the present language pressed; `short` shows VI · EN · ខ្មែរ instead of the full names. */
export function LanguageSwitch({ className, short = true }: { className?: string; short?: boolean }) {
  const locale = useLocale()
  const switchLocale = useSwitchLocale()
  const { pathname, search } = useLocation()
  return (
    <form method="post" action="/language" className={className} aria-label={m.common_language()}>
      <input type="hidden" name="back" value={pathname + search} />
      {LANGUAGES.map((language) => (
        <button
          key={language.locale}
          type="submit"
          name="locale"
          value={language.locale}
          lang={language.locale}
          aria-pressed={language.locale === locale}
          title={language.name}
          onClick={(event) => {
            event.preventDefault()
            switchLocale(language.locale)
          }}
        >
          {short ? language.short : language.name}
        </button>
      ))}
    </form>
  )
}
