import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { CATEGORIES, CATEGORY_TEXTS } from './categories.ts'
import { type Listing, parseListing } from './listing.ts'
import { LOCALES } from './locales.ts'

const read = (text: string) => parseListing(new TextEncoder().encode(text))
const entry = (date = '3 March 2024') =>
  `Press Release\nFerry sails again\n\n${date}\n\nIt sails.\n\nIt sails.\n`
const titlesOf = ({ entries }: Listing) => entries.map(({ title }) => title)

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

test('each fault is a problem with its line', () => {
  const faults: [string, number, string][] = [
    [entry('31 February 2024'), 4, 'no_such_day'],
    [entry('12 Brumaire 2024'), 4, 'no_such_day'],
    [entry('soon'), 4, 'date_missing'],
    ['Press Release\nTitle', 2, 'date_missing'],
    ['Press Release\n\n3 March 2024\n\nText', 2, 'title_missing'],
    ['Gossip\nTitle\n\n3 March 2024\n\nText', 1, 'unknown_category'],
    ['Title\n\n3 March 2024\n\nText', 1, 'category_missing'],
    [`${entry()}\nGossip\nTitle\n\n3 March 2024\n\nText`, 10, 'unknown_category'],
    [entry().replace('Ferry', 'Ferry '.repeat(60)), 2, 'title_too_long'],
    [entry().replace('It sails.', 'It sails. '.repeat(201)), 6, 'summary_too_long'],
    [entry().replace('sails again', 'sails\u0007again'), 2, 'control_character'],
    ['', 1, 'empty'],
    [' \r\n \r\n', 1, 'empty'],
    ['a\u0000b', 1, 'not_text'],
  ]
  for (const [text, line, code] of faults) {
    const [problem] = read(text).problems
    assert.deepEqual([problem?.code, problem?.line], [code, line], text)
  }
})

test('a broken entry spoils none beside it', () => {
  const good = (title: string) => entry().replace('Ferry sails again', title)
  const broken = ['Gossip\nNews\n\n1 May 2024\n\nText\n', entry('soon'), entry('30 February 2024')]
  for (const middle of broken) {
    const listing = read([good('Before'), middle, good('After')].join('\n'))
    assert.deepEqual(titlesOf(listing), ['Before', 'After'], middle)
    assert.equal(listing.problems.length, 1)
  }
})

test('a byte that is not UTF-8 is named by its line', () => {
  const bytes = Buffer.concat([Buffer.from(entry()), Buffer.from([0xff])])
  assert.deepEqual(parseListing(bytes).problems, [{ line: 9, code: 'not_utf8' }])
})

test('sixteen-bit text, pictures and more than 20 MB are refused whole', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(entry(), 'utf16le')])
  const noise = Buffer.from(Array.from({ length: 500 }, (_, index) => 128 + (index % 100)))
  const huge = Buffer.alloc(20 * 1024 * 1024 + 1, 'a')
  const codes = [utf16, noise, huge].map((bytes) => parseListing(bytes).problems[0]?.code)
  assert.deepEqual(codes, ['utf16', 'not_text', 'too_large'])
})

test('categories and dates are read in every language of the newsroom', () => {
  const dates = {
    en: '17 August 2017',
    fr: '17 août 2017',
    es: '17 de agosto de 2017',
    pt: '17 de agosto de 2017',
    de: '17. August 2017',
    ar: '١٧ أغسطس ٢٠١٧',
    ru: '17 августа 2017 г.',
    zh: '2017年8月17日',
  }
  for (const locale of LOCALES) {
    const { name } = CATEGORY_TEXTS['press-release'][locale]
    const { entries } = read(`${name}\nX\n\n${dates[locale]}\n\nY`)
    assert.deepEqual([entries[0]?.category, entries[0]?.day], ['press-release', '2017-08-17'])
  }
})

test('what is written in the form of a listing is read back', () => {
  const words = fc.stringMatching(/^[a-zа-яé]{1,12}( [a-zа-яé]{1,12}){0,8}$/)
  const item = fc.record({
    category: fc.constantFrom(...CATEGORIES),
    title: words,
    day: fc.integer({ min: 1, max: 28 }),
    summary: fc.array(words, { maxLength: 3 }),
    isTwice: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 20 }), (items) => {
      const text = items.map(({ category, title, day, summary, isTwice }) => {
        const shown = isTwice ? [...summary, ...summary] : summary
        const name = CATEGORY_TEXTS[category].en.name
        return [`${name}\n${title}`, `${day} June 2021`, ...shown].join('\n\n')
      })
      const { entries, problems } = read(text.join('\n\n'))
      assert.deepEqual(problems, [])
      assert.deepEqual(
        entries.map(({ category, title, day }) => ({ category, title, day })),
        items.map(({ category, title, day }) => ({
          category,
          title,
          day: `2021-06-${String(day).padStart(2, '0')}`,
        })),
      )
    }),
    { numRuns: 100 },
  )
})

test('any bytes at all give a listing, never an error', () => {
  const lines = fc.constantFrom('Press Release', 'Title', '', '3 March 2024', '31 April 2024', '\t')
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(lines, { maxLength: 30 }).map((all) => new TextEncoder().encode(all.join('\n'))),
  )
  fc.assert(
    fc.property(bytes, (given) => {
      const { entries, problems } = parseListing(given)
      assert.ok(entries.length + problems.length > 0)
      for (const { title, day } of entries) assert.ok(title && day)
    }),
    { numRuns: 300 },
  )
})

const real = new URL('../../shared/seeds/newsroom-listing.txt', import.meta.url)
test('the real listing gives 15 entries', { skip: !existsSync(real) }, () => {
  const { entries, problems } = parseListing(readFileSync(real))
  assert.deepEqual(problems, [])
  assert.equal(entries.length, 15)
  assert.equal(entries[0]?.day, '2017-08-17')
  assert.equal(entries.at(-1)?.day, '2016-04-28')
})

test('a listing of nothing but dates costs what its length does', () => {
  // Processor time, not the clock's: whatever else the machine does is no part of it. The sum of
  // both kinds is exact; how the kernel shares it out between them is a guess for short times.
  const cost = (dates: number) => {
    const text = '1 March 2024\n'.repeat(dates)
    const began = process.threadCpuUsage()
    assert.equal(read(text).entries.length, 0)
    const { user, system } = process.threadCpuUsage(began)
    return user + system
  }
  const least = (dates: number) => Math.min(cost(dates), cost(dates), cost(dates))
  // Eight times the length: 8 where each line is looked at once, 64 where each looks at all.
  assert.ok(least(40_000) < least(5_000) * 32)
})

test('control characters of both kinds are found, whatever a terminal would make of them', () => {
  for (const control of ['\u001b[2J', '\u009b2J', '\u0007']) {
    const { problems } = read(`Press ${control}\nTitle\n\n3 March 2024\n\nText.\n`)
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['control_character'],
    )
  }
})
