import { and, eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import type { Locale } from '#domain/locales.ts'
import type { Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayBegin, mayRequest, mayStart } from '#domain/workflow.ts'
import { type ArticleRow, articlesOfStory, type StoryRecord } from './articles.ts'
import type { Db, Tx } from './client.ts'
import { addFacts, type Facts, type FactsInput, factsById } from './facts.ts'
import { actorId, audit, recordEvent } from './records.ts'
import { articles } from './schema/articles.ts'
import { staff } from './schema/staff.ts'
import { stories } from './schema/stories.ts'

export interface StoryView {
  story: StoryRecord
  head: Facts
  /** What readers see; undefined until a language is published. */
  live: Facts | undefined
  articles: ArticleRow[]
}

/** Opens a story with an empty draft in its source language. */
export async function createStory(
  tx: Tx,
  by: Staff,
  input: FactsInput & { sourceLocale: Locale; importKey?: string; at?: Date },
): Promise<{ storyUid: string; articleUid: string }> {
  const at = input.at ?? new Date()
  if (!mayBegin(by, input.sourceLocale)) throw new Refusal('not_allowed', 'sourceLocale')
  const [story] = await tx
    .insert(stories)
    .values({
      uid: uuid(),
      sourceLocale: input.sourceLocale,
      ownerId: actorId(by),
      createdAt: at,
      updatedAt: at,
    })
    .returning()
  if (!story) throw new Error('The story was not written')
  await addFacts(tx, by, story, input, at)
  const article = await addArticle(tx, story, input.sourceLocale, {
    workState: 'draft',
    importKey: input.importKey ?? null,
    assigneeId: actorId(by),
    at,
  })
  await recordEvent(tx, by, {
    storyId: story.id,
    articleId: article.id,
    act: 'create',
    to: 'draft',
    at,
  })
  await audit(tx, by, {
    action: 'create',
    entity: 'story',
    entityUid: story.uid,
    locale: input.sourceLocale,
  })
  return { storyUid: story.uid, articleUid: article.uid }
}

/** Asks for a translation: it waits for a translator of that language. */
export async function requestTranslation(
  tx: Tx,
  by: Staff,
  input: { storyUid: string; locale: Locale; assigneeUid?: string; at?: Date },
): Promise<{ articleUid: string }> {
  if (!mayRequest(by, input.locale)) throw new Refusal('not_allowed')
  return openTranslation(tx, by, input, 'requested')
}

/** Begins a translation, asked for or not. */
export async function startTranslation(
  tx: Tx,
  by: Staff,
  input: { storyUid: string; locale: Locale; at?: Date },
): Promise<{ articleUid: string }> {
  if (!mayStart(by, input.locale)) throw new Refusal('not_allowed')
  return openTranslation(tx, by, input, 'draft')
}

async function openTranslation(
  tx: Tx,
  by: Staff,
  input: { storyUid: string; locale: Locale; assigneeUid?: string; at?: Date },
  to: 'requested' | 'draft',
): Promise<{ articleUid: string }> {
  const at = input.at ?? new Date()
  const { story, articles: existing } = await needStory(tx, input.storyUid)
  const found = existing.find((article) => article.locale === input.locale)
  const isWaiting = found?.workState === 'requested' && to === 'draft'
  const isUnused = found?.workState === 'none' && found.publicState === 'never'
  if (found && !isWaiting && !isUnused) throw new Refusal('exists_already', 'locale')
  const assigneeId = to === 'draft' ? actorId(by) : await idOfStaff(tx, input.assigneeUid)
  if (found) {
    await tx
      .update(articles)
      .set({ workState: to, assigneeId, updatedAt: at, lockVersion: found.lockVersion + 1 })
      .where(eq(articles.id, found.id))
  }
  const article =
    found ?? (await addArticle(tx, story, input.locale, { workState: to, assigneeId, at }))
  await tx.update(stories).set({ updatedAt: at }).where(eq(stories.id, story.id))
  const act = to === 'draft' ? 'start' : 'request'
  await recordEvent(tx, by, { storyId: story.id, articleId: article.id, act, to, at })
  await audit(tx, by, {
    action: act,
    entity: 'article',
    entityUid: article.uid,
    locale: input.locale,
  })
  return { articleUid: article.uid }
}

export async function findStory(db: Db, storyUid: string): Promise<StoryView | undefined> {
  const [story] = await db.select().from(stories).where(eq(stories.uid, storyUid))
  if (!story) return undefined
  const head = await factsById(db, story.headFactsId)
  if (!head) throw new Error(`Story ${storyUid} has no facts`)
  const live = await factsById(db, story.liveFactsId)
  return { story, head, live, articles: await articlesOfStory(db, [story.id]) }
}

/** @throws Refusal `not_found`. */
export async function needStory(db: Db, storyUid: string): Promise<StoryView> {
  const found = await findStory(db, storyUid)
  if (!found) throw new Refusal('not_found')
  return found
}

async function addArticle(
  tx: Tx,
  story: StoryRecord,
  locale: Locale,
  input: {
    workState: 'draft' | 'requested'
    importKey?: string | null
    assigneeId?: number | null
    at: Date
  },
): Promise<ArticleRow> {
  const [article] = await tx
    .insert(articles)
    .values({
      uid: uuid(),
      storyId: story.id,
      locale,
      workState: input.workState,
      publicState: 'never',
      title: '',
      assigneeId: input.assigneeId ?? null,
      importKey: input.importKey ?? null,
      createdAt: input.at,
      updatedAt: input.at,
    })
    .returning()
  if (!article) throw new Error('The article was not written')
  return article
}

/** Marks where an article came from, so that running the import again finds it. */
export async function setImportKey(tx: Tx, articleUid: string, importKey: string): Promise<void> {
  await tx.update(articles).set({ importKey }).where(eq(articles.uid, articleUid))
}

async function idOfStaff(db: Db, uid: string | undefined): Promise<number | null> {
  if (!uid) return null
  const [person] = await db
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.uid, uid), eq(staff.status, 'active')))
  if (!person) throw new Refusal('invalid', 'assigneeUid')
  return person.id
}
