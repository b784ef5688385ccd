/** The forms of every list's feed, and what each is called in addresses and headers. */
export const FEEDS = {
  atom: { file: 'feed.xml', type: 'application/atom+xml', name: 'Atom' },
  rss: { file: 'rss.xml', type: 'application/rss+xml', name: 'RSS' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON' },
} as const
export type FeedForm = keyof typeof FEEDS
export const FEED_FORMS = Object.keys(FEEDS) as FeedForm[]

/** The same feed's address in another form. */
export const feedIn = (atomPath: string, form: FeedForm): string =>
  atomPath.replace(/feed\.xml$/, FEEDS[form].file)

const DAY_MS = 24 * 60 * 60 * 1000
/** So long after its end a feed still says that it has ended; then it is gone. */
const FAREWELL_MS = 90 * DAY_MS

/** The instant after which a feed that ended is gone. */
export const feedOverAt = (endedAt: Date): Date => new Date(endedAt.getTime() + FAREWELL_MS)
