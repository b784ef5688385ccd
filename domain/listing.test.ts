import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseListing } from './listing.ts'

const read = (text: string) => parseListing(new TextEncoder().encode(text))
const entry = (date = '3 March 2024') =>
  `Press Release\nFerry sails again\n\n${date}\n\nIt sails.\n\nIt sails.\n`

test('a summary printed twice is read once, and so is one printed once', () => {
  const { entries, problems } = read(
    `${entry()}\nProject News\nLast\n\n02 March 2024\n\nOnly once.`,
  )
  assert.deepEqual(problems, [])
  assert.deepEqual(
    entries.map(({ title, day, summary }) => [title, day, summary]),
    [
      ['Ferry sails again', '2024-03-03', 'It sails.'],
      ['Last', '2024-03-02', 'Only once.'],
    ],
  )
})

test('a byte order mark and CRLF change nothing', () => {
  const plain = read(entry())
  assert.deepEqual(read(`\ufeff${entry().replaceAll('\n', '\r\n')}`), plain)
  assert.equal(plain.entries.length, 1)
})

test('each fault is a problem with its line, and the entries around it are read', () => {
  const faults: [string, number, RegExp][] = [
    [entry('31 February 2024'), 4, /no such day/],
    [entry('soon'), 4, /date is missing/],
    ['Gossip\nTitle\n\n3 March 2024\n\nText', 1, /unknown category/],
    [`${entry()}\nGossip\nTitle\n\n3 March 2024\n\nText`, 13, /category above it is unknown/],
    ['', 1, /empty/],
    ['a\u0000b', 1, /not a text file/],
  ]
  for (const [text, line, message] of faults) {
    const [problem] = read(text).problems
    assert.equal(problem?.line, line, text)
    assert.match(problem?.message ?? '', message)
  }
  assert.equal(read(`${entry('soon')}\n${entry()}`).entries.length, 1)
})

test('a byte that is not UTF-8 is named by its line', () => {
  const bytes = Buffer.concat([Buffer.from(entry()), Buffer.from([0xff])])
  assert.deepEqual(parseListing(bytes).problems, [{ line: 9, message: 'a byte here is not UTF-8' }])
})

const real = new URL('../../shared/seeds/newsroom-listing.txt', import.meta.url)
test('the real listing gives 15 entries', { skip: !existsSync(real) }, () => {
  const { entries, problems } = parseListing(readFileSync(real))
  assert.deepEqual(problems, [])
  assert.equal(entries.length, 15)
  assert.equal(entries[0]?.day, '2017-08-17')
  assert.equal(entries.at(-1)?.day, '2016-04-28')
})
