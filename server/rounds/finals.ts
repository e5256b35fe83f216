// Live finals: shows whose seats belong to the contestants of a round.
import { createHmac } from 'node:crypto'
import type { Locale } from '../../app/domain/question/text'
import { textIn } from '../../app/domain/question/text-in'
import { consentStands, mayBeChild } from '../../app/domain/round/consent'
import { ineligible } from '../../app/domain/round/eligibility'
import { dayAt } from '../../app/domain/round/windows'
import { drawnName } from '../../app/domain/show/drawn-names'
import type { Show } from '../../app/domain/show/state'
import type { Areas } from '../../app/services/clubs'
import type { Contestant } from '../../app/services/contestants'
import type { FinalOf, FinalPlace, FinalRefusal, Finals } from '../../app/services/finals'
import type { Season } from '../../app/services/seasons'
import type { Clock } from '../clock'
import type { OpenShows } from '../live/open-shows'
import type { Settled } from '../live/runner'
import { tokenHash } from '../live/session'
import type { FinalStore } from '../storage/finals'

export interface FinalsOptions {
  store: FinalStore
  shows: Pick<OpenShows, 'create' | 'byId' | 'open'>
  season(id: string): Promise<Season | null>
  contestant(id: string): Promise<Contestant | null>
  /** Was made an entrant of a round that takes them from another. */
  isEntrant(season: string, round: string, contestant: string): Promise<boolean>
  areas: Pick<Areas, 'unit'>
  clock: Clock
  /** Secret of this installation: seats' tokens are made from it. */
  serverKey: string
}

const refused = (code: FinalRefusal): { ok: false; code: FinalRefusal } => ({ ok: false, code })

export function createFinals({
  store,
  shows,
  season,
  contestant,
  isEntrant,
  areas,
  clock,
  serverKey,
}: FinalsOptions): Finals {
  /** The same on every phone of a contestant, and of nobody else. */
  const tokenOf = (show: string, id: string) =>
    createHmac('sha256', serverKey).update(`final:${show}:${id}`).digest('base64url')

  async function roundIn({ season: id, round }: FinalOf) {
    const found = await season(id)
    const its = found?.ruleSet.rounds.find((one) => one.id === round)
    return found && its?.kind === 'live' ? { season: found, round: its } : null
  }

  /** The nickname where it may be published, else a drawn name. */
  function nameOf(one: Contestant, { ruleSet }: Season, show: Show, locale: Locale): string {
    const child = mayBeChild(one, dayAt(clock.now(), ruleSet.timeZone))
    return consentStands(one.consents, 'publish_nickname', child)
      ? one.nickname
      : drawnName(show.seed, show.players.length, locale)
  }

  const placesIn = (show: Show): FinalPlace[] =>
    show.players.flatMap(({ contestant: id, name, seat }) => (id === null ? [] : [{ contestant: id, name, seat }]))

  /** The log says who sits where; this is what results are brought by. Somebody who was erased gets no seat again. */
  async function keep(show: Show): Promise<FinalPlace[]> {
    const places = placesIn(show)
    const of = show.final
    if (!of) return []
    const known = new Set((await store.seats(show.id)).map((one) => one.contestant))
    const missing = places.filter((one) => !known.has(one.contestant))
    const there = await Promise.all(missing.map((one) => contestant(one.contestant)))
    const erased = new Set(missing.filter((_, index) => there[index] === null))
    const seated = missing.filter((one) => !erased.has(one))
    await store.sit(seated.map((one) => ({ show: show.id, seat: String(one.seat), ...of, contestant: one.contestant })))
    return places.filter((one) => !erased.has(one))
  }

  async function isFinalist(of: FinalOf, id: string): Promise<boolean> {
    const found = await roundIn(of)
    const person = await contestant(id)
    if (!found || person?.season !== of.season) return false
    return found.round.entrants === undefined || isEntrant(of.season, of.round, id)
  }

  async function listed(of: FinalOf) {
    const all = await Promise.all((await store.shows(of.season, of.round)).map(({ show }) => shows.byId(show)))
    return all.flatMap((info) => info ?? [])
  }

  return {
    async create(of, show) {
      const found = await roundIn(of)
      if (found?.season.phase !== 'open') return refused('not_live')
      const { id } = await shows.create({ ...show, clubs: [], clubId: null, final: of })
      await store.add({ show: id, ...of, at: clock.now() })
      return { ok: true, id }
    },
    shows: listed,
    async roundOf(show) {
      const row = await store.byShow(show)
      return row && { season: row.season, round: row.round }
    },
    async placeOf(show) {
      const row = await store.byShow(show)
      const its = row && (await season(row.season))
      return its ? { id: '', units: its.units } : null
    },
    isFinalist,

    async enter(of, id, locale) {
      const found = await roundIn(of)
      const person = await contestant(id)
      if (!found || !person || !(await isFinalist(of, id))) return refused('not_entrant')
      const { timeZone, divisions } = found.season.ruleSet
      const child = mayBeChild(person, dayAt(clock.now(), timeZone))
      if (!consentStands(person.consents, 'take_part', child)) return refused('needs_consent')
      const division = divisions.find((one) => one.id === person.division)
      if (!division || ineligible(division, person).length > 0) return refused('not_eligible')
      const running = (await listed(of)).find(({ endedAt }) => endedAt === null)
      const open = running && (await shows.open.byId(running.id))
      if (!open?.record.pin) return refused('no_show')
      const { runner, record } = open
      const token = tokenOf(record.id, id)
      const unit = areas.unit(person.unit)
      // Namespaced, so that no unit is ever taken for a club of the same id.
      const playsFor = {
        id: `unit:${person.unit}`,
        name: unit ? textIn(unit.short ?? unit.name, 'vi').text : person.unit,
      }
      const command = {
        type: 'join',
        token: tokenHash(token),
        name: nameOf(person, found.season, runner.show, locale),
        club: playsFor.id,
        brought: playsFor,
        team: null,
        locale,
        contestant: id,
      } as const
      const settled = await new Promise<Settled>((done) =>
        runner.submit({ role: 'player' }, `final:${id}`, command, runner.now(), done),
      )
      if (!settled.ok) return refused(settled.code)
      await keep(runner.show)
      return { ok: true, path: `/play/${record.pin}?seat=own#seat=${token}` }
    },

    async places(show) {
      const open = await shows.open.byId(show)
      return open ? keep(open.runner.show) : []
    },
  }
}
