import type Database from 'better-sqlite3'

type Statement = Database.Statement<unknown[]>

/** Some kilobytes each. */
const MOST_STATEMENTS = 400
/** A statement with hundreds of parameters seldom comes again with as many. */
const LONGEST_SQL = 4_000

/**
 * Makes a connection know again what it was asked before: pages ask the same few hundred
 * statements, and to parse and plan one costs more than most of them take to run. Statements run
 * within the turn they are prepared in, so one never meets itself half way.
 */
export function rememberStatements(connection: Database.Database): void {
  const prepare = connection.prepare.bind(connection) as (sql: string) => Statement
  const known = new Map<string, Statement>()
  const remembering = (sql: string): Statement => {
    if (sql.length > LONGEST_SQL) return prepare(sql)
    const standing = known.get(sql)
    // Whoever used it last may have wanted arrays for rows.
    if (standing?.reader) standing.raw(false)
    const statement = standing ?? prepare(sql)
    known.delete(sql)
    known.set(sql, statement)
    const [oldest] = known.keys()
    if (known.size > MOST_STATEMENTS && oldest !== undefined) known.delete(oldest)
    return statement
  }
  connection.prepare = remembering as typeof connection.prepare
}
