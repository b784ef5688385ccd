import { generateAtomFeed } from 'feedsmith'
import type { Newsroom } from '#components/reader/site-page.tsx'
import { newestArticles, reader } from '#db/public.ts'
import type { CategoryKey } from '#domain/categories.ts'
import { xmlCharacters } from '#domain/characters.ts'
import type { Locale } from '#domain/locales.ts'
import { articlePath, categoryFeedPath, categoryPath, feedPath, newsPath } from '#domain/paths.ts'
import { publicationDates } from '#domain/publication-dates.ts'

const LENGTH = 30

/**
 * The newest articles of a language, or of one of its categories, as Atom (RFC 4287). An entry's
 * id is the article's own uuid: it stays through edits, new headlines and new addresses.
 */
export async function atomFeed(
  site: Newsroom,
  locale: Locale,
  category?: CategoryKey,
): Promise<Response> {
  const entries = (await newestArticles(reader(), { locale, category, limit: LENGTH })).map(
    (entry) => ({ ...entry, ...publicationDates(entry, site.timeZone) }),
  )
  const named = category && site.categories[category][locale]
  const self = site.origin + (named ? categoryFeedPath(locale, named.slug) : feedPath(locale))
  const list = site.origin + (named ? categoryPath(locale, named.slug) : newsPath(locale))
  const updated = Math.max(0, ...entries.map((entry) => entry.modifiedAt.getTime()))
  const xml = generateAtomFeed({
    xml: { lang: locale },
    id: self,
    title: { value: named ? `${site.name[locale]}: ${named.name}` : site.name[locale] },
    subtitle: { value: site.description[locale] },
    updated: new Date(updated),
    authors: [{ name: site.name[locale] }],
    links: [
      { rel: 'self', href: self, type: 'application/atom+xml' },
      { rel: 'alternate', href: list, type: 'text/html', hreflang: locale },
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
