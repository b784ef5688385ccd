import {
  and,
  asc,
  eq,
  gt,
  inArray,
  isNull,
  ne,
  not,
  notExists,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { holds, type Role, type Staff } from '#domain/permissions.ts'
import type { Db } from './client.ts'
import { alias } from './columns.ts'
import { hasPartIn } from './contributors.ts'
import { articles, publications } from './schema/articles.ts'
import { stories } from './schema/stories.ts'

/** Why something waits for a person, in the order the desk shows it. */
const WAITING_KINDS = [
  'changes_requested',
  'to_approve_afterwards',
  'to_review',
  'to_publish',
  'to_translate',
  'stale',
  'drafts',
] as const
export type WaitingKind = (typeof WAITING_KINDS)[number]

export interface WaitingItem {
  articleUid: string
  storyUid: string
  locale: Locale
  sourceLocale: Locale
  /** Empty while nothing is written in either language. */
  title: string
  /** The language the title is in: the source's while the article has none. */
  titleLocale: Locale
  updatedAt: Date
  unitsStale: number
  isTranslation: boolean
}

export interface WaitingGroup {
  /** Longest waiting first, at most 50. */
  items: WaitingItem[]
  /** There are more than are given. */
  hasMore: boolean
}

const MOST = 50

/** What waits for this person, by kind; a kind without anything is left out. */
export async function waitingFor(
  db: Db,
  staff: Staff,
): Promise<Partial<Record<WaitingKind, WaitingGroup>>> {
  const groups = await Promise.all(
    WAITING_KINDS.map(async (kind) => [kind, await groupOf(db, staff, kind)] as const),
  )
  return Object.fromEntries(groups.filter(([, group]) => group.items.length > 0))
}

/** For each kind, which articles; all of them concern only languages the person has a role for. */
function condition(db: Db, staff: Staff, kind: WaitingKind): SQL | undefined {
  const as = (...roles: Role[]) =>
    inArray(
      articles.locale,
      LOCALES.filter((locale) => holds(staff, roles, locale)),
    )
  const isTranslation = ne(articles.locale, stories.sourceLocale)
  const maySave = or(as('author', 'desk_admin'), and(as('translator'), isTranslation))
  const isMine = eq(articles.assigneeId, staff.id)
  const isNobodys = isNull(articles.assigneeId)
  // What one wrote part of waits for other eyes.
  const needsOthers = (text: 'waiting' | 'live') => not(hasPartIn(text, staff.id))
  switch (kind) {
    case 'changes_requested':
      return and(
        eq(articles.workState, 'changes_requested'),
        or(and(maySave, or(isMine, isNobodys)), as('desk_admin')),
      )
    case 'to_approve_afterwards':
      return and(
        inArray(articles.publicState, ['live', 'withdrawn']),
        inArray(articles.id, unreviewed(db)),
        as('reviewer'),
        needsOthers('live'),
      )
    case 'to_review':
      return and(eq(articles.workState, 'in_review'), as('reviewer'), needsOthers('waiting'))
    case 'to_publish':
      return and(eq(articles.workState, 'approved'), as('publisher'))
    case 'to_translate':
      return and(
        eq(articles.workState, 'requested'),
        or(and(isMine, maySave), and(isNobodys, as('translator'))),
      )
    case 'stale':
      return and(
        sql`${articles.unitsStale} > 0`,
        eq(articles.publicState, 'live'),
        eq(articles.workState, 'none'),
        as('translator'),
      )
    case 'drafts':
      return and(
        eq(articles.workState, 'draft'),
        or(and(isMine, maySave), and(isNobodys, as('author', 'translator'), maySave)),
      )
  }
}

async function groupOf(db: Db, staff: Staff, kind: WaitingKind): Promise<WaitingGroup> {
  const source = alias(articles, 'source')
  const rows = await db
    .select({ article: articles, story: stories, sourceTitle: source.title })
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .leftJoin(source, and(eq(source.storyId, stories.id), eq(source.locale, stories.sourceLocale)))
    .where(condition(db, staff, kind))
    .orderBy(asc(articles.updatedAt), asc(articles.id))
    .limit(MOST + 1)
  return {
    hasMore: rows.length > MOST,
    items: rows.slice(0, MOST).map(({ article, story, sourceTitle }) => ({
      articleUid: article.uid,
      storyUid: story.uid,
      locale: article.locale,
      sourceLocale: story.sourceLocale,
      title: article.title || (sourceTitle ?? ''),
      titleLocale: article.title ? article.locale : story.sourceLocale,
      updatedAt: article.updatedAt,
      unitsStale: article.unitsStale,
      isTranslation: article.locale !== story.sourceLocale,
    })),
  }
}

/** Articles whose newest publication still lacks its second pair of eyes. */
function unreviewed(db: Db) {
  const later = alias(publications, 'later')
  const laterOne = db
    .select({ id: later.id })
    .from(later)
    .where(and(eq(later.articleId, publications.articleId), gt(later.number, publications.number)))
  return db
    .select({ id: publications.articleId })
    .from(publications)
    .where(
      and(
        sql`${publications.withoutReviewReason} is not null`,
        isNull(publications.reviewedAt),
        notExists(laterOne),
      ),
    )
}
