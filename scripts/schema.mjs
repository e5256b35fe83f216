// The schema of models as Prisma wants it: once for SQLite, once for PostgreSQL.
// @ts-check
import { readFileSync } from 'node:fs'

export const DIALECTS = /** @type {const} */ (['sqlite', 'postgresql'])
export const MODELS = 'prisma/schema.prisma'

/** @typedef {(typeof DIALECTS)[number]} Dialect */

/** The models file as it is now. */
export function readModels() {
  return readFileSync(MODELS, 'utf8')
}

/**
 * `models` with the datasource of `dialect` and the generator of its client.
 * @param {Dialect} dialect
 * @param {string} models
 */
export function schemaFor(dialect, models) {
  return `// Written by scripts/database.mjs from ${MODELS}.
datasource db {
  provider = "${dialect}"
}

generator client {
  provider = "prisma-client"
  output   = "./${dialect}"
  runtime  = "nodejs"
}

${models}`
}
