// Clubs: found by code, made by organisers, kept by their leaders.
import { fold } from '../../app/domain/text/fold'
import type { Areas, Club, ClubDone, ClubFields, ClubRefusal, Clubs } from '../../app/services/clubs'
import type { Clock } from '../clock'
import { type ClubStore, CodeTaken } from '../storage/clubs'

export interface ClubsOptions {
  store: ClubStore
  areas: Areas
  clock: Clock
  /** A number below `below`, evenly. */
  random(below: number): number
}

/** No letter or digit that is taken for another when read aloud or from a wall. */
const LETTERS = 'ACDEFGHJKLMNPQRTUVWXY34679'
const CODE_LENGTH = 5
const NAME_LENGTH = 60

const refused = (code: ClubRefusal) => ({ ok: false, code }) as const
const folded = (name: string) => fold(name, { tones: true })
const byName = new Intl.Collator('vi').compare

export function createClubs({ store, areas, clock, random }: ClubsOptions): Clubs {
  const letters = (length: number) => Array.from({ length }, () => LETTERS[random(LETTERS.length)]).join('')

  async function wrongName(name: string, unit: string, self: string | null): Promise<ClubRefusal | null> {
    const key = folded(name)
    if (!key || name.length > NAME_LENGTH) return 'bad_name'
    const others = (await store.all()).filter((club) => club.unit === unit && club.id !== self)
    return others.some((club) => folded(club.name) === key) ? 'name_taken' : null
  }

  async function addWithNewCode(club: Omit<Club, 'code'>): Promise<Club> {
    for (let tries = 0; tries < 20; tries++) {
      const made = { ...club, code: letters(CODE_LENGTH) }
      try {
        await store.add(made)
        return made
      } catch (error) {
        if (!(error instanceof CodeTaken)) throw error
      }
    }
    throw new CodeTaken('no free code for a club was found')
  }

  const tidy = ({ name, members, meets }: ClubFields) => ({
    name: name.normalize('NFC').trim().replace(/\s+/g, ' '),
    members,
    meets,
  })

  return {
    byId: (id) => store.byId(id),
    byCode: (code) => store.byCode(code.replace(/\s+/g, '').toUpperCase()),
    async all() {
      return (await store.all()).sort((a, b) => byName(a.name, b.name))
    },
    async place(id) {
      const club = await store.byId(id)
      return club && { id, units: areas.unitsAbove(club.unit) }
    },
    async create(unit, fields): Promise<ClubDone> {
      if (!areas.unit(unit)) return refused('unknown_unit')
      const tidied = tidy(fields)
      const wrong = await wrongName(tidied.name, unit, null)
      if (wrong) return refused(wrong)
      const club = await addWithNewCode({
        id: `c-${letters(10).toLowerCase()}`,
        unit,
        ...tidied,
        createdAt: clock.now(),
      })
      return { ok: true, club }
    },
    async change(id, fields): Promise<ClubDone> {
      const club = await store.byId(id)
      if (!club) return refused('unknown_club')
      const tidied = tidy(fields)
      const wrong = await wrongName(tidied.name, club.unit, id)
      if (wrong) return refused(wrong)
      await store.change(id, tidied)
      return { ok: true, club: { ...club, ...tidied } }
    },
  }
}
