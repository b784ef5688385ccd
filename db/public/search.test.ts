import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { Locale } from '#domain/locales.ts'
import { openNewsroom } from '../testing/newsroom.ts'
import { ask, publish, titles } from '../testing/search.ts'

const newsroom = await openNewsroom()
after(() => newsroom.close())

before(async () => {
  await publish({
    locale: 'pt',
    title: 'Migração e mobilidade no Tejo',
    text: 'As barcas cruzam o rio desde sempre.',
  })
  await publish({
    locale: 'en',
    title: 'Ferries on the Lena',
    summary: 'Twelve crossings before dawn.',
    text: 'The ice road closes in April. Migrations follow the river.',
    day: '2024-05-01',
  })
  await publish({
    locale: 'en',
    title: 'A rope ferry returns',
    text: 'Nobody had crossed here for years, until the council voted.',
    category: 'press-release',
  })
  await publish({
    locale: 'ar',
    title: 'المهاجرون في المدرسة',
    text: 'وصلت العبّارات إلى أخبار النيل.',
  })
  await publish({ locale: 'zh', title: '渡船与移民政策', text: '国际移民组织发布了新的渡船标准。' })
  await publish({ locale: 'de', title: 'Fähren über die Donau', text: 'Straßen und Brücken.' })
})

const finds: [locale: Locale, query: string, title: string][] = [
  ['pt', 'migracao', 'Migração e mobilidade no Tejo'],
  ['pt', 'migracoes', 'Migração e mobilidade no Tejo'],
  ['pt', 'MIGRAÇÕES', 'Migração e mobilidade no Tejo'],
  ['pt', 'a barca', 'Migração e mobilidade no Tejo'],
  ['en', 'migration', 'Ferries on the Lena'],
  ['en', 'crossing lena', 'Ferries on the Lena'],
  ['en', 'migratio', 'Ferries on the Lena'],
  ['en', '"ice road"', 'Ferries on the Lena'],
  ['en', 'the ferry of the council', 'A rope ferry returns'],
  ['ar', 'مهاجر', 'المهاجرون في المدرسة'],
  ['ar', 'مدرسه', 'المهاجرون في المدرسة'],
  ['ar', 'اخبار', 'المهاجرون في المدرسة'],
  ['ar', 'عبارات', 'المهاجرون في المدرسة'],
  ['zh', '移民', '渡船与移民政策'],
  ['zh', '渡船标准', '渡船与移民政策'],
  ['de', 'faehre', 'Fähren über die Donau'],
  ['de', 'strasse', 'Fähren über die Donau'],
]
for (const [locale, query, title] of finds)
  test(`${query} finds “${title}”`, async () => {
    assert.deepEqual(await titles(locale, query), [title])
  })

test('a quoted phrase is found in its order alone', async () => {
  assert.deepEqual(await titles('en', '"road ice"'), [])
  assert.equal((await titles('en', 'road ice')).length, 1)
})

test('the little words of a question need not be in the answer', async () => {
  assert.deepEqual(await titles('en', 'what is the ferry for the council'), [
    'A rope ferry returns',
  ])
  assert.ok((await titles('en', 'the')).length > 0)
})

test('what was looked for is marked where it stands, in the title and in the text', async () => {
  const { hits } = await ask('pt', 'migracao barca')
  const marked = (pieces: { text: string; isMatch: boolean }[] = []) =>
    pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text)
  assert.deepEqual(marked(hits[0]?.titlePieces), ['Migração'])
  assert.deepEqual(marked(hits[0]?.snippet), ['barcas'])
  const chinese = await ask('zh', '渡船标准')
  assert.deepEqual(marked(chinese.hits[0]?.titlePieces), ['渡船'])
})

test('results are counted by category, year and language, and narrowed by them', async () => {
  const { total, counts } = await ask('en', 'ferry')
  assert.equal(total, 2)
  assert.deepEqual(
    counts.categories.map(({ category, count }) => [category, count]),
    [
      ['project-news', 1],
      ['press-release', 1],
    ],
  )
  assert.deepEqual(
    counts.years.map(({ year, count }) => [year, count]),
    [
      [2026, 1],
      [2024, 1],
    ],
  )
  assert.deepEqual(await titles('en', 'ferry', { filters: { year: 2024 } }), [
    'Ferries on the Lena',
  ])
  assert.deepEqual(await titles('en', 'ferry', { filters: { category: 'press-release' } }), [
    'A rope ferry returns',
  ])
})

test('sorted by time, the newest comes first', async () => {
  assert.deepEqual(await titles('en', 'ferry', { sort: 'newest' }), [
    'A rope ferry returns',
    'Ferries on the Lena',
  ])
})

test('a slip is answered with a word that is there', async () => {
  assert.equal((await ask('en', 'fery')).suggestion, 'ferry')
  assert.equal((await ask('pt', 'migrasao no tejo')).suggestion, 'migração no tejo')
  assert.equal((await ask('en', 'ferry')).suggestion, undefined)
  assert.equal((await ask('en', 'qqqqqqqq')).suggestion, undefined)
})

test('whatever is typed, there is an answer', async () => {
  const hostile = [
    '',
    ' ',
    '"',
    '""',
    '*',
    'a*',
    '-x',
    'NEAR(',
    'NEAR("a" "b", 5)',
    'title:x',
    '{title} : x',
  ]
  hostile.push(
    'x AND',
    'OR',
    'NOT x',
    '(',
    "'",
    "x' | 'y",
    'a & !b',
    ':*',
    '\\',
    '\0',
    'x\0y',
    '\ud800',
    '^x',
    '+',
    '“',
  )
  hostile.push(
    'word '.repeat(10_000),
    'x'.repeat(100_000),
    '"'.repeat(999),
    '一'.repeat(500),
    '\u0301',
    '%',
    '_',
    'ﷺ',
    'İ',
    '\u202e',
  )
  for (const query of hostile) assert.ok(Array.isArray((await ask('en', query)).hits), query)
  const text = fc.string({ unit: 'binary', maxLength: 60 })
  const any = fc.tuple(fc.constantFrom<Locale>('en', 'ar', 'zh', 'de'), text)
  await fc.assert(
    fc.asyncProperty(any, async ([locale, query]) => {
      const { total, pages, hits } = await ask(locale, query)
      assert.ok(hits.length <= total && pages <= 50)
    }),
    { numRuns: 60 },
  )
})
