import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { visitCounts } from '../schema/visits.ts'
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

test('what has grown is counted for the planner', async () => {
  const visit = { locale: 'en', day: '2026-01-01', visitor: 'reader', count: 1 } as const
  const visits = Array.from({ length: 200 }, (_, index) => ({ ...visit, subject: `a-${index}` }))
  await engine.transaction(async (tx) => {
    await tx.insert(visitCounts).values(visits)
  })
  await engine.learn()
  const counted = engine.db.all<{ stat: string }>(
    sql`select stat from sqlite_stat1 where tbl = 'visit_counts'`,
  )
  assert.ok(counted.length > 0)
})
