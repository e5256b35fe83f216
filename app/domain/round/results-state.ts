/** The life of a round's results: provisional, under complaint, published, amended; every change with who, when and why. */
import { keyFits } from '../show/marking'
import type { AnswerKey } from '../show/show-question'
import { type JudgeSheet, type JudgingGaps, sheetProblems } from './judging'
import type { KeyChange, Void } from './keys'
import type { PaperItem } from './paper-item'
import type { Amended } from './results'
import type { JudgedPart } from './rule-set'

export type ResultsPhase = 'provisional' | 'under_complaint' | 'published' | 'amended'

export type Amendment =
  | KeyChange
  | { type: 'disqualify'; contestant: string }
  | { type: 'restore'; contestant: string }
  | { type: 'annul'; attempt: string }
  | { type: 'reinstate'; attempt: string }
  /** Keeps the rank and does not go on: the next one is called. */
  | { type: 'withdraw'; contestant: string }
  | { type: 'rejoin'; contestant: string }
  | MarksChange

/** A judge's marks that took the place of `before`; no criteria: there were none. */
export interface MarksChange {
  type: 'marks'
  contestant: string
  judge: string
  before: Record<string, number>
  after: Record<string, number>
}

interface WindowSpan {
  opens: number
  closes: number
}

/** What else is done to results, beside amendments: for the trail. */
export type Deed =
  /** Without the marks of these people, or with fewer sheets for them than for others. */
  | { type: 'announce'; unmarked?: string[]; fewer?: string[] }
  | { type: 'publish' }
  | { type: 'answer'; complaint: string; upheld: boolean }
  /** The order of a lot or an extra question. `drawn`: by the machine, and by nobody else. */
  | { type: 'lots'; order: string[]; drawn?: boolean }
  | MarksChange
  /** Results of a live show, brought or brought again. */
  | { type: 'bring'; show: string; people: number }
  /** More time for an attempt after a breakdown, ms. */
  | { type: 'more_time'; contestant: string; attempt: string; ms: number }
  /** All windows of the round as they were and became, ms since 1970; kept with the rules, not among the results. */
  | { type: 'move'; before: readonly WindowSpan[]; after: readonly WindowSpan[] }
  /** The season was opened again, closed as it had been at `closed` (ms since 1970); kept with the rules, too. */
  | { type: 'reopen'; closed: number }
  /** An attempt ended by an officer. */
  | { type: 'stop'; contestant: string; attempt: string }
  /** Times of somebody's papers are stretched. */
  | { type: 'stretch'; contestant: string; before: number; after: number }
  /** Made entrants of the rounds after this one, and no longer entrants. */
  | { type: 'promote'; added: string[]; withdrawn: string[] }

export interface Complaint {
  id: string
  contestant: string
  /** Item of the bank that it is about; null: the result as such. */
  ref: string | null
  text: string
  at: number
  answer: { at: number; by: string; upheld: boolean; reply: string } | null
}

export interface TrailEntry {
  number: number
  at: number
  by: string
  why: string
  what: Deed | Amendment
}

export interface ResultsState {
  phase: ResultsPhase
  announcedAt: number
  /** Complaints are taken before this instant. */
  complaintsUntil: number
  publishedAt: number | null
  complaints: Complaint[]
  trail: TrailEntry[]
  /** The groups of the units of those who could take part, as they were announced; absent: those of today. */
  groups?: UnitGroups
}

/** By unit: its group in each grouping, by the grouping's code. */
export type UnitGroups = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Times that are not everybody's: for whoever looks at a result. */
export type TimeDeed = Extract<Deed, { type: 'more_time' | 'stop' | 'stretch' }>

export const isTimeDeed = (what: TrailEntry['what']): what is TimeDeed =>
  what.type === 'more_time' || what.type === 'stop' || what.type === 'stretch'

/** What amendments are checked against. */
export interface Known {
  /** One copy of each item of the round, from any paper. */
  items: ReadonlyMap<string, PaperItem>
  contestants: ReadonlySet<string>
  attempts: ReadonlySet<string>
  /** What judges are asked for; absent: the round has no judges. */
  judged?: JudgedPart | undefined
  /** Judges' sheets by contestant. */
  sheets?: ReadonlyMap<string, readonly JudgeSheet[]>
}

export type ResultsCommand =
  | { type: 'complain'; id: string; contestant: string; ref: string | null; text: string }
  | { type: 'answer'; complaint: string; by: string; upheld: boolean; reply: string }
  | { type: 'publish'; by: string; why: string }
  | { type: 'amend'; by: string; why: string; amendment: Amendment }

