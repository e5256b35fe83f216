// The address that limits count by, and the network it belongs to.
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

/** Whoever has an address of IPv6 has all that begin like it: they count as one. An address of IPv4 is itself. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const groups = (part: string) => part.split(':').filter(Boolean)
  const [first, last] = [groups(head), groups(tail ?? '')]
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - last.length) }, () => '0')
  const all = tail === undefined ? first : [...first, ...zeros, ...last]
  return all
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')
}
