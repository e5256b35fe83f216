// Fields of the rules: a figure, a moment, a choice, a yes, a text in three languages.
import { type ComponentProps, type ReactNode, useId } from 'react'
import { LANGUAGES } from '~/components/locale'
import { control, Field, Select } from '~/components/paper/field'
import { m } from '~/paraglide/messages'
import { fieldName, useRules } from './rules-context'

interface Named {
  path: string
  label: ReactNode
  hint?: ReactNode
}

type Asked = Pick<ComponentProps<typeof Field>, 'inputMode' | 'maxLength' | 'type' | 'autoComplete'>

function Typed({ path, label, hint, ...asked }: Named & Asked) {
  const { typed, isWrong } = useRules()
  return (
    <Field
      label={label}
      hint={hint}
      name={fieldName(path)}
      defaultValue={typed(path)}
      wrong={isWrong(path) ? m.seasons_rule_wrong() : null}
      {...asked}
    />
  )
}

/** Figures are typed as text: a comma is as good as a point, and what is wrong is kept and shown. */
export function Figure(named: Named) {
  return <Typed {...named} inputMode="decimal" maxLength={12} autoComplete="off" />
}

export function Written(named: Named) {
  return <Typed {...named} maxLength={300} autoComplete="off" />
}

export function Moment(named: Named & { type: 'date' | 'datetime-local' | 'time' }) {
  return <Typed {...named} />
}

export interface Option {
  value: string
  words: string
}

export function Choice({ path, label, hint, options }: Named & { options: readonly Option[] }) {
  const { typed, isWrong } = useRules()
  const value = typed(path)
  const unknown = options.every((option) => option.value !== value)
  return (
    <Select
      label={label}
      hint={hint}
      name={fieldName(path)}
      defaultValue={value}
      wrong={isWrong(path) ? m.seasons_rule_wrong() : null}
    >
      {unknown ? <option value={value}>{value || '–'}</option> : null}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.words}
        </option>
      ))}
    </Select>
  )
}

/** On or off; an empty box still says no. */
export function Yes({ path, label }: Pick<Named, 'path' | 'label'>) {
  const { typed } = useRules()
  const id = useId()
  return (
    <div className="flex items-start gap-3">
      <input type="hidden" name={fieldName(path)} value="no" />
      <input
        id={id}
        type="checkbox"
        name={fieldName(path)}
        value="yes"
        defaultChecked={typed(path) === 'yes'}
        className="mt-1 size-5 shrink-0 accent-primary focus-visible:outline-3 focus-visible:outline-link"
      />
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
    </div>
  )
}

/** A text in each language; one of them is enough. `long`: a paragraph. */
export function InThree({ path, label, hint, long = false }: Named & { long?: boolean }) {
  const { typed, isWrong } = useRules()
  const id = useId()
  const wrong = isWrong(path) || LANGUAGES.some(({ locale }) => isWrong(`${path}.${locale}`))
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-semibold">{label}</legend>
      <div className={`grid gap-2 ${long ? '' : 'sm:grid-cols-3'}`}>
        {LANGUAGES.map(({ locale, name }) => {
          const field = {
            id: `${id}-${locale}`,
            name: fieldName(`${path}.${locale}`),
            defaultValue: typed(`${path}.${locale}`),
            lang: locale,
            'aria-invalid': wrong || undefined,
            'aria-describedby': wrong || hint ? `${id}-hint` : undefined,
          }
          return (
            <div key={locale} className="flex min-w-0 flex-col gap-1">
              <label htmlFor={field.id} className="text-sm text-quiet">
                {name}
              </label>
              {long ? (
                <textarea {...field} rows={3} maxLength={900} className={`${control} py-2 leading-normal`} />
              ) : (
                <input {...field} maxLength={600} className={control} autoComplete="off" />
              )}
            </div>
          )
        })}
      </div>
      {wrong || hint ? (
        <p id={`${id}-hint`} className={`mt-1 text-sm ${wrong ? 'font-semibold text-down' : 'text-quiet'}`}>
          {wrong ? m.seasons_rule_text_wrong() : hint}
        </p>
      ) : null}
    </fieldset>
  )
}
