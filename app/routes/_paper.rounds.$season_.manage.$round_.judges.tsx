// Who may enter marks in a judged round: judges are invited by a link, and their access ends at once when it is taken.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, PageHeading } from '~/components/paper/card'
import { InvitationLink } from '~/components/people/invitations'
import { Icon } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'
import { judgeGrant, openJudgeInvitations, roundJudges } from '~/rounds/round-judges'
import { guardRound } from '~/rounds/season-guard'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const judging = await guardRound(context, request, params)
  const { season, sheet } = judging
  if (!sheet.round.judged) throw new Response(null, { status: 404 })
  return {
    base: `/rounds/${season.code}/manage/${sheet.round.id}`,
    name: sheet.round.name,
    invites: season.phase === 'open',
    ...(await roundJudges(context, judging)),
  }
}

const Intent = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('invite') }),
  z.object({ intent: z.literal('withdraw'), invitation: z.string().max(60) }),
  z.object({ intent: z.literal('end'), account: z.string().max(60) }),
])

export async function action({ context, request, params }: ActionFunctionArgs) {
  const judging = await guardRound(context, request, params)
  const { season, sheet } = judging
  const asked = Intent.safeParse(Object.fromEntries(await request.formData()))
  if (!asked.success || context.actor.kind !== 'account' || !sheet.round.judged)
    throw new Response(null, { status: 400 })
  const grant = judgeGrant(judging)
  switch (asked.data.intent) {
    case 'invite': {
      guard(context, request, 'invitation.create', { grant, units: season.units })
      if (season.phase !== 'open') throw new Response(null, { status: 400 })
      const { code } = await context.accounts.invite(grant, context.actor.id)
      return data({ did: 'invited' as const, code })
    }
    case 'withdraw': {
      const { invitation } = asked.data
      const open = await openJudgeInvitations(context, judging)
      if (open.some(({ id }) => id === invitation)) await context.accounts.withdrawInvitation(invitation)
      return data({ did: 'withdrawn' as const })
    }
    case 'end':
      await context.accounts.takeGrant(asked.data.account, grant)
      return data({ did: 'ended' as const })
  }
}

export default function Judges() {
  const locale = useLocale()
  const { number, date } = useFormat()
  const { base, name, invites, judges, others, open } = useLoaderData<typeof loader>()
  const did = useActionData<typeof action>()
  return (
    <>
      <PageHeading title={`${m.judges_title()}: ${textIn(name, locale).text}`} about={m.judges_about()}>
        <Link to={`${base}/judge`} className={button('plain')}>
          <Icon name="back" />
          {m.judges_back()}
        </Link>
      </PageHeading>
      <div aria-live="polite" className="mb-4 empty:hidden">
        {did?.did === 'invited' ? <InvitationLink code={did.code} /> : null}
        {did?.did === 'withdrawn' ? <Notice tone="good">{m.judges_withdrawn()}</Notice> : null}
        {did?.did === 'ended' ? <Notice tone="good">{m.judges_ended()}</Notice> : null}
      </div>
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Card>
          <h2 className="mb-2 text-xl font-extrabold">{m.judges_list()}</h2>
          {judges.length === 0 ? <p className="text-quiet">{m.judges_none()}</p> : null}
          <ul className="divide-y divide-line">
            {judges.map((one) => (
              <Person key={one.account} name={one.name} sheets={m.judges_sheets({ count: number(one.sheets) })}>
                <Form method="post">
                  <input type="hidden" name="account" value={one.account} />
                  <button
                    type="submit"
                    name="intent"
                    value="end"
                    className={button('quiet')}
                    aria-label={m.judges_end_of({ name: one.name })}
                  >
                    {m.judges_end()}
                  </button>
                </Form>
              </Person>
            ))}
          </ul>
          {others.length > 0 ? (
            <>
              <h2 className="mt-5 text-lg font-extrabold">{m.judges_others()}</h2>
              <p className="mb-2 text-sm text-quiet">{m.judges_others_about()}</p>
              <ul className="divide-y divide-line">
                {others.map((one) => (
                  <Person key={one.name} name={one.name} sheets={m.judges_sheets({ count: number(one.sheets) })} />
                ))}
              </ul>
            </>
          ) : null}
        </Card>
        <div className="flex flex-col gap-5">
          {invites ? (
            <Card>
              <h2 className="mb-2 text-xl font-extrabold">{m.judges_manage()}</h2>
              <p className="mb-4 text-quiet">{m.judges_invite_about()}</p>
              <Form method="post">
                <button type="submit" name="intent" value="invite" className={button('main')}>
                  {m.people_invite_make()}
                </button>
              </Form>
            </Card>
          ) : null}
          {open.length > 0 ? (
            <Card>
              <h2 className="mb-2 text-xl font-extrabold">{m.people_invitations_open()}</h2>
              <ul className="divide-y divide-line">
                {open.map(({ id, expiresAt }) => (
                  <li key={id} className="flex items-center justify-between gap-3 py-2">
                    {m.people_invitation_until({ date: date(expiresAt) })}
                    <Form method="post">
                      <input type="hidden" name="invitation" value={id} />
                      <button type="submit" name="intent" value="withdraw" className={button('quiet')}>
                        {m.people_withdraw()}
                      </button>
                    </Form>
                  </li>
                ))}
              </ul>
            </Card>
          ) : null}
        </div>
      </div>
    </>
  )
}

function Person({ name, sheets, children }: { name: string; sheets: string; children?: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 py-2">
      <span className="min-w-0">
        <b className="block">{name}</b>
        <span className="text-sm text-quiet">{sheets}</span>
      </span>
      {children}
    </li>
  )
}
