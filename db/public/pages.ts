import { eq } from 'drizzle-orm'
import { withoutBlanks } from '#domain/blocks.ts'
import type { Locale } from '#domain/locales.ts'
import type { PageKey } from '#domain/pages.ts'
import type { Db } from '../client.ts'
import { pageRevisions, pages } from '../schema/pages.ts'

export type PageView = NonNullable<Awaited<ReturnType<typeof readPage>>>

/** A standing page as readers see it, with the languages it is there in; undefined: in none. */
export async function readPage(db: Db, { key, locale }: { key: PageKey; locale: Locale }) {
  const rows = await db
    .select({
      locale: pages.locale,
      title: pageRevisions.title,
      summary: pageRevisions.summary,
      body: pageRevisions.body,
      publishedAt: pages.publishedAt,
    })
    .from(pages)
    .innerJoin(pageRevisions, eq(pageRevisions.id, pages.liveRevisionId))
    .where(eq(pages.key, key))
  const own = rows.find((row) => row.locale === locale)
  return own && { ...own, body: withoutBlanks(own.body), locales: rows.map((row) => row.locale) }
}

/** What the foot of the site and its map name: each published page by its own title. */
export const publishedPages = (db: Db) =>
  db
    .select({
      key: pages.key,
      locale: pages.locale,
      title: pageRevisions.title,
      publishedAt: pages.publishedAt,
    })
    .from(pages)
    .innerJoin(pageRevisions, eq(pageRevisions.id, pages.liveRevisionId))
