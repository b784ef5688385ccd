import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isSearch, readAddress, sourceOf } from './address.ts'

const arabicNews = `/ar/${encodeURIComponent('أخبار')}`

/** What was asked, and where it is; undefined where it is right already. */
const spellings: [asked: string, canonical: string | undefined][] = [
  ['/', undefined],
  ['/en', undefined],
  ['/en/news/a-boat', undefined],
  ['/sitemap.xml', undefined],
  ['/.well-known/security.txt', undefined],
  [arabicNews, undefined],
  ['/en/', '/en'],
  ['/EN/News/', '/en/news'],
  ['//en///news//', '/en/news'],
  ['//evil.example/', '/evil.example'],
  ['/\\evil.example', '/%5Cevil.example'],
  ['/%61dmin', '/admin'],
  ['/ar/أخبار', arabicNews],
  [arabicNews.toLowerCase(), arabicNews],
  ['/ru/%D0%9D%D0%9E%D0%92%D0%9E%D0%A1%D0%A2%D0%98', `/ru/${encodeURIComponent('новости')}`],
  [`/pt/${encodeURIComponent('migração'.normalize('NFD'))}`, '/pt/migra%C3%A7%C3%A3o'],
  ['/en/news?page=1', '/en/news'],
  ['/EN/news?page=1', '/en/news'],
  ['/EN/news?page=3&utm_source=x', '/en/news?page=3'],
]
for (const [asked, canonical] of spellings)
  test(`${asked} ${canonical ? `is at ${canonical}, one redirect away` : 'is spelled right'}`, () => {
    const found = readAddress(asked)
    assert.ok(typeof found === 'object')
    assert.equal(found.path + found.query, canonical ?? asked)
    assert.equal(found.isMoved, canonical !== undefined)
  })

const queries: [asked: string, target: string][] = [
  ['/en/news?page=2', '/en/news?page=2'],
  ['/en/news/press-releases?page=2', '/en/news/press-releases?page=2'],
  ['/en/news?utm_source=x&page=2', '/en/news?page=2'],
  ['/en/news?utm_source=x', '/en/news'],
  ['/en/news/a-boat?page=2', '/en/news/a-boat'],
  ['/en/topics/night-crossings?page=2', '/en/topics/night-crossings?page=2'],
  ['/en/countries/pt?page=x', '/en/countries/pt?page=0'],
  ['/en/news?page=100', '/en/news?page=100'],
  ['/en/news?page=101', '/en/news?page=0'],
  ['/en/news?page=02', '/en/news?page=0'],
  [`/ar/${encodeURIComponent('مواضيع')}/x?page=3`, `/ar/${encodeURIComponent('مواضيع')}/x?page=3`],
  ['/en/temas/x?page=3', '/en/temas/x'],
  ['/en/topics?page=2', '/en/topics'],
  ['/en/topics/x/feed.xml?page=2', '/en/topics/x/feed.xml'],
  ['/en/news/archive/2017?page=2', '/en/news/archive/2017?page=2'],
  ['/en/news/archive/2017/08?page=2', '/en/news/archive/2017/08?page=2'],
  ['/en/news/archive?page=2', '/en/news/archive'],
  ['/en/news/archive/2017/13?page=2', '/en/news/archive/2017/13'],
  ['/en/news/a-boat/2017?page=2', '/en/news/a-boat/2017'],
  ['/?page=2', '/'],
  ['/en/news?page=2&page=3', '/en/news?page=2'],
  ['/en/news?page=-1', '/en/news?page=0'],
  ['/en/news?page=%3Cb%3E', '/en/news?page=0'],
  ['/en/news?page', '/en/news?page=0'],
  ['/en/news?_rsc=abc', '/en/news'],
]
for (const [asked, target] of queries)
  test(`${asked} is the page ${target}, without a redirect`, () => {
    const found = readAddress(asked)
    assert.ok(typeof found === 'object')
    assert.equal(found.path + found.query, target)
    assert.equal(found.isMoved, false)
  })

