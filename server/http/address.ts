// The address that limits count by.
import type { IncomingHttpHeaders } from 'node:http'

/** Address of who asks: the connection's own, or the one that the outermost of `proxies` trusted proxies saw. */
export function addressOf(headers: IncomingHttpHeaders, remote: string, proxies: number): string {
  if (proxies === 0) return remote
  const forwarded = [headers['x-forwarded-for'] ?? '']
    .flat()
    .join(',')
    .split(',')
    .map((address) => address.trim())
    .filter(Boolean)
  return forwarded[Math.max(0, forwarded.length - proxies)] ?? remote
}
