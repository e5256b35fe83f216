/** The one exit of a show: what each role may see. Field by field, so that nothing slips out with a spread. */

import { allowed } from './allowed'
import { askedQuestion, comingQuestion, revealed, rightShare, viewClock } from './asking'
import { currentRun } from './clock'
import { drawn } from './drawing'
import { comingIndex, formatOf } from './formats/formats'
import { movedBy, rankTold } from './ranking'
import { bestClimb, clubBeside, clubName, clubRows, podiumRows, rows } from './rows'
import { gainOf, questionOf, wasAsked } from './settling'
import type { Player, QuestionRun, Show } from './state'
import { teamNames } from './teams'
import type { HostView, PersonalView, RosterRow, RunSheetLine, ScreenView, SharedView } from './view'

/** What the views need and the state does not know. */
export interface Live {
  pin: string
  screenKey: string
  /** Players connected now. */
  present: number
  /** Screens connected now. */
  screens: number
  /** A host's page is connected now. */
  hostHere: boolean
}

const NAMES = 60
const SCREEN_ROWS = 8
const HOST_ROWS = 10
const PODIUM_ROWS = 3

const atPodium = (show: Show) => show.phase === 'podium' || show.phase === 'ended'

/** What players and screens alike may know of the question now. */
function questionPart(show: Show): Pick<SharedView, 'coming' | 'question' | 'clock' | 'revealed'> {
  const run = currentRun(show)
  if (!run) return {}
  switch (show.phase) {
    case 'countdown':
      return { coming: comingQuestion(show, run), clock: viewClock(show, run) }
    case 'question':
      return { question: askedQuestion(show, questionOf(show, run)), clock: viewClock(show, run) }
    case 'reveal':
      return { question: askedQuestion(show, questionOf(show, run)), revealed: revealed(show, run, true) }
    default:
      return {}
  }
}

/** Settled questions that the trail names, in their order. */
function amendedRuns(show: Show): QuestionRun[] {
  const named = [...new Set(show.trail.map(({ index }) => index))].sort((a, b) => a - b)
  return named.flatMap((index) => show.runs[index] ?? []).filter(({ state }) => state === 'settled')
}

/** What all players share; `n` numbers the view. */
export function sharedView(show: Show, n: number): SharedView {
  const amended = atPodium(show) ? amendedRuns(show) : []
  return {
    role: 'player',
    n,
    phase: show.phase,
    title: show.title,
    index: show.index,
    total: show.questions.length,
    toGo: show.runs.filter(({ index, state }) => index > show.index && state === 'waiting').length,
    locked: show.locked,
    language: show.settings.language,
    peek: show.settings.peek,
    shuffle: show.settings.shuffle,
    clubs: show.clubs,
    teams: { mode: show.settings.teams.mode, names: teamNames(show.settings) },
    names: show.settings.names,
    onePhonePerTeam: show.settings.onePhonePerTeam,
    players: show.ranking.length,
    ...questionPart(show),
    ...(atPodium(show) && { podium: podiumRows(show, PODIUM_ROWS) }),
    ...(amended.length > 0 && {
      amended: amended.map((run) => ({
        index: run.index,
        question: askedQuestion(show, questionOf(show, run)),
        revealed: revealed(show, run, true),
      })),
    }),
  }
}

type Neighbour = PersonalView['above']

function neighbours(show: Show, player: Player): { above: Neighbour; below: Neighbour } {
  const team = player.team === null ? undefined : show.teams[player.team]
  const place = team ? team.place : player.place
  const at = (there: number): Neighbour => {
    if (place < 0 || there < 0) return null
    const one = team ? show.teams[show.teamRanking[there] ?? -1] : show.players[show.ranking[there] ?? -1]
    return one ? { rank: rankTold(one), name: one.name, points: one.points } : null
  }
  return { above: at(place - 1), below: at(place + 1) }
}

function resultOf(run: QuestionRun, player: Player): PersonalView['result'] {
  if (run.state !== 'settled' || !wasAsked(run, player)) return null
  const { seat } = player
  const answer = run.answers.get(seat)
  const { base, speed, streak } = answer?.gain ?? { base: 0, speed: 0, streak: 0 }
  return { grade: answer?.grade ?? 0, base, speed, streak, gain: gainOf(run, seat) }
}

function amendedOf(show: Show, player: Player): NonNullable<PersonalView['amended']> {
  return amendedRuns(show).flatMap((run) => {
    if (!wasAsked(run, player)) return []
    const answer = run.answers.get(player.seat)
    return [{ index: run.index, grade: answer?.grade ?? 0, value: answer?.value ?? null }]
  })
}

