/** A rehearsal: invented contestants run through a whole season, so that its organisers see what their rules do. */
import type { BankQuestion } from '../question/bank'
import type { AnswerKey, AnswerValue } from '../show/show-question'
import { admit } from './admission'
import { apply, startAttempt } from './attempt'
import { type Attempt, itemAt, refsOf } from './attempt-state'
import type { Counted } from './counting'
import { drawPaper, seedsOf } from './draw-paper'
import type { JudgeSheet } from './judging'
import { keysInForce } from './keys'
import { markAttempt } from './marking'
import { type ItemSecret, keyOnPaper, type PaperItem } from './paper-item'
import { type Entrant, type OwnedMarks, type RankedRound, rankingRound } from './results'
import type { OlympicRound, RuleSet } from './rule-set'
import { dayAt, type Window, windowsOf } from './windows'

export interface Rehearsal {
  ruleSet: RuleSet
  pool: readonly BankQuestion[]
  /** How many invented contestants, how many units they come from, and how many units make a group. */
  people: number
  units: number
  /** 0 ≤ x < 1 */
  random: () => number
}

export interface RehearsedRound {
  round: string
  /** Who might take part, who did, and their attempts. */
  invited: number
  took: number
  attempts: number
  /** Lowest, middle and highest of the scores that count; null without any. */
  scores: { least: number; middle: number; most: number } | null
  /** People who share their rank with somebody. */
  tied: number
  advanced: number
  reserves: number
  /** People among whom a lot must decide. */
  undecided: number
  /** Why nothing could be sat. */
  problem: { code: 'too_few'; section: string; missing: number } | null
}

interface Person extends Entrant {
  /** Probability of a right answer. */
  skill: number
  /** ms an item. */
  pace: number
}

const DEVICE = 'rehearsal-device'
/** Nobody tries more often in a rehearsal, whatever the rules allow. */
const MOST_TRIES = 2

function invent({ ruleSet, people, units, random }: Rehearsal): Person[] {
  const groupings = ruleSet.rounds.flatMap(({ advance }) =>
    advance.flatMap((rule) => ('grouping' in rule && rule.grouping) || []),
  )
  const codes = [...new Set([...groupings, ...ruleSet.groupRankings.map(({ of }) => of)])]
  return Array.from({ length: people }, (_, i): Person => {
    const unit = i % Math.max(1, units)
    const group = `group-${Math.floor(unit / 3) + 1}`
    const year = 1990 + Math.floor(random() * 20)
    return {
      id: `invented-${String(i + 1).padStart(5, '0')}`,
      division: ruleSet.divisions[Math.floor(random() * ruleSet.divisions.length)]?.id ?? '',
      unit: `unit-${unit + 1}`,
      groups: Object.fromEntries(codes.map((code) => [code, group])),
      born: `${year}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`,
      organiser: false,
      skill: 0.3 + 0.65 * random(),
      pace: 3000 + Math.floor(12_000 * random()),
    }
  })
}

const otherThan = (ids: readonly string[], right: readonly string[]) => ids.filter((id) => !right.includes(id))

/** A right answer, or a wrong one that fits; null: leaves it blank. */
export function replyTo(item: PaperItem, key: AnswerKey, right: boolean, random: () => number): AnswerValue | null {
  const ids = item.asked.choices.map(({ id }) => id)
  const onPaper = keyOnPaper(item, key)
  switch (onPaper.kind) {
    case 'choice': {
      const from = right ? onPaper.ids : otherThan(ids, onPaper.ids)
      return from[Math.floor(random() * from.length)] ?? null
    }
    case 'choices':
      return right ? onPaper.ids : otherThan(ids, onPaper.ids).slice(0, 1)
    case 'typed':
      return right ? (onPaper.accept[0] ?? null) : 'zzz'
    case 'number':
      return right ? onPaper.right : onPaper.right + (onPaper.tolerance ?? 0) + 1
    case 'order':
      return right ? onPaper.ids : [...onPaper.ids].reverse()
    case 'match':
      return right ? onPaper.pairs : null
    case 'none':
      return null
  }
}

