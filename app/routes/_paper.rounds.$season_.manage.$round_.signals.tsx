// Quiet signals of a round: hints to look again, by unit; never verdicts.
import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card, Empty, Notice, PageHeading } from '~/components/paper/card'
import { Icon } from '~/components/stage/icon'
import { textIn } from '~/domain/question/text-in'
import type { Signal } from '~/domain/round/signals'
import { m } from '~/paraglide/messages'
import { personOf } from '~/rounds/round-page'
import { hadMoreTime } from '~/rounds/round-times'
import { guardRound } from '~/rounds/season-guard'

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { season, sheet } = await guardRound(context, request, params)
  const signals = await context.roundResults.signals(season.id, sheet.round.id)
  const moreTime = hadMoreTime(sheet)
  const shown = signals.map(({ contestants, attempts, signal }) => ({
    signal,
    attempts,
    people: contestants.map((id) => ({ ...personOf({ context, sheet }, id), moreTime: moreTime.has(id) })),
  }))
  const units = [...new Set(shown.map(({ people }) => people[0]?.unit ?? ''))].sort((a, b) => a.localeCompare(b, 'vi'))
  return {
    base: `/rounds/${season.code}/manage/${sheet.round.id}`,
    name: sheet.round.name,
    units: units.map((unit) => ({ unit, signals: shown.filter(({ people }) => (people[0]?.unit ?? '') === unit) })),
  }
}

const INNOCENT: Record<Signal['kind'], () => string> = {
  too_fast: m.roundresults_signal_innocent_too_fast,
  same_wrong: m.roundresults_signal_innocent_same_wrong,
  left_page: m.roundresults_signal_innocent_left_page,
  changed_device: m.roundresults_signal_innocent_changed_device,
}

export default function Signals() {
  const locale = useLocale()
  const { number } = useFormat()
  const { base, name, units } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading title={`${m.roundresults_signals()}: ${textIn(name, locale).text}`}>
        <Link to={base} className={button('plain')}>
          <Icon name="back" />
          {m.roundresults_back()}
        </Link>
      </PageHeading>
      <div className="mb-5">
        <Notice tone="gold" icon="info">
          {m.roundresults_signals_about()}
        </Notice>
      </div>
      {units.length === 0 ? (
        <Card>
          <Empty title={m.roundresults_signals_none()}>{m.roundresults_signals_none_text()}</Empty>
        </Card>
      ) : (
        <div className="grid grid-cols-1 gap-5">
          {units.map(({ unit, signals }) => (
            <Card key={unit}>
              <h2 className="flex flex-wrap items-baseline gap-x-3">
                <b className="text-xl font-extrabold">{unit}</b>
                <span className="text-quiet">{m.roundresults_signals_units({ count: number(signals.length) })}</span>
              </h2>
              <ul className="divide-y divide-line">
                {signals.map((one) => (
                  <OneSignal key={`${one.signal.kind} ${one.attempts.join(' ')}`} {...one} base={base} />
                ))}
              </ul>
            </Card>
          ))}
        </div>
      )}
      <p className="mt-5 max-w-prose text-sm text-quiet">{m.roundresults_signal_method()}</p>
    </>
  )
}

type Shown = ReturnType<typeof useLoaderData<typeof loader>>['units'][number]['signals'][number]

function OneSignal({ signal, attempts, people, base }: Shown & { base: string }) {
  const { number, duration } = useFormat()
  const words = () => {
    switch (signal.kind) {
      case 'too_fast':
        return m.roundresults_signal_too_fast({ time: duration(signal.ms), reading: duration(signal.reading) })
      case 'same_wrong': {
        const odds = 10 ** Math.floor(Math.log10(1 / Math.max(signal.chance, 1e-12)))
        const chance = m.roundresults_signal_chance_below({ n: number(odds) })
        return m.roundresults_signal_same_wrong({ same: number(signal.same), both: number(signal.bothWrong), chance })
      }
      case 'left_page':
        return m.roundresults_signal_left_page({ times: number(signal.times), time: duration(signal.ms) })
      case 'changed_device':
        return m.roundresults_signal_changed_device({ times: number(signal.times) })
    }
  }
  const papers = new URLSearchParams(
    people.slice(0, 2).map(({ id }, index) => [index === 0 ? 'a' : 'b', `${id}:${attempts[index] ?? ''}`]),
  )
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-80">
        <p className="font-semibold">
          {people
            .map(({ name, code, school, moreTime }) =>
              [name, code, school, moreTime ? m.roundresults_more_time() : ''].filter(Boolean).join(' · '),
            )
            .join('  –  ')}
        </p>
        <p>{words()}</p>
        <p className="text-sm text-quiet">{INNOCENT[signal.kind]()}</p>
      </div>
      <Link to={`${base}/papers?${papers}`} className={button('plain')}>
        {people.length > 1 ? m.roundresults_signals_compare() : m.roundresults_paper_see()}
      </Link>
    </li>
  )
}
