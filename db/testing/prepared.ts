// node db/testing/prepared.ts FILE: an empty database for DATABASE_URL=pglite://FILE, made once.
import { prepare } from '../engines/pglite.ts'
import { MIGRATIONS } from '../engines/postgres.ts'

const [, , file] = process.argv
if (!file) throw new Error('Name the file to write')
await prepare(file, MIGRATIONS)
