import { Front } from '#components/reader/front.tsx'
import { type Newsroom, SitePage } from '#components/reader/site-page.tsx'
import {
  listedLocales,
  newestElsewhere,
  newestOfCategories,
  reader,
  topOfFront,
} from '#db/public.ts'
import { CATEGORIES } from '#domain/categories.ts'
import { isLocale, type Locale } from '#domain/locales.ts'
import { feedPath, frontPath, GATEWAY, subscribePath } from '#domain/paths.ts'
import { inOnly } from '#domain/versions.ts'
import { JsonLd } from '../json-ld/json-ld.tsx'
import { listGraph } from '../json-ld/list.ts'
import { hasAlerts, newsroom } from '../newsroom.ts'
import { FRONTS } from '../versions.ts'
import { NotFoundRoute } from './not-found-route.tsx'

const TOP = 6
/** One with a picture, three without. */
const BLOCK = 4
const ELSEWHERE = 6

export default async function FrontRoute({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) return <NotFoundRoute locale={locale} />
  const site = await newsroom()
  const listed = await listedLocales(reader())
  const head = {
    description: site.description[locale],
    path: frontPath(locale),
    versions: inOnly(FRONTS, listed),
    fallback: GATEWAY,
    isIndexed: listed.includes(locale),
    feed: { path: feedPath(locale), title: site.name[locale] },
  }
  const front = await frontOf(site, locale)
  return (
    <SitePage newsroom={site} locale={locale} head={head} section="front" languages={FRONTS}>
      <JsonLd
        graph={listGraph(
          { locale, name: site.name[locale], path: head.path, entries: front.top },
          site,
        )}
      />
      <Front
        front={front}
        alerts={hasAlerts() ? `${subscribePath(locale)}#by-email` : undefined}
        locale={locale}
      />
    </SitePage>
  )
}

/** No story stands on the page twice: a block goes on where the top left off. */
async function frontOf({ categories }: Newsroom, locale: Locale) {
  const top = await topOfFront(reader(), { locale, limit: TOP })
  const shown = new Set(top.map((entry) => entry.uid))
  const lists = await newestOfCategories(reader(), CATEGORIES, { locale, limit: TOP + BLOCK })
  const blocks = lists.flatMap(({ category: key, entries: newest }) => {
    const entries = newest.filter((entry) => !shown.has(entry.uid)).slice(0, BLOCK)
    return entries.length > 0 ? [{ key, ...categories[key][locale], entries }] : []
  })
  const elsewhere = await newestElsewhere(reader(), { locale, limit: ELSEWHERE })
  return { top, blocks, elsewhere }
}
