// Figures for Prometheus at /metrics, for the machine itself or for who holds the token.
import { timingSafeEqual } from 'node:crypto'
import { type Request, type RequestHandler, Router } from 'express'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** With a token only who sends it as bearer; without one only this machine itself, not through a proxy. */
export function mayReadMetrics(req: Pick<Request, 'headers' | 'socket'>, token: string | undefined): boolean {
  if (token) {
    const given = Buffer.from(req.headers.authorization ?? '')
    const wanted = Buffer.from(`Bearer ${token}`)
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  }
  const forwarded = req.headers['x-forwarded-for'] ?? req.headers.forwarded
  return forwarded === undefined && LOOPBACK.has(req.socket.remoteAddress ?? '')
}

/** A registry with the process's own figures and the durations of requests; others may add theirs to `registry`. */
export function createMetrics(token: string | undefined) {
  const registry = new Registry()
  // The preset looks at the event loop a hundred times a second, which costs more than a hall of idle phones.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 })
  const durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time until a response was sent',
    labelNames: ['method', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2],
    registers: [registry],
  })
  const measure: RequestHandler = (req, res, next) => {
    const stop = durations.startTimer()
    res.on('close', () => stop({ method: req.method, status: `${Math.floor(res.statusCode / 100)}xx` }))
    next()
  }
  const routes = Router()
  routes.get('/metrics', async (req, res) => {
    if (!mayReadMetrics(req, token)) return res.status(404).end()
    return res.type(registry.contentType).send(await registry.metrics())
  })
  const classes = new Map<number, { observe(seconds: number): void }>()
  /** A POST that was answered before Express; ms. */
  function notePost(status: number, ms: number): void {
    const kind = Math.floor(status / 100)
    const known = classes.get(kind) ?? durations.labels('POST', `${kind}xx`)
    classes.set(kind, known)
    known.observe(ms / 1000)
  }
  return { registry, measure, notePost, routes }
}
