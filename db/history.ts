import { and, desc, eq } from 'drizzle-orm'
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

export interface History {
  entries: HistoryEntry[]
  /** There are older ones than are given. */
  hasMore: boolean
}

/** What happened to a story and who did it, newest first, at most so many. */
export async function historyOf(db: Db, storyId: number, most: number): Promise<History> {
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
    .limit(most + 1)
  const entries = rows.slice(0, most).map(({ event, locale, articleUid, revisionUid }) => ({
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
  return { entries, hasMore: rows.length > most }
}

/** The newest reviewer's comment of an article that was sent back. */
export async function requestedChanges(db: Db, articleId: number): Promise<string | undefined> {
  const [newest] = await db
    .select({ comment: events.comment })
    .from(events)
    .where(and(eq(events.articleId, articleId), eq(events.act, 'request_changes')))
    .orderBy(desc(events.id))
    .limit(1)
  return newest?.comment ?? undefined
}
