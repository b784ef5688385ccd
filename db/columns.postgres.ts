import { bigint, boolean, json as pgJson, text as pgText, timestamp } from 'drizzle-orm/pg-core'

export { alias, check, index, pgTable as table, primaryKey, uniqueIndex } from 'drizzle-orm/pg-core'

export const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedByDefaultAsIdentity()
export const int = (name: string) => bigint(name, { mode: 'number' })
export const bool = (name: string) => boolean(name)
export const time = (name: string) =>
  timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
export const text = (name: string) => pgText(name)
export const oneOf = <const T extends readonly [string, ...string[]]>(name: string, values: T) =>
  pgText(name, { enum: values })
/** `json`, not `jsonb`: it keeps the order of keys, as SQLite does. */
export const json = <T>(name: string) => pgJson(name).$type<T>()
