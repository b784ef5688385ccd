import assert from 'node:assert/strict'
import { test } from 'node:test'
import { securityTxt } from './security-txt.ts'

const NOON = new Date('2026-03-04T12:00:00Z')
const DAY_MS = 24 * 60 * 60 * 1000

test('a weakness is told to an address, in any of the newsroom’s languages', () => {
  assert.equal(
    securityTxt('security@news.example', 'https://news.example', NOON).text,
    [
      'Contact: mailto:security@news.example',
      'Expires: 2026-08-31T00:00:00.000Z',
      'Preferred-Languages: en, fr, es, pt, de, ar, ru, zh',
      'Canonical: https://news.example/.well-known/security.txt',
      '',
    ].join('\n'),
  )
  assert.match(securityTxt('https://x.example/report', '', NOON).text, /^Contact: https:\/\/x\.ex/)
})

test('it is made anew every day, so that whenever it is read it holds for months', () => {
  for (let day = 0; day < 400; day += 1) {
    const now = new Date(NOON.getTime() + day * DAY_MS)
    const { text, until } = securityTxt('a@b.example', 'https://b.example', now)
    const expires = Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? '')
    assert.ok(until > now && until.getTime() - now.getTime() <= DAY_MS)
    assert.ok(expires - until.getTime() > 170 * DAY_MS)
    assert.ok(expires - now.getTime() < 365 * DAY_MS)
  }
})
