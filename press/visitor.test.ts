import assert from 'node:assert/strict'
import type { IncomingMessage } from 'node:http'
import { test } from 'node:test'
import { recogniseVisitors } from './visitor.ts'

const ask = (trusted: string[], remoteAddress: string, headers: Record<string, string> = {}) =>
  recogniseVisitors(trusted)({
    socket: { remoteAddress },
    headers: { host: 'news.example', ...headers },
  } as unknown as IncomingMessage)

test('nobody is believed who says for whom he asks, unless we trust him', () => {
  const forged = { 'x-forwarded-for': '6.6.6.6', 'x-forwarded-host': 'evil.example' }
  const visitor = { address: '203.0.113.9', host: 'news.example' }
  assert.deepEqual(ask([], '203.0.113.9', forged), visitor)
  assert.deepEqual(ask(['10.0.0.1'], '203.0.113.9', forged), visitor)
})

test('behind our proxies the visitor is the last one they did not vouch for', () => {
  const trusted = ['10.0.0.0/8', '2001:db8::1']
  const chain = { 'x-forwarded-for': '6.6.6.6, 203.0.113.9, 10.1.1.1' }
  assert.equal(ask(trusted, '10.0.0.1', chain).address, '203.0.113.9')
  assert.equal(ask(trusted, '::ffff:10.0.0.1', chain).address, '203.0.113.9')
  assert.equal(
    ask(trusted, '2001:db8::1', { 'x-forwarded-for': '2001:db8::9' }).address,
    '2001:db8::9',
  )
  assert.equal(ask(trusted, '10.0.0.1').address, '10.0.0.1')
  assert.equal(ask(trusted, '10.0.0.1', { 'x-forwarded-for': 'nonsense' }).address, '10.0.0.1')
})

test('the host a trusted proxy was asked for is the host', () => {
  const forwarded = { host: 'inner:3000', 'x-forwarded-host': 'News.example' }
  assert.equal(ask(['10.0.0.1'], '10.0.0.1', forwarded).host, 'news.example')
})
