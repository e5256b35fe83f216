// Prisma's schema engine as WebAssembly: writes the SQL between two schemas without any database.
// @ts-check
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { schemaFor } from './schema.mjs'

/** @typedef {import('./schema.mjs').Dialect} Dialect */

/** The engine's code, instantiated once: its glue keeps views of one memory. */
async function instantiate() {
  // Its published entry point loads the file the way bundlers do, which Node does not understand.
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const bytes = readFileSync(join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  const start = instance.exports.__wbindgen_start
  if (typeof start !== 'function') throw new Error('the schema engine has no start function')
  glue.__wbg_set_wasm(instance.exports)
  start()
  return glue.SchemaEngine
}

/** @type {ReturnType<typeof instantiate> | undefined} */
let engine

/**
 * A connection that leads nowhere: the engine asks it for a version and gets one, nothing else.
 * @param {Dialect} dialect
 * @returns {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory}
 */
function nowhere(dialect) {
  const info = /** @type {const} */ ({
    provider: dialect === 'sqlite' ? 'sqlite' : 'postgres',
    adapterName: 'nowhere',
  })
  const version = {
    columnNames: ['exists', 'version', 'number'],
    columnTypes: [5, 7, 0],
    rows: [[true, 'PostgreSQL 15.0', 150_000]],
  }
  /** @type {import('@prisma/driver-adapter-utils').SqlDriverAdapter} */
  const connection = {
    ...info,
    queryRaw: async ({ sql }) =>
      /version/i.test(sql)
        ? /** @type {import('@prisma/driver-adapter-utils').SqlResultSet} */ (version)
        : { columnNames: [], columnTypes: [], rows: [] },
    executeRaw: async () => 0,
    executeScript: async () => {},
    startTransaction: () => Promise.reject(new Error('there is no database here')),
    dispose: async () => {},
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
  }
  return { ...info, connect: async () => connection, connectToShadowDb: async () => connection }
}

/**
 * The SQL that leads from one set of models to another; null when there is nothing to do.
 * @param {Dialect} dialect
 * @param {string | null} from models before; null for an empty database
 * @param {string} to models after
 * @returns {Promise<string | null>}
 */
export async function sqlBetween(dialect, from, to) {
  engine ??= instantiate()
  const SchemaEngine = await engine
  /** @param {string} models */
  const target = (models) => ({
    tag: /** @type {const} */ ('schemaDatamodel'),
    files: [{ path: 'schema.prisma', content: schemaFor(dialect, models) }],
  })
  const running = await SchemaEngine.new(
    { datamodels: [['schema.prisma', schemaFor(dialect, to)]] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(nowhere(dialect)),
  )
  const { exitCode, stdout } = await running.diff({
    from: from === null ? { tag: 'empty' } : target(from),
    to: target(to),
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  running.free()
  return exitCode === 0 ? null : (stdout ?? null)
}
