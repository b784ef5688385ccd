import assert from 'node:assert/strict'
import { test } from 'node:test'
import { troublePage } from './trouble.ts'

const ORIGIN = new URL('http://localhost:3000')
const told = { id: 'f00', contact: '' }
const textOf = (path: string) =>
  String(troublePage(path, 500, told, ORIGIN).forms.identity?.body ?? '')

test('a failure is told in the language of the address, and to programs as they read it', () => {
  for (const path of ['/ar', '/ar/x', '/ar?utm_source=a'])
    assert.match(textOf(path), /<html lang="ar" dir="rtl">/)
  assert.match(textOf('/api/v10'), /<html lang="en"/)
  for (const path of ['/api/v1', '/api/v1/articles?limit=1']) {
    const { status, forms } = troublePage(path, 503, told, ORIGIN)
    const { headers = [], body = '' } = forms.identity ?? {}
    assert.ok(headers.includes('application/problem+json; charset=utf-8'))
    const { title, detail, status: said } = JSON.parse(String(body))
    assert.deepEqual([said, status, headers[headers.indexOf('Retry-After') + 1]], [503, 503, '5'])
    assert.ok(title && detail)
  }
})
