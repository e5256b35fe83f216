// What to do next: one sentence and one way for each thing that waits.
import { Link } from '@remix-run/react'
import { lengthWords } from '~/components/countdown'
import { useFormat } from '~/components/format'
import { useLocale } from '~/components/locale'
import { button } from '~/components/paper/button'
import { Card } from '~/components/paper/card'
import { useServerNow } from '~/components/use-now'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { Step, StepCode } from '~/rounds/season-steps'

/** ms */
const STEP = 30_000

interface Said {
  round: string
  count: string
  when: string
  time: string
}

const WORDS: Record<StepCode, (said: Said) => string> = {
  fix: m.seasons_next_fix,
  rehearse: () => m.seasons_next_rehearse(),
  open: () => m.seasons_next_open(),
  register: m.seasons_next_register,
  watch: m.seasons_next_watch,
  judge: m.seasons_next_judge,
  live: m.seasons_next_live,
  bring: m.finals_next_bring,
  announce: m.seasons_next_announce,
  complaints: m.seasons_next_complaints,
  publish: m.seasons_next_publish,
  wait: m.seasons_next_wait,
  lots: m.seasons_next_lots,
  promote: m.seasons_next_promote,
  certificates: () => m.seasons_next_certificates(),
  closed: m.seasons_next_closed,
}

/** Below `/rounds/<code>/manage`. */
function placeOf({ code, round }: Step): string | null {
  switch (code) {
    case 'fix':
      return '/rules'
    case 'rehearse':
      return '/rehearsal'
    case 'open':
      return '#open'
    case 'register':
      return '/contestants'
    case 'watch':
      return '#progress'
    case 'judge':
    case 'live':
      return `/${round}/${code}`
    case 'bring':
      return `/${round}/live`
    case 'complaints':
      return `/${round}?part=complaints`
    case 'lots':
    case 'promote':
      return `/${round}?part=advance`
    case 'announce':
    case 'publish':
    case 'wait':
      return `/${round}`
    case 'certificates':
      return '/certificates'
    case 'closed':
      return null
  }
}

interface Props {
  base: string
  steps: readonly Step[]
  rounds: readonly { id: string; name: LocalText }[]
  now: number
}

export function NextSteps({ base, steps, rounds, now }: Props) {
  const locale = useLocale()
  const formats = useFormat()
  const at = useServerNow(now, STEP)
  return (
    <Card className="outline-2 outline-gold">
      <h2 className="mb-2 text-xl font-extrabold">{m.seasons_next_title()}</h2>
      <ol className="divide-y divide-line">
        {steps.map((step, index) => {
          const found = rounds.find(({ id }) => id === step.round)
          const place = placeOf(step)
          const words = WORDS[step.code]({
            round: found ? textIn(found.name, locale).text : '',
            count: formats.number(step.count),
            when: step.at === null ? '' : step.code === 'closed' ? formats.date(step.at) : formats.dateTime(step.at),
            time: step.at === null ? '' : lengthWords(step.at - at, formats),
          })
          return (
            <li key={`${step.code} ${step.round}`} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
              <span className={index === 0 ? 'min-w-0 flex-1 text-lg font-semibold' : 'min-w-0 flex-1'}>{words}</span>
              {place ? (
                <Link
                  to={place.startsWith('#') ? place : `${base}${place}`}
                  className={button(index === 0 ? 'gold' : 'plain')}
                >
                  {m.seasons_next_go()}
                </Link>
              ) : null}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
