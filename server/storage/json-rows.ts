// Many rows in one statement: SQL that reads them from one JSON parameter, in either database.
import type { Dialect } from './migrations'

export type ColumnType = 'text' | 'bigint'

/** A table expression with these columns, read from the statement's only parameter (a JSON array of objects). */
export function jsonRows(dialect: Dialect, columns: Record<string, ColumnType>): string {
  const names = Object.keys(columns)
  if (dialect === 'sqlite') {
    const picked = names.map((name) => `json_extract("value", '$.${name}') AS "${name}"`)
    return `(SELECT ${picked.join(', ')} FROM json_each(?)) AS r`
  }
  const typed = names.map((name) => `"${name}" ${columns[name]}`)
  return `jsonb_to_recordset($1::jsonb) AS r(${typed.join(', ')})`
}

/** `INSERT … SELECT` of such rows into `table`; what follows (ON CONFLICT …) is the caller's. */
export function insertRows(dialect: Dialect, table: string, columns: Record<string, ColumnType>, rest = ''): string {
  const names = Object.keys(columns)
    .map((name) => `"${name}"`)
    .join(', ')
  // WHERE true: else SQLite reads ON CONFLICT as a join's condition.
  return `INSERT INTO "${table}" (${names}) SELECT ${names} FROM ${jsonRows(dialect, columns)} WHERE true ${rest}`
}
