import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bibtex, citation } from './citation.ts'
import type { Block } from './document.ts'
import { isHistoric } from './historic.ts'
import { mailLink, NETWORK_NAMES, shareLink } from './networks.ts'
import { referenceAt, shortPath } from './paths.ts'
import { asHtml, asPlainText, type Republished } from './republishing.ts'

const said = (id: string, text: string): Extract<Block, { type: 'paragraph' }> => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const address = 'https://news.example/en/news/a?b&c'
const text: Republished = {
  locale: 'ar',
  title: 'Ferries & "fords"',
  summary: '',
  opening: 'LINZ, 17 August 2017 – ',
  credit: `First published by the Bureau: ${address} – CC BY 4.0`,
  address,
  origin: 'https://news.example',
  blocks: [
    { type: 'heading', attrs: { id: 'h', level: 2 }, content: [{ type: 'text', text: '<b>' }] },
    {
      type: 'paragraph',
      attrs: { id: 'p' },
      content: [
        { type: 'text', text: 'See ' },
        {
          type: 'text',
          text: 'here',
          marks: [{ type: 'bold' }, { type: 'link', attrs: { href: '/en/news/x"y' } }],
        },
      ],
    },
    { type: 'pullQuote', attrs: { id: 'q' }, content: [said('q1', 'We wait.'), said('q2', 'Ada')] },
    {
      type: 'orderedList',
      attrs: { id: 'l' },
      content: [{ type: 'listItem', attrs: { id: 'i' }, content: [said('i1', 'A rope')] }],
    },
    {
      type: 'figure',
      attrs: { id: 'f', asset: '0195b2a0-0000-7000-8000-000000000001' },
    },
  ],
}

test('what is republished is escaped, links whole, carries its source and no picture', () => {
  assert.equal(
    asHtml(text),
    `<article lang="ar" dir="rtl">
<h1>Ferries &amp; &quot;fords&quot;</h1>
<h2>&lt;b&gt;</h2>
<p>LINZ, 17 August 2017 – See <strong><a href="https://news.example/en/news/x&quot;y">here</a></strong></p>
<blockquote><p>We wait.</p></blockquote>
<p>– Ada</p>
<ol><li>A rope</li></ol>
<p>First published by the Bureau: <a href="https://news.example/en/news/a?b&amp;c" rel="canonical">https://news.example/en/news/a?b&amp;c</a> – CC BY 4.0</p>
</article>`,
  )
})

test('as plain text it says the same words in the same order', () => {
  assert.equal(
    asPlainText(text),
    `Ferries & "fords"

<b>

LINZ, 17 August 2017 – See here

We wait.
– Ada

1. A rope

First published by the Bureau: ${address} – CC BY 4.0`,
  )
})

const cited = {
  ...{ authors: ['Ada Ruiz', 'Bo {Li}'], newsroom: 'The Bureau', title: '100 % of ferries_' },
  ...{ day: '2017-08-17', writtenDay: '17 August 2017', reference: 'PR 2017/014', locale: 'en' },
  address,
}

test('a citation names its authors, or the newsroom where nobody signed', () => {
  assert.equal(
    citation(cited),
    `Ada Ruiz, Bo {Li}. (17 August 2017). 100 % of ferries_ (PR 2017/014). The Bureau. ${address}`,
  )
  assert.match(citation({ ...cited, authors: [] }), /^The Bureau\. \(17 August 2017\)\. .*14\)\. h/)
})

test('BibTeX takes every sign as it is meant', () => {
  assert.equal(
    bibtex(cited),
    `@online{pr-2017-014,
  author = {{Ada Ruiz} and {Bo Li}},
  title = {{100 \\% of ferries\\_}},
  organization = {The Bureau},
  date = {2017-08-17},
  number = {PR 2017/014},
  langid = {en},
  url = {${address}}
}`,
  )
})

test('a reference is one address, and the address is that reference', () => {
  assert.equal(shortPath('PR 2017/014'), '/n/pr-2017-014')
  for (const reference of ['PR 2017/014', 'AG 2026/1014'])
    assert.equal(referenceAt(shortPath(reference).slice(3)), reference)
  for (const none of ['pr-2017-14', 'pr-2017', 'PR-2017-014', 'prx-2017-014', 'pr-2017-014-'])
    assert.equal(referenceAt(none), undefined)
})

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

test('releases and project news grow historic on the day, opinions and reports never', () => {
  const now = new Date('2026-08-17T12:00:00Z')
  const old = (day: string, category: 'press-release' | 'expert-voice', years = 5) =>
    isHistoric({ day, category }, years, now)
  assert.equal(old('2021-08-16', 'press-release'), true)
  assert.equal(old('2021-08-17', 'press-release'), false)
  assert.equal(old('1999-01-01', 'expert-voice'), false)
  assert.equal(old('1999-01-01', 'press-release', 0), false)
})
