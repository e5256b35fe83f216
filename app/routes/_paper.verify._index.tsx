// Anybody who holds a certificate types its number here.
import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { VerifyForm } from '~/components/certificates/verify-form'
import { useLocale } from '~/components/locale'
import { Card, PageHeading } from '~/components/paper/card'
import { readRegister } from '~/domain/round/register-number'
import { guard } from '~/guard'
import { m } from '~/paraglide/messages'

export const meta: MetaFunction = () => [{ title: `${m.certificates_verify_title()} · ${m.common_app_name()}` }]

export async function loader({ context, request }: LoaderFunctionArgs) {
  guard(context, request, 'certificate.confirm', null)
  const typed = new URL(request.url).searchParams.get('number')
  if (typed === null) return data({ typed: '', wrong: false })
  const register = readRegister(typed)
  if (register) throw redirect(`/verify/${register}`)
  return data({ typed: typed.slice(0, 40), wrong: true }, { status: 422 })
}

export default function Verify() {
  useLocale()
  const { typed, wrong } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-lg">
      <PageHeading title={m.certificates_verify_title()} about={m.certificates_verify_about()} />
      <Card>
        <VerifyForm typed={typed} wrong={wrong ? m.certificates_verify_wrong() : null} />
      </Card>
    </div>
  )
}
