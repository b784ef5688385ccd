import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { READER_MESSAGES, readerWords } from './reader.ts'

type Messages = { [key: string]: string | Messages }

const flat = (messages: Messages, path = ''): [key: string, text: string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  )
const argumentsOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name ?? ''))]
    .filter((name) => READER_ARGUMENTS.includes(name))
    .sort()
const READER_ARGUMENTS = ['category', 'count', 'day', 'list', 'page', 'pages', 'source']

const english = new Map(flat(READER_MESSAGES.en))

for (const locale of LOCALES) {
  const messages = new Map(flat(READER_MESSAGES[locale]))

  test(`${locale} says everything English says, and nothing else`, () => {
    assert.deepEqual([...messages.keys()], [...english.keys()])
    for (const [key, text] of messages) assert.ok(text.trim(), `${key} is empty`)
  })

  test(`${locale} puts in the same things English puts in`, () => {
    for (const [key, text] of messages)
      assert.deepEqual(argumentsOf(text), argumentsOf(english.get(key) ?? ''), key)
  })

  test(`${locale} can be said with every count and every source language`, () => {
    const words = readerWords(locale) as (key: string, values: object) => string
    for (const key of messages.keys())
      for (const count of [0, 1, 2, 3, 11, 100, 1_000_000])
        for (const source of LOCALES) {
          const values = { count, source, category: 'C', day: 'D', list: 'L', page: 2, pages: 9 }
          assert.doesNotMatch(words(key, values), /[{}]|undefined/, key)
        }
  })

  test(`${locale} names every language differently where it says what was translated`, () => {
    const sentences = LOCALES.map((source) =>
      readerWords(locale)('article.translatedFrom', { source }),
    )
    assert.equal(new Set(sentences).size, LOCALES.length)
  })
}

test('counts take the forms their language has', () => {
  const said = (locale: Locale, ...counts: number[]) =>
    counts.map((count) => readerWords(locale)('list.count', { count }))
  assert.deepEqual(said('en', 1, 2), ['1 article', '2 articles'])
  assert.deepEqual(said('ru', 1, 2, 5, 21, 22), [
    '1 материал',
    '2 материала',
    '5 материалов',
    '21 материал',
    '22 материала',
  ])
  assert.deepEqual(said('ar', 0, 1, 2, 3, 11, 100), [
    'لا مقالات',
    'مقال واحد',
    'مقالان',
    '3 مقالات',
    '11 مقالًا',
    '100 مقال',
  ])
})
