import type { CollectionPage, Thing } from 'schema-dts'
import type { Newsroom } from '#components/reader/site-page.tsx'
import type { Entry } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { articlePath, frontPath } from '#domain/paths.ts'
import { breadcrumbs, type Crumb } from './breadcrumbs.ts'
import { organization, organizationId } from './organization.ts'

export interface ListOf {
  locale: Locale
  /** What the page is called and its canonical path. */
  name: string
  path: string
  /** What lies between the front page and this one. */
  above?: readonly Crumb[]
  entries: readonly Entry[]
  /** How many entries stand on the pages before. */
  before?: number
}

/** A page that lists articles, in the order it shows them, and where it stands in the site. */
export function listGraph(list: ListOf, site: Newsroom): Thing[] {
  const { locale, name, path, above = [] } = list
  const front = { name: site.name[locale], url: site.origin + frontPath(locale) }
  const own = { name, url: site.origin + path }
  const isFront = own.url === front.url
  return [
    collectionPage(list, site),
    organization(site, locale),
    ...(isFront ? [] : [breadcrumbs([front, ...above, own])]),
  ]
}

function collectionPage(
  { locale, name, path, entries, before = 0 }: ListOf,
  site: Newsroom,
): Exclude<CollectionPage, string> {
  const url = site.origin + path
  return {
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name,
    inLanguage: locale,
    publisher: { '@id': organizationId(site) },
    mainEntity: {
      '@type': 'ItemList',
      itemListOrder: 'https://schema.org/ItemListOrderDescending',
      numberOfItems: entries.length,
      itemListElement: entries.map((entry, index) => ({
        '@type': 'ListItem',
        position: before + index + 1,
        url: site.origin + articlePath(entry.locale, entry.slug),
        name: entry.title,
      })),
    },
  }
}
