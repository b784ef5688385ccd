import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LOCALE_FACTS, LOCALES } from '#domain/locales.ts'
import { formatDay, formatDayAs, formatInstant, formatMonth } from './dates.ts'

const EXPECTED = {
  en: '17 August 2017',
  fr: '17 août 2017',
  es: '17 de agosto de 2017',
  pt: '17 de agosto de 2017',
  de: '17. August 2017',
  ar: '17 أغسطس 2017',
  ru: '17 августа 2017 г.',
  zh: '2017年8月17日',
}

for (const locale of LOCALES)
  test(`a day stands in ${locale} as its readers write it`, () => {
    assert.equal(formatDay('2017-08-17', locale).replaceAll('\u00a0', ' '), EXPECTED[locale])
  })

/** Of languages a newsroom may add next: Gregorian too, where the country's own calendar is another. */
const NEXT = {
  uk: '17 серпня 2017 р.',
  tr: '17 Ağustos 2017',
  hi: '17 अगस्त 2017',
  ur: '17 اگست، 2017',
  fa: '۱۷ اوت ۲۰۱۷',
  th: '17 สิงหาคม ค.ศ. 2017',
}

for (const [language, expected] of Object.entries(NEXT))
  test(`a day would stand in ${language} as its readers write it`, () => {
    const day = formatDayAs('2017-08-17', `${language}-u-ca-gregory`)
    assert.equal(day.replaceAll('\u00a0', ' '), expected)
  })

test('every language counts its years alike', () => {
  for (const { format } of Object.values(LOCALE_FACTS))
    assert.equal(new Intl.Locale(format).calendar, 'gregory')
})

test('Portuguese is that of Portugal, in numbers too', () => {
  const { format } = LOCALE_FACTS.pt
  assert.equal(new Intl.NumberFormat(format).format(12_345).replace(/\s/u, ' '), '12 345')
})

test('a month is named in the form it has alone', () => {
  assert.equal(formatMonth('2017-08', 'en'), 'August 2017')
  assert.match(formatMonth('2017-08', 'ru'), /^август 2017/)
})

test('an instant is told by the newsroom’s clock', () => {
  const instant = new Date('2026-03-04T23:30:00Z')
  assert.match(formatInstant(instant, 'en', 'Europe/Vienna'), /^5 March 2026.*00:30$/)
  assert.match(formatInstant(instant, 'en', 'UTC'), /^4 March 2026.*23:30$/)
})
