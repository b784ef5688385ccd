import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { DATABASE_FILE } from '#db/guard.ts'
import { BadEnvironment, readEnv } from '#env.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'dateline-start-'))
after(() => rmSync(folder, { recursive: true }))

function start(variables: Record<string, string>) {
  const { DATABASE_URL: _, ...rest } = process.env
  const env = { ...rest, DATA_DIR: folder, ...variables }
  const { status, stderr } = spawnSync(process.execPath, ['server.ts'], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  return { status, lines: stderr.trimEnd().split('\n') }
}

const wrong: [variable: string, value: string][] = [
  ['PORT', 'http'],
  ['PORT', '0'],
  ['PORT', '70000'],
  ['PUBLIC_ORIGIN', 'news.example'],
  ['PUBLIC_ORIGIN', 'https://news.example/path'],
  ['DATABASE_URL', 'mysql://x'],
  ['SAMPLE', 'no'],
  ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['TRUSTED_PROXIES', 'proxy.example'],
  ['AUTH_SECRET', 'changeme'],
  ['SMTP_URL', 'http://mail.example'],
  ['SMTP_URL', 'mail.example:25'],
  ['MAIL_FROM', 'News'],
  ['MAIL_FROM', 'News <news@example.org>, x@example.org'],
  ['MAIL_FROM', 'news@example.org\r\nBcc: x@example.org'],
]
for (const [variable, value] of wrong)
  test(`${variable}=${value} is refused by name`, () => {
    assert.throws(
      () => readEnv({ [variable]: value }),
      (error) => error instanceof BadEnvironment && error.message.startsWith(`${variable}: `),
    )
  })

test('mail needs both whom it is from and who takes it, and says which is missing', () => {
  const both = { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'News <news@example.org>' }
  assert.deepEqual(readEnv(both).MAIL_FROM, { name: 'News', address: 'news@example.org' })
  assert.throws(() => readEnv({ SMTP_URL: both.SMTP_URL }), /^Error: MAIL_FROM: /)
  assert.throws(() => readEnv({ MAIL_FROM: both.MAIL_FROM }), /^Error: SMTP_URL: /)
})

test('an empty variable counts as missing, and everything has a default', () => {
  const env = readEnv({ PORT: '', AUTH_SECRET: '' })
  assert.equal(env.PUBLIC_ORIGIN, 'http://localhost:3000')
  assert.deepEqual(env.TRUSTED_PROXIES, [])
})

test('a wrong environment ends the start with 78 and one line', () => {
  const { status, lines } = start({ PORT: 'http' })
  assert.equal(status, 78)
  assert.equal(lines.length, 1)
  assert.match(lines[0] ?? '', /^PORT: /)
})

test('a data folder that can’t be one ends the start with 78 and names the variable', () => {
  const file = path.join(folder, 'a-file')
  writeFileSync(file, '')
  const { status, lines } = start({ DATA_DIR: path.join(file, 'data') })
  assert.equal(status, 78)
  assert.deepEqual(lines, [`DATA_DIR: ${file}/data can’t be used (ENOTDIR)`])
})

test('a database that does not answer ends the start with 78 and names the variable', () => {
  const { status, lines } = start({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/x' })
  assert.equal(status, 78)
  assert.deepEqual(lines, ['DATABASE_URL: ECONNREFUSED'])
})

test('an unsafe data folder ends the start with 1 and one line, and stays as it is', () => {
  const file = path.join(folder, DATABASE_FILE)
  writeFileSync(file, 'Dear diary')
  const { status, lines } = start({})
  assert.equal(status, 1)
  assert.equal(lines.length, 1)
  assert.match(lines[0] ?? '', /dateline\.db is not an SQLite database\..+Nothing was changed\.$/)
  assert.equal(readFileSync(file, 'utf8'), 'Dear diary')
})
