import { and, eq } from 'drizzle-orm'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#domain/locales.ts'
import type { Db } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { stories } from '../schema/stories.ts'
import { isListed } from './shown.ts'

/**
 * Where a story's reference leads: to the default language, else to the original, else to any
 * that is live.
 */
export async function findByReference(
  db: Db,
  reference: string,
  now = new Date(),
): Promise<{ locale: Locale; slug: string } | undefined> {
  const rows = await db
    .select({
      locale: publicArticles.locale,
      slug: publicArticles.slug,
      sourceLocale: publicArticles.sourceLocale,
    })
    .from(stories)
    .innerJoin(publicArticles, eq(publicArticles.storyId, stories.id))
    .where(and(eq(stories.reference, reference), isListed(now)))
  const source = rows[0]?.sourceLocale
  const order = [DEFAULT_LOCALE, ...(source ? [source] : []), ...LOCALES]
  const [first] = order.flatMap((locale) => rows.find((row) => row.locale === locale) ?? [])
  return first && { locale: first.locale, slug: first.slug }
}
