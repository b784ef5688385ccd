import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CATEGORIES, CATEGORY_TEXTS } from './categories.ts'
import { isDay } from './days.ts'
import { SUBJECT_KINDS } from './details.ts'
import { LOCALE_FACTS, LOCALES } from './locales.ts'
import { archiveWord, daysOf, readPeriod, subjectKindAt, subjectWord } from './sections.ts'
import { checkSlug, slugFromTitle } from './slugs.ts'

for (const locale of LOCALES)
  test(`${locale} has a path word of its own for each kind of list, as an address spells it`, () => {
    const words = SUBJECT_KINDS.map((kind) => subjectWord(kind, locale))
    const all = [...words, LOCALE_FACTS[locale].newsWord]
    assert.equal(new Set(all).size, all.length)
    for (const word of [...all, archiveWord(locale)])
      assert.equal(word.normalize('NFC').toLowerCase(), word)
    for (const kind of SUBJECT_KINDS)
      assert.equal(subjectKindAt(locale, subjectWord(kind, locale)), kind)
    assert.equal(subjectKindAt(locale, LOCALE_FACTS[locale].newsWord), undefined)
  })

test('the archive has a place among the news that no category and no article takes', () => {
  for (const locale of LOCALES) {
    const word = archiveWord(locale)
    assert.ok(!CATEGORIES.some((key) => CATEGORY_TEXTS[key][locale].slug === word))
    assert.throws(() => checkSlug(word, locale), { code: 'slug_invalid' })
    assert.notEqual(slugFromTitle(word, locale), word)
  }
})

test('a period begins where the one before ends', () => {
  const months = Array.from({ length: 12 }, (_, index) =>
    daysOf({ year: '2017', month: String(index + 1).padStart(2, '0') }),
  )
  const year = daysOf({ year: '2017' })
  assert.equal(months[0]?.from, year.from)
  assert.equal(months.at(-1)?.before, year.before)
  for (const [index, { before }] of months.slice(0, -1).entries())
    assert.equal(before, months[index + 1]?.from)
  for (const { from, before } of [...months, year]) assert.ok(isDay(from) && isDay(before))
})

test('a year has four digits and a month is one of twelve', () => {
  assert.deepEqual(readPeriod('2017', '08'), { year: '2017', month: '08' })
  assert.deepEqual(readPeriod('2017'), { year: '2017', month: undefined })
  for (const [year, month] of [
    ['17'],
    ['20170'],
    ['0000'],
    ['2017', '8'],
    ['2017', '13'],
    ['2017', '00'],
  ])
    assert.equal(readPeriod(year ?? '', month), undefined)
})
