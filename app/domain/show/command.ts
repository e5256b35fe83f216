/** Everything that can be done to a show, and the entry of the log that keeps it. */
import { z } from 'zod'
import { Locale } from '../question/text'
import { LONGEST_NAME } from './name-length'
import { ScoringRules, ShowSettings } from './settings'
import { AnswerKey, AnswerValue, ShowQuestion } from './show-question'

const Seat = z.number().int().nonnegative()
const Index = z.number().int().nonnegative()
/** Up to 40 characters as people see them; a Khmer one may take several code units. Cleaned before it gets here (names.ts). */
const Name = z.string().min(1).max(LONGEST_NAME)

export const ShowClub = z.strictObject({ id: z.string(), name: z.string() })
export type ShowClub = z.infer<typeof ShowClub>

export const CreateCommand = z.strictObject({
  type: z.literal('create'),
  show: z.string(),
  title: z.string().min(1).max(120),
  questions: z.array(ShowQuestion).min(1).max(200),
  settings: ShowSettings,
  scoring: ScoringRules,
  /** Clubs a player may choose to play for. */
  clubs: z.array(ShowClub),
  /** Source of everything drawn in this show (teams, orders on the phones). */
  seed: z.number().int(),
  /** It is the live final of an Olympic round: only contestants whom the server brings take a seat. */
  final: z.strictObject({ season: z.string(), round: z.string() }).optional(),
})

/** Commands of the host. */
export const HostCommand = z.discriminatedUnion('type', [
  /** The one gold button: whatever comes next from here. `from` is the phase and index the host saw, so that two presses count once. */
  z.strictObject({ type: z.literal('next'), from: z.strictObject({ phase: z.string(), index: z.number().int() }) }),
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  z.strictObject({ type: z.literal('extend'), ms: z.number().int().min(1_000).max(120_000) }),
  /** Close the open question now and show the answer. */
  z.strictObject({ type: z.literal('close') }),
  /** Leave out the question that is coming, counting down or open; it gives no points. */
  z.strictObject({ type: z.literal('skip') }),
  /** The gold button does this; kept so that no log that holds it becomes unreadable. */
  z.strictObject({ type: z.literal('scoreboard') }),
  z.strictObject({ type: z.literal('lock'), locked: z.boolean() }),
  z.strictObject({ type: z.literal('kick'), seat: Seat }),
  z.strictObject({ type: z.literal('readmit'), seat: Seat }),
  z.strictObject({ type: z.literal('rename'), seat: Seat, name: Name }),
  /** Time of this player is multiplied by `factor` (1 takes it back). */
  z.strictObject({ type: z.literal('extra_time'), seat: Seat, factor: z.number().min(1).max(3) }),
  z.strictObject({ type: z.literal('correct'), index: Index, key: AnswerKey, reason: z.string().max(200).default('') }),
  z.strictObject({
    type: z.literal('void'),
    index: Index,
    voided: z.boolean(),
    reason: z.string().max(200).default(''),
  }),
  z.strictObject({
    type: z.literal('change'),
    settings: z.strictObject({ lateJoin: z.boolean().optional(), peek: z.boolean().optional() }),
  }),
  /** To the podium now, wherever the show stands; from the podium: the end. */
  z.strictObject({ type: z.literal('end') }),
])
export type HostCommand = z.infer<typeof HostCommand>

export const PlayerCommand = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('join'),
    /** SHA-256 (hex) of the resume token that the phone made; the same hash is the same seat. */
    token: z.string().length(64),
    name: Name,
    club: z.string().nullable(),
    /** That club, when it comes with its own code and the server found it: it enters the show with its player, or not at all. */
    brought: ShowClub.optional(),
    /** Name of the team chosen; null or unknown: one is drawn. */
    team: z.string().nullable(),
    locale: Locale,
    /** Contestant of the round whose final this is; set by the server, never by a page. */
    contestant: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('answer'),
    seat: Seat,
    index: Index,
    value: AnswerValue,
    /** Response time as measured on the phone, ms. */
    ms: z.number().min(0).max(1_000_000),
    /** Bound on how much of the server's own measure may be taken off, ms (from the measured round trip). */
    allowance: z.number().min(0),
  }),
])
export type PlayerCommand = z.infer<typeof PlayerCommand>

export const SystemCommand = z.discriminatedUnion('type', [
  CreateCommand,
  /** A club that arrived before its player: older logs have it, today a club comes with the join. */
  z.strictObject({ type: z.literal('club'), club: ShowClub }),
  /** Time has come: countdown over, deadline passed. Doing it twice does nothing twice. */
  z.strictObject({ type: z.literal('wake') }),
  /** Everybody who is here has answered. */
  z.strictObject({ type: z.literal('all_answered'), index: Index }),
  /**
   * The server was away for `ms` while a question was open and nobody could answer: the time is given back, like a pause.
   * At most the time since the last entry of the log, and TIMING.outageMargin for phones to find their way back.
   */
  z.strictObject({ type: z.literal('outage'), ms: z.number().min(0) }),
])
export type SystemCommand = z.infer<typeof SystemCommand>

export type Command = HostCommand | PlayerCommand | SystemCommand
export const Command = z.union([HostCommand, PlayerCommand, SystemCommand])

export const By = z.union([
  z.strictObject({ role: z.literal('host'), account: z.string() }),
  z.strictObject({ role: z.literal('player') }),
  z.strictObject({ role: z.literal('system') }),
])
export type By = z.infer<typeof By>

/** One accepted command. `at` is the server's clock (ms since 1970) at arrival; `id` makes it count once. */
export const LogEntry = z.strictObject({
  seq: z.number().int().nonnegative(),
  at: z.number(),
  by: By,
  id: z.string().min(1).max(40),
  command: Command,
})
export type LogEntry = z.infer<typeof LogEntry>
