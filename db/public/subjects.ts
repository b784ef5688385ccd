import { and, count, eq, inArray } from 'drizzle-orm'
import { COUNTRIES, isCountry } from '#domain/countries.ts'
import { type SubjectKind, subjectKey } from '#domain/details.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { authorities, formerAuthoritySlugs } from '../schema/authorities.ts'
import { publicSubjects } from '../schema/public.ts'
import { isNotUnlisted } from './shown.ts'
import { type SubjectView, subjectViews } from './subject-views.ts'

/** A subject with how many articles of a language its list holds. */
export type ListedSubject = SubjectView & { total: number }

/**
 * What has this path word among the subjects of a kind, whether or not anything is on its list; or
 * had it once, and then its `slug` is another.
 */
export async function findSubject(
  db: Db,
  { kind, slug, locale }: { kind: SubjectKind; slug: string; locale: Locale },
): Promise<SubjectView | undefined> {
  // PostgreSQL fails over a NUL instead of finding nothing.
  if (slug.includes('\0')) return undefined
  const key = kind === 'country' ? countryAt(slug) : await authorityAt(db, kind, slug)
  return key === undefined ? undefined : (await subjectViews(db, [key], locale))[0]
}

/** By its code in lower case: an address has one spelling. */
function countryAt(slug: string): string | undefined {
  const code = slug.toUpperCase()
  return slug !== code && isCountry(code) ? subjectKey('country', code) : undefined
}

async function authorityAt(
  db: Db,
  kind: Exclude<SubjectKind, 'country'>,
  slug: string,
): Promise<string | undefined> {
  const ofIt = { uid: authorities.uid }
  const [current] = await db
    .select(ofIt)
    .from(authorities)
    .where(and(eq(authorities.slug, slug), eq(authorities.kind, kind)))
  const [row = current] = current
    ? []
    : await db
        .select(ofIt)
        .from(formerAuthoritySlugs)
        .innerJoin(authorities, eq(authorities.id, formerAuthoritySlugs.authorityId))
        .where(and(eq(formerAuthoritySlugs.slug, slug), eq(authorities.kind, kind)))
  return row && subjectKey(kind, row.uid)
}

/** The subjects of a kind that have anything on their list in a language, by name. */
export async function listedSubjects(
  db: Db,
  { kind, locale, now = new Date() }: { kind: SubjectKind; locale: Locale; now?: Date },
): Promise<ListedSubject[]> {
  const slugs = await slugsOf(db, kind)
  const rows = await totalsOf(db, [...slugs.keys()], locale, now)
  const totals = new Map(rows.map(({ subject, total }) => [subject, total]))
  const views = await subjectViews(db, [...totals.keys()], locale)
  const order = new Intl.Collator(LOCALE_FACTS[locale].format).compare
  return views
    .map((view) => ({ ...view, total: totals.get(view.key) ?? 0 }))
    .sort((a, b) => order(a.name, b.name))
}

/** How many articles of each language the lists of a kind's subjects hold; none that hold none. */
export async function subjectTotals(
  db: Db,
  { kind, now = new Date() }: { kind: SubjectKind; now?: Date },
): Promise<{ slug: string; locale: Locale; total: number }[]> {
  const slugs = await slugsOf(db, kind)
  const rows = await totalsOf(db, [...slugs.keys()], undefined, now)
  return rows.map(({ subject, ...row }) => ({ slug: slugs.get(subject) ?? '', ...row }))
}

/** The path words of a kind's subjects, by key. */
async function slugsOf(db: Db, kind: SubjectKind): Promise<Map<string, string>> {
  if (kind === 'country')
    return new Map(COUNTRIES.map((code) => [subjectKey(kind, code), code.toLowerCase()]))
  const rows = await db
    .select({ uid: authorities.uid, slug: authorities.slug })
    .from(authorities)
    .where(eq(authorities.kind, kind))
  return new Map(rows.map(({ uid, slug }) => [subjectKey(kind, uid), slug]))
}

async function totalsOf(
  db: Db,
  keys: readonly string[],
  locale: Locale | undefined,
  now: Date,
): Promise<{ subject: string; locale: Locale; total: number }[]> {
  if (keys.length === 0) return []
  return db
    .select({ subject: publicSubjects.subject, locale: publicSubjects.locale, total: count() })
    .from(publicSubjects)
    .where(
      and(
        inArray(publicSubjects.subject, [...keys]),
        locale && eq(publicSubjects.locale, locale),
        isNotUnlisted(db, publicSubjects.articleId, now),
      ),
    )
    .groupBy(publicSubjects.subject, publicSubjects.locale)
}
