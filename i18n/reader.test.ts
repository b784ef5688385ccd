import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { formatDay } from './dates.ts'
import { READER_MESSAGES, readerWords } from './reader.ts'

type Messages = { [key: string]: string | Messages }

const flat = (messages: Messages, path = ''): [key: string, text: string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  )
/** What stands in the outermost braces of a text. */
function bracedIn(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (const [at, sign] of [...text].entries()) {
    if (sign === '{' && depth++ === 0) start = at + 1
    if (sign === '}' && --depth === 0) found.push([...text].slice(start, at).join(''))
  }
  return found
}

/** The names a text puts in, those within the branches of its plurals and choices included. */
const argumentsOf = (text: string): string[] => {
  const names = bracedIn(text).flatMap((body) => {
    const [name = '', ...branches] = body.split(',')
    return [name, ...bracedIn(branches.join(',')).flatMap(argumentsOf)]
  })
  return [...new Set(names)].sort()
}

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

  test(`${locale} can be said with every count and every language`, () => {
    const words = readerWords(locale) as (key: string, values: object) => string
    for (const [key, text] of messages)
      for (const count of [0, 1, 2, 3, 11, 100, 1_000_000])
        for (const language of LOCALES) {
          const given = (name: string) => {
            if (text.includes(`{${name}, plural`)) return count
            if (name === 'day' || name === 'updated') return formatDay('2017-08-17', locale)
            return text.includes(`{${name}, select`) ? language : 'X'
          }
          const values = Object.fromEntries(argumentsOf(text).map((name) => [name, given(name)]))
          // A day may end in a full stop of its own.
          assert.doesNotMatch(words(key, values), /[{}]|undefined|\.\./, key)
        }
  })

  test(`${locale} names every language differently where it says what was translated`, () => {
    const sentences = LOCALES.map((source) =>
      readerWords(locale)('article.translated.unstated', { source }),
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
