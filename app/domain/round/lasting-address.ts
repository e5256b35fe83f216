/** Whether an address that is printed on paper still leads here from elsewhere. */

/** Names that only the own network knows. */
const OWN = /(^|\.)(local|lan|home|internal|intranet|localhost|test|example|home\.arpa)$/

/**
 * The host of `origin` where it works in one network only, or only as long as a machine keeps its number: a bare IP
 * address, a name without a dot, a name of the own network. null: a name that the whole internet may know.
 */
export function hostOfOneNetwork(origin: string): string | null {
  const { hostname } = new URL(origin)
  const number = /^[\d.]+$/.test(hostname) || hostname.startsWith('[')
  return number || !hostname.includes('.') || OWN.test(hostname) ? hostname : null
}
