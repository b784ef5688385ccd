import path from 'node:path'
import { reader } from '#db/client.ts'
import { dialectOf } from '#db/dialect.ts'
import { DATABASE_FILE } from '#db/guard.ts'
import { faultsIn } from '#db/integrity.ts'
import { verifyNewsroom } from '#db/verify.ts'
import { type Outcome, readArguments } from '../command.ts'
import { needNewsroom, withDatabase } from '../database.ts'
import { Failure } from '../failure.ts'
import { count } from '../sentences.ts'

export async function run(args: string[]): Promise<Outcome> {
  readArguments(args, { options: {}, words: [] })
  const { DATABASE_URL, DATA_DIR } = await needNewsroom()
  // Before the newsroom is opened: two copies of SQLite in one process would undo each other's locks.
  const isFile = dialectOf(DATABASE_URL) === 'sqlite'
  const pages = isFile ? faultsIn(path.join(DATA_DIR, DATABASE_FILE)) : []
  if (pages.length > 0) throw new Failure(pages, { faults: pages })
  const { faults, articles, assets, auditRows } = await withDatabase(() => verifyNewsroom(reader()))
  if (faults.length > 0) throw new Failure(faults, { faults })
  return {
    lines: [
      `All is well: ${count(articles, 'article')}, ${count(assets, 'picture, document or font', 'pictures, documents and fonts')}, ${count(auditRows, 'audit row')}.`,
    ],
    data: { articles, assets, auditRows, faults },
  }
}
