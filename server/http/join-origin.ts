// The address that phones are given to join a show: what the projector shows and its QR code holds.
import { networkInterfaces } from 'node:os'

export type Interfaces = ReturnType<typeof networkInterfaces>

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/
const HOME = /^(192\.168|10)\./

/** IPv4 address of this machine in its own network; a home or school network before any other. Null: it has none. */
export function lanAddress(interfaces: Interfaces): string | null {
  const addresses = Object.values(interfaces)
    .flatMap((list) => list ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal)
    .map((one) => one.address)
  return addresses.find((address) => HOME.test(address)) ?? addresses[0] ?? null
}

/**
 * Makes the function that gives this origin for a request's address: the configured `origin`, else the host the request
 * came to – except that phones cannot come to this machine's "localhost": they are given its address in the network.
 */
export function createJoinOrigin(
  origin: string | undefined,
  interfaces: () => Interfaces = networkInterfaces,
): (address: string) => string {
  return (address) => {
    if (origin) return origin
    const url = new URL(address)
    const lan = LOOPBACK.test(url.hostname) ? lanAddress(interfaces()) : null
    if (lan) url.hostname = lan
    return url.origin
  }
}
