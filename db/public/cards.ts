import { and, eq } from 'drizzle-orm'
import type { CardView } from '#domain/cards.ts'
import type { Db } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { categories, categoryTexts } from '../schema/stories.ts'
import { readSettings } from '../settings.ts'
import { areItsWords, isItsCategory } from './category-words.ts'
import { isListed } from './shown.ts'

/** What is written on a live article's card; undefined for any other: a card shows the headline. */
export async function readCard(
  db: Db,
  { uid, now = new Date() }: { uid: string; now?: Date },
): Promise<CardView | undefined> {
  const [row] = await db
    .select({
      uid: publicArticles.uid,
      locale: publicArticles.locale,
      title: publicArticles.title,
      category: { key: categories.key, name: categoryTexts.name },
      day: publicArticles.day,
    })
    .from(publicArticles)
    .innerJoin(categories, isItsCategory)
    .innerJoin(categoryTexts, areItsWords)
    .where(and(eq(publicArticles.uid, uid), isListed(now)))
  if (!row) return undefined
  const { name } = await readSettings(db)
  return { ...row, newsroom: name[row.locale] }
}
