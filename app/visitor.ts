// What the frame of a page needs to know of who looks at it.
import type { AppLoadContext } from '@remix-run/node'
import type { Visitor } from '~/components/paper/frame'
import { can } from '~/domain/access/can'
import { ownPage } from '~/rounds/contestant-entry'

export async function visitorOf(context: AppLoadContext, request: Request): Promise<Visitor> {
  const { actor, person } = context
  return {
    name: person?.name ?? null,
    hosts: can(actor, 'bank.read', null),
    invites: can(actor, 'invitation.list', null),
    own: person ? null : await ownPage(context, request),
  }
}
