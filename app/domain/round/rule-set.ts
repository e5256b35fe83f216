/** A rule-set: everything a regulation of a season says, as data. The engine knows these keys, never a year. */
import { z } from 'zod'
import { LocalText } from '../question/text'

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,47}$/, 'lower-case letters, digits and dashes')
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD')
/** Local time in the rule-set's time zone. */
const Moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'local time as YYYY-MM-DDTHH:MM')
const ClockTime = z.string().regex(/^\d{2}:\d{2}$/, 'time of day as HH:MM')
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const Weekday = z.enum(WEEKDAYS)

/** Who may enter a division. Every condition that is given must hold; none: everybody. */
export const Eligibility = z.strictObject({
  /** Completed years on the day `on`. */
  age: z.strictObject({ min: z.number().int().optional(), max: z.number().int().optional(), on: Day }).optional(),
  grades: z.strictObject({ min: z.number().int().min(1), max: z.number().int().max(12) }).optional(),
  /** One of these kinds of person, e.g. "pupil", "student", "union-official", "armed-forces". */
  kinds: z.array(Id).min(1).optional(),
  /** Nobody marked with one of these, e.g. "english-major", "organiser". */
  excluded: z.array(Id).default([]),
})

export const Division = z.strictObject({ id: Id, name: LocalText, eligibility: Eligibility.prefault({}) })

/** When attempts may begin: single windows, or one that returns every week. */
export const Windows = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('single'),
    windows: z
      .array(z.strictObject({ name: LocalText.optional(), opens: Moment, closes: Moment }))
      .min(1)
      .max(60),
  }),
  z.strictObject({
    kind: z.literal('weekly'),
    /** Day of the first opening. */
    first: Day,
    weeks: z.number().int().min(1).max(60),
    opens: z.strictObject({ day: Weekday, time: ClockTime }),
    closes: z.strictObject({ day: Weekday, time: ClockTime }),
  }),
])

export const Attempts = z.strictObject({
  /** null: as many as one likes. */
  perWindow: z.number().int().min(1).nullable().default(1),
  total: z.number().int().min(1).nullable().default(null),
  /** Which attempt of a window stands. best_earliest: the best, and of equals the earliest. sum: all together. */
  counts: z.enum(['best', 'best_earliest', 'last', 'sum']).default('best'),
  /** How several windows make one result. each: every window has its own ranking. */
  windows: z.enum(['best', 'sum', 'last', 'each']).default('best'),
})

/** Draws `count` items of a bank that fit all that is given. */
export const Draw = z.strictObject({
  count: z.number().int().min(1).max(120),
  bank: Id.optional(),
  topic: Id.optional(),
  level: z.string().max(12).optional(),
  /** Level by division, where divisions sit papers of different levels. */
  levels: z.record(Id, z.string().max(12)).optional(),
  kinds: z.array(z.enum(['single', 'several', 'truefalse', 'typed', 'number', 'order', 'match'])).optional(),
  /** Items by id instead of a draw. */
  items: z.array(z.string()).optional(),
  /** Only items with a sound (listening) or a picture. */
  media: z.enum(['picture', 'sound']).optional(),
})

export const Section = z.strictObject({
  id: Id,
  name: LocalText,
  draw: z.array(Draw).min(1),
  marks: z.strictObject({
    right: z.number(),
    /** Added for a wrong answer: 0 or less. */
    wrong: z.number().max(0).default(0),
    blank: z.number().max(0).default(0),
    /** A part-right answer (several, order, match) earns its share. */
    partial: z.boolean().default(false),
  }),
  /** Seconds for each item; null: only the paper's time. */
  itemSeconds: z.number().int().min(3).max(900).nullable().default(null),
  /** Times a sound may be played; null: freely. */
  plays: z.number().int().min(1).max(20).nullable().default(2),
  /** Share of its marks that this section needs by itself before an attempt counts as passed. */
  pass: z.number().min(0).max(1).optional(),
})

export const Paper = z.strictObject({
  sections: z.array(Section).min(1).max(12),
  /** Seconds for the whole paper; null: items have their own. */
  seconds: z.number().int().min(10).max(14_400).nullable(),
  /** person: everybody draws their own items; window: the same items for all in a window. */
  drawn: z.enum(['person', 'window']).default('person'),
  /** Order of items within a section. */
  order: z.enum(['fixed', 'random']).default('random'),
  shuffleChoices: z.boolean().default(true),
  /** May one go back to an item? */
  back: z.boolean().default(true),
  /** May one hand in before the time is over? */
  handInEarly: z.boolean().default(true),
  /** Whoever began in time may finish, or everybody is cut off when the window closes. */
  whenWindowCloses: z.enum(['finish', 'cut']).default('finish'),
  /** A paper ends by itself after this many wrong answers. */
  stopAfterWrong: z.number().int().min(1).nullable().default(null),
  /** Marks are held between these; null: not. */
  floor: z.number().nullable().default(null),
  cap: z.number().nullable().default(null),
})

/** Ranking keys, most important first; what is equal in all of them shares a rank. */
export const RANKING_KEYS = [
  'score',
  'right',
  'time',
  'average_time',
  'earliest',
  'prediction',
  'younger',
  'attempts',
  'judged',
] as const
export const RankingKey = z.enum(RANKING_KEYS)

export const JudgedPart = z.strictObject({
  name: LocalText,
  criteria: z.array(z.strictObject({ id: Id, name: LocalText, max: z.number().positive() })).min(1),
  /** Share of the judged part in the score, 0–1; the paper has the rest. Both are scaled to their maxima, the sum to `outOf`. */
  weight: z.number().min(0).max(1),
  outOf: z.number().positive().default(100),
})

