import { integer, text as sqliteText } from 'drizzle-orm/sqlite-core'

export {
  alias,
  check,
  index,
  primaryKey,
  sqliteTable as table,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

/** Integer identity, used inside the database only. */
export const id = () => integer('id').primaryKey({ autoIncrement: true })
export const int = (name: string) => integer(name)
export const bool = (name: string) => integer(name, { mode: 'boolean' })
/** An instant: UTC milliseconds, `Date` in TypeScript. */
export const time = (name: string) => integer(name, { mode: 'timestamp_ms' })
export const text = (name: string) => sqliteText(name)
/** One of a closed set; the table adds the `check()` that the database enforces. */
export const oneOf = <const T extends readonly [string, ...string[]]>(name: string, values: T) =>
  sqliteText(name, { enum: values })
/** Opaque JSON: stored whole, never queried inside. */
export const json = <T>(name: string) => sqliteText(name, { mode: 'json' }).$type<T>()
