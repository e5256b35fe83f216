// What every store of grants and invitations promises, in memory and in the database alike.
import { expect, test } from 'vitest'
import type { Grants, KeptInvitation } from '../../server/storage/grants'
import { createMemoryGrants } from '../../server/storage/grants-memory'
import { createPrismaGrants } from '../../server/storage/grants-prisma'
import { freshDatabase } from '../server/fresh-database'

const LAN = 'account-lan'
const stores: Record<string, () => Promise<Grants>> = {
  memory: async () => createMemoryGrants(),
  sqlite: async () => {
    const { client } = await freshDatabase()
    for (const id of [LAN, 'account-two'])
      await client.user.create({ data: { id, name: id, email: `${id}@accounts.invalid`, emailVerified: false } })
    return createPrismaGrants(client)
  },
}

const invitation = (id: string, changes: Partial<KeptInvitation> = {}): KeptInvitation => ({
  id,
  grant: { role: 'host', club: 'go-dau' },
  codeHash: `hash-of-${id}`,
  createdBy: LAN,
  createdAt: 1_000,
  expiresAt: 9_000,
  usedAt: null,
  usedBy: null,
  ...changes,
})

for (const [name, open] of Object.entries(stores)) {
  test(`${name}: a grant given twice is one grant, and is gone when taken`, async () => {
    const grants = await open()
    await grants.give(LAN, { role: 'host', club: 'go-dau' })
    await grants.give(LAN, { role: 'host', club: 'go-dau' })
    await grants.give(LAN, { role: 'organiser', unit: 'go-dau' })
    expect(await grants.of(LAN)).toHaveLength(2)
    await grants.take(LAN, { role: 'host', club: 'go-dau' })
    expect(await grants.of(LAN)).toEqual([{ role: 'organiser', unit: 'go-dau' }])
  })

  test(`${name}: a judge’s grant is for one round of one season, and is taken alone`, async () => {
    const grants = await open()
    const judge = (season: string, round: string) => ({ role: 'judge', season, round }) as const
    for (const one of [judge('s1', 'talk'), judge('s1', 'final'), judge('s2', 'talk'), judge('s1', 'talk')])
      await grants.give(LAN, one)
    expect(await grants.of(LAN)).toHaveLength(3)
    await grants.take(LAN, judge('s1', 'talk'))
    expect((await grants.of(LAN)).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))).toEqual([
      judge('s1', 'final'),
      judge('s2', 'talk'),
    ])
    await grants.addInvitation(invitation('three', { grant: judge('s2', 'talk') }))
    expect((await grants.invitation('hash-of-three'))?.grant).toEqual(judge('s2', 'talk'))
  })

  test(`${name}: taking what was never given changes nothing`, async () => {
    const grants = await open()
    await grants.give(LAN, { role: 'administrator' })
    await grants.take(LAN, { role: 'host', club: 'go-dau' })
    expect(await grants.of(LAN)).toEqual([{ role: 'administrator' }])
  })

  test(`${name}: all grants are listed with their accounts`, async () => {
    const grants = await open()
    await grants.give(LAN, { role: 'administrator' })
    await grants.give('account-two', { role: 'organiser', unit: 'tay-ninh' })
    expect((await grants.all()).sort((a, b) => (a.account < b.account ? -1 : 1))).toEqual([
      { account: LAN, grant: { role: 'administrator' } },
      { account: 'account-two', grant: { role: 'organiser', unit: 'tay-ninh' } },
    ])
  })

  test(`${name}: an invitation is found by the hash of its code, newest listed first`, async () => {
    const grants = await open()
    await grants.addInvitation(invitation('one'))
    await grants.addInvitation(invitation('two', { createdAt: 2_000, grant: { role: 'administrator' } }))
    expect(await grants.invitation('hash-of-two')).toEqual(
      invitation('two', { createdAt: 2_000, grant: { role: 'administrator' } }),
    )
    expect(await grants.invitation('hash-of-three')).toBeNull()
    expect((await grants.invitations()).map((i) => i.id)).toEqual(['two', 'one'])
  })

  test(`${name}: of two who use an invitation at once, one gets it`, async () => {
    const grants = await open()
    await grants.addInvitation(invitation('one'))
    const used = await Promise.all([grants.markUsed('one', LAN, 5_000), grants.markUsed('one', 'account-two', 5_000)])
    expect(used.filter(Boolean)).toHaveLength(1)
    expect((await grants.invitation('hash-of-one'))?.usedAt).toBe(5_000)
  })

  test(`${name}: an invitation taken back is gone`, async () => {
    const grants = await open()
    await grants.addInvitation(invitation('one'))
    await grants.removeInvitation('one')
    expect(await grants.invitation('hash-of-one')).toBeNull()
    expect(await grants.markUsed('one', LAN, 5_000)).toBe(false)
  })
}
