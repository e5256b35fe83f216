// Where the number of a certificate is typed.
import { Form } from '@remix-run/react'
import { button } from '~/components/paper/button'
import { Field } from '~/components/paper/field'
import { m } from '~/paraglide/messages'

export function VerifyForm({ typed = '', wrong = null }: { typed?: string; wrong?: string | null }) {
  return (
    <Form method="get" action="/verify" className="grid gap-4">
      <Field
        name="number"
        label={m.certificates_verify_number()}
        defaultValue={typed}
        wrong={wrong}
        required
        maxLength={40}
        placeholder="VC26-000123-4"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <div>
        <button type="submit" className={button('main')}>
          {m.certificates_verify_go()}
        </button>
      </div>
    </Form>
  )
}
