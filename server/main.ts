// The one page of wiring: settings, clock, services, http, pages, listen.
import { createHash, randomBytes, randomInt } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import express from 'express'
import { can } from '../app/domain/access/can'
import { namedBeside } from '../app/domain/area/names-apart'
import { textIn } from '../app/domain/question/text-in'
import { createAccounts } from './accounts/accounts'
import { createAuth } from './accounts/auth'
import { createSignInLimits } from './accounts/sign-in-limits'
import { createStandings } from './boards/standings'
import { createPress } from './certificates/press'
import { systemClock } from './clock'
import { readAtlas, WrongAtlas } from './clubs/atlas'
import { loadBanks, WrongContent } from './content/banks'
import { serveQuietMedia } from './content/media-names'
import { ruleSetsOn } from './content/rule-set-files'
import { readEnv, WrongSettings } from './env'
import { addressOf } from './http/address'
import { serveAssets } from './http/assets'
import { layHttp } from './http/http'
import { createJoinOrigin } from './http/join-origin'
import { createMetrics } from './http/metrics'
import { builtPages, developedPages, type Services } from './http/pages'
import { createReadiness } from './http/readiness'
import { fromNoPage, fromOwnPage } from './http/same-origin'
import { createLiveFigures } from './live/figures'
import { realLater } from './live/later'
import { createOpenShows } from './live/open-shows'
import { createPinTries } from './live/pin-tries'
import { laySockets } from './live/sockets'
import { createLog } from './log'
import { createResultsTakers } from './results-takers'
import { startRetention } from './retention'
import { createFinals } from './rounds/finals'
import { openPaperDoor } from './rounds/paper-door'
import { createPapers } from './rounds/papers'
import { createRegistry } from './rounds/registry'
import { createRoundResults } from './rounds/round-results'
import { createSeasonPapers } from './rounds/season-papers'
import { newCode } from './self-paced/code'
import { createSelfPaced } from './self-paced/self-paced'
import { createSheets } from './sheets/sheets'
import { closeInOrder } from './shutdown'
import { openDatabase } from './storage/database'
import { prismaFinals } from './storage/finals-prisma'
import { createPrismaGrants } from './storage/grants-prisma'
import { migrate, sqliteFile } from './storage/migrate'
import { EditedMigration } from './storage/migrations'
import { prismaEntrants, prismaPapers } from './storage/papers-prisma'
import { sqlitePapers } from './storage/papers-sqlite'
import { prismaRoundReading } from './storage/round-reading-prisma'
import { prismaRoundResults } from './storage/round-results-prisma'
import { prismaSelfPaced } from './storage/self-paced-prisma'
import { prismaShowLog } from './storage/show-log-prisma'
import { showLogOn } from './storage/show-log-sqlite'
import { prismaShows } from './storage/shows-prisma'
import { openSqliteThread } from './storage/sqlite-thread'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Pages that nobody has asked for are loaded so many ms after the start. */
const PAGES_AFTER = 1_500

