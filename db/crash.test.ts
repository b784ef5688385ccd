import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { reader } from './client.ts'
import { openDataDir } from './data-dir.ts'
import { verifyAudit } from './records.ts'
import { publications } from './schema/articles.ts'
import { edition, publicArticles } from './schema/public.ts'

const dataDir = mkdtempSync(path.join(tmpdir(), 'dateline-crash-'))
after(() => rmSync(dataDir, { recursive: true }))

const tireless = fileURLToPath(new URL('./testing/tireless.ts', import.meta.url))

/** Publishes until so many are acknowledged, then is killed in the middle of the next. */
async function publishAndDie(name: string, times: number): Promise<string[]> {
  const child = spawn(process.execPath, [tireless, dataDir, name], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  createInterface({ input: child.stdout }).on('line', (slug) => {
    acknowledged.push(slug)
    if (acknowledged.length === times) child.kill('SIGKILL')
  })
  await once(child, 'close')
  return acknowledged
}

test('a process killed while it publishes loses nothing it acknowledged, and leaves no halves', {
  skip: process.env.DATABASE_URL !== undefined,
}, async () => {
  const acknowledged: string[] = []
  for (const [round, times] of [1, 3, 7, 12, 20].entries())
    acknowledged.push(...(await publishAndDie(`round-${round}`, times)))
  assert.ok(acknowledged.length >= 43)
  const engine = await openDataDir({ DATA_DIR: dataDir })
  const shown = await reader().select().from(publicArticles)
  const missing = acknowledged.filter((slug) => !shown.some((row) => row.slug === slug))
  assert.deepEqual(missing, [])
  const published = await reader().select().from(publications)
  assert.equal(published.length, shown.length)
  const [row] = await reader().select().from(edition)
  assert.equal(row?.number, shown.length + 1)
  assert.equal((await verifyAudit(reader())).brokenAt, undefined)
  await engine.close()
})
