// What the frame of a page needs to know of who looks at it.
import type { AppLoadContext } from '@remix-run/node'
import type { Visitor } from '~/components/paper/frame'
import { can } from '~/domain/access/can'

export function visitorOf({ actor, person }: AppLoadContext): Visitor {
  return {
    name: person?.name ?? null,
    hosts: can(actor, 'bank.read', null),
    invites: can(actor, 'invitation.list', null),
  }
}