async function main() {
  const env = readEnv(process.env)
  const log = createLog(env.LOG_LEVEL)
  const development = env.NODE_ENV === 'development'

  const migrations = await migrate(env.DATABASE_URL, root)
  if (migrations.length > 0) log.info({ migrations }, 'the database was brought up to date')
  const database = await openDatabase(env.DATABASE_URL)

  const mediaFolder = join(root, 'public/media')
  const { banks, files } = await loadBanks(join(root, 'content/banks'), mediaFolder)

  const clock = systemClock
  const secret = (bytes: number) => randomBytes(bytes).toString('base64url')
  const accounts = createAccounts({
    auth: createAuth({
      db: database.client,
      provider: database.dialect,
      secret: env.SESSION_SECRET,
      origin: env.ORIGIN ?? `http://localhost:${env.PORT}`,
    }),
    db: database.client,
    grants: createPrismaGrants(database.client),
    limits: createSignInLimits(),
    clock,
    secret,
  })

  const atlas = readAtlas(join(root, 'content/areas'))
  const {
    areas,
    clubs,
    boards,
    store: clubStore,
  } = createStandings({
    database,
    atlas,
    clock,
    log,
    random: (below) => randomInt(below),
    show: (id) => openShows.show(id),
  })
  // Shows and papers wait for the disk together.
  const thread = database.dialect === 'sqlite' ? openSqliteThread(sqliteFile(env.DATABASE_URL)) : null
  const pinTries = createPinTries(clock, realLater)
  const openShows = createOpenShows({
    log: thread ? showLogOn(thread) : prismaShowLog(database.client),
    shows: prismaShows(database.client),
    clock,
    later: realLater,
    random: Math.random,
    secret,
    onResults: (show) => giveResults(show),
    onTrouble: (error, show) => log.error({ err: error, show }, 'a show was held up'),
  })

  const selfPaced = createSelfPaced({
    store: prismaSelfPaced(database.client),
    show: (id) => openShows.show(id),
    clock,
    code: () => newCode((below) => randomInt(below)),
    id: () => secret(12),
    hash: (token) => createHash('sha256').update(token).digest('hex'),
  })
  const resultsStore = prismaRoundResults(database.client)
  const roundResults = createRoundResults({
    store: resultsStore,
    reading: prismaRoundReading(database.client),
    clock,
    id: () => secret(12),
    groupings: atlas.groupings,
    unitsAbove: areas.unitsAbove,
    members: () => clubStore.members(),
    show: (id) => openShows.show(id),
  })
  const registry = createRegistry({
    database,
    templates: ruleSetsOn(join(root, 'content/rule-sets')),
    banks,
    areas,
    clock,
    retentionDays: env.RETENTION_DAYS,
    serverKey: env.SESSION_SECRET,
    secret,
    random: (below) => randomInt(below),
    settled: (id) => roundResults.settled(id),
    announcedAt: async (season, round) => (await resultsStore.record(season, round)).state?.announcedAt ?? null,
    async onErase({ id, season }) {
      await roundResults.keepPlaces(id)
      await papers.forget(id)
      roundResults.forgetPapers(season)
    },
    onChange: (season) => roundResults.forget(season),
  })
  const papers = createPapers({
    store: thread ? sqlitePapers(thread, database.client) : prismaPapers(database.client, database.dialect),
    seasons: createSeasonPapers(registry.seasonStore),
    contestants: registry.contestants,
    results: resultsStore,
    isEntrant: prismaEntrants(database.client),
    clock,
    later: realLater,
    id: () => secret(12),
    onTrouble: (error) => log.error({ err: error }, 'a paper was held up'),
  })
  const press = createPress({
    db: database.client,
    seasons: registry.seasons,
    contestants: registry.contestants,
    roundResults,
    areas,
    clock,
    later: realLater,
    secret,
    fonts: join(root, 'public/fonts'),
    onTrouble: (error) => log.error({ err: error }, 'certificates were not printed'),
  })
  const finals = createFinals({
    store: prismaFinals(database.client),
    shows: openShows,
    season: (id) => registry.seasons.byId(id),
    contestant: (id) => registry.contestants.byId(id),
    isEntrant: prismaEntrants(database.client),
    areas,
    clock,
    serverKey: env.SESSION_SECRET,
  })
  const giveResults = createResultsTakers(boards, selfPaced, roundResults)

  const report = (error: unknown) => log.error({ err: error }, 'a page broke')
  const joinOrigin = createJoinOrigin(env.ORIGIN)
  const services: Services = {
    report,
    joinOrigin,
    clock,
    banks,
    accounts,
    areas,
    clubs,
    boards,
    openShows,
    pinTries,
    selfPaced,
    seasons: registry.seasons,
    contestants: registry.contestants,
    papers,
    roundResults,
    certificates: press.certificates,
    finals,
    sheets: createSheets(),
  }
  const metrics = createMetrics(env.METRICS_TOKEN)
  const readiness = createReadiness([{ name: 'database', check: database.checkWritable }])

  const app = express()
  const paperDoor = openPaperDoor({
    papers,
    contestants: registry.contestants,
    own: { origin: env.ORIGIN, trustProxy: env.TRUST_PROXY > 0 },
    proxies: env.TRUST_PROXY,
    clock,
    onAnswered: metrics.notePost,
    onTrouble: (error) => log.error({ err: error }, 'answers of a paper were not saved'),
  })
  const server = createServer((req, res) => paperDoor(req, res) || app(req, res))
  // Whoever sits a paper sends the next answer over the same line.
  server.keepAliveTimeout = 30_000
  const pages = development ? await developedPages(root, server, services) : builtPages(root, services)
  const assets = development ? undefined : serveAssets(join(root, 'build/client'))
  const figures = createLiveFigures(metrics.registry)
  figures.watch(openShows)
  const sockets = laySockets(server, {
    shows: openShows,
    pinTries,
    later: realLater,
    count: figures.count,
    async mayHost(headers, show) {
      const place = show.club === null ? await finals.placeOf(show.id) : await clubs.place(show.club)
      const { actor } = await accounts.actorOf(new Headers({ cookie: headers.cookie ?? '' }))
      if (!place || actor.kind !== 'account') return null
      return can(actor, 'show.control', { account: show.account, club: place }) ? { account: actor.id } : null
    },
    async findClub(code, beside) {
      const club = await clubs.byCode(code)
      if (!club) return null
      return namedBeside({ ...club, place: textIn(areas.unit(club.unit)?.name ?? club.unit, 'vi').text }, beside)
    },
    fromOwnPage: (headers) =>
      fromNoPage(headers) || fromOwnPage(headers, { origin: env.ORIGIN, trustProxy: env.TRUST_PROXY > 0 }),
    addressOf: (headers, remote) => addressOf(headers, remote, env.TRUST_PROXY),
    onTrouble: (error) => log.error({ err: error }, 'a page of a show broke'),
  })
  layHttp(app, { env, log, metrics, readiness, assets, media: serveQuietMedia(files, mediaFolder), pages })

  server.once('error', (error: NodeJS.ErrnoException) => {
    const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
    stop(taken ? new WrongSettings(`PORT: ${env.PORT} cannot be used (${error.code}); choose another one`) : error)
  })
  const retention = startRetention({
    db: database.client,
    clock,
    days: env.RETENTION_DAYS,
    forgetContestants: registry.forget,
    forgetPractice: papers.forgetPractice,
    onDone: (forgotten) => log.info(forgotten, 'old shows were forgotten'),
    onTrouble: (error) => log.error({ err: error }, 'old shows could not be forgotten'),
  })

  await openShows.start()
  server.listen(env.PORT, env.HOST, () => {
    const { port } = server.address() as AddressInfo
    log.info({ port, host: env.HOST }, 'listening')
    process.send?.({ listening: port })
    setTimeout(() => pages.start?.().catch(stop), PAGES_AFTER).unref()
  })
  closeInOrder(log, [
    { name: 'readiness', close: () => readiness.stop() },
    { name: 'shows', close: () => openShows.stop() },
    { name: 'sockets', close: () => sockets.close() },
    { name: 'boards', close: async () => boards.close() },
    { name: 'pages', close: () => pages.close() },
    {
      name: 'http',
      close: () =>
        new Promise<void>((resolve) => {
          server.close(() => resolve())
          server.closeIdleConnections()
          setTimeout(() => server.closeAllConnections(), 3_000).unref()
        }),
    },
    { name: 'certificates', close: () => press.close() },
    { name: 'retention', close: () => retention.close() },
    { name: 'papers', close: () => papers.close() },
    { name: 'thread', close: () => thread?.close() },
    { name: 'database', close: database.close },
  ])
}

/** The start failed: says why, in one sentence where somebody can put it right, and ends. */
function stop(error: unknown): never {
  const ours =
    error instanceof WrongSettings ||
    error instanceof WrongContent ||
    error instanceof WrongAtlas ||
    error instanceof EditedMigration
  console.error(ours ? error.message : error)
  process.exit(1)
}

main().catch(stop)
