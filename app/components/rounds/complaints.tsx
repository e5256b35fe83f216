// Complaints of a contestant: those made, with their answers, and the form for a new one.
import { Form } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { button } from '~/components/paper/button'
import { Tag } from '~/components/paper/card'
import { control, Select } from '~/components/paper/field'
import type { Complaint } from '~/domain/round/results-state'
import type { ComplaintItem, OwnRound } from '~/own-rounds'
import { m } from '~/paraglide/messages'

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
        <Select name="ref" label={m.rounds_complain_about()} defaultValue="">
          <option value="">{m.rounds_complain_result()}</option>
          {items.map((item) => (
            <option key={item.ref} value={item.ref}>
              {itemWords(item, several, format.digits)}
            </option>
          ))}
        </Select>
        <label className="grid gap-1.5 font-semibold">
          {m.rounds_complain_text()}
          <textarea name="text" required maxLength={2000} rows={4} className={`${control} py-2 font-normal`} />
        </label>
        <div>
          <button type="submit" name="intent" value="complain" className={button('main')}>
            {m.rounds_complain_send()}
          </button>
        </div>
      </Form>
    </details>
  )
}