/** What only this seat gets. O(1) but for amended questions, of which there are few. Throws for a seat that is not there. */
export function personalView(show: Show, seat: number, n: number): PersonalView {
  const player = show.players[seat]
  if (!player) throw new Error(`no seat ${seat}`)
  const run = currentRun(show)
  const answer = run?.answers.get(seat)
  const team = player.team === null ? undefined : show.teams[player.team]
  return {
    n,
    seat,
    name: player.name,
    mark: player.mark,
    club: clubBeside(show, player),
    team: team?.name ?? null,
    extra: player.extra,
    shuffleSeed: drawn(show.seed, seat),
    points: player.points,
    rank: rankTold(player),
    moved: movedBy(player),
    of: show.ranking.length,
    streak: player.streak,
    bestStreak: player.bestStreak,
    right: player.right,
    asked: player.asked,
    answer: answer ? { value: answer.value, ms: answer.ms } : null,
    result: run ? resultOf(run, player) : null,
    ...neighbours(show, player),
    teamPoints: team?.points ?? null,
    teamRank: team ? rankTold(team) : null,
    ...(show.trail.length > 0 && { amended: amendedOf(show, player) }),
  }
}

/** Clubs that have players, the largest first. */
function clubsOf(show: Show, players: readonly Player[]): ScreenView['clubs'] {
  const counts = new Map<string, number>()
  for (const { club } of players) if (club !== null) counts.set(club, (counts.get(club) ?? 0) + 1)
  return [...counts]
    .map(([id, count]) => ({ id, name: clubName(show, id) ?? id, players: count }))
    .sort((a, b) => b.players - a.players)
}

/** Who has arrived: only in the lobby. */
function arrivals(show: Show): Pick<ScreenView, 'names' | 'clubs' | 'teams'> {
  if (show.phase !== 'lobby') return { names: [], clubs: [], teams: [] }
  const here = show.players.filter((player) => !player.kicked)
  return {
    names: here.slice(-NAMES).map((player) => {
      const { seat, name, mark } = player
      return { seat, name, mark, club: clubBeside(show, player) }
    }),
    clubs: clubsOf(show, here),
    teams: show.teams.map(({ name, members }, id) => ({ id: String(id), name, players: members.length })),
  }
}

/** The projector's view. */
export function screenView(show: Show, n: number, live: Live): ScreenView {
  const standing = show.phase === 'scoreboard' || atPodium(show)
  const climb = show.phase === 'scoreboard' ? bestClimb(show) : undefined
  return {
    role: 'screen',
    n,
    phase: show.phase,
    title: show.title,
    pin: live.pin,
    index: show.index,
    total: show.questions.length,
    locked: show.locked,
    language: show.settings.language,
    banks: [...new Map(show.questions.map((question) => [question.bank, question.bankName])).values()],
    players: show.ranking.length,
    present: live.present,
    ...arrivals(show),
    answered: currentRun(show)?.answered ?? 0,
    hostHere: live.hostHere,
    ...questionPart(show),
    ...(standing && {
      rows: atPodium(show) ? podiumRows(show, SCREEN_ROWS) : rows(show, SCREEN_ROWS),
      clubRows: clubRows(show),
    }),
    ...(climb && { bestClimb: climb }),
  }
}

function runSheet(show: Show): RunSheetLine[] {
  return show.runs.map((run) => {
    const { title, kind, weight, unreviewed } = questionOf(show, run)
    const share = rightShare(questionOf(show, run), run)
    return {
      index: run.index,
      title,
      kind,
      state: run.state,
      voided: run.voided,
      rightShare: share,
      weight,
      unreviewed,
    }
  })
}

function nowPart(show: Show): Pick<HostView, 'now' | 'clock'> {
  const run = currentRun(show)
  if (!run || atPodium(show)) return {}
  const now = { ...askedQuestion(show, questionOf(show, run)), revealed: revealed(show, run, false) }
  return { now, ...((show.phase === 'countdown' || show.phase === 'question') && { clock: viewClock(show, run) }) }
}

function nextPart(show: Show): Pick<HostView, 'next'> {
  const index = atPodium(show) ? null : comingIndex(show)
  const run = index === null ? undefined : show.runs[index]
  const question = run && questionOf(show, run)
  return run && question ? { next: { ...askedQuestion(show, question), key: run.key, seconds: question.seconds } } : {}
}

/** The host's view: the only one with a right answer before its reveal. */
export function hostView(show: Show, n: number, live: Live): HostView {
  return {
    role: 'host',
    n,
    id: show.id,
    phase: show.phase,
    title: show.title,
    pin: live.pin,
    screenKey: live.screenKey,
    screens: live.screens,
    index: show.index,
    total: show.questions.length,
    locked: show.locked,
    settings: show.settings,
    players: show.ranking.length,
    present: live.present,
    answered: currentRun(show)?.answered ?? 0,
    runSheet: runSheet(show),
    ...nowPart(show),
    ...nextPart(show),
    rows: rows(show, HOST_ROWS),
    step: formatOf(show.settings).step(show),
    can: allowed(show),
  }
}

/** A row of the host's list of players. Throws for a seat that is not there. */
export function rosterRow(show: Show, seat: number, awaySince: number | null): RosterRow {
  const player = show.players[seat]
  if (!player) throw new Error(`no seat ${seat}`)
  const { name, mark, points, kicked, extra } = player
  const rank = rankTold(player)
  const team = player.team === null ? null : (show.teams[player.team]?.name ?? null)
  const answered = currentRun(show)?.answers.has(seat) ?? false
  return { seat, name, mark, club: clubName(show, player.club), team, points, rank, answered, kicked, extra, awaySince }
}