/** Sits one paper through the same engine as everybody. */
function sit(
  begun: Attempt,
  secrets: Readonly<Record<string, ItemSecret>>,
  person: Person,
  random: () => number,
): Attempt {
  let attempt = begun
  let now = attempt.startedAt
  let turn = 0
  const act = (command: Parameters<typeof apply>[1]) => {
    const outcome = apply(attempt, command, now)
    if (outcome.ok) attempt = outcome.attempt
  }
  for (const ref of refsOf(attempt.paper)) {
    const item = itemAt(attempt, ref)
    const key = secrets[ref]?.key
    if (!item || !key || attempt.ended || now >= attempt.deadline) break
    act({ type: 'open', device: DEVICE, item: ref })
    now += Math.floor(person.pace * (0.5 + random()))
    const value = replyTo(item, key, random() < person.skill, random)
    if (value !== null) act({ type: 'save', device: DEVICE, item: ref, value, turn: ++turn })
  }
  act({ type: 'predict', device: DEVICE, value: Math.floor(random() * 100), turn: ++turn })
  act({ type: 'hand_in', device: DEVICE })
  now = attempt.deadline + 3_600_000
  act({ type: 'time' })
  return attempt
}

interface Played {
  results: RankedRound | null
  attempts: Attempt[]
  problem: RehearsedRound['problem']
}

interface Stage extends Rehearsal {
  round: OlympicRound
  windows: readonly Window[]
  invited: readonly Person[]
  counted: ReadonlyMap<string, ReadonlyMap<string, Counted>>
}

function sheetsFor({ round, invited, random }: Stage): Map<string, JudgeSheet[]> {
  const { judged } = round
  if (!judged) return new Map()
  const marks = (person: Person) =>
    Object.fromEntries(
      judged.criteria.map(({ id, max }) => [id, Math.round(max * Math.min(1, person.skill * (0.8 + 0.4 * random())))]),
    )
  return new Map(invited.map((person) => [person.id, [{ judge: 'judge', marks: marks(person) }]]))
}

/** What a live show might bring. */
function broughtFor({ round, invited, windows, random }: Stage): Map<string, Counted> {
  if (round.kind !== 'live') return new Map()
  const at = windows[0]?.opens ?? 0
  return new Map(
    invited.map((person): [string, Counted] => {
      const score = Math.round(10_000 * person.skill * (0.8 + 0.2 * random()))
      const rest = { attempts: [], outOf: 10_000, right: 0, items: 0, passed: true, time: 0, earliest: at }
      return [person.id, { ...rest, score, prediction: null, tries: 1 }]
    }),
  )
}

type Problem = NonNullable<RehearsedRound['problem']>

/** The attempts of one person at a round, or why no paper could be drawn; what is drawn adds to `secrets`. */
function papersOf(stage: Stage, person: Person, secrets: Record<string, ItemSecret>): Attempt[] | Problem {
  const { round, ruleSet, pool, windows, counted, random } = stage
  const { paper } = round
  const division = ruleSet.divisions.find(({ id }) => id === person.division)
  const window = windows[Math.floor(random() * windows.length)]
  const tries = round.attempts.perWindow === 1 ? 1 : 1 + Math.floor(random() * MOST_TRIES)
  const own: Attempt[] = []
  if (!paper || !division || !window) return own
  // Invented people fit their division: what is rehearsed are the rounds, not the registration.
  const anybody = { ...division, eligibility: { excluded: [] } }
  const who = { born: person.born, grade: null, kind: null, marks: [] }
  const results = counted.get(person.id) ?? new Map<string, Counted>()
  for (let attempt = 0; attempt < tries; attempt++) {
    const now = window.opens + Math.floor(random() * (window.closes - window.opens) * 0.9)
    const before = own.map((one) => ({ window: one.window, running: false }))
    const admission = {
      round,
      windows,
      division: anybody,
      person: who,
      consented: true,
      entrant: true,
      results,
      attempts: before,
    }
    if (!admit(admission, now).ok) break
    const whose = { secret: 'rehearsal', round: round.id, window: window.index, contestant: person.id, attempt }
    const day = dayAt(now, ruleSet.timeZone)
    const drawn = drawPaper({ paper, pool, day, seeds: seedsOf(paper, whose), division: division.id })
    if (!drawn.ok) return { code: drawn.code, section: drawn.section, missing: drawn.missing }
    Object.assign(secrets, drawn.secrets)
    const id = `${round.id}/${person.id}/${attempt}`
    const begun = { id, contestant: person.id, round: round.id, device: DEVICE, rule: paper, window, drawn }
    own.push(sit(startAttempt(begun, now), drawn.secrets, person, random))
  }
  return own
}

