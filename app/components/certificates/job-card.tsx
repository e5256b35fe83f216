// A PDF of many that is being made: how far it is, and where it lies when it is done.
import { Form } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useFormat } from '~/components/format'
import { button } from '~/components/paper/button'
import { Card, Notice } from '~/components/paper/card'
import { Icon } from '~/components/stage/icon'
import { m } from '~/paraglide/messages'
import type { CertificateJob } from '~/services/certificates'

const ASKED_EVERY = 700

/** The job as it is now, asked for again while it goes on; null: it is gone. */
function useJob(first: CertificateJob | null, address: string): CertificateJob | null {
  const [job, setJob] = useState(first)
  useEffect(() => setJob(first), [first])
  const going = job?.state === 'waiting' || job?.state === 'running'
  useEffect(() => {
    if (!going) return
    const ending = new AbortController()
    const timer = setInterval(async () => {
      try {
        const answer = await fetch(address, { signal: ending.signal })
        // A missed answer is asked for again; only the server's word that it is gone ends it.
        if (answer.ok) setJob((await answer.json()) as CertificateJob)
        else if (answer.status === 404) setJob(null)
      } catch {}
    }, ASKED_EVERY)
    return () => {
      clearInterval(timer)
      ending.abort()
    }
  }, [going, address])
  return job
}

interface Props {
  job: CertificateJob | null
  /** Of the season's organisers. */
  base: string
  id: string
}

export function JobCard({ job: first, base, id }: Props) {
  const { number } = useFormat()
  const address = `${base}/certificates/${id}`
  const job = useJob(first, address)
  if (!job)
    return (
      <Notice tone="gold" icon="info">
        {m.certificates_job_gone()}
      </Notice>
    )
  const { state, done, total } = job
  const going = state === 'waiting' || state === 'running'
  return (
    <Card>
      <h2 className="text-xl font-extrabold">{m.certificates_job_title()}</h2>
      <p className="mt-1" role="status">
        {state === 'waiting' ? m.certificates_job_waiting() : null}
        {state === 'running' ? m.certificates_job_running({ done: number(done), total: number(total) }) : null}
        {state === 'ready' ? m.certificates_job_ready({ total: number(total) }) : null}
        {state === 'failed' ? m.certificates_job_failed() : null}
      </p>
      {going ? (
        <progress
          className="mt-3 block h-3 w-full overflow-hidden rounded-pill accent-primary"
          max={total}
          value={state === 'waiting' ? 0 : done}
          aria-label={m.certificates_job_title()}
        />
      ) : null}
      <div className="mt-4 flex flex-wrap gap-3">
        {state === 'ready' ? (
          <a href={`${address}.pdf`} className={button('main')} download>
            <Icon name="download" />
            {m.certificates_pdf()}
          </a>
        ) : null}
        {going ? (
          <noscript>
            <a href={`?job=${id}`} className={button('plain')}>
              {m.certificates_job_reload()}
            </a>
          </noscript>
        ) : null}
        <Form method="post">
          <input type="hidden" name="job" value={id} />
          <button type="submit" name="intent" value="cancel" className={button('plain')}>
            {going ? m.certificates_job_cancel() : m.certificates_job_remove()}
          </button>
        </Form>
      </div>
    </Card>
  )
}
