/** Points for one answer. */
import type { ScoringRules, ShowSettings } from './settings'

export interface Gain {
  base: number
  speed: number
  streak: number
}

export const NOTHING: Readonly<Gain> = { base: 0, speed: 0, streak: 0 }

export interface Scored {
  /** 0 … 1 */
  grade: number
  /** Charged response time and the time this player had, ms. */
  ms: number
  limit: number
  weight: 0 | 1 | 2
  /** Right answers in a row before this one. */
  streakBefore: number
  scoring: ScoringRules
  settings: Pick<ShowSettings, 'scoring' | 'streakBonus'>
}

/**
 * Points of one answer, whole numbers ≥ 0. With F = full × weight, f = floor and t = ms ÷ limit:
 * base = grade × f × F, speed = grade × (1 − f) × F × (1 − t); the n-th wholly right answer in a row, n ≥ 2, adds
 * min(cap, step × n − start) whatever the weight. Accuracy: base = grade × F and nothing else. Our own formula, in the
 * manner of common quiz shows: half for knowing, half for being quick, linear so that it can be explained in one sentence.
 */
export function points({ grade, ms, limit, weight, streakBefore, scoring, settings }: Scored): Gain {
  const full = scoring.full * weight * grade
  if (full <= 0) return { ...NOTHING }
  if (settings.scoring === 'accuracy') return { base: Math.round(full), speed: 0, streak: 0 }
  const left = 1 - Math.min(1, Math.max(0, ms / limit))
  return {
    base: Math.round(full * scoring.floor),
    speed: Math.round(full * (1 - scoring.floor) * left),
    streak: grade === 1 && settings.streakBonus ? bonus(streakBefore + 1, scoring) : 0,
  }
}

function bonus(inRow: number, { streak }: ScoringRules): number {
  return inRow < 2 ? 0 : Math.max(0, Math.min(streak.cap, streak.step * inRow - streak.start))
}
