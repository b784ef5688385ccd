import { openUntouched } from './guard.ts'

/** What SQLite itself finds wrong with a database file, a line a fault; nothing when all is well. */
export function faultsIn(file: string): string[] {
  const database = openUntouched(file)
  try {
    const pages = database.prepare('pragma integrity_check(100)').all()
    const found = pages.map((row) => String(row.integrity_check)).filter((line) => line !== 'ok')
    const keys = database.prepare('pragma foreign_key_check').all()
    return [
      ...found.map((line) => `integrity_check: ${line}`),
      ...keys.map((row) => `foreign_key_check: ${row.table} ${row.rowid} has no ${row.parent}`),
    ]
  } catch (error) {
    return [`integrity_check: ${error instanceof Error ? error.message : String(error)}`]
  } finally {
    database.close()
  }
}