function* play(stage: Stage): Generator<void, Played> {
  const { round, invited } = stage
  const attempts: Attempt[] = []
  const secrets: Record<string, ItemSecret> = {}
  for (const person of invited) {
    const own = papersOf(stage, person, secrets)
    if (!Array.isArray(own)) return { results: null, attempts: [], problem: own }
    attempts.push(...own)
    yield
  }
  const keys = keysInForce(secrets, [])
  const marks: OwnedMarks[] = []
  for (const attempt of attempts) {
    if (!round.paper || attempt.ended === null) continue
    marks.push({ ...markAttempt(attempt, round.paper, keys), contestant: attempt.contestant })
    yield
  }
  const input = { round, entrants: invited, marks, sheets: sheetsFor(stage), brought: broughtFor(stage) }
  return { results: yield* rankingRound(input), attempts, problem: null }
}

function summary(round: OlympicRound, invited: number, { results, attempts, problem }: Played): RehearsedRound {
  const ranked = results?.overall ?? []
  const scores = ranked.map(({ counted }) => counted.score).sort((a, b) => a - b)
  const ranks = (results?.tables ?? []).flatMap(({ ranked: table }) => {
    return table.filter((one) => table.some((other) => other !== one && other.rank === one.rank))
  })
  const { advanced = [], reserves = [], undecided = [] } = results?.advancement ?? {}
  const at = (share: number) => scores[Math.floor((scores.length - 1) * share)] ?? 0
  return {
    round: round.id,
    invited,
    took: ranked.length,
    attempts: attempts.length,
    scores: scores.length > 0 ? { least: at(0), middle: at(0.5), most: at(1) } : null,
    tied: new Set(ranks.map(({ id }) => id)).size,
    advanced: advanced.length,
    reserves: reserves.length,
    undecided: new Set(undecided.flatMap(({ among }) => among)).size,
    problem,
  }
}

/**
 * Runs invented contestants through every round: papers are drawn from the real banks, sat through the engine, marked, ranked, and
 * the best go on to the rounds that take them. Where a lot would decide, nobody of the equals goes on. The same random
 * numbers give the same rehearsal. Yields after each person and round, so that a server can do other things meanwhile.
 */
export function* rehearsing(rehearsal: Rehearsal): Generator<void, RehearsedRound[]> {
  const everybody = invent(rehearsal)
  const advanced = new Map<string, ReadonlySet<string>>()
  const counted = new Map<string, Map<string, Counted>>()
  const rounds: RehearsedRound[] = []
  for (const round of rehearsal.ruleSet.rounds) {
    const from = round.entrants && advanced.get(round.entrants.from)
    const people = from ? everybody.filter(({ id }) => from.has(id)) : everybody
    const windows = windowsOf(round.windows, rehearsal.ruleSet.timeZone)
    const played = yield* play({ ...rehearsal, round, windows, invited: people, counted })
    for (const one of played.results?.overall ?? []) {
      const own = counted.get(one.id) ?? new Map<string, Counted>()
      counted.set(one.id, own.set(round.id, one.counted))
    }
    advanced.set(round.id, new Set(played.results?.advancement.advanced.map(({ id }) => id)))
    rounds.push(summary(round, people.length, played))
    yield
  }
  return rounds
}

/** The whole rehearsal at once. */
export function rehearse(rehearsal: Rehearsal): RehearsedRound[] {
  const run = rehearsing(rehearsal)
  let step = run.next()
  while (!step.done) step = run.next()
  return step.value
}
