// Measures a board's page over few results and over very many, beside each other.
//   npm run bench -- boards                         10,000 against 1,000,000
//   npm run bench -- boards --results 10000000      takes some minutes and 3 GB of disk
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import Sqlite from 'better-sqlite3'
import { createStandings } from '../../server/boards/standings'
import { readAtlas } from '../../server/clubs/atlas'
import { openDatabase } from '../../server/storage/database'
import { migrate } from '../../server/storage/migrate'

const root = fileURLToPath(new URL('../..', import.meta.url))
const NOW = Date.parse('2026-11-21T05:00:00Z')
const SEASON = '2026-autumn'
const FEW = 10_000
const CLUBS = 200
/** Each person plays so often. */
const PLAYS = 10
const CHUNK = 500_000
const LIMIT = 1.5

const DISTRICTS = ['tn-703', 'tn-705', 'tn-706', 'tn-707', 'tn-708', 'tn-709', 'tn-710', 'tn-711', 'tn-712']
const CLUSTER: Record<string, string> = {
  'tn-705': 'cum-1',
  'tn-706': 'cum-1',
  'tn-707': 'cum-1',
  'tn-703': 'cum-2',
  'tn-708': 'cum-2',
  'tn-709': 'cum-2',
}

/** Fills the tables as recording would leave them, by SQL: nobody waits for ten million recordings. */
function fill(file: string, results: number): void {
  const db = new Sqlite(file)
  db.pragma('synchronous=OFF')
  db.exec('CREATE TEMP TABLE place(club INTEGER PRIMARY KEY, district TEXT, cluster TEXT)')
  const place = db.prepare('INSERT INTO place VALUES (?, ?, ?)')
  const club = db.prepare('INSERT INTO Club(id, code, name, unit, members, createdAt) VALUES (?, ?, ?, ?, ?, ?)')
  for (let i = 0; i < CLUBS; i++) {
    const district = DISTRICTS[i % DISTRICTS.length] ?? ''
    place.run(i, district, CLUSTER[district] ?? 'cum-3')
    club.run(`club-${i}`, `CODE${i}`, `Câu lạc bộ số ${i}`, district, 60, NOW)
  }
  const people = Math.max(1, Math.round(results / CLUBS / PLAYS))
  const entries = db.prepare(`
    WITH RECURSIVE n(i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)
    INSERT INTO LedgerEntry(source, revision, season, club, person, name, units, points, plays, recordedAt)
    SELECT 'show:' || (i / 50), 1, '${SEASON}', 'club-' || (i % ${CLUBS}), 'p' || (i / ${CLUBS} % ${people}), 'An', '["tn-710","tn"]',
      (i * 7919) % 9000, 1, ${NOW} FROM n`)
  for (let from = 0; from < results; from += CHUNK) entries.run(from, Math.min(results, from + CHUNK))
  const subjects = { clubs: "'club-' || club", districts: 'district', clusters: 'cluster' }
  for (const [board, subject] of Object.entries(subjects)) {
    db.exec(`
      WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${people})
      INSERT INTO StandingPerson(season, board, subject, club, person, name, points, plays)
      SELECT '${SEASON}', '${board}', ${subject}, 'club-' || club, 'p' || i, 'An', (club * 31 + i * 7919) % 90000, ${PLAYS} FROM place, n`)
    db.exec(`
      INSERT INTO StandingRow(season, board, subject, points, best, people, plays)
      SELECT season, board, subject, SUM(points), MAX(points), COUNT(*), SUM(plays) FROM StandingPerson
      WHERE season = '${SEASON}' AND board = '${board}' GROUP BY subject`)
  }
  db.pragma('optimize')
  db.close()
}

async function hall(folder: string, results: number) {
  const file = join(folder, `${results}.db`)
  await migrate(`file:${file}`, root)
  fill(file, results)
  const database = await openDatabase(`file:${file}`)
  const { boards } = createStandings({
    database,
    atlas: readAtlas(join(root, 'content/areas')),
    clock: { now: () => NOW },
    log: { info() {} },
    random: () => 0,
    show: async () => null,
  })
  return { boards, close: database.close }
}

const median = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** Prints the medians in ms and their ratio; sets the exit code when the ratio is beyond the figure. */
export async function bench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { results: { type: 'string', default: '1000000' }, runs: { type: 'string', default: '300' } },
  })
  const many = Number(values.results)
  const runs = Number(values.runs)
  const folder = mkdtempSync(join(tmpdir(), 'vamco-boards-'))
  try {
    const few = await hall(folder, FEW)
    const full = await hall(folder, many)
    console.log(`Page of a board, ${CLUBS} clubs, medians of ${runs} readings each, taken in turn`)
    for (const board of ['clubs', 'districts', 'clusters']) {
      const times: [number[], number[]] = [[], []]
      for (let run = 0; run < runs; run++)
        // Each goes first as often as the other.
        for (const which of run % 2 ? ([0, 1] as const) : ([1, 0] as const)) {
          const start = performance.now()
          await [few, full][which]?.boards.page({ board, figure: 'points', page: 1 + (run % 4) })
          times[which].push(performance.now() - start)
        }
      const [small, large] = [median(times[0]), median(times[1])]
      const ratio = large / small
      console.log(
        `${board.padEnd(10)} ${FEW} results ${small.toFixed(2)} ms · ${many} results ${large.toFixed(2)} ms · ratio ${ratio.toFixed(2)} (reach ≤ ${LIMIT}) ${ratio <= LIMIT ? 'reached' : 'NOT REACHED'}`,
      )
      if (ratio > LIMIT) process.exitCode = 1
    }
    await few.close()
    await full.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
