// Certificates in memory, for tests.
import { registerNumber, registerOfYear, runningOf } from '../../app/domain/round/register-number'
import type { CertificateRow, CertificateStore, WantedCertificate } from './certificates'

const sameAs = (a: WantedCertificate) => (b: WantedCertificate) =>
  a.season === b.season &&
  a.round === b.round &&
  a.contestant === b.contestant &&
  a.kind === b.kind &&
  a.prize === b.prize &&
  a.window === b.window

export function memoryCertificates(): CertificateStore {
  const rows = new Map<string, CertificateRow>()
  const found = (fits: (row: CertificateRow) => boolean) =>
    structuredClone([...rows.values()].filter(fits)).sort((a, b) => (a.register < b.register ? -1 : 1))
  return {
    async issue(year, wanted, { account, at }) {
      const head = registerOfYear(year)
      const taken = [...rows.keys()].filter((register) => register.startsWith(head)).map(runningOf)
      let running = Math.max(0, ...taken)
      return wanted.flatMap((one) => {
        if ([...rows.values()].some((row) => row.revoked === null && sameAs(one)(row))) return []
        const register = registerNumber(year, ++running)
        const row = { ...structuredClone(one), register, issuedAt: at, issuedBy: account, revoked: null }
        rows.set(register, row)
        return [structuredClone(row)]
      })
    },
    byRegister: async (register) => structuredClone(rows.get(register) ?? null),
    ofSeason: async (season, round) =>
      found((row) => row.season === season && (round === undefined || row.round === round)),
    places: async (season) =>
      found((row) => row.season === season).map(({ register, round, contestant, kind, prize, window, revoked }) => {
        return { register, round, contestant, kind, prize, window, revoked: revoked !== null }
      }),
    some: async (registers) => found(({ register }) => registers.includes(register)),
    ofContestant: async (contestant) => found((row) => row.contestant === contestant),
    async revoke(register, revoked) {
      const row = rows.get(register)
      if (!row || row.revoked) return false
      row.revoked = revoked
      return true
    },
    async forget(contestants) {
      for (const row of rows.values())
        if (contestants.includes(row.contestant)) row.printed = { ...row.printed, name: '', school: null }
    },
  }
}
