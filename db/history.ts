import { asc, desc, eq } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import type { Db } from './client.ts'
import { articles, revisions } from './schema/articles.ts'
import { events } from './schema/records.ts'

export interface HistoryEntry {
  id: number
  at: Date
  actorName: string
  /** As in db/schema/records.ts. */
  act: string
  from: string | undefined
  to: string | undefined
  comment: string | undefined
  /** The language it concerns; undefined for what concerns the whole story. */
  locale: Locale | undefined
  articleUid: string | undefined
  revisionUid: string | undefined
}

/** Everything that happened to a story and who did it, newest first. */
export async function historyOf(db: Db, storyId: number): Promise<HistoryEntry[]> {
  const rows = await db
    .select({
      event: events,
      locale: articles.locale,
      articleUid: articles.uid,
      revisionUid: revisions.uid,
    })
    .from(events)
    .leftJoin(articles, eq(articles.id, events.articleId))
    .leftJoin(revisions, eq(revisions.id, events.revisionId))
    .where(eq(events.storyId, storyId))
    .orderBy(desc(events.id))
  return rows.map(({ event, locale, articleUid, revisionUid }) => ({
    id: event.id,
    at: event.at,
    actorName: event.actorName,
    act: event.act,
    from: event.fromState ?? undefined,
    to: event.toState ?? undefined,
    comment: event.comment ?? undefined,
    locale: locale ?? undefined,
    articleUid: articleUid ?? undefined,
    revisionUid: revisionUid ?? undefined,
  }))
}

/** The newest reviewer's comment of an article that was sent back. */
export async function requestedChanges(db: Db, articleId: number): Promise<string | undefined> {
  const rows = await db
    .select({ act: events.act, comment: events.comment })
    .from(events)
    .where(eq(events.articleId, articleId))
    .orderBy(asc(events.id))
  return rows.findLast((row) => row.act === 'request_changes')?.comment ?? undefined
}
