import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fallbackVersion, inOnly } from './versions.ts'

test('readers of no listed language get the default’s version, else the original, else any', () => {
  const all = { en: '/en', pt: '/pt', ru: '/ru' }
  assert.equal(fallbackVersion(all, 'ru'), '/en')
  assert.equal(fallbackVersion(inOnly(all, ['pt', 'ru']), 'ru'), '/ru')
  assert.equal(fallbackVersion(inOnly(all, ['pt', 'ru']), 'ar'), '/pt')
  assert.equal(fallbackVersion({}), undefined)
})
