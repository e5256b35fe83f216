// The reason for what is done to results: it stands in the trail.
import { Field } from '~/components/paper/field'
import { m } from '~/paraglide/messages'

interface Props {
  /** What was typed before, when it was refused. */
  typed: string | undefined
  optional?: boolean
}

export function WhyField({ typed, optional = false }: Props) {
  return (
    <Field
      label={m.roundresults_why()}
      name="why"
      required={!optional}
      maxLength={500}
      defaultValue={typed}
      autoComplete="off"
    />
  )
}
