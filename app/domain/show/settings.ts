/** How a show is run: what the host may set, with the defaults that need no touching. */
import { z } from 'zod'
import { Locale } from '../question/text'

export const TEAM_MODES = ['off', 'drawn', 'chosen', 'club'] as const

export const ShowSettings = z.strictObject({
  format: z.enum(['classic']).default('classic'),
  /** speed: half the points for right, half for being quick; accuracy: right is all that counts. */
  scoring: z.enum(['speed', 'accuracy']).default('speed'),
  streakBonus: z.boolean().default(true),
  /** Seconds for every question; null: each question's own. */
  seconds: z.number().int().min(5).max(240).nullable().default(null),
  teams: z
    .strictObject({
      mode: z.enum(TEAM_MODES).default('off'),
      /** Names of the teams when drawn or chosen. */
      names: z.array(z.string().trim().min(1).max(40)).max(40).default([]),
    })
    .prefault({}),
  /** One phone plays for a whole team: the seat's name is the team's. */
  onePhonePerTeam: z.boolean().default(false),
  /** Each phone shows the choices in its own order; colour, shape and letter stay with the choice. */
  shuffle: z.boolean().default(true),
  lateJoin: z.boolean().default(true),
  /** Players may look at the question in another language. */
  peek: z.boolean().default(true),
  /** Language of the questions; "player": each player's own. */
  language: z.union([z.literal('player'), Locale]).default('player'),
  /** drawn: the platform gives an animal of ASEAN with an adjective instead of a typed name. */
  names: z.enum(['typed', 'drawn']).default('typed'),
  maxPlayers: z.number().int().min(1).max(20_000).default(2_000),
})
export type ShowSettings = z.infer<typeof ShowSettings>

/** Scoring parameters as they stood when the show began; kept in its first log entry so that an old log replays to its old result. */
export const ScoringRules = z.strictObject({
  /** Points of a question of weight 1. */
  full: z.number().int().positive(),
  /** Share of the points given for being right however late, 0–1; the rest shrinks linearly with time. */
  floor: z.number().min(0).max(1),
  /** Bonus of the n-th right answer in a row is min(cap, step × n − start) for n ≥ 2. */
  streak: z.strictObject({ step: z.number().int(), start: z.number().int(), cap: z.number().int() }),
})
export type ScoringRules = z.infer<typeof ScoringRules>
export const SCORING: ScoringRules = { full: 1000, floor: 0.5, streak: { step: 20, start: 10, cap: 100 } }
