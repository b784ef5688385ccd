import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFromOurselves, returnPath } from './origin.ts'

const OURS = 'https://news.example'

test('only what our own page sends passes; silence proves nothing', () => {
  const origins = [OURS, 'https://evil.example', 'null', null]
  const sites = ['same-origin', 'same-site', 'cross-site', 'none', null]
  const sources = origins.flatMap((origin) => sites.map((site) => ({ origin, site })))
  assert.deepEqual(
    sources.filter((source) => isFromOurselves(source, OURS)),
    [
      { origin: OURS, site: 'same-origin' },
      { origin: OURS, site: null },
      { origin: null, site: 'same-origin' },
    ],
  )
})

test('an address that only looks like ours is another one', () => {
  for (const origin of ['http://news.example', `${OURS}:444`, `${OURS}.evil.example`, `${OURS}/`])
    assert.equal(isFromOurselves({ origin, site: null }, OURS), false, origin)
})

test('signing in leads to a page of the desk and nowhere else', () => {
  assert.equal(returnPath('/admin/stories?state=draft', OURS), '/admin/stories?state=draft')
  assert.equal(returnPath(`${OURS}/admin`, OURS), '/admin')
  const elsewhere = [
    'https://evil.example/admin',
    '//evil.example/admin',
    '/\\evil.example/admin',
    '/\t/evil.example/admin',
    'javascript:alert(1)',
    '/administrator',
    '/admin/../en',
    'http://[',
    '',
    undefined,
    ['/admin/staff'],
  ]
  for (const wanted of elsewhere) assert.equal(returnPath(wanted, OURS), '/admin', String(wanted))
})
