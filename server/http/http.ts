// The order in which a request meets the parts of the http side.
import { constants } from 'node:zlib'
import compression from 'compression'
import type { ErrorRequestHandler, Express, RequestHandler } from 'express'
import type { Env } from '../env'
import type { Log } from '../log'
import { limitBodies } from './body-limit'
import { speakTheLanguage } from './locale'
import type { createMetrics } from './metrics'
import type { Pages } from './pages'
import { limitRequests } from './rate-limit'
import type { Readiness } from './readiness'
import { refuse } from './refusals'
import { logRequests } from './request-log'
import { onlyFromOwnPages } from './same-origin'
import { securityHeaders } from './security-headers'

export interface HttpParts {
  env: Env
  log: Log
  metrics: ReturnType<typeof createMetrics>
  readiness: Readiness
  /** The built files; none in development, where Vite has them. */
  assets?: RequestHandler | undefined
  /** Pictures and sounds of questions, under names that say nothing. */
  media: RequestHandler
  pages: Pages
}

/** Puts the parts in order on `app`. */
export function layHttp(app: Express, { env, log, metrics, readiness, assets, media, pages }: HttpParts): void {
  app.disable('x-powered-by')
  app.set('trust proxy', env.TRUST_PROXY)
  app.set('query parser', 'simple')
  app.use(metrics.measure, logRequests(log), readiness.routes, metrics.routes)
  app.use(securityHeaders({ development: env.NODE_ENV === 'development' }))
  app.use(media)
  if (assets) app.use(assets)
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } }))
  if (pages.modules) app.use(pages.modules)
  app.use(speakTheLanguage, limitRequests(env.REQUESTS_PER_MINUTE))
  app.use(onlyFromOwnPages({ origin: env.ORIGIN, trustProxy: env.TRUST_PROXY > 0 }), limitBodies)
  app.all('*', pages.handle)
  app.use(faults(log))
}

function faults(log: Log): ErrorRequestHandler {
  return (error, _req, res, next) => {
    log.error({ err: error }, 'a request broke')
    if (res.headersSent) return next(error)
    refuse(res, 'unexpected')
  }
}
