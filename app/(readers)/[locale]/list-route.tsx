import { permanentRedirect } from 'next/navigation'
import { ListPage } from '#components/reader/list-page.tsx'
import { SitePage } from '#components/reader/site-page.tsx'
import { LAST_PAGE, listArticles, listedLocales, PAGE_SIZE, reader } from '#db/public.ts'
import type { CategoryKey } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import { categoryFeedPath, categoryPath, feedPath, newsPath } from '#domain/paths.ts'
import { inOnly } from '#domain/versions.ts'
import { readerWords } from '#i18n/reader.ts'
import { JsonLd } from '../json-ld/json-ld.tsx'
import { listGraph } from '../json-ld/list.ts'
import { newsroom } from '../newsroom.ts'
import { categoryLists, LISTS } from '../versions.ts'
import { NotFoundRoute } from './not-found-route.tsx'

export type Query = Promise<Record<string, string | string[] | undefined>>

/** A numbered page of all news or of one category. */
export async function ListRoute({
  locale,
  category,
  query,
}: {
  locale: Locale
  category?: CategoryKey
  query: Query
}) {
  const site = await newsroom()
  const words = readerWords(locale)
  const named = category && site.categories[category][locale]
  const pathOf = (number: number) =>
    named ? categoryPath(locale, named.slug, number) : newsPath(locale, number)
  const { page: typed } = await query
  if (typed === '1') permanentRedirect(pathOf(1))
  const page = pageNumber(typed)
  const list = page && (await listArticles(reader(), { locale, category, page }))
  if (!list || (list.page > 1 && list.entries.length === 0))
    return <NotFoundRoute locale={locale} />
  const name = named?.name ?? words('list.news')
  const { pages } = list
  const lists = category ? categoryLists(site, category) : LISTS
  const feed = {
    path: named ? categoryFeedPath(locale, named.slug) : feedPath(locale),
    title: named ? `${site.name[locale]}: ${name}` : site.name[locale],
  }
  const head = {
    title: page > 1 ? `${name}, ${words('list.pageOf', { page, pages })}` : name,
    path: pathOf(page),
    // Pages further on hold other items in each language: they are no versions of one another.
    versions: page === 1 ? inOnly(lists, await listedLocales(reader(), { category })) : undefined,
    isIndexed: list.entries.length > 0,
    feed,
  }
  return (
    <SitePage
      newsroom={site}
      locale={locale}
      head={head}
      section={category ?? 'news'}
      languages={lists}
    >
      <JsonLd
        graph={listGraph(
          {
            locale,
            name: head.title,
            path: head.path,
            above: category
              ? [{ name: words('list.news'), url: site.origin + newsPath(locale) }]
              : [],
            entries: list.entries,
            before: (page - 1) * PAGE_SIZE,
          },
          site,
        )}
      />
      <ListPage
        name={name}
        category={category}
        list={list}
        locale={locale}
        pathOf={pathOf}
        feedPath={feed.path}
      />
    </SitePage>
  )
}

/** 1 where none is asked for; undefined for what no list ever had. */
function pageNumber(typed: string | string[] | undefined): number | undefined {
  if (typed === undefined) return 1
  if (typeof typed !== 'string' || !/^[1-9]\d{0,2}$/.test(typed)) return undefined
  const page = Number(typed)
  return page <= LAST_PAGE ? page : undefined
}