export const Advance = z.discriminatedUnion('kind', [
  /** The best `n` of everybody, or of each group. */
  z.strictObject({
    kind: z.literal('top'),
    n: z.number().int().min(1),
    of: z.enum(['overall', 'division', 'unit', 'grouping']),
    grouping: Id.optional(),
    minimum: z.number().optional(),
    reserves: z.number().int().min(0).default(0),
  }),
  /** A group sends one of every `per` who took part, between min and max. */
  z.strictObject({
    kind: z.literal('quota'),
    of: z.enum(['unit', 'grouping']),
    grouping: Id.optional(),
    per: z.number().int().min(1),
    min: z.number().int().min(0).default(0),
    max: z.number().int().min(1).nullable().default(null),
    minimum: z.number().optional(),
    reserves: z.number().int().min(0).default(0),
  }),
  /** The best of those not chosen yet, whoever's they are. */
  z.strictObject({ kind: z.literal('wildcards'), n: z.number().int().min(1), minimum: z.number().optional() }),
  /** Everybody with at least this share of the marks. */
  z.strictObject({ kind: z.literal('pass'), share: z.number().min(0).max(1) }),
])

/** When a window is, ms since 1970. */
const Span = z.strictObject({ opens: z.number().int(), closes: z.number().int() })
/** Windows of an open season that were moved: who, when (ms since 1970), why; all windows of the round as they were and became. */
export const Move = z.strictObject({
  at: z.number().int(),
  by: z.string(),
  why: z.string(),
  before: z.array(Span).min(1),
  after: z.array(Span).min(1),
})

/** A season that was closed at `closed` and opened again: who, when (both ms since 1970), why. */
const Reopening = z.strictObject({
  at: z.number().int(),
  closed: z.number().int(),
  by: z.string(),
  why: z.string(),
})

export const OlympicRound = z.strictObject({
  id: Id,
  name: LocalText,
  about: LocalText.optional(),
  /** paper: on-line, timed; judged: officers enter marks; live: a show. */
  kind: z.enum(['paper', 'judged', 'live']).default('paper'),
  windows: Windows,
  /** Written when windows are moved after the season has opened; in no template. Oldest first. */
  moved: z.array(Move).max(200).optional(),
  /** Written when a season that was closed before this round was over is opened again; in no template. Oldest first. */
  reopened: z.array(Reopening).max(50).optional(),
  attempts: Attempts.prefault({}),
  /** Absent for a round that is only judged. */
  paper: Paper.optional(),
  judged: JudgedPart.optional(),
  /** Asked with the paper: how many entrants will have everything right? */
  prediction: z.strictObject({ question: LocalText }).optional(),
  ranking: z.array(RankingKey).min(1).default(['score', 'time']),
  /** Rounds that must be passed first: at least `count` of `rounds`, each with this share of the marks. */
  gate: z
    .strictObject({ rounds: z.array(Id).min(1), count: z.number().int().min(1), share: z.number().min(0).max(1) })
    .optional(),
  /** Whoever was advanced by this round; absent: open to all. */
  entrants: z.strictObject({ from: Id }).optional(),
  advance: z.array(Advance).default([]),
  /** Entrants play in this many teams, the divisions spread evenly over them. */
  teams: z.strictObject({ count: z.number().int().min(2).max(100) }).optional(),
})

/** Boards of units or groups beside the ranking of people. */
export const GroupRanking = z.strictObject({
  /** "unit", or the code of a grouping. */
  of: Id,
  /** participants: people who took part; attempts: all they made; right: people with everything right; average: of scores; rate: share of members. */
  by: z.enum(['participants', 'attempts', 'right', 'average', 'rate']),
})

export const RuleSet = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  name: LocalText,
  /** Where the rules were read; marks what was assumed. */
  source: z.strictObject({
    note: LocalText,
    sourced: z.array(z.string()).default([]),
    assumed: z.array(z.string()).default([]),
  }),
  timeZone: z.string().min(3).default('Asia/Ho_Chi_Minh'),
  purpose: LocalText,
  theme: LocalText.optional(),
  divisions: z.array(Division).min(1),
  /** A person enters one division. Those who run the contest are never ranked. */
  rounds: z.array(OlympicRound).min(1).max(60),
  prizes: z
    .array(
      z.strictObject({
        name: LocalText,
        count: z.number().int().min(1),
        worth: LocalText.optional(),
        collective: z.boolean().default(false),
        /** By the ranking of all divisions and windows together; else as many in each table that is ranked alone. */
        together: z.boolean().default(false),
      }),
    )
    .default([]),
  /** Collective prize for units where at least this share of members took part. */
  participationPrize: z.strictObject({ share: z.number().min(0).max(1) }).optional(),
  groupRankings: z.array(GroupRanking).default([]),
  devices: LocalText,
  conduct: LocalText,
  names: LocalText,
  announced: z.strictObject({ afterDays: z.number().int().min(0).max(120) }),
  complaints: z.strictObject({ days: z.number().int().min(0).max(60) }),
  data: LocalText,
  contact: LocalText,
  finalSay: LocalText,
})
export type RuleSet = z.infer<typeof RuleSet>
export type OlympicRound = z.infer<typeof OlympicRound>
export type Paper = z.infer<typeof Paper>
export type Section = z.infer<typeof Section>
export type Draw = z.infer<typeof Draw>
export type Division = z.infer<typeof Division>
export type Move = z.infer<typeof Move>
export type Windows = z.infer<typeof Windows>
export type RankingKey = z.infer<typeof RankingKey>
export type Advance = z.infer<typeof Advance>
export type JudgedPart = z.infer<typeof JudgedPart>
export type GroupRanking = z.infer<typeof GroupRanking>
