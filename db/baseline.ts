import { CATEGORIES, CATEGORY_TEXTS } from '#domain/categories.ts'
import { LOCALES } from '#domain/locales.ts'
import type { Tx } from './client.ts'
import { categories, categoryTexts } from './schema/stories.ts'

/** The four categories with their names in every language: there from the first start. */
export async function ensureBaseline(tx: Tx): Promise<void> {
  for (const [sort, key] of CATEGORIES.entries()) {
    const [category] = await tx
      .insert(categories)
      .values({ key, sort })
      .onConflictDoUpdate({ target: categories.key, set: { sort } })
      .returning({ id: categories.id })
    if (!category) throw new Error(`Category ${key} was not written`)
    const texts = LOCALES.map((locale) => {
      const { name, slug } = CATEGORY_TEXTS[key][locale]
      return { categoryId: category.id, locale, name, slug }
    })
    await tx.insert(categoryTexts).values(texts).onConflictDoNothing()
  }
}
