import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import {
  AUTHORITY_DATA,
  AUTHORITY_TEXT,
  type AuthorityData,
  type AuthorityKind,
  type AuthorityText,
  wordsIn,
} from '#domain/authorities.ts'
import { DEFAULT_LOCALE, type Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { authorities, authorityTexts } from '../schema/authorities.ts'

/** A topic, person or the like in one language. */
export interface AuthorityOf<K extends AuthorityKind> {
  uid: string
  kind: K
  slug: string
  /** The language of the words: where they are not there in the one asked for, another. */
  locale: Locale
  name: string
  data: AuthorityData<K>
  text: AuthorityText<K>
  /** When it was given up; what names it keeps it. */
  retiredAt: Date | null
}
export type AuthorityView = { [K in AuthorityKind]: AuthorityOf<K> }[AuthorityKind]

/** What the uids name, in their order; one that names nothing is left out. */
export async function authoritiesOf(
  db: Db,
  uids: readonly string[],
  locale: Locale,
): Promise<AuthorityView[]> {
  if (uids.length === 0) return []
  const rows = await db
    .select()
    .from(authorities)
    .where(inArray(authorities.uid, [...new Set(uids)]))
  const views = new Map((await inWords(db, rows, locale)).map((view) => [view.uid, view]))
  return [...new Set(uids)].flatMap((uid) => views.get(uid) ?? [])
}

/** Those of one kind. */
export const ofKind = <K extends AuthorityKind>(
  views: readonly AuthorityView[],
  kind: K,
): AuthorityOf<K>[] =>
  views.filter((view): view is AuthorityOf<K> & AuthorityView => view.kind === kind)

/** What the newsroom says of itself below its press releases; only ever in the page's language. */
export async function boilerplateIn(db: Db, locale: Locale): Promise<AuthorityOf<'boilerplate'>[]> {
  const views = await standing(db, 'boilerplate', locale)
  return views.filter((view) => view.locale === locale && view.text.text)
}

/** Whom journalists may ask. */
export const pressContacts = (db: Db, locale: Locale): Promise<AuthorityOf<'contact'>[]> =>
  standing(db, 'contact', locale)

/** All of a kind that were not given up, the oldest first. */
async function standing<K extends AuthorityKind>(
  db: Db,
  kind: K,
  locale: Locale,
): Promise<AuthorityOf<K>[]> {
  const rows = await db
    .select()
    .from(authorities)
    .where(and(eq(authorities.kind, kind), isNull(authorities.retiredAt)))
    .orderBy(asc(authorities.id))
  return ofKind(await inWords(db, rows, locale), kind)
}

async function inWords(
  db: Db,
  rows: readonly (typeof authorities.$inferSelect)[],
  locale: Locale,
): Promise<AuthorityView[]> {
  if (rows.length === 0) return []
  const texts = await textsOf(
    db,
    rows.map((row) => row.id),
    locale,
  )
  return rows.flatMap(({ id, uid, kind, slug, data, retiredAt }) => {
    const words = wordsIn(texts.get(id) ?? [], locale)
    if (!words) return []
    return [
      {
        ...{ uid, kind, slug, retiredAt, locale: words.locale, name: words.name },
        data: AUTHORITY_DATA[kind].parse(data),
        text: AUTHORITY_TEXT[kind].parse(words.data),
      } as AuthorityView,
    ]
  })
}

/** Of each those in the language and in the first one; of one that has neither, all. */
async function textsOf(db: Db, ids: readonly number[], locale: Locale) {
  const select = (isMeant: SQL | undefined) =>
    db.select().from(authorityTexts).where(isMeant).orderBy(asc(authorityTexts.locale))
  const isOf = (some: readonly number[]) => inArray(authorityTexts.authorityId, [...some])
  const isLikely = inArray(authorityTexts.locale, [locale, DEFAULT_LOCALE])
  const texts = Map.groupBy(await select(and(isOf(ids), isLikely)), (text) => text.authorityId)
  const others = ids.filter((id) => !texts.has(id))
  const more = others.length > 0 ? await select(isOf(others)) : []
  return new Map([...texts, ...Map.groupBy(more, (text) => text.authorityId)])
}
