import { generateAtomFeed } from 'feedsmith'
import { FEEDS } from '#domain/feeds.ts'
import { type Feed, versionLink } from './feed.ts'

/** As Atom (RFC 4287). */
export function atom(feed: Feed, origin: string): string {
  const self = origin + feed.path
  return generateAtomFeed({
    xml: { lang: feed.locale },
    id: self,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: feed.updated,
    authors: [{ name: feed.author }],
    links: [
      { rel: 'self', href: self, type: FEEDS.atom.type },
      { rel: 'alternate', href: origin + feed.list, type: 'text/html', hreflang: feed.locale },
      ...(feed.hub ? [{ rel: 'hub', href: feed.hub }] : []),
    ],
    entries: feed.items.map((item) => ({
      xml: { lang: item.locale },
      id: item.id,
      title: { value: item.title },
      ...(item.summary ? { summary: { value: item.summary } } : {}),
      ...(item.html ? { content: { type: 'html' as const, value: item.html } } : {}),
      ...(item.authors.length > 0
        ? { authors: item.authors.map(({ name, url }) => ({ name, uri: url })) }
        : {}),
      published: item.published,
      updated: item.updated,
      ...(item.category
        ? { categories: [{ term: item.category.key, label: item.category.name }] }
        : {}),
      links: [
        ...[item, ...item.translations].map(versionLink),
        ...(item.image
          ? [
              {
                rel: 'enclosure',
                href: item.image.url,
                type: item.image.type,
                length: item.image.bytes,
              },
            ]
          : []),
      ],
    })),
  })
}
