import { and, eq } from 'drizzle-orm'
import { Refusal } from '#domain/refusal.ts'
import type { ArticleRow } from './articles.ts'
import type { Db, Tx } from './client.ts'
import { articleSlugs } from './schema/articles.ts'
import { categoryTexts } from './schema/stories.ts'

/** The path word by which readers find an article; undefined while it was never public. */
export async function currentSlug(db: Db, articleId: number): Promise<string | undefined> {
  const [current] = await db
    .select({ slug: articleSlugs.slug })
    .from(articleSlugs)
    .where(and(eq(articleSlugs.articleId, articleId), eq(articleSlugs.isCurrent, true)))
  return current?.slug
}

export interface WishedSlug {
  slug: string
  /** Somebody chose the word; otherwise it was made from the title. */
  isTyped: boolean
}

/**
 * Gives the article its path word and keeps every earlier one reserved for the redirect.
 * A word made from the title gets a number where it is taken; a typed one is refused.
 * @param wished undefined: keep the current one
 * @throws Refusal `slug_taken`.
 */
export async function takeSlug(
  tx: Tx,
  article: ArticleRow,
  wished: WishedSlug | undefined,
  at: Date,
): Promise<string> {
  const [current] = await tx
    .select()
    .from(articleSlugs)
    .where(and(eq(articleSlugs.articleId, article.id), eq(articleSlugs.isCurrent, true)))
  if (current && (wished === undefined || wished.slug === current.slug)) return current.slug
  if (wished === undefined) throw new Error(`Article ${article.uid} was public without a path word`)
  const slug = wished.isTyped ? wished.slug : await firstFree(tx, article, wished.slug)
  if (!(await isFree(tx, article, slug))) throw new Refusal('slug_taken', 'slug')
  if (current) {
    await tx
      .update(articleSlugs)
      .set({ isCurrent: false })
      .where(and(eq(articleSlugs.locale, article.locale), eq(articleSlugs.slug, current.slug)))
  }
  await tx
    .insert(articleSlugs)
    .values({ locale: article.locale, slug, articleId: article.id, isCurrent: true, createdAt: at })
    .onConflictDoUpdate({
      target: [articleSlugs.locale, articleSlugs.slug],
      set: { isCurrent: true },
    })
  return slug
}

async function firstFree(tx: Tx, article: ArticleRow, wished: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wished : `${wished}-${number}`
    if (await isFree(tx, article, slug)) return slug
  }
}

/** Free: no other article of the language has or had it, and no category is called so. */
async function isFree(tx: Tx, article: ArticleRow, slug: string): Promise<boolean> {
  const [holder] = await tx
    .select({ articleId: articleSlugs.articleId })
    .from(articleSlugs)
    .where(and(eq(articleSlugs.locale, article.locale), eq(articleSlugs.slug, slug)))
  if (holder) return holder.articleId === article.id
  const [category] = await tx
    .select({ slug: categoryTexts.slug })
    .from(categoryTexts)
    .where(and(eq(categoryTexts.locale, article.locale), eq(categoryTexts.slug, slug)))
  return category === undefined
}
