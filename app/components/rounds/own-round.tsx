// One round on a contestant's page: what to do now, attempts, the result, complaints.
import { Form } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Notice, Tag } from '~/components/paper/card'
import { Icon } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { OwnRound as Own } from '~/rounds/own-rounds'
import { ComplaintForm, Complaints } from './complaints'
import { startWords } from './refused-words'
import { RoundFacts, WindowNow } from './round-facts'
import { StandingTag } from './standing-tag'

interface Props {
  own: Own
  now: number
  season: string
  /** May be under 16. */
  child: boolean
  /** What was wrong with a complaint or a start of this round. */
  wrong: string | null
}

export function OwnRound({ own, now, season, child, wrong }: Props) {
  const locale = useLocale()
  const { round, attempts, result } = own
  const running = attempts.find(({ endedAt }) => endedAt === null)
  return (
    <Card className="grid gap-3" id={round.id}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-xl font-extrabold">{textIn(round.name, locale).text}</h2>
        <StandingTag standing={round.standing} />
      </div>
      <RoundFacts round={round} />
      <WindowNow round={round} now={now} />
      {wrong ? <Notice tone="warn">{wrong}</Notice> : null}
      {running ? (
        <div>
          <a href={`/paper/${running.id}`} className={button('main', 'min-h-14 px-6 text-lg')}>
            {m.rounds_continue()} <Icon name="next" />
          </a>
        </div>
      ) : round.items === null ? null : (
        <Start own={own} season={season} child={child} />
      )}
      {own.enters ? (
        <div>
          <a href={`/rounds/${season}/final/${round.id}`} className={button('main')}>
            {m.finals_enter_title()} <Icon name="next" />
          </a>
        </div>
      ) : null}
      <Attempts own={own} />
      {result ? <Result own={own} season={season} result={result} /> : null}
      {result ? <Complaints own={own} complaints={result.complaints} /> : null}
      {own.complains ? (
        // Once a complaint is sent its form is folded and empty again.
        <ComplaintForm key={result?.complaints.length} own={own} items={own.complains} />
      ) : null}
    </Card>
  )
}

function Start({ own, season, child }: Pick<Props, 'own' | 'season' | 'child'>) {
  const format = useFormat()
  const { refusal, attemptsLeft, round } = own
  if (refusal)
    return round.standing === 'over' && own.attempts.length > 0 ? null : (
      <p className="font-semibold">
        {startWords(refusal, child)}{' '}
        {refusal === 'needs_consent' ? (
          <a href={child ? '#form' : '#data'} className="font-semibold text-link underline">
            {m.rounds_start_see_there()}
          </a>
        ) : null}
      </p>
    )
  return (
    <Form method="post" action={`/rounds/${season}/me`} reloadDocument className="grid gap-2">
      <input type="hidden" name="round" value={round.id} />
      <p>
        {m.rounds_start_text()}{' '}
        {attemptsLeft === null ? '' : m.rounds_attempts_left({ count: format.digits(attemptsLeft) })}
      </p>
      <div className="flex flex-wrap gap-3">
        <button type="submit" name="intent" value="start" className={button('main', 'min-h-14 px-6 text-lg')}>
          {m.rounds_start()} <Icon name="next" />
        </button>
        <a href={`/rounds/${season}/practice`} className={button('quiet', 'min-h-14')}>
          {m.rounds_practise_first()}
        </a>
      </div>
    </Form>
  )
}

function Attempts({ own: { attempts, result } }: { own: Own }) {
  const format = useFormat()
  const ended = attempts.filter(({ endedAt }) => endedAt !== null)
  if (ended.length === 0) return null
  return (
    <ol className="grid">
      {ended.map(({ id, startedAt, endedAt }, index) => {
        const marked = result?.attempts.find((one) => one.id === id)
        return (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line py-2">
            <span>
              {m.rounds_attempt({ number: format.digits(index + 1) })}
              <span className="text-quiet"> · {format.dateTime(startedAt)}</span>
              <span className="text-quiet"> · {format.duration((endedAt ?? startedAt) - startedAt)}</span>
            </span>
            {result && marked ? (
              <span className="flex flex-wrap items-center gap-x-3">
                {marked.annulled ? (
                  <Tag tone="warn">{m.rounds_attempt_annulled()}</Tag>
                ) : marked.counts && ended.length > 1 ? (
                  <Tag tone="good">{m.rounds_attempt_counts()}</Tag>
                ) : null}
                <b className="font-figures">
                  {format.number(marked.score, 2)} / {format.number(marked.outOf, 2)}
                </b>
                <a href={`/paper/${id}/review`} className={button('quiet')}>
                  {result.state.publishedAt === null ? m.rounds_see_marked() : m.rounds_see_answers()}
                </a>
              </span>
            ) : (
              <Tag tone="good">{m.rounds_handed_in()}</Tag>
            )}
          </li>
        )
      })}
    </ol>
  )
}

const PHASE = {
  provisional: () => m.rounds_provisional(),
  under_complaint: () => m.rounds_under_complaint(),
  published: () => m.rounds_published(),
  amended: () => m.rounds_amended(),
}

function Result({ own, season, result }: Pick<Props, 'own' | 'season'> & { result: NonNullable<Own['result']> }) {
  const format = useFormat()
  const { state, score, outOf, time, rank, of, rankInUnit, ofUnit, advanced, reserve } = result
  const figures: [string, string][] = [
    [m.rounds_score(), `${format.number(score, 2)} / ${format.number(outOf, 2)}`],
    [m.rounds_time(), format.duration(time)],
    [
      m.rounds_rank(),
      rank === null ? m.rounds_unranked() : m.rounds_rank_of({ rank: format.digits(rank), of: format.number(of) }),
    ],
    ...(rankInUnit === null
      ? []
      : [
          [
            m.rounds_rank_in_unit(),
            m.rounds_rank_of({ rank: format.digits(rankInUnit), of: format.number(ofUnit) }),
          ] as [string, string],
        ]),
  ]
  return (
    <section className="grid gap-3 rounded-card bg-sand p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="text-lg font-extrabold">{m.rounds_result()}</h3>
        <Tag tone={state.publishedAt === null ? 'gold' : 'good'}>{PHASE[state.phase]()}</Tag>
      </div>
      <dl className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {figures.map(([words, figure]) => (
          <div key={words} className="flex flex-col-reverse justify-end">
            <dt className="text-sm text-quiet">{words}</dt>
            <dd className="font-figures text-xl font-extrabold">{figure}</dd>
          </div>
        ))}
      </dl>
      {state.publishedAt === null ? null : (
        <p>
          <a href={`/rounds/${season}/results/${own.round.id}`} className={button('plain')}>
            {m.rounds_results_see()}
          </a>
        </p>
      )}
      {advanced ? (
        <p className="font-semibold text-up">
          <Icon name="check" /> {state.publishedAt === null ? m.rounds_advanced_provisional() : m.rounds_advanced()}
        </p>
      ) : reserve !== null ? (
        <p className="font-semibold">{m.rounds_reserve({ place: format.digits(reserve) })}</p>
      ) : null}
      {state.publishedAt === null ? (
        <p className="text-quiet">
          {own.complains
            ? m.rounds_complaints_until({ time: format.dateTime(state.complaintsUntil) })
            : m.rounds_complaints_over()}
        </p>
      ) : null}
    </section>
  )
}
