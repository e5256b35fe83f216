// Changes the language without JavaScript: sets the cookie and returns to the page.
import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { isLocale } from '~/paraglide/runtime'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** A path on this server, or the home page for anything else (another site, `//host`, a backslash trick). */
export function safePath(path: unknown): string {
  if (typeof path !== 'string' || !path.startsWith('/')) return '/'
  const url = new URL(path, 'http://here.invalid')
  const led = url.pathname + url.search
  // "/.//host" is a path of this server until its dots are taken out.
  return url.host === 'here.invalid' && !led.startsWith('//') ? led : '/'
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const locale = form.get('locale')
  const headers = new Headers()
  if (isLocale(locale))
    headers.set('Set-Cookie', `PARAGLIDE_LOCALE=${locale}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax`)
  return redirect(safePath(form.get('back')), { headers, status: 303 })
}

export function loader() {
  return redirect('/')
}
