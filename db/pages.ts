import { and, desc, eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { figuresIn } from '#domain/blocks.ts'
import { oneLine } from '#domain/characters.ts'
import { parseDocument } from '#domain/document.ts'
import { LONGEST } from '#domain/lengths.ts'
import type { Locale } from '#domain/locales.ts'
import type { PageKey } from '#domain/pages.ts'
import { mayPublishPage, mayWritePage, type Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { showAssets } from './asset-uses.ts'
import type { Db, Tx } from './client.ts'
import { bumpEdition } from './edition.ts'
import { needNone, pictureFaultsOfPage } from './picture-faults.ts'
import { actorId, audit } from './records.ts'
import { pageRevisions, pages } from './schema/pages.ts'

export type PageRow = typeof pages.$inferSelect
export type PageRevision = typeof pageRevisions.$inferSelect

/** A standing page in one language, as the desk sees it. */
export interface PageOnDesk {
  page: PageRow
  head: PageRevision
}

export interface PageTarget {
  key: PageKey
  locale: Locale
  /** As it was read; 0 for a page that nobody has written yet. */
  lockVersion: number
  at?: Date
}

export async function findPage(
  db: Db,
  { key, locale }: Pick<PageTarget, 'key' | 'locale'>,
): Promise<PageOnDesk | undefined> {
  const [row] = await db
    .select({ page: pages, head: pageRevisions })
    .from(pages)
    .innerJoin(pageRevisions, eq(pageRevisions.id, pages.headRevisionId))
    .where(and(eq(pages.key, key), eq(pages.locale, locale)))
  return row
}

/** Every page that somebody has begun, in every language. */
export const listPages = (db: Db): Promise<PageRow[]> => db.select().from(pages)

/**
 * Saves a text as the page's newest; readers go on seeing what was published last.
 * @throws Refusal `not_allowed`, `stale_version`, `too_large`, `invalid`.
 */
export async function savePage(
  tx: Tx,
  by: Staff,
  input: PageTarget & { title: string; summary: string; body: unknown },
): Promise<{ lockVersion: number; revision: number }> {
  if (!mayWritePage(by, input.locale)) throw new Refusal('not_allowed')
  for (const field of ['title', 'summary'] as const)
    if (input[field].length > LONGEST[field]) throw new Refusal('too_large', field)
  const at = input.at ?? new Date()
  const page = await standingPage(tx, input)
  const [last] = await tx
    .select({ number: pageRevisions.number })
    .from(pageRevisions)
    .where(eq(pageRevisions.pageId, page.id))
    .orderBy(desc(pageRevisions.number))
    .limit(1)
  const number = (last?.number ?? 0) + 1
  const [revision] = await tx
    .insert(pageRevisions)
    .values({
      pageId: page.id,
      number,
      title: oneLine(input.title),
      summary: oneLine(input.summary),
      body: parseDocument(input.body),
      createdBy: actorId(by),
      createdAt: at,
    })
    .returning({ id: pageRevisions.id })
  if (!revision) throw new Error('The page was not written')
  await changePage(tx, by, page, 'save', { headRevisionId: revision.id })
  return { lockVersion: page.lockVersion + 1, revision: number }
}

/**
 * Shows the newest text to readers.
 * @throws Refusal `not_allowed`, `not_found`, `stale_version`, `title_missing`, or what is wrong with a
 *   picture (db/picture-faults.ts).
 */
export async function publishPage(tx: Tx, by: Staff, input: PageTarget): Promise<void> {
  if (!mayPublishPage(by, input.locale)) throw new Refusal('not_allowed')
  const { page, head } = await needPage(tx, input)
  if (!head.title.trim()) throw new Refusal('title_missing', 'title')
  needNone(await pictureFaultsOfPage(tx, head, input.locale))
  const publishedAt = input.at ?? new Date()
  await changePage(tx, by, page, 'publish', { liveRevisionId: head.id, publishedAt })
  await showAssets(tx, { name: `page:${page.uid}` }, figuresIn(head.body))
  await bumpEdition(tx)
}

/** Takes the page from readers; its text stays on the desk. */
export async function takePageOff(tx: Tx, by: Staff, input: PageTarget): Promise<void> {
  if (!mayPublishPage(by, input.locale)) throw new Refusal('not_allowed')
  const { page } = await needPage(tx, input)
  if (page.liveRevisionId === null) throw new Refusal('not_possible_now')
  await changePage(tx, by, page, 'take_off', { liveRevisionId: null, publishedAt: null })
  await showAssets(tx, { name: `page:${page.uid}` }, [])
  await bumpEdition(tx)
}

async function needPage(tx: Tx, input: PageTarget): Promise<PageOnDesk> {
  const found = await findPage(tx, input)
  if (!found) throw new Refusal('not_found')
  if (found.page.lockVersion !== input.lockVersion) throw new Refusal('stale_version')
  return found
}

/** The page's row, made with the first text that is saved. */
async function standingPage(tx: Tx, { key, locale, lockVersion }: PageTarget): Promise<PageRow> {
  const [found] = await tx
    .select()
    .from(pages)
    .where(and(eq(pages.key, key), eq(pages.locale, locale)))
  if (found && found.lockVersion !== lockVersion) throw new Refusal('stale_version')
  if (found) return found
  const [made] = await tx.insert(pages).values({ uid: uuid(), key, locale }).returning()
  if (!made) throw new Error('The page was not made')
  return made
}

async function changePage(
  tx: Tx,
  by: Staff,
  page: PageRow,
  action: string,
  changes: Partial<PageRow>,
): Promise<void> {
  await tx
    .update(pages)
    .set({ ...changes, lockVersion: page.lockVersion + 1 })
    .where(eq(pages.id, page.id))
  const { uid: entityUid, locale, key } = page
  await audit(tx, by, { action, entity: 'page', entityUid, locale, data: { key } })
}
