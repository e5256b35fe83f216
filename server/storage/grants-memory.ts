// Grants kept in memory, for tests.
import type { Grant } from '../../app/domain/access/actor'
import type { Grants, KeptInvitation } from './grants'

export function createMemoryGrants(): Grants {
  const grants: { account: string; grant: Grant }[] = []
  const invitations = new Map<string, KeptInvitation>()
  const at = (account: string, grant: Grant) =>
    grants.findIndex((g) => g.account === account && JSON.stringify(g.grant) === JSON.stringify(grant))
  return {
    of: async (account) => grants.filter((g) => g.account === account).map((g) => g.grant),
    async give(account, grant) {
      if (at(account, grant) < 0) grants.push({ account, grant })
    },
    async take(account, grant) {
      const i = at(account, grant)
      if (i >= 0) grants.splice(i, 1)
    },
    all: async () => grants.map((g) => ({ ...g })),
    async addInvitation(invitation) {
      invitations.set(invitation.id, { ...invitation })
    },
    async invitation(codeHash) {
      const found = [...invitations.values()].find((i) => i.codeHash === codeHash)
      return found ? { ...found } : null
    },
    invitations: async () => [...invitations.values()].map((i) => ({ ...i })).sort((a, b) => b.createdAt - a.createdAt),
    async markUsed(id, account, when) {
      const invitation = invitations.get(id)
      if (!invitation || invitation.usedAt !== null) return false
      invitation.usedAt = when
      invitation.usedBy = account
      return true
    },
    async removeInvitation(id) {
      invitations.delete(id)
    },
  }
}
