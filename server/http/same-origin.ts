// Refuses requests that change something and come from another site's page.
import type { IncomingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'
import { refuse } from './refusals'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Where this server is reached: its Host header, and the public origin and forwarded host when configured. */
export interface OwnHosts {
  /** The public address from the settings, if any. */
  origin?: string | undefined
  /** Whether a proxy in front is trusted to name the host it was asked for. */
  trustProxy: boolean
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null
}

/**
 * Whether the headers say that the request was made by a page of this server.
 * Asks Origin first, else Referer, else Sec-Fetch-Site; a request that carries none of them is not believed.
 */
export function fromOwnPage(headers: IncomingHttpHeaders, own: OwnHosts): boolean {
  if (headers.origin !== undefined && headers.origin === `http://${headers.host}`) return true
  const hosts = new Set<string | null | undefined>([headers.host?.toLowerCase()])
  if (own.origin) hosts.add(hostOf(own.origin))
  const forwarded = headers['x-forwarded-host']
  if (own.trustProxy && typeof forwarded === 'string') hosts.add(forwarded.split(',')[0]?.trim().toLowerCase())
  hosts.delete(undefined)
  const from = headers.origin ?? headers.referer
  if (from !== undefined) {
    const host = hostOf(from)
    return host !== null && hosts.has(host)
  }
  return headers['sec-fetch-site'] === 'same-origin'
}

/** Whether no page at all asked: a program, or a page opened by hand. No browser sends a socket's request so from another site. */
export function fromNoPage(headers: IncomingHttpHeaders): boolean {
  return (
    headers.origin === undefined && headers.referer === undefined && (headers['sec-fetch-site'] ?? 'none') === 'none'
  )
}

/** Lets reading pass and refuses any other method with 403 unless one of our own pages asked. */
export function onlyFromOwnPages(own: OwnHosts): RequestHandler {
  return (req, res, next) => {
    if (READING.has(req.method) || fromOwnPage(req.headers, own)) next()
    else refuse(res, 'other_site')
  }
}
