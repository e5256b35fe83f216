// Consents on record, with who said them when; and a paper form to be recorded.
import { Form } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { button } from '~/components/paper/button'
import { Card, Tag } from '~/components/paper/card'
import { Select } from '~/components/paper/field'
import { m } from '~/paraglide/messages'
import type { Consent, ConsentPurpose } from '~/services/contestants'
import { PURPOSES } from './contestant-words'

export function ConsentCard({ consents }: { consents: readonly Consent[] }) {
  const { date } = useFormat()
  const latest = [...consents].sort((a, b) => b.at - a.at)
  return (
    <Card>
      <h2 className="text-lg font-extrabold">{m.seasons_one_consents()}</h2>
      {latest.length === 0 ? <p className="my-2 text-quiet">{m.seasons_one_consent_none()}</p> : null}
      <ul className="my-2 divide-y divide-line">
        {latest.map(({ purpose, given, how, at }) => (
          <li
            key={`${purpose} ${at} ${how}`}
            className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2"
          >
            <span className="min-w-0 flex-1 basis-40">
              {PURPOSES[purpose]()}
              <span className="block text-sm text-quiet">
                {how === 'self' ? m.seasons_one_consent_self() : m.seasons_one_consent_paper()} · {date(at)}
              </span>
            </span>
            <Tag tone={given ? 'good' : 'warn'}>{given ? m.seasons_one_consent_yes() : m.seasons_one_consent_no()}</Tag>
          </li>
        ))}
      </ul>
      <details>
        <summary className="min-h-11 cursor-pointer content-center font-semibold">
          {m.seasons_one_consent_record()}
        </summary>
        <Form method="post" className="grid gap-3 pt-2">
          <Select label={m.seasons_one_consent_purpose()} name="purpose">
            {(Object.keys(PURPOSES) as ConsentPurpose[]).map((purpose) => (
              <option key={purpose} value={purpose}>
                {PURPOSES[purpose]()}
              </option>
            ))}
          </Select>
          <Select label={m.seasons_one_consent_word()} name="given">
            <option value="yes">{m.seasons_one_consent_yes()}</option>
            <option value="no">{m.seasons_one_consent_no()}</option>
          </Select>
          <div>
            <button type="submit" name="intent" value="consent" className={button('plain')}>
              {m.seasons_one_save()}
            </button>
          </div>
        </Form>
      </details>
    </Card>
  )
}
