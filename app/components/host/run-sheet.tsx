// The questions of the show in their order: what was, what is, what comes.

import { useEffect, useRef } from 'react'
import { useLocale } from '~/components/locale'
import { formatPlain } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import type { HostView, RunSheetLine } from '~/domain/show/view'
import { m } from '~/paraglide/messages'
import { percent } from './words'

/** What a question takes besides its own seconds: announcing, the answer, the scoreboard, some words. */
const AROUND_SECONDS = 30
const USUAL_SECONDS = 20

function State({ line, now }: { line: RunSheetLine; now: boolean }) {
  const locale = useLocale()
  if (line.voided) return <span className="quiet">{m.host_line_voided()}</span>
  if (line.state === 'skipped') return <span className="quiet">{m.host_line_skipped()}</span>
  if (line.rightShare !== null) return <span className="num quiet">{percent(line.rightShare, locale)}</span>
  if (now) return <i className="live" />
  return line.weight === 2 ? <span className="double">×2</span> : null
}

interface Props {
  view: Pick<HostView, 'runSheet' | 'index' | 'phase' | 'settings'>
  /** Opens a question that is over, to look at or to correct. */
  onOpen(index: number): void
}

export function RunSheet({ view, onOpen }: Props) {
  const locale = useLocale()
  const here = useRef<HTMLLIElement>(null)
  const over = view.phase === 'podium' || view.phase === 'ended'
  useEffect(() => {
    if (view.index >= 0) here.current?.scrollIntoView({ block: 'nearest' })
  }, [view.index])
  const left = view.runSheet.filter(({ state }) => state === 'waiting')
  const minutes = Math.ceil((left.length * ((view.settings.seconds ?? USUAL_SECONDS) + AROUND_SECONDS)) / 60)
  return (
    <div className="run-sheet">
      <h2>{m.host_run_sheet()}</h2>
      <ol>
        {view.runSheet.map((line) => {
          const now = !over && line.index === view.index
          const done = line.state === 'settled' || line.state === 'skipped'
          const title = textIn(line.title, locale)
          const inside = (
            <>
              <b className="num">{formatPlain(line.index + 1, locale)}</b>
              <span className="cut" lang={title.lang ?? undefined}>
                {title.text}
              </span>
              <State line={line} now={now} />
            </>
          )
          return (
            <li
              key={line.index}
              ref={now ? here : undefined}
              aria-current={now ? 'step' : undefined}
              className={`${now ? 'on' : ''} ${done ? 'done' : ''} ${line.voided || line.state === 'skipped' ? 'off' : ''}`}
            >
              {line.state === 'settled' ? (
                <button type="button" onClick={() => onOpen(line.index)} title={m.host_open_question()}>
                  {inside}
                </button>
              ) : (
                <span>{inside}</span>
              )}
            </li>
          )
        })}
      </ol>
      {left.length > 0 && !over ? (
        <p className="quiet">
          <Icon name="clock" />{' '}
          {m.host_left({ count: formatPlain(left.length, locale), minutes: formatPlain(minutes, locale) })}
        </p>
      ) : null}
    </div>
  )
}
