import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { write } from '#db/client.ts'
import { bumpEdition } from '#db/edition.ts'
import { CATEGORIES, CATEGORY_TEXTS } from '#domain/categories.ts'
import { LOCALES } from '#domain/locales.ts'
import { categoryPath, feedPath, newsPath } from '#domain/paths.ts'
import { ask, load, medianRate, type Rate, say, walk } from './measure.ts'

const ROUNDS = 5
/** Of what a bare server could send, for the same processor time. */
const LEAST_OF_BARE = 0.6
const MOST_ARTICLE_BYTES = 14 * 1024
/** Whatever makes a browser ask for more; the icon belongs to its window and to all pages. */
const FURTHER =
  /<script\b[^>]*\bsrc|<(img|iframe|video|audio|object|embed)\b|<link[^>]*rel="?(stylesheet|preload|manifest)|url\(|@import/i

export interface House {
  origin: string
  pid: number
}

/** Kept pages against pages rendered each time and against a server that does nothing else. */
export async function benchReaders(house: House): Promise<void> {
  const lists = LOCALES.flatMap((locale) => [
    newsPath(locale),
    ...CATEGORIES.map((key) => categoryPath(locale, CATEGORY_TEXTS[key][locale].slug)),
  ]).map((address) => house.origin + address)
  const feeds = LOCALES.map((locale) => house.origin + feedPath(locale))
  const articles = await articlesOfSitemap(`${house.origin}/sitemap.xml`)
  const article = await weighArticles(articles)
  await compare('article', house, article, articles)
  await compare('listing', house, house.origin + newsPath('en'), lists)
  await compare('feed', house, house.origin + feedPath('en'), feeds)
}

/** Every article the site's map names: its other pages stand in a part of their own. */
async function articlesOfSitemap(url: string): Promise<string[]> {
  const { headers, body } = await ask(url)
  const text = headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body
  const named = [...text.toString().matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc)
  if (!text.includes('<sitemapindex')) return named
  const parts = named.filter((part) => !part.endsWith('/pages.xml'))
  return (await Promise.all(parts.map(articlesOfSitemap))).flat()
}

/** Says what articles without pictures weigh; gives one of the middle size. */
async function weighArticles(urls: readonly string[]): Promise<string> {
  const weights: { url: string; bytes: number }[] = []
  for (const url of urls) {
    const { headers, body } = await ask(url)
    const isWhole = headers['content-encoding'] === 'br'
    const html = (isWhole ? brotliDecompressSync(body) : body).toString()
    if (html.includes('<picture')) continue
    const [further] = FURTHER.exec(html) ?? []
    if (further) throw new Error(`${url} needs more than one request: ${further}`)
    weights.push({ url, bytes: body.length })
  }
  weights.sort((a, b) => a.bytes - b.bytes)
  const [middle, heaviest] = [weights[weights.length >> 1], weights.at(-1)]
  if (!middle || !heaviest) throw new Error('There is no article to measure')
  say('requests for a text-only article', '1', { text: '1', isReached: true })
  say('article HTML, brotli, of middle size', `${middle.bytes} B`)
  say('article HTML, brotli, the heaviest', `${heaviest.bytes} B`, {
    text: `at most ${MOST_ARTICLE_BYTES}`,
    isReached: heaviest.bytes <= MOST_ARTICLE_BYTES,
  })
  return middle.url
}

/** All three in turn, round by round, so that a busy moment of the machine meets all of them. */
async function compare(
  what: string,
  { pid }: House,
  url: string,
  all: readonly string[],
): Promise<void> {
  const bare = fork(path.join(import.meta.dirname, 'bare.ts'), [url])
  const rates: Record<'kept' | 'unchanged' | 'rendered' | 'bare', Rate[]> = {
    kept: [],
    unchanged: [],
    rendered: [],
    bare: [],
  }
  try {
    const [port] = (await once(bare, 'message')) as [number]
    for (let round = 0; round < ROUNDS; round += 1) {
      // After a change of anything public nothing kept is valid: each page is rendered once.
      await write(bumpEdition)
      rates.rendered.push(await walk(all, pid))
      rates.kept.push(await load(url, pid))
      const { etag } = (await ask(url)).headers
      rates.unchanged.push(await load(url, pid, etag))
      rates.bare.push(await load(`http://127.0.0.1:${port}/`, bare.pid ?? 0))
    }
  } finally {
    bare.disconnect()
  }
  report(what, medianRate(rates.kept), medianRate(rates.rendered), medianRate(rates.bare))
  reportUnchanged(what, medianRate(rates.unchanged), medianRate(rates.bare))
}

const figure = (rate: Rate) => `${Math.round(rate.perSecond)}/s`

function report(what: string, kept: Rate, rendered: Rate, bare: Rate): void {
  const overRendered = kept.perCoreSecond / rendered.perCoreSecond
  say(`${what}, rendered each time`, figure(rendered))
  say(`${what}, bare Node server`, figure(bare))
  say(`${what}, kept`, figure(kept))
  say(
    `${what}, kept against rendered, for the same processor time`,
    `${overRendered.toFixed(0)} ×`,
    {
      text: 'at least 10 ×',
      isReached: overRendered >= 10,
    },
  )
  sayOverBare(`${what}, kept against bare`, kept, bare, LEAST_OF_BARE)
}

/** That nothing changed must be said at least as often as a bare server sends the whole page. */
function reportUnchanged(what: string, unchanged: Rate, bare: Rate): void {
  say(`${what}, unchanged (304)`, figure(unchanged))
  sayOverBare(`${what}, unchanged against bare`, unchanged, bare, 1)
}

function sayOverBare(what: string, rate: Rate, bare: Rate, least: number): void {
  const over = rate.perCoreSecond / bare.perCoreSecond
  say(`${what}, for the same processor time`, `${over.toFixed(2)} ×`, {
    text: `at least ${least} ×`,
    isReached: over >= least,
  })
}
