// A server of papers alone as a process of its own, that a test may kill: node --import tsx papers-server.ts <database> <secret> <port>
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { cookieIn } from '../../app/domain/round/sign-in-cookie'
import { readEnv } from '../../server/env'
import { layHttp } from '../../server/http/http'
import { createMetrics } from '../../server/http/metrics'
import { createReadiness } from '../../server/http/readiness'
import { createLog } from '../../server/log'
import { contestantSecrets } from '../../server/rounds/contestant-secrets'
import { openPaperDoor } from '../../server/rounds/paper-door'
import { openDatabase } from '../../server/storage/database'
import { papersOver } from './papers-hall'

const [url = '', serverKey = '', port = '0'] = process.argv.slice(2)
const database = await openDatabase(url)
const { papers, people } = papersOver(database, url)
const secrets = contestantSecrets(serverKey, () => 0)

const env = readEnv({ SESSION_SECRET: serverKey, NODE_ENV: 'test', DATABASE_URL: url })
const app = express()
layHttp(app, {
  env,
  log: createLog('silent'),
  metrics: createMetrics(undefined),
  readiness: createReadiness([]),
  media: express.Router(),
  pages: { handle: (_req, res) => void res.status(404).end(), close: async () => {} },
})
const door = openPaperDoor({
  papers,
  contestants: {
    async of(season, headers) {
      const token = cookieIn(headers.get('cookie'), `contestant-${season}`) ?? ''
      const found = await people.byId(secrets.nameIn(token) ?? '')
      const known = found?.season === season && secrets.genuine(token, found.id, found.secretHash)
      return found && known ? { ...found, units: [found.unit] } : null
    },
  },
  own: { trustProxy: false },
  proxies: 0,
  clock: Date,
  onAnswered: () => {},
  onTrouble: (error) => console.error(error),
})
const server = createServer((req, res) => door(req, res) || app(req, res))
server.listen(Number(port), '127.0.0.1', () => process.send?.({ listening: (server.address() as AddressInfo).port }))
