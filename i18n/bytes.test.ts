import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatBytes } from './bytes.ts'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test('a size is told as its readers write it', () => {
  assert.equal(plain(formatBytes(240_000, 'en')), '240 kB')
  assert.equal(plain(formatBytes(1_310_000, 'en')), '1.3 MB')
  assert.equal(plain(formatBytes(1_310_000, 'fr')), '1,3 Mo')
  assert.equal(plain(formatBytes(12_310_000, 'de')), '12 MB')
  assert.equal(plain(formatBytes(240_000, 'ru')), '240 кБ')
})

test('no file is of no size', () => {
  assert.equal(plain(formatBytes(3, 'en')), '1 kB')
})
