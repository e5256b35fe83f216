/** The one answer to "may this actor do that?": a table of actions, each with its rule. */
import type { Actor, ClubPlace, Grant } from './actor'

/** What each action is done to. */
export interface Subjects {
  /** Take part in a show by its PIN, or sit it self-paced by its link. */
  'show.play': null
  /** See the projector's page: whoever holds its key. */
  'show.watch': { keyMatches: boolean }
  'show.create': { club: ClubPlace }
  /** Open, pause, kick, end … and see right answers. */
  'show.control': { account: string; club: ClubPlace }
  /** Results, players' answers, exports. */
  'show.results': { account: string; club: ClubPlace }
  /** Correct or void a question, during the show or after it. */
  'show.correct': { account: string; club: ClubPlace }
  /** Questions with their answers. */
  'bank.read': null
  'club.view': null
  'club.create': { units: readonly string[] }
  'club.manage': { club: ClubPlace }
  'board.view': null
  /** One's own name, password, sessions. */
  'account.self': { account: string }
  /** List people, reset passwords, take grants away. */
  'account.manage': null
  /** Look at an invitation and take it: whoever holds its code. */
  'invitation.accept': { codeMatches: boolean }
  /** `units`: those that the grant's place belongs to, nearest first; for a judge those of the season. */
  'invitation.create': { grant: Grant; units: readonly string[] }
  /** See the page that invites. */
  'invitation.list': null
  'invitation.withdraw': { createdBy: string }
  /** A season's page and regulations: anybody once it is open; drafts are its organisers'. `units`: the unit that runs it and those above it. */
  'season.view': { open: boolean; units: readonly string[] }
  /** Register oneself, or come back with code and digits. */
  'season.enter': { open: boolean }
  /** See the list of own seasons and the templates. */
  'season.list': null
  'season.create': { units: readonly string[] }
  /** Rules, opening, results, complaints, who judges, certificates. */
  'season.manage': { units: readonly string[] }
  /** Enter one's own marks in a judged round. `season`: its id; `units`: the unit that runs it and those above it. */
  'round.judge': { season: string; round: string; units: readonly string[] }
  /** Full names, registrations, slips, consents. `units`: the contestant's unit, or the one that is asked for, and those above it. */
  'contestant.keep': { units: readonly string[] }
  /** One's own registration, result, complaint, export and erasure: whoever signed in as this contestant. */
  'contestant.self': { own: boolean }
  /** Whoever signed in as the contestant of an attempt; a practice paper belongs to a device. */
  'paper.sit': { own: boolean }
  'certificate.print': { own: boolean; units: readonly string[] }
  /** The public page behind a register number. */
  'certificate.confirm': null
}
export type Action = keyof Subjects

const isAdministrator = (actor: Actor) => grants(actor).some((g) => g.role === 'administrator')
const hosts = (actor: Actor, club: ClubPlace) => grants(actor).some((g) => g.role === 'host' && g.club === club.id)
const organises = (actor: Actor, units: readonly string[]) =>
  grants(actor).some((g) => g.role === 'organiser' && units.includes(g.unit))
const runsUnit = (actor: Actor, units: readonly string[]) => isAdministrator(actor) || organises(actor, units)
const runsClub = (actor: Actor, club: ClubPlace) =>
  isAdministrator(actor) || hosts(actor, club) || organises(actor, club.units)
const is = (actor: Actor, account: string) => actor.kind === 'account' && actor.id === account

const RULES: { [A in Action]: (actor: Actor, subject: Subjects[A]) => boolean } = {
  'show.play': () => true,
  'show.watch': (_, show) => show.keyMatches,
  'show.create': (actor, { club }) => runsClub(actor, club),
  'show.control': (actor, show) => runsClub(actor, show.club),
  'show.results': (actor, show) => runsClub(actor, show.club),
  'show.correct': (actor, show) => runsClub(actor, show.club),
  // A judge is often invited for one evening and by people who do not know them: no right answers.
  'bank.read': (actor) => grants(actor).some((g) => g.role !== 'judge'),
  'club.view': () => true,
  'club.create': (actor, { units }) => isAdministrator(actor) || organises(actor, units),
  'club.manage': (actor, { club }) => runsClub(actor, club),
  'board.view': () => true,
  'account.self': (actor, { account }) => is(actor, account),
  'account.manage': (actor) => isAdministrator(actor),
  'invitation.accept': (_, invitation) => invitation.codeMatches,
  'invitation.create': (actor, { grant, units }) => {
    if (isAdministrator(actor)) return true
    if (grant.role === 'administrator') return false
    return organises(actor, units)
  },
  'invitation.list': (actor) => isAdministrator(actor) || grants(actor).some((g) => g.role === 'organiser'),
  'invitation.withdraw': (actor, { createdBy }) => isAdministrator(actor) || is(actor, createdBy),
  'season.view': (actor, { open, units }) => open || runsUnit(actor, units),
  'season.enter': (_, { open }) => open,
  'season.list': (actor) => isAdministrator(actor) || grants(actor).some((g) => g.role === 'organiser'),
  'season.create': (actor, { units }) => runsUnit(actor, units),
  'season.manage': (actor, { units }) => runsUnit(actor, units),
  'round.judge': (actor, { season, round, units }) =>
    runsUnit(actor, units) || grants(actor).some((g) => g.role === 'judge' && g.season === season && g.round === round),
  'contestant.keep': (actor, { units }) => runsUnit(actor, units),
  'contestant.self': (_, { own }) => own,
  'paper.sit': (_, { own }) => own,
  'certificate.print': (actor, { own, units }) => own || runsUnit(actor, units),
  'certificate.confirm': () => true,
}

export const ACTIONS = Object.keys(RULES) as Action[]

/**
 * Whether `actor` may do `action` to `subject`. Pure; every loader, action and socket handler asks it.
 * Having made a show does not keep the right to it: the grant on its club does.
 */
export function can<A extends Action>(actor: Actor, action: A, subject: Subjects[A]): boolean {
  return RULES[action](actor, subject)
}

function grants(actor: Actor): readonly Grant[] {
  return actor.kind === 'account' ? actor.grants : []
}
