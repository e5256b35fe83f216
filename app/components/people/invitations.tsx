// Making an invitation's link, and the links that have not been used.
import { Form } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { formatDate } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice } from '~/components/paper/card'
import { control, Select } from '~/components/paper/field'
import type { Grant } from '~/domain/access/actor'
import { m } from '~/paraglide/messages'
import { grantWords, type NamedGrant, roleWords } from './words'

interface InviteFormProps {
  /** May make administrators too. */
  administers: boolean
  clubs: { id: string; name: string }[]
  units: { code: string; name: string }[]
  /** Judged rounds of open seasons; `value` names season and round. */
  rounds: { value: string; name: string }[]
  /** Code of the link just made. */
  code: string | null
  wrong: boolean
}

const ROLES = ['host', 'organiser', 'judge', 'administrator'] as const satisfies readonly Grant['role'][]

/** The link of an invitation just made, to be sent on; it is shown this once. */
export function InvitationLink({ code }: { code: string }) {
  // The address people reach this server by is known in the browser only.
  const [origin, setOrigin] = useState('')
  useEffect(() => setOrigin(window.location.origin), [])
  return (
    <Notice tone="good">
      {m.people_invite_made()}
      <input
        readOnly
        className={`${control} mt-2 font-normal`}
        value={`${origin}/invitation/${code}`}
        aria-label={m.people_invite_title()}
        onFocus={(e) => e.target.select()}
      />
    </Notice>
  )
}

export function InviteForm({ administers, clubs, units, rounds, code, wrong }: InviteFormProps) {
  const [role, setRole] = useState<Grant['role']>('host')
  return (
    <Card>
      <h2 className="mb-3 text-xl font-extrabold">{m.people_invite_title()}</h2>
      <Form method="post" className="flex flex-col gap-4">
        <Select
          label={m.people_invite_as()}
          name="role"
          hint={roleWords(role)}
          value={role}
          onChange={(e) => setRole(ROLES.find((one) => one === e.target.value) ?? 'host')}
        >
          <option value="host">{m.people_invite_host()}</option>
          <option value="organiser">{m.people_invite_organiser()}</option>
          <option value="judge">{m.people_invite_judge()}</option>
          {administers ? <option value="administrator">{m.people_role_administrator()}</option> : null}
        </Select>
        {role === 'host' ? (
          <Select label={m.people_invite_where()} name="club" wrong={wrong ? m.people_invite_wrong() : null}>
            {clubs.map((club) => (
              <option key={club.id} value={club.id}>
                {club.name}
              </option>
            ))}
          </Select>
        ) : null}
        {role === 'organiser' ? (
          <Select label={m.people_invite_where()} name="unit" wrong={wrong ? m.people_invite_wrong() : null}>
            {units.map((unit) => (
              <option key={unit.code} value={unit.code}>
                {unit.name}
              </option>
            ))}
          </Select>
        ) : null}
        {role === 'judge' ? (
          <Select
            label={m.people_invite_where()}
            name="judged"
            hint={rounds.length === 0 ? m.people_no_rounds() : undefined}
            wrong={wrong ? m.people_invite_wrong() : null}
          >
            {rounds.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
        ) : null}
        <button type="submit" name="intent" value="invite" className={button('main', 'self-start')}>
          {m.people_invite_make()}
        </button>
      </Form>
      {code ? (
        <div className="mt-4">
          <InvitationLink code={code} />
        </div>
      ) : null}
    </Card>
  )
}

export function OpenInvitations({ open }: { open: { id: string; expiresAt: number; to: NamedGrant }[] }) {
  const locale = useLocale()
  if (open.length === 0) return null
  return (
    <Card>
      <h2 className="mb-3 text-xl font-extrabold">{m.people_invitations_open()}</h2>
      <ul className="divide-y divide-line">
        {open.map((invitation) => (
          <li key={invitation.id} className="flex items-center gap-3 py-2">
            <div className="min-w-0 flex-1">
              <p className="font-semibold">{grantWords(invitation.to)}</p>
              <p className="text-sm text-quiet">
                {m.people_invitation_until({ date: formatDate(invitation.expiresAt, locale) })}
              </p>
            </div>
            <Form method="post">
              <input type="hidden" name="invitation" value={invitation.id} />
              <button type="submit" name="intent" value="withdraw" className={button('quiet')}>
                {m.people_withdraw()}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </Card>
  )
}
