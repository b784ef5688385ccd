import { inArray } from 'drizzle-orm'
import { figuresIn } from '#domain/blocks.ts'
import type { Document } from '#domain/document.ts'
import type { Locale } from '#domain/locales.ts'
import type { ImageView } from '#domain/pictures.ts'
import type { Db } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { type AuthorityOf, authoritiesOf, ofKind } from './authorities.ts'
import { findImages } from './images.ts'

/** What an article says, and who signs it. */
export interface TextView {
  body: Document
  dateline: string
  people: AuthorityOf<'person'>[]
  /** The pictures of the text by their assets' uids. */
  pictures: ReadonlyMap<string, ImageView>
}

/** The texts of articles by uid. Whether they may be shown is settled already. */
export async function textsOf(
  db: Db,
  uids: readonly string[],
  now = new Date(),
): Promise<Map<string, TextView>> {
  const texts = new Map<string, TextView>()
  if (uids.length === 0) return texts
  const rows = await db
    .select({
      uid: publicArticles.uid,
      locale: publicArticles.locale,
      body: publicArticles.body,
      dateline: publicArticles.dateline,
      details: publicArticles.details,
    })
    .from(publicArticles)
    .where(inArray(publicArticles.uid, [...uids]))
  for (const [locale, there] of Map.groupBy(rows, (row) => row.locale)) {
    const around = await aroundIn(db, there, { locale, now })
    for (const { uid, body, dateline, details } of there) {
      const people = details.people.flatMap((person) => around.people.get(person) ?? [])
      texts.set(uid, { body, dateline, people, pictures: around.pictures })
    }
  }
  return texts
}

/** People and pictures of all these texts of a language at once. */
async function aroundIn(
  db: Db,
  rows: readonly { body: Document; details: { people: string[] } }[],
  { locale, now }: { locale: Locale; now: Date },
) {
  const named = rows.flatMap(({ details }) => details.people)
  const people = ofKind(await authoritiesOf(db, named, locale), 'person')
  const uids = rows.flatMap(({ body }) => figuresIn(body))
  return {
    people: new Map(people.map((person) => [person.uid, person])),
    pictures: await findImages(db, { uids, locale, now }),
  }
}
