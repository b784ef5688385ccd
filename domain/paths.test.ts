import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readArticleAddress, referenceAt, shortPath } from './paths.ts'

test('a reference is one address, and the address is that reference', () => {
  assert.equal(shortPath('PR 2017/014'), '/n/pr-2017-014')
  for (const reference of ['PR 2017/014', 'AG 2026/1014'])
    assert.equal(referenceAt(shortPath(reference).slice(3)), reference)
  for (const none of ['pr-2017-14', 'pr-2017', 'PR-2017-014', 'prx-2017-014', 'pr-2017-014-'])
    assert.equal(referenceAt(none), undefined)
})

test('no control character is a word of an address', () => {
  const slugAt = (address: string) => readArticleAddress(address)?.slug
  assert.equal(slugAt('https://x.example/en/news/ferries'), 'ferries')
  for (const typed of ['a%00', '%0A', '%7F', '%C2%85', '%E0%A4%A'])
    assert.equal(slugAt(`/en/news/${typed}`), undefined, typed)
})
