import { xmlCharacters } from '#domain/characters.ts'
import { FEEDS, type FeedForm, feedIn } from '#domain/feeds.ts'
import { atom } from './atom.ts'
import type { Feed } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { rss } from './rss.ts'

const WRITERS = { atom, rss, json: jsonFeed }

/** A feed in one of its forms; the hub, where there is one, is named in the headers too (WebSub 4). */
export function feedAnswer(feed: Feed, form: FeedForm, origin: string): Response {
  const text = WRITERS[form](feed, origin)
  const self = `<${origin}${feedIn(feed.path, form)}>; rel="self"`
  return new Response(form === 'json' ? text : xmlCharacters(text), {
    headers: {
      'content-type': `${FEEDS[form].type}; charset=utf-8`,
      'access-control-allow-origin': '*',
      link: feed.hub ? `<${feed.hub}>; rel="hub", ${self}` : self,
    },
  })
}
