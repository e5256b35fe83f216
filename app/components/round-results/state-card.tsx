// How the results stand, and the one step that comes next.
import { Form, useNavigation } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { button } from '~/components/paper/button'
import { Card, Notice, Tag } from '~/components/paper/card'
import type { ResultsPhase } from '~/domain/round/results-state'
import { m } from '~/paraglide/messages'
import { WhyField } from './why-field'
import { PHASE_TONES, PHASES } from './words'

export interface ShownState {
  phase: ResultsPhase | 'none'
  running: number
  /** When the last window closes. */
  closes: number
  announcedAt: number | null
  complaintsUntil: number | null
  publishedAt: number | null
  openComplaints: number
  /** Days for complaints after the announcement. */
  days: number
  now: number
  /** Entries of the trail on this page. */
  seen: number
}

function Step({
  intent,
  title,
  text,
  why,
  seen,
  failed,
}: {
  intent: 'announce' | 'publish'
  title: string
  text: string
  why: string
  seen: number
  failed: string | null
}) {
  const busy = useNavigation().formData?.get('intent') === intent
  return (
    <Form method="post" className="grid grid-cols-1 gap-3">
      <p>{text}</p>
      {failed ? (
        <Notice tone="warn" icon="alert">
          {failed}
        </Notice>
      ) : null}
      <input type="hidden" name="seen" value={seen} />
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <WhyField typed={why} />
        <button type="submit" name="intent" value={intent} className={button('gold')} disabled={busy}>
          {title}
        </button>
      </div>
    </Form>
  )
}

export function StateCard({ state, failed }: { state: ShownState; failed: { intent: string; words: string } | null }) {
  const { dateTime, number } = useFormat()
  const { phase, running, closes, announcedAt, complaintsUntil, publishedAt, openComplaints, days, now, seen } = state
  const over = closes <= now && running === 0
  const wrong = (intent: string) => (failed?.intent === intent ? failed.words : null)
  const dates = [
    announcedAt === null ? null : m.roundresults_announced_at({ when: dateTime(announcedAt) }),
    publishedAt !== null
      ? m.roundresults_published_at({ when: dateTime(publishedAt) })
      : complaintsUntil === null
        ? null
        : m.roundresults_complaints_until({ when: dateTime(complaintsUntil) }),
  ].filter(Boolean)
  return (
    <Card className="mb-5 grid grid-cols-1 gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Tag tone={PHASE_TONES[phase]}>{PHASES[phase]()}</Tag>
        <span className="text-quiet">{dates.join(' · ')}</span>
      </p>
      {phase === 'none' && closes > now ? <p>{m.roundresults_not_over({ when: dateTime(closes) })}</p> : null}
      {phase === 'none' && running > 0 ? <p>{m.roundresults_running({ count: number(running) })}</p> : null}
      {phase === 'none' && over ? (
        <Step
          intent="announce"
          title={m.roundresults_announce()}
          text={m.roundresults_announce_text({ days: number(days) })}
          why={m.roundresults_announce_why()}
          seen={seen}
          failed={wrong('announce')}
        />
      ) : null}
      {publishedAt === null && openComplaints > 0 ? (
        <Notice tone="gold" icon="info">
          {m.roundresults_complaints_open({ count: number(openComplaints) })}
        </Notice>
      ) : null}
      {publishedAt === null && complaintsUntil !== null && complaintsUntil <= now && openComplaints === 0 ? (
        <Step
          intent="publish"
          title={m.roundresults_publish()}
          text={m.roundresults_publish_text()}
          why={m.roundresults_publish_why()}
          seen={seen}
          failed={wrong('publish')}
        />
      ) : null}
    </Card>
  )
}
