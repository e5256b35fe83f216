// What is kept of a contestant: consents to give or take back, a copy to download, erasure, leaving this phone.
import { Form, Link } from '@remix-run/react'
import { button } from '~/components/paper/button'
import { Card, Notice, Tag } from '~/components/paper/card'
import { Field } from '~/components/paper/field'
import { m } from '~/paraglide/messages'
import type { ConsentPurpose } from '~/services/contestants'

export interface OwnConsent {
  purpose: ConsentPurpose
  stands: boolean
}

const PURPOSE: Record<ConsentPurpose, () => string> = {
  take_part: () => m.rounds_consent_take_part(),
  publish_nickname: () => m.rounds_consent_publish_nickname(),
  certificate: () => m.rounds_consent_certificate(),
}

interface Props {
  season: string
  consents: readonly OwnConsent[]
  /** Under 16: only a guardian's paper form gives consent. */
  child: boolean
  /** Erasure was asked for and waits for its confirmation. */
  erasing: boolean
  wrong: string | null
}

export function OwnData({ season, consents, child, erasing, wrong }: Props) {
  return (
    <Card className="grid gap-4" id="data">
      <h2 className="text-xl font-extrabold">{m.rounds_my_data()}</h2>
      <ul className="grid gap-1">
        {consents.map(({ purpose, stands }) => (
          <li
            key={purpose}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2"
          >
            <span className="min-w-0 flex-1 max-sm:basis-full lg:basis-full">{PURPOSE[purpose]()}</span>
            <Tag tone={stands ? 'good' : 'plain'}>{stands ? m.rounds_consent_stands() : m.rounds_consent_not()}</Tag>
            {stands || !child ? (
              <Form method="post">
                <input type="hidden" name="purpose" value={purpose} />
                <button type="submit" name="intent" value={stands ? 'withdraw' : 'consent'} className={button('quiet')}>
                  {stands ? m.rounds_consent_withdraw() : m.rounds_consent_give()}
                </button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {child ? <p className="text-quiet">{m.rounds_under_16()}</p> : null}
      <div className="flex flex-wrap gap-3">
        <a href={`/rounds/${season}/me/export`} className={button('plain')} download>
          {m.rounds_export()}
        </a>
        <Form method="post" reloadDocument>
          <button type="submit" name="intent" value="sign_out" className={button('plain')}>
            {m.rounds_sign_out()}
          </button>
        </Form>
        {erasing ? null : (
          <Link to="?erase=1#data" className={button('danger')}>
            {m.rounds_erase()}
          </Link>
        )}
      </div>
      {erasing ? (
        <Form method="post" className="grid gap-3 rounded-card bg-wrong-wash p-4 text-warn-ink" reloadDocument>
          <p className="font-semibold">{m.rounds_erase_text()}</p>
          {wrong ? <Notice tone="warn">{wrong}</Notice> : null}
          <Field name="code" label={m.rounds_erase_code()} autoComplete="off" required maxLength={20} />
          <div className="flex flex-wrap gap-3">
            <button type="submit" name="intent" value="erase" className={button('danger', 'bg-card')}>
              {m.rounds_erase_now()}
            </button>
            <Link to={`/rounds/${season}/me`} className={button('plain')}>
              {m.rounds_erase_not()}
            </Link>
          </div>
        </Form>
      ) : null}
    </Card>
  )
}
