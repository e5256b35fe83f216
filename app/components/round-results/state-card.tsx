// How the results stand, and the one step that comes next.
import { Form, useNavigation } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { button } from '~/components/paper/button'
import { Card, Notice, Tag } from '~/components/paper/card'
import type { JudgingGaps } from '~/domain/round/judging'
import type { ResultsPhase } from '~/domain/round/results-state'
import { m } from '~/paraglide/messages'
import { WhyField } from './why-field'
import { PHASE_TONES, PHASES } from './words'

export interface ShownState {
  phase: ResultsPhase | 'none'
  running: number
  blocked: 'running' | 'no_show' | null
  /** Names of those whose marks are missing; null: nobody's, or they are announced. */
  gaps: JudgingGaps | null
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
  gaps = null,
}: {
  intent: 'announce' | 'publish'
  title: string
  text: string
  why: string
  seen: number
  failed: string | null
  gaps?: JudgingGaps | null
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
      {gaps ? <Gaps gaps={gaps} /> : null}
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

const NAMED = 20

/** Whose marks are missing, and the tick without which nothing is announced. */
function Gaps({ gaps: { unmarked, fewer, most } }: { gaps: JudgingGaps }) {
  const { number } = useFormat()
  const names = (all: readonly string[]) => all.slice(0, NAMED).join(', ') + (all.length > NAMED ? ' …' : '')
  return (
    <Notice tone="warn" icon="alert">
      {unmarked.length > 0 ? (
        <p>{m.roundresults_unmarked({ count: number(unmarked.length), people: names(unmarked) })}</p>
      ) : null}
      {fewer.length > 0 ? (
        <p>{m.roundresults_fewer({ count: number(fewer.length), most: number(most), people: names(fewer) })}</p>
      ) : null}
      <label className="mt-2 flex min-h-11 cursor-pointer items-center gap-3 font-semibold">
        <input type="checkbox" name="despite" value="yes" required className="size-5 accent-primary" />
        {m.roundresults_despite()}
      </label>
    </Notice>
  )
}

export function StateCard({ state, failed }: { state: ShownState; failed: { intent: string; words: string } | null }) {
  const { dateTime, number } = useFormat()
  const {
    phase,
    running,
    blocked,
    gaps,
    closes,
    announcedAt,
    complaintsUntil,
    publishedAt,
    openComplaints,
    days,
    now,
    seen,
  } = state
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
      {phase === 'none' && blocked === 'no_show' ? <p>{m.roundresults_no_show_yet()}</p> : null}
      {phase === 'none' && blocked === 'running' && closes > now ? (
        <p>{m.roundresults_not_over({ when: dateTime(closes) })}</p>
      ) : null}
      {phase === 'none' && running > 0 ? <p>{m.roundresults_running({ count: number(running) })}</p> : null}
      {phase === 'none' && blocked === null ? (
        <Step
          intent="announce"
          title={m.roundresults_announce()}
          text={m.roundresults_announce_text({ days: number(days) })}
          why={m.roundresults_announce_why()}
          seen={seen}
          failed={wrong('announce')}
          gaps={gaps}
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
