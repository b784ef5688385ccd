import { count, inArray } from 'drizzle-orm'
import { readSubjectKey, SUBJECT_KINDS, type SubjectKind } from '#domain/details.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { publicSubjects } from '../schema/public.ts'
import { type SubjectView, subjectViews } from './subject-views.ts'
import { walkOfIds } from './walks.ts'

/** So many of the newest articles say what a language's news is about; the cost stays the same. */
const LOOKED_AT = 200

export type CurrentSubjects = Record<SubjectKind, SubjectView[]>

/** What the newest articles of a language name most: so many of each kind at most, by name. */
export async function currentSubjects(
  db: Db,
  { locale, most, now = new Date() }: { locale: Locale; most: number; now?: Date },
): Promise<CurrentSubjects> {
  const newest = walkOfIds(db, { locale, limit: LOOKED_AT, now }).as('newest')
  const rows = await db
    .select({ subject: publicSubjects.subject, total: count() })
    .from(publicSubjects)
    .where(inArray(publicSubjects.articleId, db.select({ id: newest.articleId }).from(newest)))
    .groupBy(publicSubjects.subject)
  rows.sort((a, b) => b.total - a.total || a.subject.localeCompare(b.subject))
  const ofKind = Map.groupBy(rows, ({ subject }) => readSubjectKey(subject)?.kind)
  const keys = SUBJECT_KINDS.flatMap((kind) => (ofKind.get(kind) ?? []).slice(0, most))
  const views = await subjectViews(
    db,
    keys.map(({ subject }) => subject),
    locale,
  )
  const order = new Intl.Collator(LOCALE_FACTS[locale].format).compare
  views.sort((a, b) => order(a.name, b.name))
  return Object.fromEntries(
    SUBJECT_KINDS.map((kind) => [kind, views.filter((view) => view.kind === kind)]),
  ) as CurrentSubjects
}
