// The headers that keep a page to itself: Content-Security-Policy with a nonce, no framing, no sniffing.
import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler } from 'express'

const nonces = new WeakMap<Request, string>()

/** The nonce that this response's Content-Security-Policy allows scripts to carry. */
export function nonceOf(req: Request): string {
  const known = nonces.get(req)
  if (known) return known
  const nonce = randomBytes(16).toString('base64')
  nonces.set(req, nonce)
  return nonce
}

/**
 * The policy for a page of `host` (as in the Host header). Sockets are named one by one,
 * since older Safari does not count them as 'self'. `development` admits what Vite writes into pages.
 */
export function contentSecurityPolicy(nonce: string, host: string | undefined, development: boolean): string {
  const sockets = host && /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    development ? "style-src 'self' 'unsafe-inline'" : "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // A sound of a paper is loaded whole, before its clock runs, and played from the page's memory.
    "media-src 'self' blob:",
    `connect-src 'self'${sockets}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Sets the headers on every response. What only makes sense over TLS is left out on a plain LAN. */
export function securityHeaders({ development }: { development: boolean }): RequestHandler {
  return (req, res, next) => {
    res.set({
      'Content-Security-Policy': contentSecurityPolicy(nonceOf(req), req.get('host'), development),
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    })
    if (req.secure) {
      res.set('Strict-Transport-Security', 'max-age=15552000')
      res.set('Cross-Origin-Opener-Policy', 'same-origin')
    }
    next()
  }
}
