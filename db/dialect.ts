export type Dialect = 'sqlite' | 'postgres'

/** The engine is chosen by DATABASE_URL alone; `pglite:` is PostgreSQL inside the process, for tests. */
export function dialectOf(url: string | undefined): Dialect {
  return /^(postgres(ql)?|pglite):/.test(url ?? '') ? 'postgres' : 'sqlite'
}
