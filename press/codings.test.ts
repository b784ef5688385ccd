import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseCoding } from './codings.ts'

const wishes: [header: string | undefined, coding: string][] = [
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.1, gzip;q=0.9', 'gzip'],
  ['*', 'br'],
  ['*;q=0', 'identity'],
  ['identity, *;q=0', 'identity'],
  ['br; q=nonsense', 'identity'],
]
for (const [header, coding] of wishes)
  test(`Accept-Encoding ${JSON.stringify(header)} gets ${coding}`, () =>
    assert.equal(chooseCoding(header), coding))
