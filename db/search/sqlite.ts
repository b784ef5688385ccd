import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { MOST_RANKED, type Phrase, type TextIndex, type Wanted } from './text-index.ts'

/** FTS5 (https://sqlite.org/fts5.html): holds no text, only where each stem stands. */
export const sqliteIndex: TextIndex = {
  async put(tx, { key, title, summary, body, marks }) {
    const [a, b, c, d] = [title, summary, body, marks].map((stems) => stems.join(' '))
    tx.run(
      sql`insert into published_search (rowid, title, summary, body, marks)
          values (${whole(key)}, ${a}, ${b}, ${c}, ${d})`,
    )
  },
  async drop(tx, key) {
    tx.run(sql`delete from published_search where rowid = ${whole(key)}`)
  },
  async addWords(tx, locale, words) {
    tx.run(
      sql`insert into search_words (locale, plain, stem, word)
          select ${locale}, value ->> 0, value ->> 1, value ->> 2
          from json_each(${JSON.stringify(words)}) where true on conflict do nothing`,
    )
  },
  async find(db, wanted, { sort, limit, offset }) {
    const score = sort === 'newest' ? sql`0` : sql`bm25(published_search, 10, 4, 1, 0)`
    const most = sort === 'newest' ? offset + limit : MOST_RANKED
    const newest = sql`select rowid as key, ${score} as score
      from published_search where ${isWanted(wanted)} order by rowid desc limit ${most}`
    const rows = await keysIn(db, sql`(${newest})`)
      .orderBy(sql`score, key desc`)
      .limit(limit)
      .offset(offset)
    return rows.map(({ key }) => key)
  },
  async count(db, wanted, most) {
    const found = sql`select 1 from published_search where ${isWanted(wanted)} limit ${most}`
    const [row] = await db.select({ total: sql<number>`count(*)` }).from(sql`(${found})`)
    return row?.total ?? 0
  },
}

/** A JavaScript number is bound as a real one, for which FTS5 would read every row of a term. */
const whole = (key: number) => sql`cast(${key} as integer)`

const keysIn = (db: Db, table: SQL) => db.select({ key: sql<number>`key` }).from(table).$dynamic()

function isWanted({ groups, marks, first, last, hidden }: Wanted): SQL {
  const words = groups.map((group) => `(${group.map(phrase).join(' OR ')})`).join(' AND ')
  const marked = marks.map((mark) => ` AND marks : "${mark}"`).join('')
  const match = `{title summary body} : (${words})${marked}`
  const isHidden = hidden.length > 0 ? sql` and rowid not in ${hidden}` : sql``
  return sql`published_search match ${match}
    and rowid between ${whole(first)} and ${whole(last)}${isHidden}`
}

/** Stems are letters and digits alone, so there is nothing in them to escape. */
const phrase = (stems: Phrase) => `"${stems.join(' ')}"`
