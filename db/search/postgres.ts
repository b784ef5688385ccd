import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../client.ts'
import {
  type IndexedText,
  MOST_RANKED,
  type Phrase,
  type TextIndex,
  type Wanted,
} from './text-index.ts'

/** A tsvector made from our own stems: PostgreSQL's dictionaries and parser have no part in it. */
export const postgresIndex: TextIndex = {
  async put(tx, text) {
    await execute(
      tx,
      sql`insert into published_search (key, words) values (${text.key}, ${vector(text)}::tsvector)
          on conflict (key) do update set words = excluded.words`,
    )
  },
  async drop(tx, key) {
    await execute(tx, sql`delete from published_search where key = ${key}`)
  },
  async addWords(tx, locale, words) {
    await execute(
      tx,
      sql`insert into search_words (locale, plain, stem, word)
          select ${locale}, each ->> 0, each ->> 1, each ->> 2
          from json_array_elements(${JSON.stringify(words)}::json) as each on conflict do nothing`,
    )
  },
  async find(db, wanted, { sort, limit, offset }) {
    const score = sort === 'newest' ? sql`0` : sql`ts_rank(words, ${query(wanted)}::tsquery)`
    const most = sort === 'newest' ? offset + limit : MOST_RANKED
    const newest = sql`select key, ${score} as score
      from published_search where ${isWanted(wanted)} order by key desc limit ${most}`
    const rows = await db
      .select({ key: sql<number>`key`.mapWith(Number) })
      .from(sql`(${newest}) as newest`)
      .orderBy(sql`score desc, key desc`)
      .limit(limit)
      .offset(offset)
    return rows.map(({ key }) => key)
  },
  async count(db, wanted, most) {
    const found = sql`select 1 from published_search where ${isWanted(wanted)} limit ${most}`
    const [row] = await db
      .select({ total: sql<number>`count(*)`.mapWith(Number) })
      .from(sql`(${found}) as found`)
    return row?.total ?? 0
  },
}

/** Drizzle's SQLite handle, which is our contract, has no word for a bare statement. */
const execute = (tx: Tx, statement: SQL): Promise<unknown> =>
  (tx as unknown as { execute(query: SQL): Promise<unknown> }).execute(statement)

const isWanted = (wanted: Wanted): SQL => {
  const { first, last, hidden } = wanted
  const isHidden = hidden.length > 0 ? sql` and key not in ${hidden}` : sql``
  return sql`words @@ ${query(wanted)}::tsquery and key between ${first} and ${last}${isHidden}`
}

function query({ groups, marks }: Wanted): string {
  const words = groups.map((group) => `(${group.map(phrase).join(' | ')})`)
  return [...words, ...marks.map((mark) => `'=${mark}'`)].join(' & ')
}

/** Stems are letters and digits alone, so there is nothing in them to escape. */
const phrase = (stems: Phrase) => `(${stems.map((stem) => `'${stem}'`).join(' <-> ')})`

/** Limits of a tsvector (https://www.postgresql.org/docs/current/textsearch-limitations.html). */
const LAST_POSITION = 16_383
const MOST_POSITIONS = 255
const MOST_BYTES = 1_000_000
/** So that no phrase reaches from a title into the text. */
const GAP = 8

function vector({ title, summary, body, marks }: IndexedText): string {
  const places = new Map<string, string[]>()
  let at = 0
  for (const [weight, stems] of Object.entries({ A: title, B: summary, C: body })) {
    for (const stem of stems) {
      at += 1
      if (at > LAST_POSITION) break
      const known = places.get(stem) ?? []
      if (known.length < MOST_POSITIONS) known.push(`${at}${weight}`)
      places.set(stem, known)
    }
    at += GAP
  }
  const lexemes = marks.map((mark) => `'=${mark}'`)
  let bytes = 0
  for (const [stem, positions] of places) {
    bytes += Buffer.byteLength(stem) + 2 * positions.length + 4
    if (bytes > MOST_BYTES) break
    lexemes.push(`'${stem}':${positions.join(',')}`)
  }
  return lexemes.join(' ')
}
