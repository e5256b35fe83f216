/** What the form "start a show" says: read from its fields, or what is wrong with it. */
import { z } from 'zod'
import { Locale } from '../question/text'
import { ShowSettings, TEAM_MODES } from './settings'

/** Most questions of one show. */
export const MOST_QUESTIONS = 100

const lines = (text: string) => [
  ...new Set(
    text
      .split(/[\r\n,;]+/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

const Fields = z.object({
  title: z.string().trim().min(1).max(120),
  club: z.string().min(1).max(60),
  invited: z.array(z.string().max(60)).max(40),
  banks: z.array(z.string().max(64)).max(100),
  topics: z.array(z.string().max(130)).max(200),
  levels: z.array(z.string().max(12)).max(20),
  kinds: z.array(z.string().max(12)).max(8),
  number: z.coerce.number().int().min(1).max(MOST_QUESTIONS),
  questions: z.array(z.string().max(64)).max(MOST_QUESTIONS),
  drawnFor: z.string().max(40_000),
  double: z.array(z.string().max(64)).max(MOST_QUESTIONS),
  lastDouble: z.boolean(),
  scoring: z.enum(['speed', 'accuracy']),
  streakBonus: z.boolean(),
  seconds: z.union([z.literal('').transform(() => null), z.coerce.number().int().min(5).max(240)]),
  teams: z.enum(TEAM_MODES),
  teamNames: z
    .string()
    .max(2_000)
    .transform(lines)
    .pipe(z.array(z.string().max(40)).max(40)),
  onePhonePerTeam: z.boolean(),
  shuffle: z.boolean(),
  lateJoin: z.boolean(),
  peek: z.boolean(),
  language: z.union([z.literal('player'), Locale]),
  names: z.enum(['typed', 'drawn']),
  maxPlayers: z.coerce.number().int().min(1).max(20_000),
})
type Field = keyof typeof Fields.shape

export interface Setup {
  title: string
  club: string
  invited: string[]
  wish: { banks: string[]; topics: string[]; levels: string[]; kinds: string[]; number: number }
  /** Questions in their order as chosen; empty: draw by the wish. */
  questions: string[]
  double: string[]
  lastDouble: boolean
  settings: ShowSettings
}

/** Why a field was not taken; pages have the sentence. */
export type Wrong = Partial<Record<Field | 'unknownQuestions', true>>

const LISTS = ['invited', 'banks', 'topics', 'levels', 'kinds', 'questions', 'double'] as const
const CHECKS = ['lastDouble', 'streakBonus', 'onePhonePerTeam', 'shuffle', 'lateJoin', 'peek'] as const

function isOneOf<T extends string>(list: readonly T[], name: string): name is T {
  return (list as readonly string[]).includes(name)
}

function value(form: FormData, name: string): string | string[] | boolean {
  if (isOneOf(LISTS, name)) return form.getAll(name).filter((one): one is string => typeof one === 'string')
  if (isOneOf(CHECKS, name)) return form.get(name) !== null
  const text = form.get(name)
  return typeof text === 'string' ? text : ''
}

/** The wish as one string: tells whether a list of questions was drawn for the choice that is sent with it. */
export function wishKey(wish: Setup['wish']): string {
  const sorted = (list: string[]) => [...list].sort()
  return JSON.stringify([sorted(wish.banks), sorted(wish.topics), sorted(wish.levels), sorted(wish.kinds), wish.number])
}

/**
 * Reads the form. Without scripts the list of questions may be left from an earlier choice of banks: it then carries
 * the key of another wish in `drawnFor`, and is given back empty so that new questions are drawn.
 */
export function readSetup(form: FormData): { ok: true; setup: Setup } | { ok: false; wrong: Wrong } {
  const given = Object.fromEntries(Object.keys(Fields.shape).map((name) => [name, value(form, name)]))
  const read = Fields.safeParse(given)
  if (!read.success) {
    const names = read.error.issues.map((issue) => String(issue.path[0]))
    return { ok: false, wrong: Object.fromEntries(names.map((name) => [name, true])) }
  }
  const { title, club, banks, topics, levels, kinds, number, drawnFor, ...rest } = read.data
  if ((rest.teams === 'drawn' || rest.teams === 'chosen') && rest.teamNames.length < 2)
    return { ok: false, wrong: { teamNames: true } }
  const wish = { banks, topics, levels, kinds, number }
  const stale = drawnFor !== '' && drawnFor !== wishKey(wish)
  return {
    ok: true,
    setup: {
      title,
      club,
      invited: rest.invited.filter((one) => one !== club),
      wish,
      questions: stale ? [] : [...new Set(rest.questions)],
      double: rest.double,
      lastDouble: rest.lastDouble,
      settings: ShowSettings.parse({
        scoring: rest.scoring,
        streakBonus: rest.streakBonus,
        seconds: rest.seconds,
        teams: { mode: rest.teams, names: rest.teams === 'drawn' || rest.teams === 'chosen' ? rest.teamNames : [] },
        onePhonePerTeam: rest.onePhonePerTeam && rest.teams !== 'off',
        shuffle: rest.shuffle,
        lateJoin: rest.lateJoin,
        peek: rest.peek,
        language: rest.language,
        names: rest.names,
        maxPlayers: rest.maxPlayers,
      }),
    },
  }
}
