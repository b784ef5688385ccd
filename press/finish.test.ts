import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { ENHANCEMENTS } from './enhancements.ts'
import { finish as finishWith, SuspendedPage } from './finish.ts'
import { readerPolicy } from './headers.ts'

const SHEETS = new Map([
  ['/_next/static/a.css', '.story{a:b}.pager{a:b}'],
  ['/_next/static/b.css', 'p{c:d}'],
])
const finish = (document: string) => finishWith(document, (address) => SHEETS.get(address) ?? '')

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="ar" dir="rtl"><head>${head}</head><body>${body}</body></html>`

test('of Next’s scripts and their preloads nothing is left', () => {
  const { html, scripts } = finish(
    page(
      '<meta charSet="utf-8"/><link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><link rel="modulepreload" href="/_next/b.js"/><script src="/_next/a.js" async=""></script><script src="/_next/p.js" noModule=""></script>',
      '<h1>خبر</h1><script>self.__next_f=self.__next_f||[]</script><SCRIPT>x()</SCRIPT><script id="_R_">requestAnimationFrame(x)</script>',
    ),
  )
  assert.equal(html, page('<meta charset="utf-8">', '<h1>خبر</h1>'))
  assert.deepEqual(scripts, [])
})

test('what Next tells its client falls, and no text that only looks like it', () => {
  const call = '<script>self.__next_f.push([1,"<p>1</p>\\u003c/script>"])</script>'
  const text = '<p>&lt;script&gt;self.__next_f.push( <b>&lt;/script&gt;</b></p>'
  assert.equal(finish(page(call, `${call}${text}${call}`)).html, page('', text))
  assert.equal(finish(page('', `<p>a</p>${call.slice(0, 40)}`)).html, page('', '<p>a</p>'))
})

test('data stays where it is, and so does everything else, in order', () => {
  const data = '<script type="application/ld+json">{"headline":"a \\u003c b & c"}</script>'
  const rest = '<link rel="canonical" href="/en"><link rel="preload" as="image" href="/a.jpg">'
  const text =
    '<p>1</p><p dir="auto">ä &amp; &lt;b&gt; &nbsp;"x"</p><template id="t"><i>2</i></template>'
  assert.equal(finish(page(rest + data, text)).html, page(rest + data, text))
})

test('a script is data only by its type, whatever it is called', () => {
  const scripts = '<script type="module">1</script><script id="ld+json">2</script>'
  assert.equal(finish(page(scripts, '')).html, page('', ''))
})

test('a named enhancement says what the press says, whatever the page put into it', () => {
  const asked = '<script id="copy-link" src="https://evil.example/x.js" defer>steal()</script>'
  const { html, scripts } = finish(page('', asked))
  const source = ENHANCEMENTS.get('copy-link')
  assert.equal(html, page('', `<script id="copy-link">${source}</script>`))
  const hash = createHash('sha256').update(String(source)).digest('base64')
  assert.deepEqual(scripts, [`'sha256-${hash}'`])
})

test('the status a page states of itself is taken out of it', () => {
  const { html, status } = finish(
    page('<meta name="dateline-status" content="410"/>', '<p>gone</p>'),
  )
  assert.equal(status, 410)
  assert.equal(html, page('', '<p>gone</p>'))
  assert.equal(finish(page('', '')).status, undefined)
})

test('a page loads fonts where it declares one, and no other page may', () => {
  const policyOf = (css: string) => readerPolicy(finish(page(`<style>${css}</style>`, '')))
  const face = '@font-face{font-family:Brand;src:url(/media/a/latin.woff2)format("woff2")}'
  assert.match(policyOf(`a{color:red}${face}`), /; font-src 'self';/)
  assert.doesNotMatch(policyOf('a{color:red}b{background:url(x)}'), /font-src/)
  assert.doesNotMatch(policyOf('@font-face{src:local("Arial")}b{background:url(x)}'), /font-src/)
})

test('the inline style is known to the policy by its hash', () => {
  const style = 'a > b { color: red } /* é < & */'
  const { html, styles } = finish(
    page(`<style data-precedence="next" data-href="/_next/a.css">${style}</style>`, ''),
  )
  const hash = createHash('sha256').update(style).digest('base64')
  assert.deepEqual(styles, [`'sha256-${hash}'`])
  assert.ok(html.includes(`<style>${style}</style>`))
})

test('a stylesheet stands in the page that links to it, in its place, and nothing is loaded', () => {
  const link = '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>'
  const preload = '<link rel="preload" href="/_next/static/a.css" as="style"/>'
  const own = '<style>:root{--own:1}</style>'
  const more = '<link rel="stylesheet" href="/_next/static/b.css" data-precedence="next"/>'
  const { html, styles } = finish(page(preload + link + more + own, '<p class="story">a</p>'))
  assert.equal(html, page(`<style>.story{a:b}p{c:d}</style>${own}`, '<p class="story">a</p>'))
  const hash = createHash('sha256').update('.story{a:b}p{c:d}').digest('base64')
  assert.equal(styles[0], `'sha256-${hash}'`)
})

test('React’s comments and the outlet for streamed metadata go', () => {
  const { html } = finish(page('', '<div hidden=""><!--$--><!--/$--></div><p>a<!-- -->b</p>'))
  assert.equal(html, page('', '<p>ab</p>'))
})

test('a page that waits for a script to fill it in is no page', () => {
  const waiting = '<!--$?--><template id="B:0"></template><p>Loading</p><!--/$-->'
  assert.throws(() => finish(page('', waiting)), SuspendedPage)
})

const frame = (inside: string, more = '') =>
  `<iframe title="Film" srcdoc="${inside.replaceAll('"', '&quot;')}"${more}></iframe>`
