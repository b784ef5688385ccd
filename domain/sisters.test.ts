import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { LOCALES, type Locale } from './locales.ts'
import { type Candidate, findSisters } from './sisters.ts'

const DAY = { day: '2024-03-03', category: 'press-release' } as const
const fresh = (item: string, locale: Locale, where: Partial<typeof DAY> = {}) => ({
  ...DAY,
  ...where,
  item,
  isNew: true,
  locales: [locale],
})
const there = (item: string, ...locales: Locale[]) => ({ ...DAY, item, isNew: false, locales })

test('one of each language on a day and in a category are sisters', () => {
  const { pairs, unclear } = findSisters([
    fresh('a', 'pt'),
    fresh('b', 'en'),
    { ...fresh('c', 'fr'), day: '2024-03-04' },
    { ...fresh('d', 'fr'), category: 'project-news' },
  ])
  assert.deepEqual(pairs, [['a', 'b']])
  assert.deepEqual(unclear, [])
})

test('two candidates for one are joined to nobody, and reported', () => {
  const crowds = [
    [fresh('a', 'en'), fresh('b', 'en'), fresh('c', 'pt')],
    [fresh('a', 'en'), fresh('b', 'pt'), fresh('c', 'fr')],
    [there('a', 'en'), there('b', 'en'), fresh('c', 'pt')],
  ]
  for (const crowd of crowds)
    assert.deepEqual(findSisters(crowd), { pairs: [], unclear: [['a', 'b', 'c']] })
})

test('a new language joins a story that is there unless the story has it', () => {
  assert.deepEqual(findSisters([there('a', 'en', 'fr'), fresh('b', 'pt')]).pairs, [['a', 'b']])
  assert.deepEqual(findSisters([there('a', 'en', 'pt'), fresh('b', 'pt')]).pairs, [])
})

test('two stories that are there are never joined', () => {
  assert.deepEqual(findSisters([there('a', 'en'), there('b', 'pt')]), { pairs: [], unclear: [] })
})

test('whatever is given, nobody is joined twice or to the same language', () => {
  const candidate = fc
    .record({
      isNew: fc.boolean(),
      day: fc.constantFrom('2024-03-03', '2024-03-04'),
      locales: fc.uniqueArray(fc.constantFrom(...LOCALES), { minLength: 1, maxLength: 2 }),
    })
    .map((one) => ({ ...one, category: 'project-news' as const }))
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 12 }), (given) => {
      const candidates: Candidate<number>[] = given.map((one, item) => ({ ...one, item }))
      const { pairs, unclear } = findSisters(candidates)
      const named = [...pairs, ...unclear].flat()
      assert.equal(new Set(named).size, named.length)
      for (const [one, two] of pairs) {
        const [a, b] = [candidates[one], candidates[two]]
        assert.equal(a?.day, b?.day)
        assert.ok(a?.isNew || b?.isNew)
        assert.ok(!a?.locales.some((locale) => b?.locales.includes(locale)))
      }
    }),
  )
})
