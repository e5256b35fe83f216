// Marks what was invented for the demonstration, so that it can be taken out again.
import type { PrismaClient } from '../../generated/sqlite/client'

export type DemoKind = 'club' | 'source' | 'members' | 'show' | 'account'

export interface DemoItems {
  mark(kind: DemoKind, id: string): Promise<void>
  of(kind: DemoKind): Promise<string[]>
  forget(kind: DemoKind): Promise<void>
}

export function prismaDemoItems(db: PrismaClient): DemoItems {
  return {
    async mark(kind, id) {
      await db.demoItem.upsert({ where: { kind_id: { kind, id } }, create: { kind, id }, update: {} })
    },
    async of(kind) {
      return (await db.demoItem.findMany({ where: { kind } })).map((item) => item.id)
    },
    async forget(kind) {
      await db.demoItem.deleteMany({ where: { kind } })
    },
  }
}