export const RESULTS_REFUSALS = [
  'no_reason', // who, why or what is empty
  'too_late', // the days for complaints are over
  'too_early', // complaints may still come
  'open_complaints',
  'already', // it is so already, or was answered
  'unknown_complaint',
  'unknown_item',
  'unknown_contestant',
  'unknown_attempt',
  'bad_key', // does not fit the item
  'not_sat', // only who has an attempt, marks or a seat in the round complains
  'too_many', // open complaints of one person
  'bad_marks', // a judge's sheet with marks missing or beyond the limits
  'stale', // somebody else changed the results meanwhile
] as const
export type ResultsRefusal = (typeof RESULTS_REFUSALS)[number]
export type ResultsOutcome = { ok: true; state: ResultsState } | { ok: false; code: ResultsRefusal }

const DAY = 86_400_000

/**
 * Results as they are first announced, with `days` for complaints. `before`: what was done until then opens the trail.
 * `gaps`: marks that are missing although somebody knew it. `groups` are kept: whoever advances for a group does so by the groups of that day.
 */
export function announce(
  by: string,
  why: string,
  days: number,
  now: number,
  before: readonly TrailEntry[] = [],
  groups?: UnitGroups,
  gaps?: Pick<JudgingGaps, 'unmarked' | 'fewer'> | null,
): ResultsState {
  const what = { type: 'announce', ...(gaps && { unmarked: gaps.unmarked, fewer: gaps.fewer }) } as const
  return {
    phase: 'provisional',
    announcedAt: now,
    complaintsUntil: now + days * DAY,
    publishedAt: null,
    complaints: [],
    trail: [...before, { number: before.length + 1, at: now, by, why, what }],
    ...(groups && { groups }),
  }
}

const isKeyChange = (what: TrailEntry['what']): what is KeyChange => 'ref' in what

/** What is in force by the trail. */
export function amendedBy(trail: readonly TrailEntry[]): Amended {
  const disqualified = new Set<string>()
  const annulled = new Set<string>()
  const withdrawn = new Set<string>()
  for (const { what } of trail) {
    if (what.type === 'disqualify') disqualified.add(what.contestant)
    if (what.type === 'restore') disqualified.delete(what.contestant)
    if (what.type === 'annul') annulled.add(what.attempt)
    if (what.type === 'reinstate') annulled.delete(what.attempt)
    if (what.type === 'withdraw') withdrawn.add(what.contestant)
    if (what.type === 'rejoin') withdrawn.delete(what.contestant)
  }
  return { keys: trail.map(({ what }) => what).filter(isKeyChange), disqualified, annulled, withdrawn }
}

function voidBy(trail: readonly TrailEntry[], ref: string): Void | null {
  let now: Void | null = null
  for (const { what } of trail) {
    if (what.type === 'void_item' && what.ref === ref) now = what.void
    if (what.type === 'restore_item' && what.ref === ref) now = null
  }
  return now
}

/** A key in the bank's ids fits an item: same kind, choices it has, none left out where all are needed. */
export function bankKeyFits(item: PaperItem, key: AnswerKey): boolean {
  const named = (ids: Readonly<Record<string, string>>) => Object.values(ids).map((id) => ({ id, text: id }))
  return keyFits({ kind: item.asked.kind, choices: named(item.choices), partners: named(item.partners) }, key)
}

/** Sheets are no part of the trail, so what a change takes the place of is compared with them. */
function marksRefusal({ contestant, judge, before, after }: MarksChange, known: Known): ResultsRefusal | null {
  const { judged, sheets, contestants } = known
  if (!judged || sheetProblems(judged, { judge, marks: after }).length > 0) return 'bad_marks'
  if (!contestants.has(contestant)) return 'unknown_contestant'
  if (judge.trim() === '') return 'no_reason'
  const now = sheets?.get(contestant)?.find((one) => one.judge === judge)?.marks ?? {}
  const same = (marks: Readonly<Record<string, number>>) => judged.criteria.every(({ id }) => now[id] === marks[id])
  if (same(after)) return 'already'
  return same(before) ? null : 'stale'
}

