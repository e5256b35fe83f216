// How a loader or an action asks `can()`: go on, be sent to sign in, or be refused.
import { type AppLoadContext, redirect } from '@remix-run/node'
import { type Action, can, type Subjects } from '~/domain/access/can'

/**
 * Throws unless the sender of this request may do `action` to `subject`:
 * a guest is sent to sign in and comes back to this address; anybody else gets 403.
 */
export function guard<A extends Action>(
  context: AppLoadContext,
  request: Request,
  action: A,
  subject: Subjects[A],
): void {
  if (can(context.actor, action, subject)) return
  if (context.actor.kind === 'guest') throw redirect(signInAddress(request))
  throw new Response(null, { status: 403 })
}

/** The sign-in page, remembering where the person wanted to go. */
export function signInAddress(request: Request): string {
  const { pathname, search } = new URL(request.url)
  const to =
    request.method === 'GET' ? pathname.replace(/\.data$/, '') + search.replace(/[?&]_routes=[^&]*/, '') : '/shows'
  return `/sign-in?to=${encodeURIComponent(to)}`
}

/** `to` when it is a path of this site, else `otherwise`: nobody is sent elsewhere by a link. */
export function ownPath(to: string | null, otherwise: string): string {
  return to && /^\/(?![/\\])[\w\-./?=&%~+,]*$/.test(to) ? to : otherwise
}
