import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import next from 'next'
import { ensureBaseline } from '#db/baseline.ts'
import { write } from '#db/client.ts'
import { openEngine } from '#db/open.ts'
import { readEnv } from './env.ts'

const env = readEnv()
mkdirSync(env.DATA_DIR, { recursive: true })
await openEngine({ url: env.DATABASE_URL, file: path.join(env.DATA_DIR, 'dateline.db') })
await write(ensureBaseline)
const app = next({
  dev: process.env.NODE_ENV === 'development',
  hostname: env.HOST,
  port: env.PORT,
})
await app.prepare()
const handle = app.getRequestHandler()
createServer((request, response) => handle(request, response)).listen(env.PORT, env.HOST, () =>
  console.log(`Dateline is at ${env.PUBLIC_ORIGIN}`),
)