function refusal(state: ResultsState, amendment: Amendment, known: Known): ResultsRefusal | null {
  const inForce = amendedBy(state.trail)
  switch (amendment.type) {
    case 'correct_key':
    case 'accept_answer': {
      const item = known.items.get(amendment.ref)
      if (!item) return 'unknown_item'
      return bankKeyFits(item, amendment.key) ? null : 'bad_key'
    }
    case 'void_item':
    case 'restore_item': {
      if (!known.items.has(amendment.ref)) return 'unknown_item'
      const wished = amendment.type === 'void_item' ? amendment.void : null
      return voidBy(state.trail, amendment.ref) === wished ? 'already' : null
    }
    case 'disqualify':
    case 'restore':
      if (!known.contestants.has(amendment.contestant)) return 'unknown_contestant'
      return inForce.disqualified.has(amendment.contestant) === (amendment.type === 'disqualify') ? 'already' : null
    case 'annul':
    case 'reinstate':
      if (!known.attempts.has(amendment.attempt)) return 'unknown_attempt'
      return inForce.annulled.has(amendment.attempt) === (amendment.type === 'annul') ? 'already' : null
    case 'withdraw':
    case 'rejoin':
      if (!known.contestants.has(amendment.contestant)) return 'unknown_contestant'
      return inForce.withdrawn.has(amendment.contestant) === (amendment.type === 'withdraw') ? 'already' : null
    case 'marks':
      return marksRefusal(amendment, known)
  }
}

type Signed = Omit<TrailEntry, 'number' | 'at'>

/** With one more entry in the trail. */
export function entered(state: ResultsState, now: number, { by, why, what }: Signed): ResultsState {
  return { ...state, trail: [...state.trail, { number: state.trail.length + 1, at: now, by, why, what }] }
}

function complain(
  state: ResultsState,
  command: Extract<ResultsCommand, { type: 'complain' }>,
  known: Known,
  now: number,
): ResultsOutcome {
  const { id, contestant, ref, text } = command
  if (state.complaints.some((one) => one.id === id)) return { ok: true, state }
  if (state.publishedAt !== null || now >= state.complaintsUntil) return { ok: false, code: 'too_late' }
  if (text.trim() === '') return { ok: false, code: 'no_reason' }
  if (!known.contestants.has(contestant)) return { ok: false, code: 'unknown_contestant' }
  if (ref !== null && !known.items.has(ref)) return { ok: false, code: 'unknown_item' }
  const complaint: Complaint = { id, contestant, ref, text, at: now, answer: null }
  return { ok: true, state: { ...state, phase: 'under_complaint', complaints: [...state.complaints, complaint] } }
}

function answer(
  state: ResultsState,
  command: Extract<ResultsCommand, { type: 'answer' }>,
  now: number,
): ResultsOutcome {
  const { complaint, by, upheld, reply } = command
  const found = state.complaints.find(({ id }) => id === complaint)
  if (!found) return { ok: false, code: 'unknown_complaint' }
  if (found.answer) return { ok: false, code: 'already' }
  const answered = { ...found, answer: { at: now, by, upheld, reply } }
  const complaints = state.complaints.map((one) => (one === found ? answered : one))
  const what = { type: 'answer', complaint, upheld } as const
  return { ok: true, state: entered({ ...state, complaints }, now, { by, why: reply, what }) }
}

function publish(state: ResultsState, by: string, why: string, now: number): ResultsOutcome {
  if (state.publishedAt !== null) return { ok: false, code: 'already' }
  if (state.complaints.some((one) => one.answer === null)) return { ok: false, code: 'open_complaints' }
  if (now < state.complaintsUntil) return { ok: false, code: 'too_early' }
  const published: ResultsState = { ...state, phase: 'published', publishedAt: now }
  return { ok: true, state: entered(published, now, { by, why, what: { type: 'publish' } }) }
}

/**
 * What the results become by a command at `now`, or a named refusal. An amendment changes no figure here: results are
 * computed anew from `amendedBy(trail)`; compare the results before and after with `difference` before it is sent.
 * Amendments after publication make the results `amended`.
 */
export function changeResults(state: ResultsState, command: ResultsCommand, known: Known, now: number): ResultsOutcome {
  if (command.type === 'complain') return complain(state, command, known, now)
  const why = command.type === 'answer' ? command.reply : command.why
  if (command.by.trim() === '' || why.trim() === '') return { ok: false, code: 'no_reason' }
  if (command.type === 'answer') return answer(state, command, now)
  if (command.type === 'publish') return publish(state, command.by, command.why, now)
  const code = refusal(state, command.amendment, known)
  if (code) return { ok: false, code }
  const phase = state.publishedAt === null ? state.phase : 'amended'
  return { ok: true, state: entered({ ...state, phase }, now, { by: command.by, why, what: command.amendment }) }
}
