// The language of the page: chosen by the server, changed in the browser without a reload.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Locale } from '~/domain/question/text'
import { getLocale, isLocale, overwriteGetLocale } from '~/paraglide/runtime'

/** Languages people may choose, each named in itself. */
export const LANGUAGES: readonly { locale: Locale; name: string; short: string }[] = [
  { locale: 'vi', name: 'Tiếng Việt', short: 'VI' },
  { locale: 'en', name: 'English', short: 'EN' },
  { locale: 'km', name: 'ភាសាខ្មែរ', short: 'ខ្មែរ' },
]

const YEAR_SECONDS = 365 * 24 * 60 * 60

interface Language {
  locale: Locale
  switchLocale(locale: Locale): void
}

const LanguageContext = createContext<Language>({ locale: 'vi', switchLocale() {} })

/** What the messages read in the browser. On the server entry.server.tsx gives them each request's own. */
let current: Locale = 'vi'

function follow(locale: Locale): void {
  current = locale
  overwriteGetLocale(() => current)
}

/** What the server rendered in: on the server the request's language, in the browser the one the page is marked with. */
function renderedLocale(): Locale {
  if (typeof document === 'undefined') return getLocale()
  const { lang } = document.documentElement
  return isLocale(lang) ? lang : 'vi'
}

/** Holds the language of everything below; without `initial` (the root's loader failed) it is the one of the page. */
export function LocaleProvider({ initial, children }: { initial?: Locale; children: ReactNode }) {
  const [locale, setLocale] = useState(initial ?? renderedLocale)
  // Before the first child renders, so that hydration speaks the server's language.
  if (typeof document !== 'undefined' && current !== locale) follow(locale)
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])
  const language = useMemo(
    () => ({
      locale,
      switchLocale(next: Locale) {
        if (!isLocale(next)) return
        // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http.
        document.cookie = `PARAGLIDE_LOCALE=${next}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`
        follow(next)
        setLocale(next)
      },
    }),
    [locale],
  )
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
}

/**
 * The page's language. A route's component calls it even when it needs no value:
 * that is what makes the route and all below it speak the new language after a switch.
 */
export function useLocale(): Locale {
  return useContext(LanguageContext).locale
}

/** Changes the page's language at once, without a reload, and remembers it for a year. */
export function useSwitchLocale(): (locale: Locale) => void {
  return useContext(LanguageContext).switchLocale
}
