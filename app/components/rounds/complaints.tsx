// Complaints of a contestant: those made, with their answers, and the form for a new one.
import { Form } from '@remix-run/react'
import { useId, useState } from 'react'
import { useFormat } from '~/components/format'
import { button } from '~/components/paper/button'
import { Tag } from '~/components/paper/card'
import { control } from '~/components/paper/field'
import { LONGEST_COMPLAINT } from '~/domain/round/complaint-text'
import type { Complaint } from '~/domain/round/results-state'
import { m } from '~/paraglide/messages'
import type { ComplaintItem, OwnRound } from '~/rounds/own-rounds'

function itemWords(item: ComplaintItem, several: boolean, digits: (value: number) => string): string {
  const number = several ? `${digits(item.attempt)}.${digits(item.number)}` : digits(item.number)
  return item.prompt ? `${m.rounds_item({ number })} – ${item.prompt}` : m.rounds_item({ number })
}

export function Complaints({ own, complaints }: { own: OwnRound; complaints: readonly Complaint[] }) {
  const format = useFormat()
  if (complaints.length === 0) return null
  const several = own.attempts.length > 1
  return (
    <section className="grid gap-3">
      <h3 className="text-lg font-extrabold">{m.rounds_complaints()}</h3>
      {complaints.map(({ id, ref, text, at, answer }) => {
        const item = own.complains?.find((one) => one.ref === ref)
        return (
          <article key={id} className="grid gap-2 border-t border-line pt-3">
            <p className="flex flex-wrap items-center gap-3">
              <span className="text-quiet">{format.dateTime(at)}</span>
              {answer === null ? (
                <Tag>{m.rounds_complaint_waits()}</Tag>
              ) : (
                <Tag tone={answer.upheld ? 'good' : 'plain'}>
                  {answer.upheld ? m.rounds_complaint_upheld() : m.rounds_complaint_rejected()}
                </Tag>
              )}
            </p>
            {item ? <p className="font-semibold">{itemWords(item, several, format.digits)}</p> : null}
            <p className="whitespace-pre-line">{text}</p>
            {answer ? (
              <p className="rounded-field bg-sand p-3 whitespace-pre-line">
                <b>{m.rounds_complaint_answer()}</b> {answer.reply}
              </p>
            ) : null}
          </article>
        )
      })}
    </section>
  )
}

function About({ value, words }: { value: string; words: string }) {
  return (
    <label className="flex min-h-11 items-start gap-3 border-t border-line py-2 first-of-type:border-0">
      <input
        type="radio"
        name="ref"
        value={value}
        defaultChecked={value === ''}
        className="mt-1 size-5 shrink-0 accent-primary focus-visible:outline-3 focus-visible:outline-link"
      />
      <span className="min-w-0 break-words">{words}</span>
    </label>
  )
}

/** What is to be looked at again; says how much is left to write before what comes is no longer taken. */
function Why() {
  const format = useFormat()
  const [length, setLength] = useState(0)
  const id = useId()
  const full = length >= LONGEST_COMPLAINT
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {m.rounds_complain_text()}
      </label>
      <textarea
        id={id}
        name="text"
        required
        maxLength={LONGEST_COMPLAINT}
        rows={4}
        className={`${control} py-2`}
        aria-describedby={`${id}-left`}
        onInput={({ currentTarget }) => setLength(currentTarget.value.length)}
      />
      <p id={`${id}-left`} className={`text-sm ${full ? 'font-semibold text-down' : 'text-quiet'}`} aria-live="polite">
        {full
          ? m.rounds_complain_full({ most: format.number(LONGEST_COMPLAINT) })
          : m.rounds_complain_most({ most: format.number(LONGEST_COMPLAINT) })}{' '}
        <span aria-hidden="true" className="font-figures">
          {format.number(length)}/{format.number(LONGEST_COMPLAINT)}
        </span>
      </p>
    </div>
  )
}

export function ComplaintForm({ own, items }: { own: OwnRound; items: readonly ComplaintItem[] }) {
  const format = useFormat()
  const several = own.attempts.length > 1
  return (
    <details>
      <summary className="min-h-11 cursor-pointer content-center font-semibold text-link">
        {m.rounds_complain()}
      </summary>
      <Form method="post" className="mt-2 grid gap-4">
        <input type="hidden" name="round" value={own.round.id} />
        <fieldset className="min-w-0">
          <legend className="mb-1.5 font-semibold">{m.rounds_complain_about()}</legend>
          <div className="max-h-96 overflow-y-auto rounded-field bg-sand px-3">
            <About value="" words={m.rounds_complain_result()} />
            {items.map((item) => (
              <About key={item.ref} value={item.ref} words={itemWords(item, several, format.digits)} />
            ))}
          </div>
        </fieldset>
        <Why />
        <div>
          <button type="submit" name="intent" value="complain" className={button('main')}>
            {m.rounds_complain_send()}
          </button>
        </div>
      </Form>
    </details>
  )
}
