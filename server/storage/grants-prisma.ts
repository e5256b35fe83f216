// Grants in the database.
import type { Grant } from '../../app/domain/access/actor'
import type { PrismaClient } from '../../generated/sqlite/client'
import type { Grants, KeptInvitation } from './grants'

interface GrantRow {
  role: string
  club: string
  unit: string
  season: string
  round: string
}

/** A row has no nulls, so that the unique key over the account and all of it holds in both databases. */
const toRow = (grant: Grant): GrantRow => ({
  role: grant.role,
  club: grant.role === 'host' ? grant.club : '',
  unit: grant.role === 'organiser' ? grant.unit : '',
  season: grant.role === 'judge' ? grant.season : '',
  round: grant.role === 'judge' ? grant.round : '',
})

function toGrant(row: GrantRow): Grant {
  if (row.role === 'host') return { role: 'host', club: row.club }
  if (row.role === 'organiser') return { role: 'organiser', unit: row.unit }
  if (row.role === 'judge') return { role: 'judge', season: row.season, round: row.round }
  if (row.role === 'administrator') return { role: 'administrator' }
  throw new Error(`unknown role in the database: ${row.role}`)
}

interface InvitationRow extends GrantRow {
  id: string
  codeHash: string
  createdBy: string
  createdAt: Date
  expiresAt: Date
  usedAt: Date | null
  usedBy: string | null
}

const toInvitation = (row: InvitationRow): KeptInvitation => ({
  id: row.id,
  grant: toGrant(row),
  codeHash: row.codeHash,
  createdBy: row.createdBy,
  createdAt: row.createdAt.getTime(),
  expiresAt: row.expiresAt.getTime(),
  usedAt: row.usedAt?.getTime() ?? null,
  usedBy: row.usedBy,
})

export function createPrismaGrants(db: PrismaClient): Grants {
  return {
    async of(account) {
      return (await db.grant.findMany({ where: { account } })).map(toGrant)
    },
    async give(account, grant) {
      const row = { account, ...toRow(grant) }
      await db.grant.upsert({ where: { account_role_club_unit_season_round: row }, create: row, update: {} })
    },
    async take(account, grant) {
      await db.grant.deleteMany({ where: { account, ...toRow(grant) } })
    },
    async all() {
      const rows = await db.grant.findMany({ orderBy: { createdAt: 'asc' } })
      return rows.map((row) => ({ account: row.account, grant: toGrant(row) }))
    },
    async addInvitation({ grant, createdAt, expiresAt, usedAt, ...rest }) {
      await db.invitation.create({
        data: {
          ...rest,
          ...toRow(grant),
          createdAt: new Date(createdAt),
          expiresAt: new Date(expiresAt),
          usedAt: usedAt === null ? null : new Date(usedAt),
        },
      })
    },
    async invitation(codeHash) {
      const row = await db.invitation.findUnique({ where: { codeHash } })
      return row ? toInvitation(row) : null
    },
    async invitations() {
      return (await db.invitation.findMany({ orderBy: { createdAt: 'desc' }, take: 500 })).map(toInvitation)
    },
    async markUsed(id, account, at) {
      const { count } = await db.invitation.updateMany({
        where: { id, usedAt: null },
        data: { usedAt: new Date(at), usedBy: account },
      })
      return count === 1
    },
    async removeInvitation(id) {
      await db.invitation.deleteMany({ where: { id } })
    },
  }
}
