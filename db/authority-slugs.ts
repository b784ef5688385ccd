import { eq } from 'drizzle-orm'
import { wordsIn } from '#domain/authorities.ts'
import { DEFAULT_LOCALE, type Locale } from '#domain/locales.ts'
import { Refusal } from '#domain/refusal.ts'
import { checkSlug, slugFromTitle } from '#domain/slugs.ts'
import type { AuthorityRow } from './authorities.ts'
import type { Tx } from './client.ts'
import { authorities, formerAuthoritySlugs } from './schema/authorities.ts'

/**
 * The path word it gets: the typed one, else the one it has, else one made from its name.
 * @throws Refusal `slug_taken`, `slug_invalid`.
 */
export async function slugFor(
  tx: Tx,
  { slug = '' }: { slug?: string },
  texts: readonly { locale: Locale; name: string }[],
  standing: AuthorityRow | undefined,
): Promise<string> {
  const words = wordsIn(texts, DEFAULT_LOCALE)
  if (!words) throw new Error('An authority has no words')
  if (slug.trim()) {
    const typed = checkSlug(slug, words.locale)
    if (!(await isFree(tx, typed, standing?.id))) throw new Refusal('slug_taken', 'slug')
    return typed
  }
  if (standing) return standing.slug
  const made = slugFromTitle(words.name, words.locale)
  for (let number = 1; ; number += 1) {
    const wished = number === 1 ? made : `${made}-${number}`
    if (await isFree(tx, wished)) return wished
  }
}

/** Free: it neither is nor was another's. */
async function isFree(tx: Tx, slug: string, ownId?: number): Promise<boolean> {
  const holders = [
    await tx.select({ id: authorities.id }).from(authorities).where(eq(authorities.slug, slug)),
    await tx
      .select({ id: formerAuthoritySlugs.authorityId })
      .from(formerAuthoritySlugs)
      .where(eq(formerAuthoritySlugs.slug, slug)),
  ].flat()
  return holders.every(({ id }) => id === ownId)
}

/** The word given up leads here from now on; one that is taken up again leads nowhere else. */
export async function keepFormerSlug(
  tx: Tx,
  now: AuthorityRow,
  former: string,
  at: Date,
): Promise<void> {
  await tx.delete(formerAuthoritySlugs).where(eq(formerAuthoritySlugs.slug, now.slug))
  await tx.insert(formerAuthoritySlugs).values({ slug: former, authorityId: now.id, leftAt: at })
}
