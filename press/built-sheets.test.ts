import assert from 'node:assert/strict'
import { test } from 'node:test'
import { builtSheet } from './built-sheets.ts'

test('only a stylesheet of the build is one', () => {
  for (const address of [
    '',
    '/_next/static/chunks/none.css',
    '/_next/static/chunks/../../../components/reader/base.css',
    '/_next/static/chunks/a.js',
    'https://evil.example/_next/static/a.css',
    '//evil.example/_next/static/a.css',
  ])
    assert.throws(() => builtSheet(address), /stylesheet|ENOENT/, address)
})
