// The key of an item as plain fields, in the ids of the bank: works before the script has come.
import { Check, control, Field, Select } from '~/components/paper/field'
import type { AnswerKey } from '~/domain/show/show-question'
import { m } from '~/paraglide/messages'

interface Named {
  id: string
  text: string
}

interface Props {
  value: AnswerKey
  choices: readonly Named[]
  partners: readonly Named[]
}

export function KeyFields({ value, choices, partners }: Props) {
  switch (value.kind) {
    case 'choice':
    case 'choices':
      return (
        <fieldset className="grid grid-cols-1 gap-2">
          <legend className="mb-1 font-semibold">{m.roundresults_new_key()}</legend>
          {choices.map(({ id, text }) => (
            <Check key={id} name="key" value={id} label={text} defaultChecked={value.ids.includes(id)} />
          ))}
        </fieldset>
      )
    case 'typed':
      return (
        <label className="flex flex-col gap-1.5 font-semibold">
          {m.roundresults_key_lines()}
          <textarea
            name="key"
            rows={Math.min(10, value.accept.length + 2)}
            defaultValue={value.accept.join('\n')}
            className={`${control} py-2 font-normal`}
          />
        </label>
      )
    case 'number':
      return (
        <div className="grid grid-cols-2 gap-3">
          <Field label={m.roundresults_key_number()} name="key" inputMode="decimal" defaultValue={value.right} />
          <Field
            label={m.roundresults_key_tolerance()}
            name="tolerance"
            inputMode="decimal"
            defaultValue={value.tolerance ?? 0}
          />
        </div>
      )
    case 'order':
      return (
        <div className="grid gap-3 sm:grid-cols-2">
          {choices.map(({ id, text }) => (
            <Select
              key={id}
              label={m.roundresults_key_place({ choice: text })}
              name={`place.${id}`}
              defaultValue={value.ids.indexOf(id) + 1}
            >
              {choices.map((choice, index) => (
                <option key={choice.id} value={index + 1}>
                  {index + 1}
                </option>
              ))}
            </Select>
          ))}
        </div>
      )
    case 'match':
      return (
        <div className="grid gap-3 sm:grid-cols-2">
          {choices.map(({ id, text }) => (
            <Select
              key={id}
              label={m.roundresults_key_partner({ choice: text })}
              name={`pair.${id}`}
              defaultValue={value.pairs[id]}
            >
              {partners.map((partner) => (
                <option key={partner.id} value={partner.id}>
                  {partner.text}
                </option>
              ))}
            </Select>
          ))}
        </div>
      )
    case 'none':
      return null
  }
}
