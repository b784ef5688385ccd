import assert from 'node:assert/strict'
import { test } from 'node:test'
import { directionOfTag, isLanguageTag } from './language-tags.ts'

test('a language is named by its tag, and nothing else passes', () => {
  for (const tag of ['en', 'pt-BR', 'zh-Hant-TW', 'uz-Arab', 'kab'])
    assert.ok(isLanguageTag(tag), tag)
  for (const tag of ['', 'English', 'e', 'en_GB', 'en-', 'x', 'en onclick'])
    assert.ok(!isLanguageTag(tag), tag)
})

test('the direction follows the script', () => {
  const rtl = ['ar', 'fa', 'he', 'ur', 'yi', 'dv', 'uz-Arab', 'ckb']
  const ltr = ['en', 'zh', 'uz', 'ar-Latn', 'no such tag']
  assert.deepEqual(
    rtl.map(directionOfTag),
    rtl.map(() => 'rtl'),
  )
  assert.deepEqual(
    ltr.map(directionOfTag),
    ltr.map(() => 'ltr'),
  )
})
