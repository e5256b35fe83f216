// When a club meets, in words; and who meets next.
import { digits } from '~/components/stage/figures'
import type { Locale } from '~/domain/question/text'
import { m } from '~/paraglide/messages'
import type { Meeting } from '~/services/clubs'

const DAYS = [
  m.clubs_sunday,
  m.clubs_monday,
  m.clubs_tuesday,
  m.clubs_wednesday,
  m.clubs_thursday,
  m.clubs_friday,
  m.clubs_saturday,
] as const

/** Names of the days from Sunday on. */
export const dayNames = () => DAYS.map((name) => name())

/** "thứ Bảy 15:00". */
export function meetingText({ day, time }: Meeting, locale: Locale): string {
  return m.clubs_meets({ day: DAYS[day]?.() ?? '', time: digits(time.replace(/^0/, ''), locale) })
}

const WEEK = 7 * 24 * 60
const OFFSET_MINUTES = 7 * 60

/** Minutes from `now` (ms) until the next meeting, in Viet Nam's time. */
export function minutesUntil({ day, time }: Meeting, now: number): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const there = new Date(now + OFFSET_MINUTES * 60_000)
  const nowInWeek = there.getUTCDay() * 1440 + there.getUTCHours() * 60 + there.getUTCMinutes()
  return (day * 1440 + hours * 60 + minutes - nowInWeek + WEEK) % WEEK
}
