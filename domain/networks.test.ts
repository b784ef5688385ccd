import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailLink, NETWORK_NAMES, shareLink } from './networks.ts'

const address = 'https://news.example/en/news/a?b&c'

test('a share link carries title and address whole and leads off by https alone', () => {
  for (const network of NETWORK_NAMES) {
    const link = new URL(shareLink(network, address, 'A & B'))
    assert.equal(link.protocol, 'https:')
    assert.ok(
      [...link.searchParams.values()].some((value) => value.includes(address)),
      network,
    )
  }
  assert.match(mailLink(address, 'A & B'), /^mailto:\?subject=A%20%26%20B&body=A%20%26%20B%0Ahttps/)
})
