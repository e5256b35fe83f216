// What can be filled in: a label, the control, a hint, and what is wrong with it.
import { type InputHTMLAttributes, type ReactNode, type SelectHTMLAttributes, useId } from 'react'

export const control =
  'min-h-11 w-full rounded-field bg-card px-3 text-base text-ink shadow-[inset_0_0_0_1.5px_var(--field-line)] focus-visible:outline-3 focus-visible:outline-offset-1 focus-visible:outline-link aria-invalid:shadow-[inset_0_0_0_2px_var(--down)]'

interface Around {
  label: ReactNode
  hint?: ReactNode
  wrong?: string | null | undefined
}

function Surround({ id, label, hint, wrong, children }: Around & { id: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {children}
      {hint && !wrong ? (
        <p id={`${id}-hint`} className="text-sm text-quiet">
          {hint}
        </p>
      ) : null}
      {wrong ? (
        <p id={`${id}-hint`} className="text-sm font-semibold text-down" role="alert">
          {wrong}
        </p>
      ) : null}
    </div>
  )
}

const described = (id: string, { hint, wrong }: Pick<Around, 'hint' | 'wrong'>) => ({
  'aria-describedby': hint || wrong ? `${id}-hint` : undefined,
  'aria-invalid': wrong ? true : undefined,
})

export function Field({ label, hint, wrong, ...input }: Around & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId()
  return (
    <Surround id={id} label={label} hint={hint} wrong={wrong}>
      <input id={id} className={control} {...described(id, { hint, wrong })} {...input} />
    </Surround>
  )
}

export function Select({ label, hint, wrong, children, ...select }: Around & SelectHTMLAttributes<HTMLSelectElement>) {
  const id = useId()
  return (
    <Surround id={id} label={label} hint={hint} wrong={wrong}>
      <select id={id} className={control} {...described(id, { hint, wrong })} {...select}>
        {children}
      </select>
    </Surround>
  )
}

/** A setting that is on or off, explained in one sentence. */
export function Check({
  label,
  hint,
  ...input
}: { label: ReactNode; hint?: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId()
  return (
    <div className="flex items-start gap-3">
      <input
        id={id}
        type="checkbox"
        className="mt-1 size-5 shrink-0 accent-primary focus-visible:outline-3 focus-visible:outline-link"
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...input}
      />
      <div>
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="text-sm text-quiet">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  )
}
