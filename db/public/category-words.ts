import { and, eq } from 'drizzle-orm'
import { publicArticles } from '../schema/public.ts'
import { categories, categoryTexts } from '../schema/stories.ts'

/** The columns of an article's category, in the words of the article's own language. */
export const CATEGORY_COLUMNS = {
  categoryKey: categories.key,
  categoryName: categoryTexts.name,
  categorySlug: categoryTexts.slug,
}

export const isItsCategory = eq(categories.id, publicArticles.categoryId)

/** In the article's language, which every category has words in. */
export const areItsWords = and(
  eq(categoryTexts.categoryId, publicArticles.categoryId),
  eq(categoryTexts.locale, publicArticles.locale),
)
