import { and, asc, eq, gt, inArray, isNull, or, type SQL } from 'drizzle-orm'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { holds, type Role, type Staff } from '#domain/permissions.ts'
import type { Db } from './client.ts'
import { articles, publications } from './schema/articles.ts'
import { stories } from './schema/stories.ts'

/** Why something waits for a person, in the order the desk shows it. */
export const WAITING_KINDS = [
  'changes_requested',
  'to_review',
  'to_publish',
  'to_approve_afterwards',
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
  /** Empty while nothing is written; the desk then shows the source's title. */
  title: string
  updatedAt: Date
  unitsStale: number
}

const MOST = 50

/** What waits for this person, by kind; longest waiting first, at most 50 of each. */
export async function waitingFor(
  db: Db,
  staff: Staff,
): Promise<Partial<Record<WaitingKind, WaitingItem[]>>> {
  const as = (...roles: Role[]) => LOCALES.filter((locale) => holds(staff, roles, locale))
  const mine = or(isNull(articles.assigneeId), eq(articles.assigneeId, staff.id))
  const isTranslated = gt(articles.unitsTotal, 0)
  const wanted: Record<WaitingKind, [Locale[], SQL | undefined]> = {
    changes_requested: [
      as('author', 'translator', 'desk_admin'),
      eq(articles.workState, 'changes_requested'),
    ],
    to_review: [as('reviewer'), eq(articles.workState, 'in_review')],
    to_publish: [as('publisher'), eq(articles.workState, 'approved')],
    to_approve_afterwards: [as('reviewer'), inArray(articles.id, unreviewed(db))],
    to_translate: [as('translator'), and(eq(articles.workState, 'requested'), mine)],
    stale: [
      as('translator'),
      and(isTranslated, gt(articles.unitsStale, 0), eq(articles.publicState, 'live')),
    ],
    drafts: [as('author', 'translator'), and(eq(articles.workState, 'draft'), mine)],
  }
  const answers = await Promise.all(
    WAITING_KINDS.map(async (kind) => {
      const [locales, condition] = wanted[kind]
      const items = locales.length > 0 ? await itemsWhere(db, locales, condition) : []
      return [kind, items] as const
    }),
  )
  return Object.fromEntries(answers.filter(([, items]) => items.length > 0))
}

const itemsWhere = (
  db: Db,
  locales: Locale[],
  condition: SQL | undefined,
): Promise<WaitingItem[]> =>
  db
    .select({
      articleUid: articles.uid,
      storyUid: stories.uid,
      locale: articles.locale,
      sourceLocale: stories.sourceLocale,
      title: articles.title,
      updatedAt: articles.updatedAt,
      unitsStale: articles.unitsStale,
    })
    .from(articles)
    .innerJoin(stories, eq(stories.id, articles.storyId))
    .where(and(inArray(articles.locale, locales), condition))
    .orderBy(asc(articles.updatedAt), asc(articles.id))
    .limit(MOST)

/** Articles whose publication still lacks its second pair of eyes. */
const unreviewed = (db: Db) =>
  db
    .select({ id: publications.articleId })
    .from(publications)
    .where(and(gt(publications.withoutReviewReason, ''), isNull(publications.reviewedAt)))