for (const asked of [
  '/%E0%A4%A',
  '/%',
  '/en/%00',
  '/en/%0d%0aSet-Cookie',
  '*',
  'http://x/',
  '/en#x',
  '',
])
  test(`${asked || 'nothing'} is no address`, () => assert.equal(readAddress(asked), 'malformed'))

const RSC = ['/en.rsc', '/admin.RSC', '/en/news/x%2ersc', '/en.segments/_tree.segment.rsc']
for (const asked of [
  ...RSC,
  '/.env',
  '/.git/HEAD',
  '/en/../admin',
  '/en/%2e%2e/admin',
  '/en/.well-known',
])
  test(`${asked} is hidden`, () => assert.equal(readAddress(asked), 'hidden'))

test('whatever is asked, the redirect leads to an address that is spelled right', () => {
  const pieces = fc.constantFrom(
    'EN',
    'é',
    'e\u0301',
    'İ',
    'ΑΣ',
    'news',
    '/',
    '//',
    '%',
    '.',
    '..',
    '\\',
    '?',
    '?page=1',
    '?page=2',
    'أ',
    '\u{1f6f6}',
    ' ',
    "'",
    '*',
  )
  const paths = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme' })), { maxLength: 8 })
  fc.assert(
    fc.property(paths, fc.boolean(), (parts, isEncoded) => {
      const path = `/${parts.join('')}`
      const found = readAddress(isEncoded ? encodeURI(path.toWellFormed()) : path)
      if (typeof found === 'string') return
      const target = found.path + found.query
      assert.match(target, /^\/(?!\/)[\x21-\x7e]*$/)
      assert.deepEqual(readAddress(target), { ...found, isMoved: false })
    }),
    { numRuns: 2000 },
  )
})

const known: [asked: string, target: string][] = [
  ['/api/v1/articles?locale=pt&limit=5&x=1', '/api/v1/articles?limit=5&locale=pt'],
  ['/api/v1/articles?limit=5&limit=9', '/api/v1/articles?limit=5'],
  [
    '/api/v1/stories?topic=x&country=PT&category=y',
    '/api/v1/stories?category=y&country=PT&topic=x',
  ],
  ['/oembed?url=x&maxwidth=9&maxheight=8', '/oembed?maxheight=8&maxwidth=9&url=x'],
  ['/api/v1/languages?limit=5', '/api/v1/languages'],
  ['/oembed?url=http%3A%2F%2Fa.example%2Fen&callback=x', '/oembed?url=http%3A%2F%2Fa.example%2Fen'],
]
for (const [asked, target] of known)
  test(`of ${asked} programs get what they may ask`, () => {
    const found = readAddress(asked)
    assert.ok(typeof found === 'object')
    assert.equal(found.path + found.query, target)
  })

test('an article’s other forms are asked of Next where nobody else can ask for them', () => {
  assert.equal(sourceOf('/en/news/a-boat.json'), '/representations/json/en/a-boat')
  assert.equal(sourceOf(`${arabicNews}/%D9%82.md`), '/representations/md/ar/%D9%82')
  for (const same of ['/en/news/a-boat', '/en/feed.json', '/en/news/press-releases/feed.json'])
    assert.equal(sourceOf(same), same)
  for (const inside of [
    '/representations/md/en/a-boat',
    '/Representations',
    '/%72epresentations/x',
  ])
    assert.equal(readAddress(inside), 'hidden')
})

const searches: [asked: string, target: string][] = [
  ['/en/search', '/en/search'],
  ['/en/search?q=a+b', '/en/search?q=a+b'],
  ['/en/search?page=2&q=a&utm_source=x', '/en/search?q=a&page=2'],
  ['/ar/search?q=&year=2024', '/ar/search?year=2024'],
  ['/en/search?q=a&q=b&x=%', '/en/search?q=a'],
  ['/en/search?q=%ff', '/en/search?q=%EF%BF%BD'],
]
for (const [asked, target] of searches)
  test(`${asked} is the search ${target}, without a redirect`, () => {
    const found = readAddress(asked)
    assert.ok(typeof found === 'object')
    assert.equal(found.path + found.query, target)
    assert.equal(found.isMoved, false)
    assert.ok(isSearch(found.path))
  })
