import type { Page } from '@playwright/test'
import type { Newsroom } from '#bin/newsroom.ts'

/** An address of each kind of reader page, in English, Portuguese and Arabic. */
export const TEMPLATES: Record<string, string> = {
  gateway: '/',
  'front page': '/en',
  'front page in Portuguese': '/pt',
  'front page in Arabic': '/ar',
  list: '/en/news',
  'list in Portuguese': '/pt/noticias',
  'list in Arabic': '/ar/أخبار',
  'second page': '/en/news?page=2',
  category: '/en/news/press-releases',
  'category in Portuguese': '/pt/noticias/comunicados-de-imprensa',
  'category in Arabic': '/ar/أخبار/بيانات-صحفية',
  topics: '/en/topics',
  topic: '/en/topics/safety-on-the-water',
  'topic in Arabic': '/ar/مواضيع/safety-on-the-water',
  person: '/en/people/tobias-achterveld',
  'countries in Portuguese': '/pt/paises',
  country: '/en/countries/at',
  archive: '/en/news/archive',
  'archive in Arabic': '/ar/أخبار/أرشيف',
  year: '/en/news/archive/2026',
  month: '/en/news/archive/2026/11',
  subscribe: '/en/subscribe',
  'subscribe in Arabic': '/ar/subscribe',
  'press release': '/en/news/forty-three-countries-adopt-a-common-standard-for-small-ferries',
  'press release in Arabic': '/ar/أخبار/صندوق-إغاثة-للمراسي',
  'long article': '/en/news/after-the-flood-seven-landings-one-season-and-what-we-got-wrong',
  'article with a quote set large':
    '/en/news/on-the-zambezi-a-hundred-lights-show-the-way-to-the-landing',
  'translation out of date': '/en/news/on-the-garonne-the-woman-who-listens-for-the-wave',
  corrected: '/en/news/river-accidents-in-2024-corrected-figures',
  withdrawn: '/en/news/river-accidents-fell-by-a-third-in-2024',
  removed: '/en/news/portraits-from-the-landing',
  search: '/en/search',
  'search with results': '/en/search?q=ferry',
  'search narrowed': '/pt/search?q=barca&category=press-release',
  'search in Arabic': '/ar/search?q=النهر',
  'search with nothing': '/en/search?q=feryr',
  'about the newsroom': '/en/about',
  'policy in Portuguese': '/pt/about/editorial-policy',
  'press room in Arabic': '/ar/press',
  corrections: '/en/corrections',
  'site map for people': '/en/site-map',
  'not found': '/en/news/no-such-story',
  'not found in Portuguese': '/pt/nowhere',
  'not found in Arabic': '/ar/nowhere',
}

/** The first article of a list, in that language. */
export async function firstArticle(page: Page, newsroom: Newsroom, list: string): Promise<string> {
  await page.goto(new URL(list, newsroom.origin).href)
  const href = await page.locator('main article :is(h2, h3) a').first().getAttribute('href')
  if (!href) throw new Error(`No article on ${list}`)
  return href
}
