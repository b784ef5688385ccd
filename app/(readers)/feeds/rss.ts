import { generateRssFeed } from 'feedsmith'
import { escapeXml } from '#domain/characters.ts'
import { FEEDS, feedIn } from '#domain/feeds.ts'
import { type Feed, type Item, versionLink } from './feed.ts'

/** As RSS 2.0, by the RSS Advisory Board's profile: `atom:link` to itself, summary before the text. */
export function rss(feed: Feed, origin: string): string {
  return generateRssFeed({
    title: feed.title,
    link: origin + feed.list,
    description: feed.description,
    language: feed.locale,
    lastBuildDate: feed.updated,
    atom: {
      links: [
        { rel: 'self', href: origin + feedIn(feed.path, 'rss'), type: FEEDS.rss.type },
        ...(feed.hub ? [{ rel: 'hub', href: feed.hub }] : []),
      ],
    },
    items: feed.items.map((item) => ({
      title: item.title,
      link: item.url,
      guid: { value: item.id, isPermaLink: false },
      pubDate: item.published,
      // The one element of RSS whose words readers take for HTML.
      description: escapeXml(item.summary),
      ...(item.html ? { content: { encoded: item.html } } : {}),
      ...(item.category ? { categories: [{ name: item.category.name }] } : {}),
      ...(item.image
        ? {
            enclosures: [{ url: item.image.url, type: item.image.type, length: item.image.bytes }],
          }
        : {}),
      dc: { languages: [item.locale], creators: authorsOf(item, feed) },
      ...(item.translations.length > 0
        ? { atom: { links: item.translations.map(versionLink) } }
        : {}),
    })),
  })
}

function authorsOf({ authors }: Item, { author }: Feed): string[] {
  return authors.length > 0 ? authors.map(({ name }) => name) : [author]
}
