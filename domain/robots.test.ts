import assert from 'node:assert/strict'
import { test } from 'node:test'
import { robotsText } from './robots.ts'

const ORIGIN = 'https://news.example'

test('by default everybody may read everything but the desk, the sign-in and endless searches', () => {
  assert.equal(
    robotsText(ORIGIN, []),
    `User-agent: *
Disallow: /admin
Disallow: /api/auth/
Disallow: /*/search?

Sitemap: https://news.example/sitemap.xml
Sitemap: https://news.example/news-sitemap.xml
`,
  )
})

test('a crawler that is asked to stay away has a group of its own, and nobody else is in it', () => {
  const [group = '', others = ''] = robotsText(ORIGIN, ['GPTBot', 'CCBot']).split('\n\n')
  assert.equal(group, 'User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /')
  assert.match(others, /^User-agent: \*\n/)
})
