import { asc, eq, gt } from 'drizzle-orm'
import { AUTHORITY_KINDS } from '#domain/authorities.ts'
import { assetName } from '#domain/media-paths.ts'
import type { StoryRecord } from './articles.ts'
import { listAuthorities } from './authorities.ts'
import type { Db } from './client.ts'
import { exportArticle, type Names } from './export-article.ts'
import { servedFile } from './media/files.ts'
import { mediaStore } from './media/place.ts'
import { standingBanners } from './public/banners.ts'
import { articles } from './schema/articles.ts'
import { authorities, formerAuthoritySlugs } from './schema/authorities.ts'
import { assets, assetTexts } from './schema/media.ts'
import { events } from './schema/records.ts'
import { grants, staff } from './schema/staff.ts'
import { categories, stories, storyFacts } from './schema/stories.ts'
import { readSettings } from './settings.ts'

/** Name, description and time zone, what stands on every page, and everybody who works here; no password and no session. */
export async function exportNewsroom(db: Db) {
  const people = await db.select().from(staff).orderBy(asc(staff.id))
  const granted = Map.groupBy(await db.select().from(grants), (grant) => grant.staffId)
  return {
    settings: await readSettings(db),
    banners: await standingBanners(db),
    staff: people.map(({ id, uid, name, email, status, uiLocale, createdAt }) => {
      const roles = (granted.get(id) ?? []).map(({ role, locale }) => `${role}:${locale}`)
      return { uid, name, email, status, uiLocale, createdAt, roles }
    }),
  }
}

/** Topics, projects, series, people, contacts and boilerplate, by the uids that stories name. */
export async function exportDirectory(db: Db) {
  const lists = await inTurn(AUTHORITY_KINDS, (kind) => listAuthorities(db, kind))
  const former = await db
    .select({ uid: authorities.uid, slug: formerAuthoritySlugs.slug })
    .from(formerAuthoritySlugs)
    .innerJoin(authorities, eq(authorities.id, formerAuthoritySlugs.authorityId))
    .orderBy(asc(formerAuthoritySlugs.leftAt))
  const formerOf = Map.groupBy(former, ({ uid }) => uid)
  return lists.flat().map(({ lockVersion, ...authority }) => ({
    ...authority,
    formerSlugs: (formerOf.get(authority.uid) ?? []).map(({ slug }) => slug),
  }))
}

/**
 * Every picture and document with its words, and where its file lies: the full size of a picture,
 * a document as it came.
 */
export async function exportAssets(db: Db) {
  const rows = await db.select().from(assets).orderBy(asc(assets.id))
  const texts = Map.groupBy(await db.select().from(assetTexts), ({ assetId }) => assetId)
  const { folder } = mediaStore()
  return rows.map((row) => {
    const served = servedFile(row, assetName(row), { media: folder, isForStaff: true })
    const { id, createdBy, lockVersion, ...facts } = row
    const said = (texts.get(id) ?? []).map(({ assetId, ...text }) => text)
    return { source: served?.file, record: { ...facts, texts: said } }
  })
}

/** Every story, one at a time, with all its languages, every text they had and what happened. */
export async function* exportStories(db: Db) {
  const names = await namesOf(db)
  for (let after = 0; ; ) {
    const [story] = await db
      .select()
      .from(stories)
      .where(gt(stories.id, after))
      .orderBy(asc(stories.id))
      .limit(1)
    if (!story) return
    yield await exportStory(db, story, names)
    after = story.id
  }
}

export type ExportedStory = Awaited<ReturnType<typeof exportStory>>

async function exportStory(db: Db, story: StoryRecord, names: Names) {
  const { id, uid, reference, sourceLocale, embargoUntil, createdAt } = story
  const facts = await db
    .select()
    .from(storyFacts)
    .where(eq(storyFacts.storyId, id))
    .orderBy(asc(storyFacts.number))
  const rows = await db.select().from(articles).where(eq(articles.storyId, id))
  const localeOf = new Map(rows.map((article) => [article.id, article.locale]))
  const history = await db
    .select()
    .from(events)
    .where(eq(events.storyId, id))
    .orderBy(asc(events.id))
  return {
    uid,
    reference,
    sourceLocale,
    embargoUntil,
    createdAt,
    openedBy: names.person(story.ownerId),
    facts: facts.map((row) => ({
      number: row.number,
      category: names.category(row.categoryId),
      day: row.day,
      details: row.details,
      isPublic: row.id === story.liveFactsId,
      createdAt: row.createdAt,
      createdBy: names.person(row.createdBy),
    })),
    articles: await inTurn(rows, (article) => exportArticle(db, article, names)),
    history: history.map(({ at, actorName, act, fromState, toState, comment, articleId }) => {
      const locale = localeOf.get(articleId ?? 0) ?? null
      return { at, by: actorName, act, locale, from: fromState, to: toState, comment }
    }),
  }
}

async function namesOf(db: Db): Promise<Names> {
  const people = new Map((await db.select().from(staff)).map(({ id, name }) => [id, name]))
  const kinds = new Map((await db.select().from(categories)).map(({ id, key }) => [id, key]))
  return {
    person: (id) => people.get(id ?? 0) ?? null,
    category: (id) => kinds.get(id) ?? null,
  }
}

async function inTurn<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (const item of items) results.push(await run(item))
  return results
}
