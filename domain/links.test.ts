import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hrefFromTyped, isSafeHref } from './links.ts'

test('an address may lead to the web, a mailbox, a telephone or a page of this site', () => {
  for (const href of ['https://a.example/x?y#z', 'mailto:a@b.example', 'tel:+43', '/en/news'])
    assert.ok(isSafeHref(href), href)
})

test('no address runs a script or leads elsewhere than it says', () => {
  for (const href of [
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' https://a.example',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    'https:/\\evil.example',
    'not a link',
    '',
  ])
    assert.ok(!isSafeHref(href), href)
})

test('what people type becomes the address they mean', () => {
  assert.equal(hrefFromTyped(' example.org/a '), 'https://example.org/a')
  assert.equal(hrefFromTyped('press@example.org'), 'mailto:press@example.org')
  assert.equal(hrefFromTyped('https://example.org'), 'https://example.org')
  assert.equal(hrefFromTyped('/en/news'), '/en/news')
  assert.equal(hrefFromTyped('نهر.مصر'), 'https://نهر.مصر')
  for (const typed of ['javascript:alert(1)', 'two words', 'word', ''])
    assert.equal(hrefFromTyped(typed), undefined, typed)
})
