import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prune } from './stylesheet.ts'

const used = { classes: new Set(['story', 'lead']), languages: new Set(['en', 'ar']) }
const pruned = (css: string) => prune(css, used)

test('a rule stays while the page has all its classes', () => {
  assert.equal(pruned('.story .lead{a:b}.story .pager{a:b}p{a:b}'), '.story .lead{a:b}p{a:b}')
  assert.equal(pruned('.pager,.lead>a:hover,.x.lead{a:b}'), '.lead>a:hover{a:b}')
})

test('a class in brackets may be missing', () => {
  for (const rule of [
    'body:has(.print-head) .story{a:b}',
    '.story:not(.short){a:b}',
    '.lead :is(.x,p){a:b}',
    '[href$=".pdf"]{a:b}',
  ])
    assert.equal(pruned(rule), rule)
})

test('a rule of a language stays where some text is in it', () => {
  assert.equal(
    pruned(':is(:lang(ar),:lang(fa)){a:b}:lang(th){a:b}'),
    ':is(:lang(ar),:lang(fa)){a:b}',
  )
})

test('a group goes with its last rule, and what is no rule of elements stays', () => {
  assert.equal(
    pruned('@media print{.pager{a:b}}@media (width>1px){.pager{a:b}p{c:d}}'),
    '@media (width>1px){p{c:d}}',
  )
  const others = '@font-face{src:url(x)}@view-transition{navigation:auto}@charset "utf-8";'
  assert.equal(pruned(others), others)
})
