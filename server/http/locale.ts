// The language of a request: `?lang=`, else the cookie, else what the browser prefers, else Vietnamese.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { RequestHandler } from 'express'
import { LOCALES, type Locale } from '../../app/domain/question/text'

const YEAR_SECONDS = 365 * 24 * 60 * 60
const languages = new AsyncLocalStorage<Locale>()

function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value)
}

/** The language of the request being served; Vietnamese outside of one. */
export function requestLocale(): Locale {
  return languages.getStore() ?? 'vi'
}

/** The first of our languages in an Accept-Language header, by its weights; null when it names none. */
function preferredLocale(header: string | undefined): Locale | null {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';')
    const weight = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean)
    return { language: tag.toLowerCase().split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
  })
  const best = wishes.filter((w) => isLocale(w.language) && w.weight > 0).sort((a, b) => b.weight - a.weight)[0]
  return isLocale(best?.language) ? best.language : null
}

/** The language for this query, cookie header and Accept-Language header. */
export function chooseLocale(query: unknown, cookies: string | undefined, accepted: string | undefined): Locale {
  if (isLocale(query)) return query
  const cookie = /(?:^|;\s*)PARAGLIDE_LOCALE=(\w+)/.exec(cookies ?? '')?.[1]
  if (isLocale(cookie)) return cookie
  return preferredLocale(accepted) ?? 'vi'
}

/** Serves the rest of the request in its language; a language asked for by `?lang=` is remembered for a year. */
export const speakTheLanguage: RequestHandler = (req, res, next) => {
  const { lang } = req.query
  const locale = chooseLocale(lang, req.headers.cookie, req.headers['accept-language'])
  if (isLocale(lang))
    res.append('Set-Cookie', `PARAGLIDE_LOCALE=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`)
  res.vary('Cookie').vary('Accept-Language')
  languages.run(locale, next)
}