const link = '<a href="https://player.vimeo.com/video/1">Load</a>'

test('a frame begins with the page’s own words, and the policy names where it may lead', () => {
  const style = 'a{color:#fff}'
  const { html, frames, styles, scripts } = finish(
    page('', frame(`<style>${style}</style>${link}<script>alert(1)</script>`).repeat(2)),
  )
  assert.deepEqual(frames, ['https://player.vimeo.com'])
  assert.equal(scripts.length, 0)
  assert.doesNotMatch(html, /alert/)
  const hash = createHash('sha256').update(style).digest('base64')
  assert.ok(styles.includes(`'sha256-${hash}'`))
  assert.match(html, /<iframe title="Film" srcdoc="[^"]*Load/)
})

test('a frame that loads by itself or leads anywhere else goes', () => {
  const elsewhere = '<a href="https://evil.example/">Load</a>'
  for (const wrong of [
    '<iframe src="https://player.vimeo.com/video/1"></iframe>',
    frame(link, ' src="https://player.vimeo.com/video/1"'),
    frame(link + elsewhere),
    frame('<a href="javascript:alert(1)">Load</a>'),
    frame('<a href="//player.vimeo.com/video/1">Load</a>'),
  ]) {
    const { html, frames } = finish(page('', wrong))
    assert.doesNotMatch(html, /iframe/, wrong)
    assert.deepEqual(frames, [])
  }
})

test('a page carries the rules that it can meet, and its policy knows them', () => {
  const style = '.story{a:b}.pager{a:b}:lang(zh){c:d}:lang(th){c:d}'
  const page = finish(
    `<html lang="en"><head><style>${style}</style></head><body class="story"><p lang="zh-Hant">一</p></body></html>`,
  )
  assert.match(page.html, /<style>\.story\{a:b\}:lang\(zh\)\{c:d\}<\/style>/)
  const hash = createHash('sha256').update('.story{a:b}:lang(zh){c:d}').digest('base64')
  assert.deepEqual(page.styles, [`'sha256-${hash}'`])
})
