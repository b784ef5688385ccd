import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bibtex, citation } from './citation.ts'

const address = 'https://news.example/en/news/a?b&c'
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
