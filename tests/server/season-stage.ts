// Seasons and contestants on a database of their own, with a clock and chance that tests decide.
import { fileURLToPath } from 'node:url'
import type { Bank, BankQuestion } from '../../app/domain/question/bank'
import type { Contestant, ContestantDone, ContestantFields } from '../../app/services/contestants'
import type { Season } from '../../app/services/seasons'
import { createAreas, readAtlas } from '../../server/clubs/atlas'
import { createBanks } from '../../server/content/banks'
import { ruleSetsOn } from '../../server/content/rule-set-files'
import { createRegistry } from '../../server/rounds/registry'
import { seeded } from '../../server/seed/random'
import { poolFor } from '../domain/round-stage'
import { ruleSet } from '../domain/rule-set-stage'
import { freshDatabase } from './fresh-database'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
export const NOW = Date.parse('2026-11-21T08:00:00+07:00')
export const DAY = 86_400_000

export async function stageSeasons(questions: BankQuestion[] = poolFor(ruleSet('2022-2024'))) {
  const database = await freshDatabase()
  const clock = { time: NOW, now: () => clock.time }
  const bank = { id: 'english', name: 'E', description: 'E', languages: ['vi'], unreviewed: [], topics: [] }
  const changed: string[] = []
  const erased: string[] = []
  /** Whose results were announced. */
  const settled = new Set<string>()
  /** When rounds were announced. */
  const announced = new Map<string, number>()
  const random = seeded(7)
  let made = 0
  const registry = createRegistry({
    database,
    templates: ruleSetsOn(`${ROOT}content/rule-sets`),
    banks: createBanks([{ ...bank, questions } as Bank]),
    areas: createAreas(readAtlas(`${ROOT}content/areas`), clock),
    clock,
    retentionDays: 730,
    serverKey: 'k'.repeat(32),
    secret: () => `secret${++made}`,
    random: (below) => Math.floor(random() * below),
    settled: async (id) => settled.has(id),
    announcedAt: async (_season, round) => announced.get(round) ?? null,
    onErase: async ({ id }) => void erased.push(id),
    onChange: (season) => void changed.push(season),
  })
  const draft = async (more: Partial<Parameters<typeof registry.seasons.create>[0]> = {}) =>
    registry.seasons.create({
      template: '2022-2024',
      unit: 'tn',
      code: 'olympic-2026',
      name: 'English Olympic',
      first: '2026-11-23',
      account: 'anh-tam',
      ...more,
    })
  return {
    ...registry,
    database,
    db: database.client,
    clock,
    changed,
    erased,
    settled,
    announced,
    draft,
    /** A season that is open, with the rules of a template or those rules changed. */
    async open(change: (rules: Season['ruleSet']) => unknown = (rules) => rules): Promise<Season> {
      const season = opened(await draft())
      opened(await registry.seasons.change(season.id, change(season.ruleSet)))
      return opened(await registry.seasons.open(season.id))
    },
  }
}
export type SeasonStage = Awaited<ReturnType<typeof stageSeasons>>

function opened(done: Awaited<ReturnType<SeasonStage['draft']>>): Season {
  if (!done.ok) throw new Error(`${done.code} ${done.problems?.join('\n') ?? ''}`)
  return done.season
}
export const seasonOf = opened

export function must<T extends object>(done: ContestantDone<T>): T {
  if (!done.ok) throw new Error(`${done.code} ${done.why?.join(' ') ?? ''}`)
  return done
}

export const AN: ContestantFields = {
  name: 'Nguyễn Thị Ân',
  nickname: 'Ân',
  unit: 'tn-710',
  division: 'students',
  school: 'Cao đẳng Sư phạm Tây Ninh',
  born: null,
  grade: null,
  kind: 'student',
  marks: [],
}
/** Born in 2012: a child for two more years. */
export const BINH: ContestantFields = {
  ...AN,
  name: 'Trần Văn Bình',
  nickname: 'Bình',
  division: 'pupils',
  school: 'THCS Thị trấn Gò Dầu',
  born: '2012',
  kind: 'pupil',
}
export const YES = (['take_part', 'publish_nickname', 'certificate'] as const).map((purpose) => {
  return { purpose, given: true, how: 'self' as const, at: 0, by: null }
})

export const cookie = (season: string, token: string) => new Headers({ cookie: `a=b; contestant-${season}=${token}` })
export const named = (list: readonly Pick<Contestant, 'name'>[]) => list.map(({ name }) => name)
