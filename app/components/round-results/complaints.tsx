// Complaints of contestants, those without an answer first, each with its form.
import { Form, Link } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { button } from '~/components/paper/button'
import { Card, Empty, Notice, Tag } from '~/components/paper/card'
import { control } from '~/components/paper/field'
import { m } from '~/paraglide/messages'
import type { complaintsPart } from '~/rounds/round-page'

type Data = Awaited<ReturnType<typeof complaintsPart>>
type Complaint = Data['complaints'][number]

interface Failed {
  words: string
  typed: Record<string, string>
}

function Answer({ complaint, failed }: { complaint: Complaint; failed: Failed | null }) {
  return (
    <Form method="post" className="mt-3 grid grid-cols-1 gap-3">
      <input type="hidden" name="complaint" value={complaint.id} />
      <input type="hidden" name="intent" value="answer" />
      {failed ? (
        <Notice tone="warn" icon="alert">
          {failed.words}
        </Notice>
      ) : null}
      <label className="flex flex-col gap-1.5 font-semibold">
        {m.roundresults_complaint_reply()}
        <textarea
          name="reply"
          required
          rows={3}
          maxLength={500}
          defaultValue={failed?.typed.reply}
          className={`${control} py-2 font-normal`}
        />
      </label>
      <p className="text-sm text-quiet">{m.roundresults_complaint_hint()}</p>
      <p className="flex flex-wrap gap-3">
        <button type="submit" name="upheld" value="yes" className={button('main')}>
          {m.roundresults_complaint_uphold()}
        </button>
        <button type="submit" name="upheld" value="no" className={button('plain')}>
          {m.roundresults_complaint_reject()}
        </button>
      </p>
    </Form>
  )
}

export function Complaints({ data, failed }: { data: Data; failed: Failed | null }) {
  const { dateTime } = useFormat()
  if (data.complaints.length === 0)
    return (
      <Card>
        <Empty title={m.roundresults_complaints_none()}>{m.roundresults_complaints_none_text()}</Empty>
      </Card>
    )
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {data.complaints.map((complaint) => {
        const { id, person, prompt, ref, text, at, answer } = complaint
        return (
          <li key={id}>
            <Card className="h-full">
              <p className="flex flex-wrap items-center justify-between gap-2">
                <b>{person.name}</b>
                {answer ? (
                  <Tag tone={answer.upheld ? 'good' : 'plain'}>
                    {answer.upheld ? m.roundresults_complaint_upheld() : m.roundresults_complaint_rejected()}
                  </Tag>
                ) : null}
              </p>
              <p className="text-sm text-quiet">{`${person.code} · ${person.unit} · ${dateTime(at)}`}</p>
              <p className="mt-2 text-sm font-semibold">
                {prompt === null ? (
                  m.roundresults_complaint_whole()
                ) : (
                  <Link to={`?${new URLSearchParams({ part: 'amend', item: ref ?? '' })}#item`} className="text-link">
                    {m.roundresults_complaint_item({ item: prompt })}
                  </Link>
                )}
              </p>
              <blockquote className="mt-2 border-s-4 border-line ps-3 whitespace-pre-wrap">{text}</blockquote>
              {answer ? (
                <div className="mt-3 rounded-field bg-sand px-3 py-2">
                  <p className="whitespace-pre-wrap">{answer.reply}</p>
                  <p className="text-sm text-quiet">
                    {m.roundresults_trail_by({ who: answer.by, when: dateTime(answer.at) })}
                  </p>
                </div>
              ) : (
                <Answer complaint={complaint} failed={failed?.typed.complaint === id ? failed : null} />
              )}
            </Card>
          </li>
        )
      })}
    </ul>
  )
}
