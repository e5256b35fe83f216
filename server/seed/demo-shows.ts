// Shows of the demonstration that were really played, so that the pages of results have something to show.
import { dayAfter, dayOf, startOfDay } from '../../app/domain/area/day'
import { askable, draw } from '../../app/domain/question/draw'
import type { LogEntry } from '../../app/domain/show/command'
import { showQuestion } from '../../app/domain/show/make-question'
import { SCORING, ShowSettings } from '../../app/domain/show/settings'
import type { Show } from '../../app/domain/show/state'
import type { Banks } from '../../app/services/banks'
import { DEMO_CLUBS, DEMO_NAMES, type DemoClub } from './demo-clubs'
import { middling, seeded } from './random'
import { type Rehearser, rehearse } from './rehearsal'

export interface PlayedShow {
  club: string
  show: Show
  log: LogEntry[]
}

/** The first club is the show's own. */
const PLAYED = [
  {
    id: 'demo-show-1',
    title: 'Khám phá ASEAN',
    bank: 'asean',
    clubs: ['demo-gdec7'],
    players: 18,
    daysAgo: 9,
    hour: 15,
  },
  {
    id: 'demo-show-2',
    title: 'Hai bờ biên giới',
    bank: 'friendship',
    clubs: ['demo-gdec7', 'demo-svayr'],
    players: 14,
    daysAgo: 4,
    hour: 9,
  },
  {
    id: 'demo-show-3',
    title: 'English A1–B2',
    bank: 'english',
    clubs: ['demo-gdec7', 'demo-bcbrg'],
    players: 12,
    daysAgo: 2,
    hour: 17,
  },
] as const
const QUESTIONS = 10

function playersOf(club: DemoClub, count: number, random: () => number): Rehearser[] {
  const names = [...DEMO_NAMES[club.names]]
  return Array.from({ length: Math.min(count, names.length) }, () => ({
    name: names.splice(Math.floor(random() * names.length), 1)[0] ?? '',
    club: club.id,
    skill: Math.min(0.95, Math.max(0.2, club.skill + (middling(random) - 0.5) * 0.7)),
  }))
}

/** The shows, oldest first, with the logs that lead to them; `account` started them. */
export function demoShows(banks: Banks, account: string, now: number): PlayedShow[] {
  return PLAYED.flatMap(({ id, title, bank, clubs, players, daysAgo, hour }, index) => {
    const random = seeded(7_000 + index)
    const day = dayAfter(dayOf(now), -daysAgo)
    const asked = draw(
      banks.questions().filter((question) => askable(question, day)),
      { banks: [bank], topics: [], levels: [], kinds: [], number: QUESTIONS },
      random,
    )
    const own = clubs.flatMap((club) => DEMO_CLUBS.find((one) => one.id === club) ?? [])
    const name = banks.bank(bank)?.name
    if (!name || !asked.length) return []
    const questions = asked.map((question, i) =>
      showQuestion(question, {
        bank: { id: bank, name },
        topic: question.topic,
        seconds: null,
        weight: i === asked.length - 1 ? 2 : 1,
        random,
      }),
    )
    const played = rehearse(
      {
        type: 'create',
        show: id,
        title,
        questions,
        settings: ShowSettings.parse({}),
        scoring: SCORING,
        clubs: own.map((club) => ({ id: club.id, name: club.name })),
        seed: Math.floor(random() * 2 ** 31),
      },
      account,
      own.flatMap((club) => playersOf(club, players, random)),
      startOfDay(day) + hour * 3_600_000,
      random,
    )
    return [{ club: clubs[0], ...played }]
  })
}
