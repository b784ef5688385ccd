import assert from 'node:assert/strict'
import { test } from 'node:test'
import Database from 'better-sqlite3'
import { rememberStatements } from './statements.ts'

const open = () => {
  const connection = new Database(':memory:')
  connection.exec('create table news (id integer primary key, title text)')
  rememberStatements(connection)
  return connection
}

test('a statement that comes again is prepared once, and gives rows in the shape asked for', () => {
  const connection = open()
  const sql = 'select title from news where id = ?'
  connection.prepare('insert into news values (?, ?)').run(1, 'Ferry')
  const first = connection.prepare(sql)
  assert.deepEqual(first.raw().all(1), [['Ferry']])
  assert.equal(connection.prepare(sql), first)
  assert.deepEqual(connection.prepare(sql).all(1), [{ title: 'Ferry' }])
})

test('a remembered statement sees what the table has become', () => {
  const connection = open()
  const all = () => connection.prepare('select * from news').all()
  connection.prepare("insert into news values (1, 'Ferry')").run()
  assert.deepEqual(all(), [{ id: 1, title: 'Ferry' }])
  connection.exec("alter table news add column place text default 'Porto'")
  assert.deepEqual(all(), [{ id: 1, title: 'Ferry', place: 'Porto' }])
})

test('what was not asked for longest is forgotten first, and what is long never kept', () => {
  const connection = open()
  const first = connection.prepare('select 1')
  for (let number = 2; number < 500; number += 1) connection.prepare(`select ${number}`)
  assert.notEqual(connection.prepare('select 1'), first)
  const long = `select 1 /* ${'long '.repeat(1_000)} */`
  assert.notEqual(connection.prepare(long), connection.prepare(long))
})
