import type { Newsroom } from '#components/reader/site-page.tsx'
import {
  type Entry,
  newestArticles,
  type PictureFile,
  pictureFile,
  reader,
  type TextView,
  textsOf,
} from '#db/public.ts'
import { escapeXml } from '#domain/characters.ts'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#domain/locales.ts'
import { articlePath, feedPath, GATEWAY, subjectPath } from '#domain/paths.ts'
import { publicationDates } from '#domain/publication-dates.ts'
import { readEnv } from '#env.ts'
import { readerWords } from '#i18n/reader.ts'
import { fullText } from '../full-text.tsx'
import type { List } from '../lists.ts'

/** What a feed says, whatever its form. */
export interface Feed {
  title: string
  description: string
  locale: Locale
  /** Paths: the list it follows, and its own as Atom. */
  list: string
  path: string
  author: string
  updated: Date
  items: Item[]
  /** Where it is told of as soon as it changes (WebSub); undefined: nowhere. */
  hub: string | undefined
  /** It will not grow any more. */
  hasEnded: boolean
}

export interface Item {
  /** Stays through edits, new headlines and new addresses: an update is no second item. */
  id: string
  url: string
  title: string
  summary: string
  html: string
  locale: Locale
  published: Date
  updated: Date
  category: { key: string; name: string } | undefined
  /** Who signs it; nobody: it is the newsroom's. */
  authors: { name: string; url: string }[]
  /** The lead picture, its path absolute. */
  image: (Omit<PictureFile, 'path'> & { url: string }) | undefined
  /** The same story in other languages. */
  translations: { locale: Locale; url: string; title: string }[]
}

/** How a feed in XML names a version of an article. */
export const versionLink = ({ url, locale }: { url: string; locale: Locale }) => ({
  rel: 'alternate',
  href: url,
  type: 'text/html',
  hreflang: locale,
})

const LENGTH = 30
/** The feed of all languages takes so many of each, and of those the newest. */
const OF_EACH = 10

/**
 * The newest articles of a list with their full text.
 * @param endedAt when what the list is of was given up
 */
export async function feedOf(
  site: Newsroom,
  locale: Locale,
  list: List & { feed: NonNullable<List['feed']> },
  endedAt?: Date | null,
): Promise<Feed> {
  const entries = await newestArticles(reader(), { locale, ...list.filter, limit: LENGTH })
  const items = await itemsOf(site, entries)
  const named = { site, locale, path: list.feed.path, list: list.pathIn(locale) }
  const feed = compose({ ...named, title: list.feed.title, items })
  return endedAt ? ended(feed, site.origin, endedAt) : feed
}

/** The newest articles of all languages, each in its own. */
export async function feedOfAll(site: Newsroom): Promise<Feed> {
  const found: Entry[] = []
  for (const locale of LOCALES)
    found.push(...(await newestArticles(reader(), { locale, limit: OF_EACH })))
  const items = await itemsOf(site, found)
  items.sort((a, b) => b.published.getTime() - a.published.getTime())
  const title = site.name[DEFAULT_LOCALE]
  const named = { site, locale: DEFAULT_LOCALE, path: '/feed.xml', list: GATEWAY, title }
  return compose({ ...named, items: items.slice(0, LENGTH) })
}

function compose(given: {
  site: Newsroom
  locale: Locale
  path: string
  list: string
  title: string
  items: Item[]
}): Feed {
  const { site, locale, items, ...rest } = given
  return {
    ...rest,
    locale,
    items,
    description: site.description[locale],
    author: site.name[locale],
    updated: newestOf(items) ?? new Date(),
    hub: readEnv().WEBSUB_HUB,
    hasEnded: false,
  }
}

/** undefined where nothing is on the list: since when, nothing says. */
function newestOf(items: readonly Item[]): Date | undefined {
  const times = items.map((item) => item.updated.getTime())
  return times.length > 0 ? new Date(Math.max(...times)) : undefined
}

async function itemsOf(site: Newsroom, entries: readonly Entry[]): Promise<Item[]> {
  const texts = await textsOf(
    reader(),
    entries.map((entry) => entry.uid),
  )
  const items = entries.map(async (entry) => {
    const text = texts.get(entry.uid)
    return text ? [await itemOf(site, entry, text)] : []
  })
  return (await Promise.all(items)).flat()
}

async function itemOf(site: Newsroom, entry: Entry, text: TextView): Promise<Item> {
  const { uid, locale, title, summary, category, image, alsoIn } = entry
  const { publishedAt, modifiedAt } = publicationDates(entry, site.timeZone)
  const urlOf = (of: { locale: Locale; slug: string }) =>
    site.origin + articlePath(of.locale, of.slug)
  const file = image && (await pictureFile(image))
  return {
    id: `urn:uuid:${uid}`,
    url: urlOf(entry),
    ...{ title, summary, locale, category },
    html: await fullText({ ...entry, ...text }, site.origin),
    published: publishedAt,
    updated: modifiedAt,
    authors: text.people.map(({ name, slug }) => ({
      name,
      url: site.origin + subjectPath('person', locale, slug),
    })),
    image: file && { url: site.origin + file.path, type: file.type, bytes: file.bytes },
    translations: alsoIn.map((other) => ({ ...other, url: urlOf(other) })),
  }
}

/** One last item, newer than all others, that says so and leads on to the whole newsroom's feed. */
function ended(feed: Feed, origin: string, endedAt: Date): Feed {
  const words = readerWords(feed.locale)
  const explanation = words('feed.endedText', { feed: origin + feedPath(feed.locale) })
  const last: Item = {
    id: `${origin}${feed.path}#ended`,
    url: origin + feed.list,
    title: words('feed.ended'),
    summary: explanation,
    html: `<p>${escapeXml(explanation)}</p>`,
    locale: feed.locale,
    published: endedAt,
    updated: endedAt,
    category: undefined,
    authors: [],
    image: undefined,
    translations: [],
  }
  return { ...feed, items: [last, ...feed.items], updated: endedAt, hasEnded: true }
}
