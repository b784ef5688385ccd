import { eq, inArray } from 'drizzle-orm'
import {
  AUTHORITY_DATA,
  AUTHORITY_TEXT,
  type AuthorityData,
  type AuthorityKind,
  type AuthorityWords,
  wordsIn,
} from '#domain/authorities.ts'
import { DEFAULT_LOCALE, LOCALES } from '#domain/locales.ts'
import type { Db } from './client.ts'
import { authorities, authorityTexts } from './schema/authorities.ts'

export type AuthorityRow = typeof authorities.$inferSelect
type TextRow = typeof authorityTexts.$inferSelect

/** One topic, person or the like, in all the languages it has words in. */
export interface Authority<K extends AuthorityKind = AuthorityKind> {
  uid: string
  kind: K
  slug: string
  data: AuthorityData<K>
  /** In the order of the newsroom's languages; at least one. */
  texts: AuthorityWords<K>[]
  retiredAt: Date | null
  lockVersion: number
  updatedAt: Date
}

/** All of a kind, by their names in the default language; the retired ones too. */
export async function listAuthorities<K extends AuthorityKind>(
  db: Db,
  kind: K,
): Promise<Authority<K>[]> {
  const rows = await db.select().from(authorities).where(eq(authorities.kind, kind))
  return withTexts(db, kind, rows)
}

export async function findAuthority(db: Db, uid: string): Promise<Authority | undefined> {
  return (await authoritiesNamed(db, [uid])).get(uid)
}

/** Those of any kind that are named by their uids. */
export async function authoritiesNamed(
  db: Db,
  uids: readonly string[],
): Promise<Map<string, Authority>> {
  const rows = await db
    .select()
    .from(authorities)
    .where(inArray(authorities.uid, [...uids]))
  const byKind = Map.groupBy(rows, (row) => row.kind)
  const found = await Promise.all(
    Array.from(byKind, ([kind, alike]) => withTexts<AuthorityKind>(db, kind, alike)),
  )
  return new Map(found.flat().map((authority) => [authority.uid, authority]))
}

async function withTexts<K extends AuthorityKind>(
  db: Db,
  kind: K,
  rows: AuthorityRow[],
): Promise<Authority<K>[]> {
  if (rows.length === 0) return []
  const texts = await db
    .select()
    .from(authorityTexts)
    .where(
      inArray(
        authorityTexts.authorityId,
        rows.map((row) => row.id),
      ),
    )
  const textsOf = Map.groupBy(texts, (text) => text.authorityId)
  const order = new Intl.Collator(DEFAULT_LOCALE).compare
  const nameOf = (found: Authority<K>) => wordsIn(found.texts, DEFAULT_LOCALE)?.name ?? ''
  return rows
    .map((row) => shaped(kind, row, textsOf.get(row.id) ?? []))
    .sort((a, b) => order(nameOf(a), nameOf(b)))
}

/** Read by its kind's shape, so that a row from before a field was there has its default. */
function shaped<K extends AuthorityKind>(
  kind: K,
  row: AuthorityRow,
  texts: TextRow[],
): Authority<K> {
  const words = texts.map(({ locale, name, data }) => ({
    locale,
    name,
    text: AUTHORITY_TEXT[kind].parse(data) as AuthorityWords<K>['text'],
  }))
  return {
    uid: row.uid,
    kind,
    slug: row.slug,
    data: AUTHORITY_DATA[kind].parse(row.data) as AuthorityData<K>,
    texts: words.sort((a, b) => LOCALES.indexOf(a.locale) - LOCALES.indexOf(b.locale)),
    retiredAt: row.retiredAt,
    lockVersion: row.lockVersion,
    updatedAt: row.updatedAt,
  }
}
