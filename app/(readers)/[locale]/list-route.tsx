import { permanentRedirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { ListPage } from '#components/reader/list-page.tsx'
import { SitePage } from '#components/reader/site-page.tsx'
import { listArticles, listedLocales, newestElsewhere, PAGE_SIZE, reader } from '#db/public.ts'
import { readPageNumber } from '#domain/list-pages.ts'
import type { Locale } from '#domain/locales.ts'
import { feedPath, subscribePath } from '#domain/paths.ts'
import { inEvery, inOnly } from '#domain/versions.ts'
import { readerWords } from '#i18n/reader.ts'
import { JsonLd } from '../json-ld/json-ld.tsx'
import { listGraph } from '../json-ld/list.ts'
import type { List } from '../lists.ts'
import { hasAlerts, newsroom } from '../newsroom.ts'
import { LISTS } from '../versions.ts'
import { NotFoundRoute } from './not-found-route.tsx'

export type Query = Promise<Record<string, string | string[] | undefined>>

const ELSEWHERE = 6

/** A numbered page of a list. */
export async function ListRoute({
  locale,
  list,
  query,
  description,
  about,
  children,
}: {
  locale: Locale
  list: List
  query: Query
  description?: string | undefined
  about?: ReactNode
  children?: ReactNode
}) {
  const { page: typed } = await query
  if (typed === '1') permanentRedirect(list.pathIn(locale))
  const page = pageNumber(typed)
  const found = page && (await listArticles(reader(), { locale, ...list.filter, page }))
  if (!found || (found.entries.length === 0 && (page > 1 || !list.isStanding)))
    return <NotFoundRoute locale={locale} />
  const site = await newsroom()
  const { pages, entries, total } = found
  const number = readerWords(locale)('list.pageOf', { page, pages })
  const { versions, languages } = await versionsOf(list)
  const head = {
    title: page > 1 ? `${list.title}, ${number}` : list.title,
    description: page > 1 ? undefined : description,
    path: list.pathIn(locale, page),
    // Pages further on hold other items in each language: they are no versions of one another.
    versions: page === 1 ? versions : undefined,
    isIndexed: entries.length > 0 && total >= list.fewest,
    feed: list.feed ?? { path: feedPath(locale), title: site.name[locale] },
  }
  const elsewhere =
    page === 1 ? await newestElsewhere(reader(), { locale, ...list.filter, limit: ELSEWHERE }) : []
  return (
    <SitePage
      newsroom={site}
      locale={locale}
      head={head}
      section={list.section}
      hasList={entries.length > 0}
      languages={languages}
    >
      <JsonLd
        graph={listGraph(
          {
            locale,
            name: head.title,
            path: head.path,
            above: list.trail.map(({ name, path }) => ({ name, url: site.origin + path })),
            entries,
            before: (page - 1) * PAGE_SIZE,
          },
          site,
        )}
      />
      <ListPage
        list={list}
        found={found}
        locale={locale}
        pathOf={(number) => list.pathIn(locale, number)}
        elsewhere={elsewhere}
        alerts={
          hasAlerts() && list.isFollowed ? subscribePath(locale, list.pathIn(locale)) : undefined
        }
        about={about}
      >
        {children}
      </ListPage>
    </SitePage>
  )
}

/** Where the list is to be found, and where each language of the site's menu leads from it. */
async function versionsOf(list: List) {
  const paths = inEvery((locale) => list.pathIn(locale))
  const findable = await listedLocales(reader(), { ...list.filter, atLeast: list.fewest })
  const versions = inOnly(paths, findable)
  if (list.isStanding) return { versions, languages: paths }
  const standing = list.fewest > 1 ? await listedLocales(reader(), list.filter) : findable
  return { versions, languages: { ...LISTS, ...inOnly(paths, standing) } }
}

/** 1 where none is asked for; undefined for what no list ever had. */
export function pageNumber(typed: string | string[] | undefined): number | undefined {
  if (typed === undefined) return 1
  return typeof typed === 'string' ? readPageNumber(typed) : undefined
}
