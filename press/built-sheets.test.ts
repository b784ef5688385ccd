import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { openSheets } from './built-sheets.ts'

const build = mkdtempSync(path.join(tmpdir(), 'dateline-build-'))
after(() => rmSync(build, { recursive: true }))

const chunks = path.join(build, 'static', 'chunks')
mkdirSync(chunks, { recursive: true })
const file = path.join(chunks, '1a-b_c~.css')
writeFileSync(file, 'a{b:c}')
writeFileSync(path.join(build, 'secret.css'), 'd{e:f}')
const sheetAt = openSheets(pathToFileURL(`${build}/`))

test('a stylesheet of the build is read once', () => {
  assert.equal(sheetAt('/_next/static/chunks/1a-b_c~.css'), 'a{b:c}')
  rmSync(file)
  assert.equal(sheetAt('/_next/static/chunks/1a-b_c~.css'), 'a{b:c}')
})

test('nothing else is one', () => {
  for (const address of [
    '',
    '/_next/static/chunks/none.css',
    '/_next/static/../secret.css',
    '/_next/static/chunks/../../secret.css',
    '/_next/static/chunks/a.js',
    'https://evil.example/_next/static/chunks/1a-b_c~.css',
    '//evil.example/_next/static/chunks/1a-b_c~.css',
  ])
    assert.throws(() => sheetAt(address), /stylesheet|ENOENT/, address)
})
