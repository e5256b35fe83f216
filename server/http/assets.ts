// Serves the built files: names with a hash for ever, the others for an hour, compressed ahead of time.
import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import express, { type RequestHandler } from 'express'

const ENCODINGS = [
  { suffix: '.br', name: 'br' },
  { suffix: '.gz', name: 'gzip' },
] as const

/** The addresses of the files below `folder`, such as /assets/root-x1.js; hidden ones have none. */
function filesBelow(folder: string): Set<string> {
  const addresses = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (name) => `/${name.replaceAll('\\', '/')}`,
  )
  return new Set(addresses.filter((address) => !address.includes('/.')))
}

/** Serves `folder` (build/client). Where a `.br` or `.gz` lies beside a file and the browser takes it, that is sent. */
export function serveAssets(folder: string): RequestHandler {
  const files = filesBelow(folder)
  const serve = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders(res, path) {
      const forEver = path.startsWith(join(folder, 'assets'))
      res.setHeader('Cache-Control', forEver ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
    },
  })
  return (req, res, next) => {
    if ((req.method !== 'GET' && req.method !== 'HEAD') || !files.has(req.path)) return next()
    const encoding = ENCODINGS.find(
      ({ suffix, name }) => files.has(req.path + suffix) && req.acceptsEncodings(name) === name,
    )
    if (files.has(`${req.path}.gz`)) res.vary('Accept-Encoding')
    if (encoding) {
      res.type(extname(req.path))
      res.set('Content-Encoding', encoding.name)
      req.url = req.path + encoding.suffix
    }
    serve(req, res, next)
  }
}
