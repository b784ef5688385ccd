import { setImmediate as nextTurn } from 'node:timers/promises'
import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import { plainText } from '#domain/blocks.ts'
import { subjectsOf } from '#domain/details.ts'
import { isHan, type Word, wordsOf } from '#domain/search/words.ts'
import { isUnchecked } from '#domain/translation-method.ts'
import { type Db, reader, type Tx, write } from '../client.ts'
import { publicArticles } from '../schema/public.ts'
import { searchArticles } from '../schema/search.ts'
import { categories } from '../schema/stories.ts'
import { textIndex } from './engines.ts'
import { searchKey } from './keys.ts'

/** Raise it with every change of the analysis, of the marks or of the keys: all is indexed anew. */
const VERSION = 1
/** A book in one article is found by its beginning. */
const MOST_WORDS = 20_000
const BATCH = 25

/** Marks that an article is picked by. */
export const categoryMark = (key: string): string => mark(`category ${key}`)
export const subjectMark = (subject: string): string => mark(subject)
const mark = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/**
 * Brings the readers' search in line with what readers see of these articles: what is live can be
 * found, nothing else. Called by every transaction that writes `public_articles`.
 */
export async function indexForReaders(tx: Tx, articleIds: readonly number[]): Promise<void> {
  if (articleIds.length === 0) return
  const rows = await tx
    .select({
      articleId: publicArticles.articleId,
      locale: publicArticles.locale,
      day: publicArticles.day,
      state: publicArticles.state,
      method: publicArticles.method,
      title: publicArticles.title,
      summary: publicArticles.summary,
      body: publicArticles.body,
      details: publicArticles.details,
      category: categories.key,
      key: searchArticles.key,
    })
    .from(publicArticles)
    .innerJoin(categories, eq(categories.id, publicArticles.categoryId))
    .leftJoin(searchArticles, eq(searchArticles.articleId, publicArticles.articleId))
    .where(inArray(publicArticles.articleId, [...articleIds]))
  for (const row of rows) {
    if (row.key !== null) await textIndex().drop(tx, row.key)
    if (row.state === 'live' && !isUnchecked(row.method)) await put(tx, row)
    else await tx.delete(searchArticles).where(eq(searchArticles.articleId, row.articleId))
  }
}

type LiveRow = Pick<
  typeof publicArticles.$inferSelect,
  'articleId' | 'locale' | 'day' | 'title' | 'summary' | 'body' | 'details'
> & { category: string }

async function put(tx: Tx, row: LiveRow): Promise<void> {
  const { articleId, locale } = row
  const key = searchKey(row)
  const texts = [row.title, row.summary, plainText(row.body)]
  const written = texts.map((text) => ({ text, words: firstWords(text, row) }))
  const [title = [], summary = [], body = []] = written.map(({ words }) =>
    words.map(({ stem }) => stem),
  )
  const marks = [categoryMark(row.category), ...subjectsOf(row.details).map(subjectMark)]
  await textIndex().put(tx, { key, title, summary, body, marks })
  await textIndex().addWords(tx, locale, vocabulary(written))
  const place = { key, version: VERSION }
  await tx
    .insert(searchArticles)
    .values({ articleId, ...place })
    .onConflictDoUpdate({ target: searchArticles.articleId, set: place })
}

function firstWords(text: string, { locale }: LiveRow): Word[] {
  const words: Word[] = []
  for (const word of wordsOf(text, locale)) if (words.push(word) >= MOST_WORDS) break
  return words
}

/** Each word once, with its stem and its spelling; numbers and Han signs are no words to guess. */
function vocabulary(written: { text: string; words: Word[] }[]): [string, string, string][] {
  const found = new Map<string, [string, string, string]>()
  for (const { text, words } of written)
    for (const word of words) {
      const { plain, stem, start, end } = word
      if (isHan(word) || !/^\p{L}{2,40}$/u.test(plain)) continue
      const spelled = text.slice(start, end).normalize('NFC').toLowerCase()
      if (!found.has(`${plain} ${stem}`)) found.set(`${plain} ${stem}`, [plain, stem, spelled])
    }
  return [...found.values()]
}

/**
 * Indexes what is listed and was indexed by an earlier version or never: after an upgrade, or by a
 * version that knew no search. What can't be indexed is told and left out.
 */
export async function catchUpSearch(): Promise<void> {
  const ids = await behind(reader())
  for (let at = 0; at < ids.length; at += BATCH) {
    // SQLite answers within the turn: let others of this process have theirs.
    await nextTurn()
    await indexBatch(ids.slice(at, at + BATCH))
  }
}

async function behind(db: Db): Promise<number[]> {
  const rows = await db
    .select({ articleId: publicArticles.articleId })
    .from(publicArticles)
    .leftJoin(searchArticles, eq(searchArticles.articleId, publicArticles.articleId))
    .where(
      and(
        eq(publicArticles.state, 'live'),
        ne(publicArticles.method, 'machine'),
        or(isNull(searchArticles.version), ne(searchArticles.version, VERSION)),
      ),
    )
  return rows.map(({ articleId }) => articleId)
}

/** All of a batch, or, where one can't be indexed, each of the others. */
async function indexBatch(ids: number[]): Promise<void> {
  try {
    await write((tx) => indexForReaders(tx, ids))
  } catch (error) {
    if (ids.length > 1) for (const id of ids) await indexBatch([id])
    else console.error(`Article ${ids[0]} can’t be indexed for the search:`, error)
  }
}
