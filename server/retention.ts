// The end of what is kept of players: names and answers go after a time, what clubs reached stays.
import type { PrismaClient } from '../generated/sqlite/client'
import type { Clock } from './clock'
import { removeShow } from './storage/show-removal'

const DAY = 86_400_000

export interface Forgotten {
  shows: number
  seasons: number
}

/**
 * Erases shows that ended (or were made and never ended) more than `days` ago: log, record, and what was sat alone.
 * Of a season whose last result is older than that, the people of its ledger and boards go; sums of clubs and districts stay.
 * Doing it twice does nothing twice.
 */
export async function forget(db: PrismaClient, now: number, days: number): Promise<Forgotten> {
  const before = now - days * DAY
  const old = await db.showRecord.findMany({
    where: {
      resultsDue: false,
      OR: [{ endedAt: { lt: new Date(before) } }, { endedAt: null, createdAt: { lt: new Date(before) } }],
    },
    select: { id: true },
    take: 500,
  })
  for (const { id } of old) await removeShow(db, id)
  const seasons = await db.ledgerSource.groupBy({ by: ['season'], _max: { at: true } })
  let cleared = 0
  for (const { season, _max } of seasons) {
    if (_max.at === null || Number(_max.at) >= before) continue
    const [people] = await db.$transaction([
      db.standingPerson.deleteMany({ where: { season } }),
      db.ledgerEntry.deleteMany({ where: { season } }),
    ])
    if (people.count > 0) cleared++
  }
  return { shows: old.length, seasons: cleared }
}

export interface RetentionOptions {
  db: PrismaClient
  clock: Clock
  days: number
  /** Takes away the people of Olympic seasons whose time is over; how many. */
  forgetContestants(): Promise<number>
  /** Takes old practice papers away; how many. */
  forgetPractice(): Promise<number>
  onDone(forgotten: Forgotten & { contestants: number; practice: number }): void
  onTrouble(error: unknown): void
}

/** Each by itself: what cannot be forgotten is told, and keeps nothing else from being forgotten. */
export async function forgetAll(
  options: Omit<RetentionOptions, 'onDone'>,
): Promise<Forgotten & { contestants: number; practice: number }> {
  const { db, clock, days, forgetContestants, forgetPractice, onTrouble } = options
  const [shows, practice, contestants] = await Promise.allSettled([
    forget(db, clock.now(), days),
    forgetPractice(),
    forgetContestants(),
  ])
  for (const one of [shows, practice, contestants]) if (one.status === 'rejected') onTrouble(one.reason)
  return {
    ...(shows.status === 'fulfilled' ? shows.value : { shows: 0, seasons: 0 }),
    practice: practice.status === 'fulfilled' ? practice.value : 0,
    contestants: contestants.status === 'fulfilled' ? contestants.value : 0,
  }
}

/** Forgets a minute after the start and then once a day, until closed. */
export function startRetention(options: RetentionOptions): { close(): void } {
  const { onDone, onTrouble } = options
  const turn = () => {
    forgetAll(options).then(onDone, onTrouble)
  }
  const first = setTimeout(turn, 60_000).unref()
  const daily = setInterval(turn, DAY).unref()
  return {
    close() {
      clearTimeout(first)
      clearInterval(daily)
    },
  }
}
