// One line of log per request, without anything that tells who asked: no address, no query, no tokens in paths.
import type { RequestHandler } from 'express'
import type { Log } from '../log'

/** The path with every segment that could be a token (16 characters or more, but no asset) replaced. */
export function pathWithoutTokens(path: string): string {
  if (path.startsWith('/assets/')) return path
  return path
    .split('/')
    .map((segment) => (segment.length >= 16 ? '…' : segment))
    .join('/')
}

/** Logs method, path, status and duration (ms); at `info`, or at `error` for the server's own faults. */
export function logRequests(log: Log): RequestHandler {
  return (req, res, next) => {
    const started = performance.now()
    res.on('close', () => {
      const line = {
        method: req.method,
        path: pathWithoutTokens(req.path),
        status: res.statusCode,
        ms: Math.round(performance.now() - started),
      }
      if (res.statusCode >= 500) log.error(line, 'request failed')
      else log.debug(line, 'request')
    })
    next()
  }
}
