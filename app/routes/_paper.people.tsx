// Accounts, their rights and the invitations to them: for administrators, and for organisers who invite.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useState } from 'react'
import { z } from 'zod'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, PageHeading } from '~/components/paper/card'
import { control } from '~/components/paper/field'
import { InviteForm, OpenInvitations } from '~/components/people/invitations'
import { grantWords, refusalWords } from '~/components/people/words'
import type { Grant } from '~/domain/access/actor'
import { textIn } from '~/domain/question/text-in'
import { fold } from '~/domain/text/fold'
import { guard } from '~/guard'
import { namedGrants } from '~/named-grants'
import { m } from '~/paraglide/messages'

export const meta: MetaFunction = () => [{ title: `${m.people_title()} · ${m.common_app_name()}` }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  guard(context, request, 'account.manage', null)
  const [people, clubs, invitations] = await Promise.all([
    context.accounts.list(),
    context.clubs.all(),
    context.accounts.invitations(),
  ])
  const open = invitations.filter((i) => i.usedAt === null && i.expiresAt > context.clock.now())
  const openNames = await namedGrants(
    context,
    open.map((i) => i.grant),
  )
  const named = await Promise.all(
    people.map(async ({ grants, ...person }) => ({ ...person, grants: await namedGrants(context, grants) })),
  )
  return {
    people: named,
    clubs: clubs.map(({ id, name }) => ({ id, name })),
    units: context.areas.units().map(({ code, name }) => ({ code, name: textIn(name, context.locale).text })),
    open: open.flatMap((invitation, i) => {
      const to = openNames[i]
      return to ? [{ id: invitation.id, expiresAt: invitation.expiresAt, to }] : []
    }),
  }
}

const GrantForm = z.discriminatedUnion('role', [
  z.object({ role: z.literal('host'), club: z.string().min(1).max(60) }),
  z.object({ role: z.literal('organiser'), unit: z.string().min(1).max(60) }),
  z.object({ role: z.literal('administrator') }),
])
const Intent = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('reset'), account: z.string().max(60), name: z.string().max(100) }),
  z.object({ intent: z.literal('take'), account: z.string().max(60), grant: z.string().max(300) }),
  z.object({ intent: z.literal('invite') }),
  z.object({ intent: z.literal('withdraw'), invitation: z.string().max(60) }),
])

/** The grant of a form, when the place it names exists. */
async function grantOf(context: ActionFunctionArgs['context'], fields: object): Promise<Grant | null> {
  const parsed = GrantForm.safeParse(fields)
  if (!parsed.success) return null
  const grant = parsed.data
  if (grant.role === 'host') return (await context.clubs.byId(grant.club)) ? grant : null
  if (grant.role === 'organiser') return context.areas.unit(grant.unit) ? grant : null
  return grant
}

export async function action({ context, request }: ActionFunctionArgs) {
  const fields = Object.fromEntries(await request.formData())
  const parsed = Intent.safeParse(fields)
  if (!parsed.success || context.actor.kind !== 'account') throw new Response(null, { status: 400 })
  const asked = parsed.data
  if (asked.intent === 'invite') {
    const grant = await grantOf(context, fields)
    if (!grant) return data({ said: 'invite_wrong' as const }, { status: 400 })
    guard(context, request, 'invitation.create', { grant, units: await unitsOf(context, grant) })
    const { code } = await context.accounts.invite(grant, context.actor.id)
    return data({ said: 'invited' as const, code })
  }
  guard(context, request, 'account.manage', null)
  if (asked.intent === 'reset') {
    const done = await context.accounts.resetPassword(asked.account)
    return data(done.ok ? { said: 'reset' as const, name: asked.name, password: done.password } : { said: done.code })
  }
  if (asked.intent === 'withdraw') {
    await context.accounts.withdrawInvitation(asked.invitation)
    return data({ said: 'withdrawn' as const })
  }
  const grant = GrantForm.safeParse(parseJson(asked.grant))
  if (!grant.success) throw new Response(null, { status: 400 })
  const done = await context.accounts.takeGrant(asked.account, grant.data)
  return data({ said: done.ok ? ('taken' as const) : done.code })
}

async function unitsOf(context: ActionFunctionArgs['context'], grant: Grant): Promise<readonly string[]> {
  if (grant.role === 'host') return (await context.clubs.place(grant.club))?.units ?? []
  return grant.role === 'organiser' ? context.areas.unitsAbove(grant.unit) : []
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function Said({ said }: { said: ReturnType<typeof useActionData<typeof action>> }) {
  if (!said) return null
  switch (said.said) {
    case 'reset':
      return 'password' in said ? (
        <Notice tone="gold" icon="lock">
          {m.people_reset_done({ name: said.name, password: said.password })}
        </Notice>
      ) : null
    case 'taken':
      return <Notice tone="good">{m.people_granted_gone()}</Notice>
    case 'invited':
    case 'invite_wrong':
    case 'withdrawn':
      return null
    default:
      return <Notice tone="warn">{refusalWords(said.said)}</Notice>
  }
}

export default function People() {
  useLocale()
  const { people, clubs, units, open } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  const [wanted, setWanted] = useState('')
  const found = people.filter((p) =>
    fold(`${p.name} ${p.username ?? ''}`, { tones: false }).includes(fold(wanted, { tones: false })),
  )
  return (
    <>
      <PageHeading title={m.people_title()} />
      <div aria-live="polite" className="mb-4 empty:hidden">
        <Said said={said} />
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_22rem]">
        <Card>
          <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
            <h2 className="text-xl font-extrabold">{m.people_list()}</h2>
            <input
              type="search"
              className={`${control} max-w-64`}
              placeholder={m.people_find()}
              aria-label={m.people_find()}
              value={wanted}
              onChange={(e) => setWanted(e.target.value)}
            />
          </div>
          {found.length === 0 ? <p className="py-6 text-center text-quiet">{m.people_none_found()}</p> : null}
          <ul className="divide-y divide-line">
            {found.map((person) => (
              <li key={person.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
                <div className="min-w-40 flex-1">
                  <p className="font-semibold">{person.name}</p>
                  <p className="text-sm text-quiet">{person.username}</p>
                </div>
                <ul className="flex flex-wrap gap-2">
                  {person.grants.map((named) => (
                    <li key={grantWords(named)}>
                      <Form
                        method="post"
                        className="inline-flex items-center gap-1 rounded-pill bg-sand pl-3 text-sm font-semibold"
                      >
                        {grantWords(named)}
                        <input type="hidden" name="account" value={person.id} />
                        <input type="hidden" name="grant" value={JSON.stringify(named.grant)} />
                        <button
                          type="submit"
                          name="intent"
                          value="take"
                          className="grid size-9 cursor-pointer place-items-center rounded-pill hover:bg-wrong-wash"
                          aria-label={`${m.people_take_grant()}: ${grantWords(named)}`}
                          title={m.people_take_grant()}
                        >
                          ×
                        </button>
                      </Form>
                    </li>
                  ))}
                </ul>
                <Form method="post">
                  <input type="hidden" name="account" value={person.id} />
                  <input type="hidden" name="name" value={person.name} />
                  <button type="submit" name="intent" value="reset" className={button('plain')}>
                    {m.people_reset()}
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        </Card>
        <div className="flex flex-col gap-5">
          <InviteForm
            clubs={clubs}
            units={units}
            code={said?.said === 'invited' ? said.code : null}
            wrong={said?.said === 'invite_wrong'}
          />
          <OpenInvitations open={open} />
        </div>
      </div>
    </>
  )
}
