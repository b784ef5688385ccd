import { generateAtomFeed } from 'feedsmith'
import type { Newsroom } from '#components/reader/site-page.tsx'
import { newestArticles, reader } from '#db/public.ts'
import { xmlCharacters } from '#domain/characters.ts'
import type { Locale } from '#domain/locales.ts'
import { articlePath } from '#domain/paths.ts'
import { publicationDates } from '#domain/publication-dates.ts'
import type { List } from './lists.ts'

const LENGTH = 30

/**
 * The newest articles of a list as Atom (RFC 4287), named by what the list is of. An entry's id is
 * the article's own uuid: it stays through edits, new headlines and new addresses.
 * @throws where the list has no feed.
 */
export async function atomFeed(site: Newsroom, locale: Locale, list: List): Promise<Response> {
  if (!list.feed) throw new Error(`${list.title} has no feed`)
  const newest = await newestArticles(reader(), { locale, ...list.filter, limit: LENGTH })
  const entries = newest.map((entry) => ({ ...entry, ...publicationDates(entry, site.timeZone) }))
  const self = site.origin + list.feed.path
  const updated = Math.max(0, ...entries.map((entry) => entry.modifiedAt.getTime()))
  const xml = generateAtomFeed({
    xml: { lang: locale },
    id: self,
    title: { value: list.feed.title },
    subtitle: { value: site.description[locale] },
    updated: new Date(updated),
    authors: [{ name: site.name[locale] }],
    links: [
      { rel: 'self', href: self, type: 'application/atom+xml' },
      {
        rel: 'alternate',
        href: site.origin + list.pathIn(locale),
        type: 'text/html',
        hreflang: locale,
      },
    ],
    entries: entries.map((entry) => ({
      id: `urn:uuid:${entry.uid}`,
      title: { value: entry.title },
      summary: { value: entry.summary },
      published: entry.publishedAt,
      updated: entry.modifiedAt,
      categories: [{ term: entry.category.key, label: entry.category.name }],
      links: [entry, ...entry.alsoIn].map((version) => ({
        rel: 'alternate',
        href: site.origin + articlePath(version.locale, version.slug),
        type: 'text/html',
        hreflang: version.locale,
      })),
    })),
  })
  return new Response(xmlCharacters(xml), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  })
}
