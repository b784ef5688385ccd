import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { open } from './sqlite.ts'
import { LONGEST_PAUSE_MS } from './turns.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'dateline-turns-'))
const file = path.join(folder, 'test.db')
const engine = await open({ file })
after(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

test('a process that writes without a pause lets another one come between', async () => {
  const other = new Database(file, { timeout: 0 })
  let left = 100
  const hold = () => wait(8).then(() => {})
  const writing = Promise.all(
    Array.from({ length: left }, () => engine.transaction(hold).finally(() => left--)),
  )
  let isIn = false
  while (!isIn && left > 0)
    try {
      other.exec('BEGIN IMMEDIATE')
      isIn = true
    } catch {
      await wait(LONGEST_PAUSE_MS)
    }
  assert.ok(isIn && left > 0, 'It had to wait until all was written')
  other.exec('ROLLBACK')
  other.close()
  await writing
})

test('statistics that somebody left are not believed', async () => {
  const place = path.join(folder, 'counted.db')
  await (await open({ file: place })).close()
  const counted = new Database(place)
  counted.exec('ANALYZE')
  counted.close()
  const reopened = await open({ file: place })
  const tables = reopened.db.all<{ name: string }>(
    sql`select name from sqlite_schema where name like 'sqlite_stat%'`,
  )
  await reopened.close()
  assert.deepEqual(tables, [])
})
