import { type SQL, sql } from 'drizzle-orm'
import * as postgres from './columns.postgres.ts'
import * as sqlite from './columns.sqlite.ts'
import { dialectOf } from './dialect.ts'

/**
 * The one place where the two dialects' column types meet. SQLite's types are the
 * contract; PostgreSQL's builders carry the same names and give the same TypeScript values.
 */
const columns =
  dialectOf(process.env.DATABASE_URL) === 'postgres'
    ? (postgres as unknown as typeof sqlite)
    : sqlite

export const {
  alias,
  bool,
  check,
  id,
  index,
  int,
  json,
  oneOf,
  primaryKey,
  table,
  text,
  time,
  uniqueIndex,
} = columns

/** A check that a column holds one of a closed set (Drizzle's `enum` writes none). */
export function among(column: unknown, values: readonly string[]): SQL {
  const list = values.map((value) => `'${value}'`).join(', ')
  return sql`${column} in (${sql.raw(list)})`
}
