// What a page says instead of its content when it was not found, is not allowed, or broke.
import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { m } from '~/paraglide/messages'

/** The title and the sentence for an error thrown by a route or its loader. */
export function errorWords(error: unknown): { status: number; title: string; text: string } {
  const status = isRouteErrorResponse(error) ? error.status : 500
  return { status, ...wordsFor(status) }
}

function wordsFor(status: number): { title: string; text: string } {
  switch (status) {
    case 404:
      return { title: m.error_not_found_title(), text: m.error_not_found_text() }
    case 401:
    case 403:
      return { title: m.error_forbidden_title(), text: m.error_forbidden_text() }
    case 429:
      return { title: m.error_too_many_title(), text: m.error_too_many_text() }
    default:
      return { title: m.error_unexpected_title(), text: m.error_unexpected_text() }
  }
}

/** Reads the route's error and says it in one clear sentence, with the ways on. It stands within the page's `main`. */
export function PageError() {
  useLocale()
  const { pathname, search } = useLocation()
  const { status, title, text } = errorWords(useRouteError())
  return (
    <div className="page-error">
      <p className="page-error-status" aria-hidden="true">
        {status}
      </p>
      <h1>{title}</h1>
      <p>{text}</p>
      <p className="page-error-ways">
        {status >= 500 && <a href={pathname + search}>{m.error_try_again()}</a>}
        <a href="/">{m.error_go_home()}</a>
      </p>
    </div>
  )
}
