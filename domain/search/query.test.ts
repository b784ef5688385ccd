import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readChoices, writeChoices } from './choices.ts'
import { cleanQuery, LONGEST_QUERY, readQuery } from './query.ts'

const read = (query: string) =>
  readQuery(query, 'en').map(({ words, isPrefix }) =>
    [words.map(({ plain }) => plain).join(' '), isPrefix ? '*' : ''].join(''),
  )

const queries: [query: string, parts: string[]][] = [
  ['river ferry', ['river', 'ferry*']],
  ['“river ferry” now', ['river ferry', 'now*']],
  ['"river ferry"', ['river ferry']],
  ['« le bac » x', ['le bac', 'x']],
  ['"river ferry', ['river', 'ferry*']],
  ['a"b"c', ['b', 'c']],
  ['""', []],
  ['the history of the ferry', ['history', 'ferry*']],
  ['the who', ['the', 'who*']],
  ['"to be"', ['to be']],
  ['title:x OR NOT(y)', ['title', 'x', 'or', 'not', 'y']],
]
for (const [query, parts] of queries)
  test(`${query} asks for ${parts.join(', ') || 'nothing'}`, () => {
    const asked = read(query).filter((part) => !['or', 'not'].includes(part))
    assert.deepEqual(
      asked,
      parts.filter((part) => !['or', 'not'].includes(part)),
    )
  })

test('a word’s place is its place in the query', () => {
  const query = 'one “two three” four'
  const words = readQuery(query, 'en').flatMap((part) => part.words)
  assert.deepEqual(
    words.map(({ start, end }) => query.slice(start, end)),
    ['one', 'two', 'three', 'four'],
  )
})

test('a query is one line of bounded length without what turns its direction', () => {
  assert.equal(cleanQuery(' a\n\tb\u0000c\u202e '), 'a b c')
  assert.equal(cleanQuery('\ud800x'), '\ufffdx')
  assert.equal(Array.from(cleanQuery('🛶'.repeat(1_000))).length, LONGEST_QUERY)
  assert.ok(readQuery(cleanQuery('word '.repeat(10_000)), 'en').length <= 12)
})

test('what an address says is read, and written the same way again', () => {
  const given = { q: 'ferry', category: 'press-release', topic: 'safety', year: '2024' }
  const choices = readChoices({ ...given, sort: 'newest', page: '2' }, 50)
  assert.equal(
    choices && writeChoices(choices),
    '?q=ferry&category=press-release&topic=safety&year=2024&sort=newest&page=2',
  )
  assert.deepEqual(readChoices({ q: ['a', 'b'] }, 50)?.q, 'a')
  assert.equal(writeChoices({ q: '', page: 1 }), '')
})

for (const [name, value] of [
  ['category', 'x'],
  ['year', '20 24'],
  ['sort', 'oldest'],
  ['page', '0'],
  ['page', '51'],
  ['page', '1e1'],
  ['topic', 'x'.repeat(201)],
])
  test(`no page offers ${name} ${String(value).slice(0, 9)}`, () => {
    assert.equal(readChoices({ q: 'a', [name ?? '']: value }, 50), undefined)
  })
