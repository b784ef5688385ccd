import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesOfBrowser } from './user-agents.ts'

test('a browser is called what its user calls it, not what it pretends to be', () => {
  const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)'
  const named = (text: string) => namesOfBrowser(text).join(', ')
  assert.equal(
    named(
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0 Safari/537.36 Edg/140.0`,
    ),
    'Edge, Windows',
  )
  assert.equal(
    named(`Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/140.0 Safari/537.36`),
    'Chrome, Linux',
  )
  assert.equal(
    named('Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0'),
    'Firefox, Android',
  )
  assert.equal(
    named(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile/15E148 Safari/604.1',
    ),
    'Safari, iOS',
  )
  assert.equal(named('curl/8.5.0'), '')
})
