import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LOCALES, type Locale } from '../locales.ts'
import { fold } from './folding.ts'
import { stemOf } from './stems.ts'
import { wordRuns, wordsOf } from './words.ts'

const plains = (text: string, locale: Locale = 'en') =>
  Array.from(wordsOf(text, locale), ({ plain }) => plain)

const folded: [text: string, words: string[]][] = [
  ['Migração, MIGRACAO', ['migracao', 'migracao']],
  ['Straße Łódź Þór smørrebrød', ['strasse', 'lodz', 'thor', 'smorrebrod']],
  ['L’Europe d’accord', ['l', 'europe', 'd', 'accord']],
  ['ёлки й', ['елки', 'и']],
  ['أإآٱ ى ة', ['اااا', 'ي', 'ه']],
  ['مُـهَـاجِـر', ['مهاجر']],
  ['٢٠٢٤ ۲۰۲۴ ２０２４', ['2024', '2024', '2024']],
  ['ﬁre ﷺ', ['fire']],
  ['co\u00adoperation', ['cooperation']],
  ['COVID-19 & 2,500', ['covid', '19', '2', '500']],
  ['国际移民', ['国', '际', '移', '民']],
  ['東京タワー', ['東', '京', 'タワー']],
  ['ภาษาไทย', ['ภาษา', 'ไทย']],
  ['***', []],
]
for (const [text, words] of folded)
  test(`${text} has the words ${words.join(' ') || '(none)'}`, () => {
    assert.deepEqual(plains(text).slice(0, words.length || 1), words)
  })

const kin: [locale: Locale, words: string[]][] = [
  ['en', ['migration', 'migrations', 'Migration']],
  ['fr', ['migration', 'migrations']],
  ['es', ['migración', 'migraciones']],
  ['pt', ['migração', 'migrações']],
  ['de', ['Fähre', 'Fähren', 'FÄHRE']],
  ['ru', ['миграция', 'миграции', 'миграций']],
  ['ar', ['عبارة', 'العبّارات', 'والعبارة', 'عبارات']],
]
for (const [locale, words] of kin)
  test(`${words.join(', ')} are forms of one ${locale} word`, () => {
    assert.equal(new Set(words.map((word) => stemOf(word, locale))).size, 1)
  })

test('the signs of a query are joined to words as its language joins them', () => {
  const runs = wordRuns('移民政策 ferry 渡船', 'zh')
  assert.deepEqual(
    runs.map((words) => words.map(({ plain }) => plain).join('')),
    ['移民', '政策', 'ferry', '渡船'],
  )
})

test('whatever a text is, its words are whole, in order, and nothing but letters and digits', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
  fc.assert(
    fc.property(texts, fc.constantFrom(...LOCALES), (text, locale) => {
      let at = 0
      for (const { plain, stem, start, end } of wordsOf(text, locale)) {
        assert.ok(at <= start && start < end && end <= text.length)
        for (const form of [plain, stem]) assert.match(form, /^[\p{L}\p{N}\p{M}]+$/u)
        at = end
      }
    }),
    { numRuns: 1_000 },
  )
})

test('folding a folded word changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { plain } of wordsOf(text, 'en')) assert.equal(fold(plain), plain)
    }),
  )
})
