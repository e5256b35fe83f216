// A step that cannot be taken back: what it does, a box to tick, and then its button.
import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { button } from '~/components/paper/button'
import { Card, Notice } from '~/components/paper/card'
import { Check } from '~/components/paper/field'

interface Props {
  id: string
  /** Value of `intent` in the form. */
  intent: string
  title: string
  text: ReactNode
  sure: string
  kind?: 'main' | 'danger' | 'gold'
  /** Folded away until it is asked for. */
  folded?: boolean
  wrong?: string | null | undefined
  hidden?: Record<string, string>
  /** Fields above the box to tick. */
  children?: ReactNode
}

export function ConfirmedForm({
  id,
  intent,
  title,
  text,
  sure,
  kind = 'main',
  folded,
  wrong,
  hidden = {},
  children,
}: Props) {
  const busy = useNavigation().formData?.get('intent') === intent
  const form = (
    <Form method="post" className="mt-3 grid grid-cols-1 gap-3">
      <p>{text}</p>
      {wrong ? (
        <Notice tone="warn" icon="alert">
          {wrong}
        </Notice>
      ) : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Check name="sure" value="yes" required label={sure} />
      <div>
        <button type="submit" name="intent" value={intent} className={button(kind)} disabled={busy}>
          {title}
        </button>
      </div>
    </Form>
  )
  return (
    <Card id={id} className="print:hidden">
      {folded ? (
        <details open={Boolean(wrong)}>
          <summary className="min-h-11 cursor-pointer content-center text-lg font-semibold">{title}</summary>
          {form}
        </details>
      ) : (
        <>
          <h2 className="text-xl font-extrabold">{title}</h2>
          {form}
        </>
      )}
    </Card>
  )
}
