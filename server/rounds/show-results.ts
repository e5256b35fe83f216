// What a live show brought its finalists, as results of a round.
import type { Counted } from '../../app/domain/round/counting'
import { results } from '../../app/domain/show/results'
import { points } from '../../app/domain/show/scoring'
import type { Show } from '../../app/domain/show/state'

/** The most that could be had: every question that counted, right at once. */
function mostPoints({ runs, questions, scoring, settings }: Show): number {
  let streakBefore = 0
  let most = 0
  for (const { index, state, voided } of runs) {
    const question = questions[index]
    if (!question || state !== 'settled' || voided || question.kind === 'poll' || question.weight === 0) continue
    const all = { grade: 1, ms: 0, limit: 1, weight: question.weight, streakBefore, scoring, settings }
    const { base, speed, streak } = points(all)
    most += base + speed + streak
    streakBefore += 1
  }
  return most
}

/**
 * Results by contestant of those who have a seat of the show: points, right answers, ms over the right answers. Who never
 * came has none. `seats`: contestant by the number of the seat. null: the show has not ended.
 */
export function countedOf(show: Show, seats: ReadonlyMap<string, string>): Map<string, Counted> | null {
  const { endedAt, asked, players } = results(show)
  if (endedAt === null) return null
  const outOf = mostPoints(show)
  return new Map(
    players.flatMap(({ seat, points: score, right, time }) => {
      const contestant = seats.get(String(seat))
      if (contestant === undefined) return []
      const counted: Counted = {
        attempts: [],
        score,
        outOf,
        right,
        items: asked,
        passed: true,
        time,
        earliest: endedAt,
        prediction: null,
        tries: 1,
      }
      return [[contestant, counted] as const]
    }),
  )
}
