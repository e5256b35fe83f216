// A round on home: the day it opens or closes, how much it asks, and where it stands.
import { Link } from '@remix-run/react'
import { useFormat } from '~/components/format'
import { DayBadge } from '~/components/home/day-badge'
import { useLocale } from '~/components/locale'
import { Tag } from '~/components/paper/card'
import type { LocalText } from '~/domain/question/text'
import { textIn } from '~/domain/question/text-in'
import { m } from '~/paraglide/messages'
import type { RoundSummary } from '~/rounds/round-summary'

interface Props {
  code: string
  season: LocalText
  round: RoundSummary
}

export function RoundLine({ code, season, round }: Props) {
  const locale = useLocale()
  const format = useFormat()
  const { window, standing, items, seconds, name } = round
  const open = standing === 'open'
  const about = [
    textIn(name, locale).text,
    items === null ? null : m.rounds_items({ count: format.digits(items) }),
    seconds === null ? null : m.rounds_minutes({ count: format.number(seconds / 60, 1) }),
  ]
  return (
    <Link
      to={`/rounds/${code}`}
      prefetch="intent"
      className="flex min-h-17 items-center gap-4 border-t border-line py-2 text-ink no-underline hover:bg-sand focus-visible:outline-3 focus-visible:outline-link"
    >
      <DayBadge
        at={(open ? window?.closes : window?.opens) ?? 0}
        word={open ? m.home_round_until() : m.home_round_from()}
      />
      <span className="min-w-0 flex-1 leading-snug">
        <b className="block font-semibold">{textIn(season, locale).text}</b>
        <span className="text-[15px] text-quiet">{about.filter(Boolean).join(' · ')}</span>
      </span>
      <Tag tone={open ? 'good' : 'plain'}>{open ? m.rounds_open() : m.rounds_soon()}</Tag>
    </Link>
  )
}
