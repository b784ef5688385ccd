import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { engine, reader, write } from '../client.ts'
import { bumpEdition } from '../edition.ts'
import { openEngine } from '../open.ts'
import { edition } from '../schema/public.ts'
import { jobs } from '../schema/records.ts'
import { openNewsroom } from '../testing/newsroom.ts'

let newsroom: { close(): Promise<void> }
before(async () => {
  newsroom = await openNewsroom()
})
after(() => newsroom.close())

const editionNumber = async () => (await reader().select().from(edition))[0]?.number ?? 0
const queued = (kind: string) =>
  ({ kind, runAt: new Date(0), payload: {}, state: 'queued' }) as const

test('a job and an action that write at once never mix, and neither blocks the process', async () => {
  const before = await editionNumber()
  const order: string[] = []
  const held = Promise.withResolvers<void>()
  const job = write(async (tx) => {
    order.push('job begins')
    await tx.insert(jobs).values(queued('one'))
    await held.promise
    await bumpEdition(tx)
    order.push('job ends')
  })
  const action = write(async (tx) => {
    order.push('action begins')
    await bumpEdition(tx)
  })
  // The job stands still in the middle of its transaction: timers and readers go on. (In the
  // embedded PostgreSQL of these tests readers and writers share one connection.)
  for (let index = 0; index < 5; index += 1) await turn()
  if (engine().dialect === 'sqlite') assert.equal(await editionNumber(), before)
  held.resolve()
  await Promise.all([job, action])
  assert.deepEqual(order.slice(-2), ['job ends', 'action begins'])
  assert.equal(await editionNumber(), before + 2)
})

test('what fails half way leaves nothing behind, and the next writer goes on', async () => {
  const before = await editionNumber()
  const failing = write(async (tx) => {
    await bumpEdition(tx)
    await turn()
    throw new Error('half way')
  })
  const next = write(bumpEdition)
  await assert.rejects(failing, /half way/)
  await next
  assert.equal(await editionNumber(), before + 1)
})

test('fifty writers at once all write, one after the other', async () => {
  const before = await editionNumber()
  await Promise.all(
    Array.from({ length: 50 }, () =>
      write(async (tx) => {
        const [row] = await tx.select().from(edition)
        await turn()
        await tx.update(edition).set({ number: (row?.number ?? 0) + 1 })
      }),
    ),
  )
  assert.equal(await editionNumber(), before + 50)
})

test('a second engine in the process is refused: two writers would block each other', async () => {
  const again = openEngine({ url: process.env.DATABASE_URL, file: '/nowhere' })
  await assert.rejects(again, /already open/)
  assert.ok((await editionNumber()) > 0)
})
