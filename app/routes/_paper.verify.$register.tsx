// The page behind the QR code of a certificate: it confirms the minimum.
import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { VerifyForm } from '~/components/certificates/verify-form'
import { whatFor } from '~/components/certificates/words'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, PageHeading } from '~/components/paper/card'
import { textIn } from '~/domain/question/text-in'
import { readRegister } from '~/domain/round/register-number'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'
import type { Confirmation } from '~/services/certificates'

export const meta: MetaFunction = () => [
  { title: `${m.certificates_verify_title()} · ${m.common_app_name()}` },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  guard(context, request, 'certificate.confirm', null)
  const typed = params.register ?? ''
  const register = readRegister(typed)
  if (!register) return data({ register: typed.slice(0, 40), right: false, found: null }, { status: 404 })
  if (register !== typed) throw redirect(`/verify/${register}`)
  const found = await context.certificates.confirm(register)
  return data({ register, right: true, found }, { status: found ? 200 : 404 })
}

export default function Verified() {
  useLocale()
  const { register, right, found } = useLoaderData<typeof loader>()
  const wrong = right ? m.certificates_verify_unknown({ register }) : m.certificates_verify_wrong()
  return (
    <div className="mx-auto max-w-lg">
      <PageHeading title={m.certificates_verify_title()} />
      {found ? (
        <Found found={found} />
      ) : (
        <Card>
          <VerifyForm typed={register} wrong={wrong} />
        </Card>
      )}
    </div>
  )
}

function Found({ found }: { found: Confirmation }) {
  const locale = useLocale()
  const { date } = useFormat()
  const { register, initials, unit, seasonName, issuedAt, revoked, withheld } = found
  const rows = [
    [m.certificates_register(), register],
    [
      m.certificates_verify_initials(),
      initials || (withheld ? m.certificates_verify_withheld() : m.certificates_erased()),
    ],
    [m.certificates_verify_unit(), textIn(unit, locale).text],
    [m.certificates_verify_for(), whatFor(found, locale)],
    [m.certificates_verify_season(), textIn(seasonName, locale).text],
    [m.certificates_verify_day(), date(issuedAt)],
  ]
  return (
    <div className="grid gap-5">
      <Notice tone={revoked ? 'warn' : 'good'} icon={revoked ? 'ban' : 'check'}>
        <p>{revoked ? m.certificates_verify_revoked() : m.certificates_verify_valid()}</p>
        {revoked ? <p className="font-normal">{m.certificates_verify_revoked_text()}</p> : null}
      </Notice>
      <Card>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-2">
          {rows.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-quiet">{name}</dt>
              <dd className="font-semibold break-words">{value}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <p className="text-quiet">{m.certificates_verify_least()}</p>
      <div>
        <Link to="/verify" className={button('plain')}>
          {m.certificates_verify_another()}
        </Link>
      </div>
    </div>
  )
}
