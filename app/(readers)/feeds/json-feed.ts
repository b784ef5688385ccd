import { escapeXml } from '#domain/characters.ts'
import { feedIn } from '#domain/feeds.ts'
import type { Feed } from './feed.ts'

/** As JSON Feed 1.1 (jsonfeed.org/version/1.1); translations stand in an extension of our own. */
export function jsonFeed(feed: Feed, origin: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: origin + feed.list,
    feed_url: origin + feedIn(feed.path, 'json'),
    description: feed.description,
    language: feed.locale,
    authors: [{ name: feed.author }],
    ...(feed.hub ? { hubs: [{ type: 'WebSub', url: feed.hub }] } : {}),
    ...(feed.hasEnded ? { expired: true } : {}),
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      ...(item.summary ? { summary: item.summary } : {}),
      content_html: item.html || escapeXml(item.summary),
      date_published: item.published,
      date_modified: item.updated,
      language: item.locale,
      ...(item.authors.length > 0 ? { authors: item.authors } : {}),
      ...(item.image ? { image: item.image.url } : {}),
      ...(item.category ? { tags: [item.category.name] } : {}),
      _dateline: {
        translations: item.translations.map(({ locale, url, title }) => ({
          language: locale,
          url,
          title,
        })),
      },
    })),
  })
}
