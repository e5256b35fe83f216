// The papers of one contestant: how they stand, and what an officer can do after a breakdown.
import { Form } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice } from '~/components/paper/card'
import { Field } from '~/components/paper/field'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import type { TimeDeed } from '~/domain/round/results-state'
import { m } from '~/paraglide/messages'
import type { TimeNote } from '~/rounds/round-times'
import type { AttemptLine } from '~/services/papers'

export interface ListedPaper extends AttemptLine {
  round: { id: string; name: LocalText }
}

function Running({ paper }: { paper: ListedPaper }) {
  return (
    <details>
      <summary className="min-h-11 cursor-pointer content-center font-semibold">
        {m.seasons_one_grant()} · {m.seasons_one_stop()}
      </summary>
      <Form method="post" className="grid gap-3 pt-2">
        <input type="hidden" name="attempt" value={paper.id} />
        <div className="grid gap-3 sm:grid-cols-[7rem_minmax(0,1fr)]">
          <Field
            label={m.seasons_one_grant_minutes()}
            name="minutes"
            type="number"
            min={1}
            max={240}
            defaultValue={5}
          />
          <Field label={m.seasons_one_why()} name="why" required maxLength={300} autoComplete="off" />
        </div>
        <p className="flex flex-wrap gap-2">
          <button type="submit" name="intent" value="grant" className={button('plain')}>
            {m.seasons_one_grant()}
          </button>
          <button type="submit" name="intent" value="stop" className={button('danger')}>
            {m.seasons_one_stop()}
          </button>
        </p>
      </Form>
    </details>
  )
}

interface Props {
  papers: readonly ListedPaper[]
  /** Time given or taken, oldest first. */
  times: readonly (TimeNote & { round: LocalText })[]
  /** Looked at by the unit that runs the season: nobody else gives time. */
  runs: boolean
  now: number
  failed: boolean
}

export function PaperList({ papers, times, runs, now, failed }: Props) {
  const locale = useLocale()
  const { dateTime, number, percent } = useFormat()
  const timeWords = (what: TimeDeed) => {
    if (what.type === 'stop') return m.seasons_time_stop()
    if (what.type === 'more_time') return m.seasons_time_more({ minutes: number(what.ms / 60_000) })
    return what.after > 1
      ? m.seasons_tag_more_time({ percent: percent(what.after - 1) })
      : m.seasons_one_stretch_usual()
  }
  return (
    <Card>
      <h2 className="text-lg font-extrabold">{m.seasons_one_attempts()}</h2>
      {failed ? (
        <Notice tone="warn" icon="alert">
          {m.seasons_one_not_done()}
        </Notice>
      ) : null}
      {papers.length === 0 ? <p className="mt-1 text-quiet">{m.seasons_one_no_attempts()}</p> : null}
      <ul className="divide-y divide-line">
        {papers.map((paper) => {
          const running = paper.endedAt === null && paper.deadline > now
          return (
            <li key={paper.id} className="py-2">
              <p className="font-semibold">{textIn(paper.round.name, locale).text}</p>
              <p className="text-sm text-quiet">
                {running
                  ? m.seasons_one_attempt_running({ when: dateTime(paper.deadline) })
                  : m.seasons_one_attempt_ended({ when: dateTime(paper.endedAt ?? paper.deadline) })}
              </p>
              {running && runs ? <Running paper={paper} /> : null}
            </li>
          )
        })}
      </ul>
      {times.length > 0 ? (
        <>
          <h3 className="mt-4 font-extrabold">{m.seasons_one_times()}</h3>
          <ul className="divide-y divide-line">
            {times.map(({ at, by, why, what, round }) => (
              <li key={`${at} ${textIn(round, locale).text}`} className="py-2">
                <p className="font-semibold">{timeWords(what)}</p>
                {why ? <p>“{why}”</p> : null}
                <p className="text-sm text-quiet">
                  {textIn(round, locale).text} · {m.roundresults_trail_by({ who: by, when: dateTime(at) })}
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  )
}
