import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkSlug, LONGEST_SLUG, slugFromTitle } from './slugs.ts'

test('a Latin title loses its marks, a German umlaut is spelled out', () => {
  assert.equal(slugFromTitle('Migração e Mobilidade: acordo', 'pt'), 'migracao-e-mobilidade-acordo')
  assert.equal(slugFromTitle('Fähren über die Straße', 'de'), 'faehren-ueber-die-strasse')
})

test('Arabic, Cyrillic and Chinese keep their own letters', () => {
  assert.equal(slugFromTitle('العُبُور قبل الفجر', 'ar'), 'العبور-قبل-الفجر')
  assert.equal(slugFromTitle('Переправа по льду', 'ru'), 'переправа-по-льду')
  assert.equal(slugFromTitle('最后的渡船', 'zh'), '最后的渡船')
})

test('a long title is cut between words', () => {
  const slug = slugFromTitle('one two three four five six seven '.repeat(6), 'en')
  assert.ok(slug.length <= LONGEST_SLUG)
  assert.match(slug, /(one|two|three|four|five|six|seven)$/)
})

test('a title of signs alone still gets an address', () => {
  assert.equal(slugFromTitle('???', 'en'), 'item-1')
})

test('typed words with slashes, dots, spaces, mixed scripts or reserved names are refused', () => {
  for (const typed of [
    '../admin',
    'feed.xml',
    'a b',
    'a--b',
    '-a',
    'pаypal',
    'archive',
    'a'.repeat(81),
  ])
    assert.throws(() => checkSlug(typed, 'en'), { code: 'slug_invalid' }, typed)
})
