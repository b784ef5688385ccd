import assert from 'node:assert/strict'
import { test } from 'node:test'
import { COUNTRIES, countryName } from './countries.ts'
import { detailsSchema, noDetails, subjectsOf } from './details.ts'
import { LOCALES } from './locales.ts'

test('a story without details stands on no subject’s list', () => {
  assert.deepEqual(subjectsOf(noDetails()), [])
})

test('a story stands on the lists of its topics, projects, series, people and countries, once each', () => {
  const topic = '0195b2a0-0000-7000-8000-000000000001'
  const person = '0195b2a0-0000-7000-8000-000000000002'
  const details = { ...noDetails(), topics: [topic, topic], people: [person], countries: ['PT'] }
  assert.deepEqual(subjectsOf(details), [`topic:${topic}`, `person:${person}`, 'country:PT'])
})

test('a country nobody knows is refused', () => {
  assert.ok(!detailsSchema.safeParse({ countries: ['EU'] }).success)
  assert.ok(!detailsSchema.safeParse({ countries: ['pt'] }).success)
})

test('every country has a name in every language', () => {
  assert.equal(new Set(COUNTRIES).size, 249)
  for (const locale of LOCALES)
    for (const code of COUNTRIES)
      assert.notEqual(countryName(code, locale), code, `${code} ${locale}`)
})
