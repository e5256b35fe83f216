// What somebody who may be under 16 does now: the guardian's form; or, from 16 on, the date of birth.
import { Form, Link } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice } from '~/components/paper/card'
import { Field } from '~/components/paper/field'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'

interface Props {
  season: string
  unit: LocalText
  contact: LocalText
  /** The date of birth may be given. */
  tells: boolean
  /** What was wrong with the date. */
  wrong: string | null
}

export function NeedsForm({ season, unit, contact, tells, wrong }: Props) {
  const locale = useLocale()
  return (
    <Card className="grid gap-3" id="form">
      <Notice tone="gold">{m.rounds_child_next()}</Notice>
      <p>{m.rounds_form_hand_in({ unit: textIn(unit, locale).text })}</p>
      <p className="text-quiet">{textIn(contact, locale).text}</p>
      <div>
        <Link to={`/rounds/${season}/me/form`} className={button('main')}>
          {m.rounds_form_open()}
        </Link>
      </div>
      {tells ? (
        <details open={wrong !== null}>
          <summary className="cursor-pointer py-2 font-semibold text-link">{m.rounds_of_age()}</summary>
          <Form method="post" className="grid gap-3 pt-2">
            <Field
              type="date"
              name="born"
              label={m.rounds_born()}
              hint={m.rounds_of_age_hint()}
              wrong={wrong}
              required
            />
            <div>
              <button type="submit" name="intent" value="of_age" className={button('plain')}>
                {m.rounds_of_age_say()}
              </button>
            </div>
          </Form>
        </details>
      ) : null}
    </Card>
  )
}
