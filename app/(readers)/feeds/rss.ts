import { generateRssFeed } from 'feedsmith'
import { FEEDS, feedIn } from '#domain/feeds.ts'
import type { Feed } from './feed.ts'

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
      description: item.summary,
      ...(item.html ? { content: { encoded: item.html } } : {}),
      ...(item.category ? { categories: [{ name: item.category.name }] } : {}),
      dc: { language: item.locale, creators: [feed.author] },
    })),
  })
}
