import { type SQL, sql } from 'drizzle-orm'
import { plainText } from '#domain/blocks.ts'
import type { ArticleText } from '#domain/segments.ts'
import { engine, type Tx } from '../client.ts'
import { articles } from '../schema/articles.ts'

/** Full text of the desk’s newest revisions. */
export async function indexForDesk(tx: Tx, articleId: number, text: ArticleText): Promise<void> {
  const [title, summary, body] = [text.title, text.summary, plainText(text.body)].map(apart)
  if (engine().dialect === 'sqlite') {
    await execute(tx, sql`delete from desk_search where rowid = ${articleId}`)
    await execute(
      tx,
      sql`insert into desk_search (rowid, title, summary, body)
          values (${articleId}, ${title}, ${summary}, ${body})`,
    )
    return
  }
  const words = [title, summary, body].join('\n')
  await execute(
    tx,
    sql`insert into desk_search (article_id, words) values (${articleId}, to_tsvector('simple', ${words}))
        on conflict (article_id) do update set words = excluded.words`,
  )
}

/** The two dialects run a bare statement by different names. */
async function execute(tx: Tx, statement: SQL): Promise<void> {
  if (engine().dialect === 'sqlite') tx.run(statement)
  else await (tx as unknown as { execute(query: SQL): Promise<unknown> }).execute(statement)
}

/** Chinese puts no space between words: each sign counts as one, so that any run of them is found. */
const apart = (text: string) => text.replace(/\p{Script=Han}/gu, ' $& ')

/** One letter begins half of all words; one sign of Chinese is a whole one. */
const TOO_SHORT = /^[^\p{Script=Han}]$/u

/** Condition on `articles`: its newest text has all these words, the last one by its beginning. */
export function deskTextMatches(text: string): SQL | undefined {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}]+/gu)
  if (!words) return undefined
  const isWhole = TOO_SHORT.test(words.at(-1) ?? '')
  const phrases = words.map((word) => apart(word).match(/\S+/g) ?? [])
  if (engine().dialect === 'sqlite') {
    const query = `${phrases.map((signs) => `"${signs.join(' ')}"`).join(' ')}${isWhole ? '' : '*'}`
    return sql`${articles.id} in (select rowid from desk_search where desk_search match ${query})`
  }
  const query = `${phrases.map((signs) => signs.join(' <-> ')).join(' & ')}${isWhole ? '' : ':*'}`
  return sql`${articles.id} in (select article_id from desk_search where words @@ to_tsquery('simple', ${query}))`
}
