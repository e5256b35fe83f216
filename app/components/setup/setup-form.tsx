// The form "start a show": ready to send as it stands.
import { Form } from '@remix-run/react'
import { useMemo, useReducer, useState } from 'react'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice } from '~/components/paper/card'
import { formatNumber, formatPlain } from '~/components/stage/figures'
import { Icon } from '~/components/stage/icon'
import type { ShowSettings } from '~/domain/show/settings'
import type { Wrong } from '~/domain/show/setup'
import { m } from '~/paraglide/messages'
import { type Change, type Choice, changed } from './choice'
import { ClubFields, type SetupClubs } from './club-fields'
import { type Filled, filledText } from './filled'
import { Filters } from './filters'
import { Picker } from './picker'
import { byId, type Pool } from './pool'
import { QuestionList } from './question-list'
import { QuickStart } from './quick-start'
import { SettingsFields } from './settings-fields'
import { countWords, minutesOf } from './words'

export interface SetupFormProps {
  pool: Pool
  clubs: SetupClubs
  defaults: ShowSettings
  /** What the show is called unless something else is typed, by the name of its club. */
  title(club: string): string
  /** What was drawn for the page as it is opened, or as it was sent. */
  first: Choice
  /** The wish that `first` was drawn for, as the action compares it. */
  drawnFor: string
  most: number
  filled: Filled | null
  wrong: Wrong
  sending: boolean
}

function useChoice({ pool, first, most }: Pick<SetupFormProps, 'pool' | 'first' | 'most'>) {
  return useReducer(
    (choice: Choice, change: Change) => changed(choice, change, pool.questions, most, Math.random),
    first,
  )
}

export function SetupForm(props: SetupFormProps) {
  const { pool, clubs, filled, wrong, most } = props
  const locale = useLocale()
  const [choice, change] = useChoice(props)
  const [picking, setPicking] = useState(false)
  const [seconds, setSeconds] = useState<number | null>(() => Number(filledText(filled, 'seconds', '')) || null)
  const questions = useMemo(() => {
    const known = byId(pool)
    return choice.questions.flatMap((id) => known.get(id) ?? [])
  }, [pool, choice.questions])
  const khmer = questions.filter((question) => question.unreviewed.includes('km')).length
  const bankIds = pool.banks.map(({ id }) => id)
  // Until something is changed here, the list is what was drawn for the wish that is ticked.
  const drawnFor = choice === props.first ? props.drawnFor : ''
  return (
    <Form method="post" className="grid gap-6 pb-28 lg:grid-cols-[minmax(0,1fr)_22rem] lg:pb-0">
      <input type="hidden" name="drawnFor" value={drawnFor} />
      <div className="flex min-w-0 flex-col gap-6">
        <QuickStart banks={bankIds} wish={choice.wish} onStart={({ wish }) => change({ type: 'start', wish })} />
        <Card>
          <Filters pool={pool} choice={choice} most={most} change={change} />
        </Card>
        <Card>
          <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
            <h2 className="text-xl font-extrabold text-brand">
              {m.setup_questions()}{' '}
              <span className="font-normal text-quiet">{formatNumber(questions.length, locale)}</span>
            </h2>
            <button type="button" className={button()} onClick={() => setPicking(true)}>
              <Icon name="search" />
              {m.setup_pick()}
            </button>
          </div>
          {questions.length === 0 ? (
            <Notice tone={wrong.questions || wrong.unknownQuestions ? 'warn' : 'plain'}>
              {m.setup_no_questions()}
            </Notice>
          ) : (
            <QuestionList questions={questions} choice={choice} seconds={seconds} change={change} />
          )}
        </Card>
      </div>
      <div className="flex flex-col gap-6 lg:sticky lg:top-6 lg:self-start lg:has-[[data-settings][open]]:static">
        <Card className="flex flex-col gap-5">
          <ClubFields {...clubs} title={props.title} filled={filled} wrong={wrong} />
          {khmer > 0 ? (
            <Notice tone="gold" icon="eye">
              {m.setup_khmer_unreviewed({ amount: khmer, count: formatPlain(khmer, locale) })}
            </Notice>
          ) : null}
          <div className="max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-30 max-lg:border-t max-lg:border-line max-lg:bg-card max-lg:px-4 max-lg:pt-2 max-lg:pb-3">
            <p className="mb-2 text-center text-sm text-quiet">
              {countWords(questions.length, locale)} ·{' '}
              {m.setup_minutes({ count: formatPlain(minutesOf(questions, seconds), locale) })}
            </p>
            <button type="submit" disabled={props.sending} className={button('gold', 'min-h-16 w-full text-xl!')}>
              {m.setup_open_lobby()}
            </button>
          </div>
        </Card>
        <Card>
          <details data-settings open={Object.keys(wrong).length > 0 || undefined}>
            <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-3 text-xl font-extrabold text-brand focus-visible:outline-3 focus-visible:outline-link [&::-webkit-details-marker]:hidden">
              {m.setup_settings()}
              <Icon name="chevron-down" className="text-quiet" />
            </summary>
            <p className="pb-4 text-sm text-quiet">{m.setup_settings_hint()}</p>
            <SettingsFields defaults={props.defaults} filled={filled} wrong={wrong} onSeconds={setSeconds} />
          </details>
        </Card>
      </div>
      {picking ? (
        <Picker pool={pool} choice={choice} most={most} change={change} onClose={() => setPicking(false)} />
      ) : null}
    </Form>
  )
}
