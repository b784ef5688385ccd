import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, mock, test } from 'node:test'
import { reader, write } from '#db/client.ts'
import { claimJob, finishJob, queueJob } from '#db/jobs.ts'
import { jobs } from '#db/schema/records.ts'
import { sessions, staffLinks } from '#db/schema/staff.ts'
import { hire, openNewsroom } from '#db/testing/newsroom.ts'
import { JOB_KINDS, type JobKind } from './kinds.ts'
import { runDueJob, startJobs } from './runner.ts'

let newsroom: { close(): Promise<void> }
let now: Date
let log: unknown[]

before(async () => {
  newsroom = await openNewsroom()
})
after(() => newsroom.close())
beforeEach(() => {
  now = new Date(Date.UTC(2026, 0, 1))
  log = []
  mock.method(console, 'error', () => undefined)
})
afterEach(() => write(async (tx) => void (await tx.delete(jobs))))

const later = (ms: number) => {
  now = new Date(now.getTime() + ms)
}
const rows = () => reader().select().from(jobs)
const queue = (kind: string, more = {}) =>
  write((tx) => queueJob(tx, { kind, runAt: now, ...more }))
const note: JobKind = { run: async (payload) => void log.push(payload) }
const fails: JobKind = {
  run: async () => {
    throw new Error('no such host')
  },
}
const runDue = (kinds: Record<string, JobKind>) => runDueJob(kinds, () => now)

test('a job is done once, when it is due', async () => {
  await queue('note', { payload: { to: 'Ada' }, runAt: new Date(now.getTime() + 1000) })
  assert.equal(await runDue({ note }), false)
  later(1000)
  assert.equal(await runDue({ note }), true)
  assert.equal(await runDue({ note }), false)
  assert.deepEqual(log, [{ to: 'Ada' }])
  assert.equal((await rows())[0]?.state, 'done')
})

test('the job that has waited longest comes first', async () => {
  await queue('note', { payload: { number: 2 } })
  await queue('note', { payload: { number: 1 }, runAt: new Date(now.getTime() - 1) })
  await runDue({ note })
  await runDue({ note })
  assert.deepEqual(log, [{ number: 1 }, { number: 2 }])
})

test('a job of a transaction that failed never was', async () => {
  const failing = write(async (tx) => {
    await queueJob(tx, { kind: 'note' })
    throw new Error('undone')
  })
  await assert.rejects(failing, /undone/)
  assert.deepEqual(await rows(), [])
})

test('a job is queued once under one key, and again when it is done', async () => {
  await queue('note', { dedupeKey: 'ada' })
  await queue('note', { dedupeKey: 'ada' })
  assert.equal((await rows()).length, 1)
  await runDue({ note })
  await queue('note', { dedupeKey: 'ada' })
  assert.equal((await rows()).length, 2)
})

test('what failed is tried again after a pause that doubles, and given up in the end', async () => {
  await queue('fails')
  assert.equal(await runDue({ fails }), true)
  assert.equal(await runDue({ fails }), false)
  later(10_000)
  assert.equal(await runDue({ fails }), true)
  later(10_000)
  assert.equal(await runDue({ fails }), false)
  later(10_000)
  assert.equal(await runDue({ fails }), true)
  for (let attempt = 4; attempt <= 8; attempt += 1) {
    later(60 * 60_000)
    assert.equal(await runDue({ fails }), true)
  }
  later(24 * 60 * 60_000)
  assert.equal(await runDue({ fails }), false)
  const [job] = await rows()
  assert.deepEqual([job?.state, job?.attempts, job?.lastError], ['failed', 8, 'no such host'])
})

test('two processes never take the same job', async () => {
  await queue('note')
  const [first, second] = await Promise.all([
    write((tx) => claimJob(tx, ['note'], now)),
    write((tx) => claimJob(tx, ['note'], now)),
  ])
  assert.equal([first, second].filter(Boolean).length, 1)
})

test('a job lost with its process is begun again, and the lost one has no say in it', async () => {
  await queue('note')
  const lost = await write((tx) => claimJob(tx, ['note'], now))
  assert.ok(lost)
  assert.equal(await runDue({ note }), false)
  later(5 * 60_000 + 1)
  const found = await write((tx) => claimJob(tx, ['note'], now))
  assert.equal(found?.id, lost.id)
  await write((tx) => finishJob(tx, lost))
  assert.equal((await rows())[0]?.state, 'running')
})

test('a kind that nobody here knows waits for somebody who does', async () => {
  await queue('of a later version')
  assert.equal(await runDue({ note }), false)
  assert.equal((await rows())[0]?.state, 'queued')
})

test('what comes back is queued at the start, once, and again when it is done', async () => {
  const daily = { ...note, everyMs: 1000 }
  const first = await startJobs({ daily })
  await first.stop()
  const second = await startJobs({ daily })
  await second.stop()
  const [job, ...more] = await rows()
  assert.deepEqual([job?.state, more], ['queued', []])
  assert.ok(log.length >= 1)
})

test('the sweep takes what opens nothing any more, and only that', async () => {
  const ada = await hire('Ada')
  const day = 24 * 60 * 60_000
  const at = (days: number) => new Date(Date.now() + days * day)
  await write(async (tx) => {
    const session = { staffId: ada.id, userAgent: '', createdAt: at(0), seenAt: at(0) }
    const old = { createdAt: at(-2), seenAt: at(-2) }
    await tx.insert(sessions).values([
      { ...session, tokenHash: 'new', uid: 'new' },
      { ...session, ...old, tokenHash: 'old', uid: 'old' },
    ])
    const link = { kind: 'invite', staffId: ada.id, createdAt: at(-8) } as const
    await tx.insert(staffLinks).values([
      { ...link, tokenHash: 'new', expiresAt: at(1) },
      { ...link, tokenHash: 'old', expiresAt: at(-1) },
    ])
  })
  await JOB_KINDS.sweep?.run({})
  const left = [await reader().select().from(sessions), await reader().select().from(staffLinks)]
  assert.deepEqual(
    left.flat().map(({ tokenHash }) => tokenHash),
    ['new', 'new'],
  )
})
