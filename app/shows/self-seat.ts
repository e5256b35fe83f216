// The cookie that holds a sitting: a secret of this phone, out of reach of scripts.

const YEAR_S = 365 * 24 * 60 * 60
const TOKEN = /^[\w-]{16,64}$/

const nameOf = (code: string) => `self-${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`

/** The token of the sitting behind `code`, or null. */
export function tokenIn(request: Request, code: string): string | null {
  const wanted = `${nameOf(code)}=`
  const found = (request.headers.get('cookie') ?? '').split(/;\s*/).find((one) => one.startsWith(wanted))
  const token = found?.slice(wanted.length) ?? ''
  return TOKEN.test(token) ? token : null
}

/** Value of Set-Cookie. Not `Secure` on plain http, where phones of a hall would lose it. */
export function tokenCookie(request: Request, code: string, token: string): string {
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
  return `${nameOf(code)}=${token}; Path=/self; Max-Age=${YEAR_S}; HttpOnly; SameSite=Lax${secure}`
}
