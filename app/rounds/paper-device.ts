// The cookies of a phone that sits papers: the random token it is known by, and large type.
import { randomBytes } from 'node:crypto'
import { cookieIn } from '~/domain/round/sign-in-cookie'

const NAME = 'paper-device'
const TOKEN = /^[\w-]{16,64}$/
const YEAR_S = 365 * 24 * 60 * 60

/** The token in this request, or null. */
export function deviceIn(request: Request): string | null {
  const token = cookieIn(request.headers.get('cookie'), NAME) ?? ''
  return TOKEN.test(token) ? token : null
}

/** The token in this request, or a new one with the cookie that gives it to the phone. Not `Secure` on plain http. */
export function deviceOf(request: Request): { device: string; cookies: string[] } {
  const held = deviceIn(request)
  if (held) return { device: held, cookies: [] }
  const device = randomBytes(24).toString('base64url')
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : ''
  return { device, cookies: [`${NAME}=${device}; Path=/; Max-Age=${YEAR_S}; HttpOnly; SameSite=Lax${secure}`] }
}

export const wantsLarge = (request: Request) => cookieIn(request.headers.get('cookie'), 'paper-large') === '1'

export const largeCookie = (on: boolean) => `paper-large=${on ? 1 : 0}; Path=/paper; Max-Age=${YEAR_S}; SameSite=Lax`
