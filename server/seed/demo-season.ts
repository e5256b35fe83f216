// Invents a season: clubs that meet week after week, players of different strength, shows with friends.
import { type Day, dayAfter, dayOf, startOfDay } from '../../app/domain/area/day'
import { type PersonResult, personKey } from '../../app/domain/standings/results'
import { seasonOf } from '../../app/domain/standings/season'
import { DEMO_CLUBS, DEMO_NAMES, type DemoClub } from './demo-clubs'
import { middling, seeded } from './random'

export interface DemoShow {
  id: string
  title: string
  /** ms since 1970. */
  at: number
  results: PersonResult[]
}

interface DemoPlayer {
  club: string
  name: string
  skill: number
  /** How often he or she comes, 0–1. */
  keen: number
}

const WEEKS = 6
const QUESTIONS = 10
const TITLES = [
  'ASEAN quanh ta',
  'Láng giềng thân thiện',
  'English Friday',
  'Sắc màu Đông Nam Á',
  'Đố vui cuối tuần',
  'Dòng sông chung',
  'Word Race',
]

const MEETINGS = ['Giao hữu cuối tuần', 'Hai câu lạc bộ, một dòng sông', 'Friendly match']

function playersOf(club: DemoClub, random: () => number): DemoPlayer[] {
  const names = [...DEMO_NAMES[club.names]]
  const count = Math.min(names.length, Math.round(club.members * (0.55 + 0.35 * random())))
  return Array.from({ length: count }, () => ({
    club: club.id,
    name: names.splice(Math.floor(random() * names.length), 1)[0] ?? '',
    skill: Math.min(0.98, Math.max(0.15, club.skill + (middling(random) - 0.5) * 0.7)),
    keen: 0.2 + 0.75 * random(),
  }))
}

/** Points as a show of ten questions gives them: right or not, quick or slow. */
function pointsOf({ skill }: DemoPlayer, random: () => number): number {
  let points = 0
  for (let question = 0; question < QUESTIONS; question++)
    if (random() < skill) points += 500 + Math.round(500 * (0.25 + 0.7 * middling(random)))
  return points
}

function showOf(
  id: string,
  title: string,
  at: number,
  players: readonly DemoPlayer[],
  random: () => number,
): DemoShow | null {
  const here = players.filter((player) => random() < player.keen)
  const results = here.map((p) => ({
    club: p.club,
    person: personKey(p.name, ''),
    name: p.name,
    points: pointsOf(p, random),
  }))
  return results.length < 3 ? null : { id, title, at, results }
}

/** Instants of shows on `day`: at the club's hour, or on the present day sometime before `now`. */
function instantOn(day: Day, club: DemoClub, now: number, random: () => number): number {
  const midnight = startOfDay(day)
  const [hours = 0, minutes = 0] = club.meets.time.split(':').map(Number)
  const end = midnight + (hours * 60 + minutes + 45) * 60_000
  return end < now ? end : Math.round(midnight + (now - midnight) * (0.3 + 0.65 * random()))
}

/**
 * The shows of the season up to `now`, oldest first; the same for the same day. Some are of the present day, whatever
 * day it is, so that the boards have moved since yesterday.
 */
export function demoSeason(now: number): DemoShow[] {
  const random = seeded(2026)
  const today = dayOf(now)
  const season = seasonOf(today)
  const players = new Map(DEMO_CLUBS.map((club) => [club.id, playersOf(club, random)]))
  const ofClub = (club: DemoClub) => players.get(club.id) ?? []
  const shows: DemoShow[] = []
  const [, first = today] = [dayAfter(today, -7 * WEEKS), season.from].sort()
  for (let day = first; day <= today; day = dayAfter(day)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    for (const club of DEMO_CLUBS) {
      const meets = club.meets.day === weekday ? random() < 0.85 : random() < (day === today ? 0.4 : 0.02)
      if (!meets) continue
      const guest = random() < 0.2 ? DEMO_CLUBS[Math.floor(random() * DEMO_CLUBS.length)] : undefined
      const friends = guest && guest !== club ? guest : null
      const title = friends
        ? (MEETINGS[Math.floor(random() * MEETINGS.length)] ?? '')
        : (TITLES[Math.floor(random() * TITLES.length)] ?? '')
      const here = friends ? [...ofClub(club), ...ofClub(friends)] : ofClub(club)
      const show = showOf(`demo:${day}:${club.code}`, title, instantOn(day, club, now, random), here, random)
      if (show) shows.push(show)
    }
  }
  return shows.sort((a, b) => a.at - b.at)
}
