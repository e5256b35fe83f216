// Accounts, their rights and the invitations to them: for administrators, and for organisers who invite.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useLocale } from '~/components/locale'
import { Notice, PageHeading } from '~/components/paper/card'
import { InviteForm, OpenInvitations } from '~/components/people/invitations'
import { PeopleList } from '~/components/people/people-list'
import { refusalWords } from '~/components/people/words'
import type { Grant } from '~/domain/access/actor'
import { can } from '~/domain/access/can'
import { textIn } from '~/domain/question/text-in'
import { guard } from '~/guard'
import { namedGrants } from '~/named-grants'
import { m } from '~/paraglide/messages'
import type { Invitation } from '~/services/accounts'
import { clubNames } from '~/shows/club-names'

export const meta: MetaFunction = () => [{ title: `${m.people_title()} · ${m.common_app_name()}` }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  guard(context, request, 'invitation.list', null)
  const { actor } = context
  const manages = can(actor, 'account.manage', null)
  const [people, clubs, invitations] = await Promise.all([
    manages ? context.accounts.list() : [],
    context.clubs.all(),
    context.accounts.invitations(),
  ])
  const named = await Promise.all(
    people.map(async ({ grants, ...person }) => ({ ...person, grants: await namedGrants(context, grants) })),
  )
  const hosted = await Promise.all(
    clubNames(context, clubs).map(async ({ id, name }) => ({
      id,
      name,
      units: (await context.clubs.place(id))?.units ?? [],
    })),
  )
  const seasons = await context.seasons.all()
  const mayInvite = (grant: Grant, units: readonly string[]) => can(actor, 'invitation.create', { grant, units })
  return {
    manages,
    people: named,
    clubs: hosted
      .filter(({ id, units }) => mayInvite({ role: 'host', club: id }, units))
      .map(({ id, name }) => ({ id, name })),
    units: context.areas
      .units()
      .filter(({ code }) => mayInvite({ role: 'organiser', unit: code }, context.areas.unitsAbove(code)))
      .map(({ code, name }) => ({ code, name: textIn(name, context.locale).text })),
    rounds: seasons
      .filter(({ phase }) => phase === 'open')
      .flatMap((season) =>
        season.ruleSet.rounds
          .filter(
            ({ id, judged }) => judged && mayInvite({ role: 'judge', season: season.id, round: id }, season.units),
          )
          .map(({ id, name }) => ({
            value: `${season.id}/${id}`,
            name: [name, season.ruleSet.name].map((one) => textIn(one, context.locale).text).join(' – '),
          })),
      ),
    open: await openInvitations(context, invitations),
  }
}

/** Invitations that can still be used, of those that this person may take back. */
async function openInvitations(context: LoaderFunctionArgs['context'], all: readonly Invitation[]) {
  const open = all.filter(
    ({ usedAt, expiresAt, createdBy }) =>
      usedAt === null && expiresAt > context.clock.now() && can(context.actor, 'invitation.withdraw', { createdBy }),
  )
  const names = await namedGrants(
    context,
    open.map((invitation) => invitation.grant),
  )
  return open.flatMap(({ id, expiresAt }, i) => {
    const to = names[i]
    return to ? [{ id, expiresAt, to }] : []
  })
}

const GrantFields = z.discriminatedUnion('role', [
  z.object({ role: z.literal('host'), club: z.string().min(1).max(60) }),
  z.object({ role: z.literal('organiser'), unit: z.string().min(1).max(60) }),
  z.object({ role: z.literal('judge'), season: z.string().min(1).max(60), round: z.string().min(1).max(60) }),
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
  const [season, round] = 'judged' in fields ? String(fields.judged).split('/') : []
  const parsed = GrantFields.safeParse({ season, round, ...fields })
  if (!parsed.success) return null
  const grant = parsed.data
  if (grant.role === 'judge') {
    const found = await context.seasons.byId(grant.season)
    const judged = found?.phase === 'open' && found.ruleSet.rounds.some((one) => one.id === grant.round && one.judged)
    return judged ? grant : null
  }
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
  if (asked.intent === 'withdraw') {
    const found = (await context.accounts.invitations()).find(({ id }) => id === asked.invitation)
    if (!found) return data({ said: 'withdrawn' as const })
    guard(context, request, 'invitation.withdraw', { createdBy: found.createdBy })
    await context.accounts.withdrawInvitation(found.id)
    return data({ said: 'withdrawn' as const })
  }
  guard(context, request, 'account.manage', null)
  if (asked.intent === 'reset') {
    const done = await context.accounts.resetPassword(asked.account)
    return data(done.ok ? { said: 'reset' as const, name: asked.name, password: done.password } : { said: done.code })
  }
  const grant = GrantFields.safeParse(parseJson(asked.grant))
  if (!grant.success) throw new Response(null, { status: 400 })
  const done = await context.accounts.takeGrant(asked.account, grant.data)
  return data({ said: done.ok ? ('taken' as const) : done.code })
}

async function unitsOf(context: ActionFunctionArgs['context'], grant: Grant): Promise<readonly string[]> {
  if (grant.role === 'host') return (await context.clubs.place(grant.club))?.units ?? []
  if (grant.role === 'judge') return (await context.seasons.byId(grant.season))?.units ?? []
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
  const { manages, people, clubs, units, rounds, open } = useLoaderData<typeof loader>()
  const said = useActionData<typeof action>()
  return (
    <>
      <PageHeading title={m.people_title()} />
      <div aria-live="polite" className="mb-4 empty:hidden">
        <Said said={said} />
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-[1fr_22rem]">
        {manages ? <PeopleList people={people} /> : null}
        <div className="flex flex-col gap-5">
          <InviteForm
            administers={manages}
            clubs={clubs}
            units={units}
            rounds={rounds}
            code={said?.said === 'invited' ? said.code : null}
            wrong={said?.said === 'invite_wrong'}
          />
          <OpenInvitations open={open} />
        </div>
      </div>
    </>
  )
}
