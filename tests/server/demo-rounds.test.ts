import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createAreas, readAtlas } from '../../server/clubs/atlas'
import { loadBanks } from '../../server/content/banks'
import { ruleSetsOn } from '../../server/content/rule-set-files'
import { DEMO_PAST, seedRounds } from '../../server/seed/demo-rounds'
import { seeded } from '../../server/seed/random'
import { prismaDemoItems } from '../../server/storage/demo-items'
import { removeSeason } from '../../server/storage/season-removal'
import { freshDatabase } from './fresh-database'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const NOW = Date.parse('2026-11-21T08:00:00+07:00')

test('the demonstration has a season that is over, with certificates, one that goes on, and leaves nothing behind', async () => {
  const database = await freshDatabase()
  const { client: db } = database
  const { banks } = await loadBanks(join(ROOT, 'content/banks'), join(ROOT, 'public/media'))
  const atlas = readAtlas(join(ROOT, 'content/areas'))
  const items = prismaDemoItems(db)
  let made = 0
  const random = seeded(5)
  const options = {
    database,
    templates: ruleSetsOn(join(ROOT, 'content/rule-sets')),
    banks,
    atlas,
    areas: createAreas(atlas, { now: () => NOW }),
    items,
    retentionDays: 730,
    serverKey: 'k'.repeat(32),
    secret: () => `secret-${++made}`,
    random: (below: number) => Math.floor(random() * below),
    fonts: join(ROOT, 'public/fonts'),
    account: 'tinhdoan',
    name: 'Tỉnh đoàn',
    unit: 'tn',
    now: NOW,
  }
  const open = await seedRounds(options)
  const past = await db.season.findUniqueOrThrow({ where: { code: DEMO_PAST } })
  expect(past.phase).toBe('closed')
  const { state } = await db.roundResultsRecord.findFirstOrThrow({ where: { season: past.id } })
  expect(JSON.parse(state ?? '')).toMatchObject({
    phase: 'published',
    complaints: [{ answer: { upheld: true } }],
    trail: ['announce', 'answer', 'void_item', 'publish'].map((type) => ({ what: { type } })),
  })
  const sat = (season: string) =>
    db.paperAttempt.groupBy({ by: ['contestant'], where: { season, endedAt: { not: null } } })
  expect((await sat(past.id)).length).toBeGreaterThan(50)
  expect((await sat(open?.id ?? '')).length).toBe(20)
  expect(await db.certificateRecord.count({ where: { season: past.id } })).toBeGreaterThan(50)
  // Nothing is done twice.
  expect(await seedRounds(options)).toBeNull()
  expect(await db.season.count()).toBe(2)

  for (const season of await items.of('season')) await removeSeason(db, season)
  const left = [db.season, db.seasonQuestion, db.contestant, db.paperAttempt, db.paperEntry, db.roundResultsRecord]
  for (const table of left) expect(await (table as typeof db.season).count()).toBe(0)
  expect(await db.certificateRecord.count()).toBe(0)
}, 60_000)
