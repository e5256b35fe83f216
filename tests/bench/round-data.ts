// What the bench of a round puts into a database before a server starts, and what it looks for afterwards.
import { cpSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { PackedAttempt } from '../../app/domain/round/packing'
import { loadBanks } from '../../server/content/banks'
import { openDatabase } from '../../server/storage/database'
import { migrate } from '../../server/storage/migrate'
import { fillHall, papersOver } from '../server/papers-hall'
import type { BareRoundPayloads } from './bare-round'
import { ownFolder, root } from './programs'
import { type BurstSitter, letterOf } from './round-tasks'

export const SERVER_KEY = 'a key of the bench that is long enough, and of nobody else'
const BANK = 'english'

export interface RoundTemplate {
  folder: string
  sitters: BurstSitter[]
  payloads: Omit<BareRoundPayloads, 'file' | 'writer'>
}

export const fileIn = (folder: string) => join(folder, 'vamco.db')

/** A copy of the template for one run. */
export function copyOf({ folder }: RoundTemplate): string {
  const copy = ownFolder(tmpdir())
  for (const name of readdirSync(folder)) cpSync(join(folder, name), join(copy, name))
  return copy
}

/** What the end of one full paper writes and answers, for the bare handler. */
async function payloadsOf(folder: string, { attempt, device, refs }: BurstSitter, saves: number) {
  const url = `file:${fileIn(folder)}`
  const database = await openDatabase(url)
  const { papers, store, close } = papersOver(database, url)
  const commands = refs.slice(0, saves).map((item, n) => {
    return { type: 'save', item, value: letterOf(attempt, n), turn: n + 1 }
  })
  const done = await papers.act(attempt, device, [...commands, { type: 'hand_in' }], Date.now())
  const kept = await store.read(attempt)
  await close()
  await database.close()
  if (!done?.view || !kept?.attempt.ended || !kept.attempt.answered) throw new Error('a paper could not be handed in')
  return { answered: kept.attempt.answered, ended: kept.attempt.ended, view: done.view }
}

/** `people` who have begun a paper of `items` questions from the bank of English, and will give `saves` answers. */
export async function makeRound(people: number, items: number, saves: number): Promise<RoundTemplate> {
  const folder = ownFolder(tmpdir())
  const url = `file:${fileIn(folder)}`
  await migrate(url, root)
  const database = await openDatabase(url)
  const { banks } = await loadBanks(join(root, 'content/banks'), join(root, 'public/media'))
  const questions = banks
    .all()
    .flatMap((bank) => (bank.id === BANK ? bank.questions : []))
    .filter((one) => one.kind === 'single' && one.choices.length === 4)
  const sitters = await fillHall(database, url, { questions, people, items, serverKey: SERVER_KEY })
  await database.close()
  const template = { folder, sitters, payloads: { answered: '', ended: '', view: null } }
  const [first] = sitters
  if (!first) throw new Error('nobody sits the paper')
  return { ...template, payloads: await payloadsOf(copyOf(template), first, saves) }
}

/** Answers that were acknowledged, and are not in the papers as they ended. */
export function lostAnswers(folder: string, sitters: readonly BurstSitter[], saves: number): number {
  const db = new Sqlite(fileIn(folder), { readonly: true })
  const read = db.prepare('SELECT "ended" FROM "PaperAttempt" WHERE "id" = ?').pluck()
  let lost = 0
  for (const { attempt, refs } of sitters) {
    const text = read.get(attempt) as string | null
    const packed = text === null ? null : (JSON.parse(text) as PackedAttempt)
    const drawn = packed?.sections.flatMap(({ items }) => items.map(([ref]) => ref)) ?? []
    for (let n = 0; n < Math.min(saves, refs.length); n++)
      if (packed?.answers[drawn[n] ?? '']?.value !== letterOf(attempt, n)) lost++
    if (text === null) lost++
  }
  db.close()
  return lost
}

/** Calls that the bare handler acknowledged and did not write. */
export function lostRows(folder: string, calls: number): number {
  const db = new Sqlite(fileIn(folder), { readonly: true })
  const rows = db.prepare('SELECT COUNT(*) FROM "PaperEntry"').pluck().get() as number
  db.close()
  return Math.max(0, calls - rows)
}
