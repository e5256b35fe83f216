// Certificates that were issued: what each says, its state, its PDF, and the form that revokes it.
import { Form } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { LANGUAGES, useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Tag } from '~/components/paper/card'
import { Field } from '~/components/paper/field'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { Certificate, ListedCertificate } from '~/services/certificates'
import { whatFor } from './words'

interface Props {
  /** In addresses. */
  season: string
  certificates: readonly ListedCertificate[]
}

export function CertificateList({ season, certificates }: Props) {
  return (
    <ul className="divide-y divide-line">
      {certificates.map((one) => (
        <Row key={one.register} season={season} certificate={one} />
      ))}
    </ul>
  )
}

function State({ revoked, outdated }: Pick<Certificate, 'revoked' | 'outdated'>) {
  if (revoked) return <Tag>{m.certificates_revoked()}</Tag>
  if (outdated) return <Tag tone="warn">{m.certificates_outdated()}</Tag>
  return <Tag tone="good">{m.certificates_valid()}</Tag>
}

function Row({ season, certificate }: { season: string; certificate: ListedCertificate }) {
  const locale = useLocale()
  const { date } = useFormat()
  const { register, name, school, unit, roundName, revoked, outdated, withheld, issuedAt } = certificate
  const silent = withheld && !revoked && name !== ''
  const place = [school, textIn(unit, locale).text].filter(Boolean).join(' · ')
  return (
    <li className="grid gap-x-5 gap-y-1 py-3 md:grid-cols-[11rem_minmax(0,1fr)_auto] md:items-start">
      <p className="font-figures font-semibold whitespace-nowrap">{register}</p>
      <div className="min-w-0">
        <p className={`font-semibold break-words ${revoked ? 'text-quiet line-through' : ''}`}>
          {name === '' ? m.certificates_erased() : name}
        </p>
        <p className="text-quiet">{place}</p>
        <p>
          {whatFor(certificate, locale)} · {textIn(roundName, locale).text} · {date(issuedAt)}
        </p>
        {silent ? <p className="text-quiet">{m.certificates_withheld_text()}</p> : null}
        {revoked ? (
          <p className="text-quiet">{m.certificates_revoked_why({ when: date(revoked.at), why: revoked.why })}</p>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center gap-2 md:justify-end">
        {silent ? <Tag tone="warn">{m.certificates_withheld()}</Tag> : null}
        <State revoked={revoked} outdated={outdated} />
        {revoked || silent || name === '' ? null : (
          <span className="flex">
            {LANGUAGES.map((language) => (
              <a
                key={language.locale}
                href={`/rounds/${season}/certificates/${register}.pdf?paper=${language.locale}`}
                className={button('quiet', 'px-2! uppercase')}
                aria-label={`${m.certificates_pdf_of({ register })} – ${language.name}`}
                download
              >
                {language.locale}
              </a>
            ))}
          </span>
        )}
        {revoked ? null : <Revoke register={register} />}
      </div>
    </li>
  )
}

function Revoke({ register }: { register: string }) {
  return (
    <details className="basis-full md:basis-auto md:open:basis-full">
      <summary className={button('quiet', 'list-none text-down!')} aria-label={m.certificates_revoke_of({ register })}>
        {m.certificates_revoke()}
      </summary>
      <Form method="post" className="mt-2 grid gap-3 md:w-80">
        <input type="hidden" name="register" value={register} />
        <Field
          name="why"
          label={m.certificates_revoke_why()}
          hint={m.certificates_revoke_hint()}
          required
          maxLength={400}
        />
        <div>
          <button type="submit" name="intent" value="revoke" className={button('danger')}>
            {m.certificates_revoke_of({ register })}
          </button>
        </div>
      </Form>
    </details>
  )
}
