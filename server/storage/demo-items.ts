// Marks what was invented for the demonstration, so that it can be taken out again.
import type { PrismaClient } from '../../generated/sqlite/client'

export type DemoKind = 'club' | 'source' | 'members' | 'show' | 'season' | 'account'

export interface DemoItems {
  mark(kind: DemoKind, ids: readonly string[]): Promise<void>
  of(kind: DemoKind): Promise<string[]>
  forget(kind: DemoKind): Promise<void>
}

export function prismaDemoItems(db: PrismaClient): DemoItems {
  return {
    async mark(kind, ids) {
      const known = new Set((await db.demoItem.findMany({ where: { kind } })).map((item) => item.id))
      await db.demoItem.createMany({ data: ids.filter((id) => !known.has(id)).map((id) => ({ kind, id })) })
    },
    async of(kind) {
      return (await db.demoItem.findMany({ where: { kind } })).map((item) => item.id)
    },
    async forget(kind) {
      await db.demoItem.deleteMany({ where: { kind } })
    },
  }
}
