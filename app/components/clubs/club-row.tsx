// A club in a list: its lantern, name, members and when it meets.
import { Link } from '@remix-run/react'
import { useLocale } from '~/components/locale'
import { formatNumber } from '~/components/stage/figures'
import { m } from '~/paraglide/messages'
import type { Club } from '~/services/clubs'
import { ClubLantern } from './club-lantern'
import { meetingText } from './meeting'

export type ListedClub = Pick<Club, 'id' | 'code' | 'name' | 'members' | 'meets'>

export function ClubRow({ club }: { club: ListedClub }) {
  const locale = useLocale()
  const about = [
    club.members === null ? null : m.clubs_members({ amount: club.members, count: formatNumber(club.members, locale) }),
    club.meets && meetingText(club.meets, locale),
  ].filter(Boolean)
  return (
    <Link
      to={`/clubs/${club.code}`}
      prefetch="intent"
      className="flex min-h-17 items-center gap-3.5 border-t border-line py-2 leading-snug text-ink no-underline hover:bg-sand focus-visible:outline-3 focus-visible:outline-link"
    >
      <ClubLantern code={club.code} />
      <span className="min-w-0">
        <b className="block font-semibold">{club.name}</b>
        {about.length ? <small className="block text-sm text-quiet">{about.join(' · ')}</small> : null}
      </span>
    </Link>
  )
}
