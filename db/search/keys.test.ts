import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LOCALES } from '#domain/locales.ts'
import { articleAt, keysOf, searchKey, yearOf } from './keys.ts'

const days = fc
  .date({ min: new Date('0001-01-01'), max: new Date('4000-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const places = fc.record({
  locale: fc.constantFrom(...LOCALES),
  day: days,
  articleId: fc.integer({ min: 1, max: 2 ** 28 - 1 }),
})

test('a key is exact, says its article, and lies in its language and year alone', () => {
  fc.assert(
    fc.property(places, fc.constantFrom(...LOCALES), (place, other) => {
      const key = searchKey(place)
      assert.ok(Number.isSafeInteger(key))
      assert.equal(articleAt(key), place.articleId)
      const year = Number(place.day.slice(0, 4))
      assert.equal(yearOf(key), year)
      const isIn = ({ first, last }: { first: number; last: number }) => first <= key && key <= last
      assert.equal(isIn(keysOf(other)), other === place.locale)
      assert.ok(isIn(keysOf(place.locale, year)) && !isIn(keysOf(place.locale, year - 1)))
    }),
  )
})

test('within a language the newer article has the higher key', () => {
  fc.assert(
    fc.property(places, places, (a, b) => {
      if (a.day === b.day) return
      const [early, late] = a.day < b.day ? [a, b] : [b, a]
      assert.ok(searchKey({ ...early, locale: 'zh' }) < searchKey({ ...late, locale: 'zh' }))
    }),
  )
})
