import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkOf } from './addresses.ts'

test('an IPv4 address stands for itself, written either way', () => {
  assert.equal(networkOf('203.0.113.7'), '203.0.113.7')
  assert.equal(networkOf('::ffff:203.0.113.7'), '203.0.113.7')
  assert.equal(networkOf('::FFFF:cb00:7107'), '203.0.113.7')
})

test('IPv6 addresses of one /64 are one network, however they are written', () => {
  const network = '2001:db8:0:1::/64'
  for (const address of [
    '2001:db8:0:1::1',
    '2001:0DB8:0000:0001:ffff:ffff:ffff:ffff',
    '2001:db8:0:1:a::%eth0',
    '2001:db8::1:0:0:0:9',
  ])
    assert.equal(networkOf(address), network)
  assert.notEqual(networkOf('2001:db8:0:2::1'), network)
  assert.equal(networkOf('::1'), '0:0:0:0::/64')
})

test('what is no address is kept apart as it is', () => {
  assert.equal(networkOf('unknown'), 'unknown')
  assert.equal(networkOf('a:b'), 'a:b')
})
