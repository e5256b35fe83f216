// What is kept of a contestant: consents to give or take back, a copy to download, erasure, leaving this phone.
import { Form, Link } from '@remix-run/react'
import { button } from '~/components/paper/button'
import { Card, Notice, Tag, type Tone } from '~/components/paper/card'
import { Field } from '~/components/paper/field'
import type { ConsentState } from '~/domain/round/consent'
import { m } from '~/paraglide/messages'
import type { ConsentPurpose } from '~/services/contestants'
import { purposeWords } from './consent-words'

export interface OwnConsent {
  purpose: ConsentPurpose
  state: ConsentState
}

const STATE: Record<ConsentState, { tone: Tone; words: () => string }> = {
  stands: { tone: 'good', words: () => m.rounds_consent_stands() },
  waiting: { tone: 'gold', words: () => m.rounds_consent_waiting() },
  none: { tone: 'plain', words: () => m.rounds_consent_not() },
}

interface Props {
  season: string
  consents: readonly OwnConsent[]
  /** Under 16: only a guardian's paper form gives consent, and a wish waits for it. */
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
        {consents.map(({ purpose, state }) => (
          <li
            key={purpose}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2"
          >
            <span className="min-w-0 flex-1 max-sm:basis-full lg:basis-full">{purposeWords(purpose)}</span>
            <Tag tone={STATE[state].tone}>{STATE[state].words()}</Tag>
            <Form method="post">
              <input type="hidden" name="purpose" value={purpose} />
              {state === 'none' ? (
                <button type="submit" name="intent" value="consent" className={button('quiet')}>
                  {child ? m.rounds_consent_wish() : m.rounds_consent_give()}
                </button>
              ) : (
                <button type="submit" name="intent" value="withdraw" className={button('quiet')}>
                  {m.rounds_consent_withdraw()}
                </button>
              )}
            </Form>
          </li>
        ))}
      </ul>
      {child ? (
        <p className="text-quiet">
          {m.rounds_under_16()}{' '}
          <Link to={`/rounds/${season}/me/form`} className="font-semibold text-link underline">
            {m.rounds_form_open()}
          </Link>
        </p>
      ) : null}
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
