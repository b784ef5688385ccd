import type { Newsroom } from '#components/reader/site-page.tsx'
import {
  correctedLocales,
  listedLocales,
  reader,
  type SitemapPart,
  sitemapArticles,
  sitemapParts,
} from '#db/public.ts'
import { CATEGORIES } from '#domain/categories.ts'
import { correctionsPath, pagePath, siteMapPath } from '#domain/pages.ts'
import { articlePath, GATEWAY, sitemapPath, subscribePath } from '#domain/paths.ts'
import { publicationDates } from '#domain/publication-dates.ts'
import { inEvery, inOnly } from '#domain/versions.ts'
import { listPaths } from './list-paths.ts'
import type { Place } from './site-map-file.ts'
import { categoryLists, FRONTS, LISTS } from './versions.ts'

const CORRECTIONS = inEvery((locale) => correctionsPath(locale))

/** The gateway, and the front pages and lists that are to be found. */
export async function pagePlaces(site: Newsroom): Promise<Place[]> {
  const listed = await listedLocales(reader())
  const lists = [inEvery(subscribePath), inOnly(FRONTS, listed), inOnly(LISTS, listed)]
  for (const category of CATEGORIES)
    lists.push(inOnly(categoryLists(site, category), await listedLocales(reader(), { category })))
  lists.push(inEvery(siteMapPath), inOnly(CORRECTIONS, await correctedLocales(reader())))
  const paths = lists.flatMap((versions) => Object.values(versions))
  const standing = site.pages.map(({ key, locale, publishedAt }) => ({
    path: pagePath(locale, key),
    ...(publishedAt ? { modified: publishedAt.toISOString() } : {}),
  }))
  const others = [GATEWAY, ...paths, ...(await listPaths())]
  return [...others.map((path) => ({ path })), ...standing]
}

export async function articlePlaces(site: Newsroom, part: SitemapPart): Promise<Place[]> {
  return (await sitemapArticles(reader(), part)).map((article) => ({
    path: articlePath(article.locale, article.slug),
    modified: publicationDates(article, site.timeZone).modified,
  }))
}

export async function partPlaces(): Promise<Place[]> {
  const parts = await sitemapParts(reader())
  return [
    { path: sitemapPath('pages') },
    ...parts.map((part) => ({ path: sitemapPath(part), modified: part.updatedAt.toISOString() })),
  ]
}
