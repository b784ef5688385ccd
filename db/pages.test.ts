import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Staff } from '#domain/permissions.ts'
import { engine, reader, write } from './client.ts'
import { findPage, publishPage, savePage, takePageOff } from './pages.ts'
import { publishedPages, readPage } from './public.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'

let newsroom: { close(): Promise<void> }
let author: Staff
let publisher: Staff

before(async () => {
  newsroom = await openNewsroom()
  author = await hire('Ada', 'author:en', 'translator:pt')
  publisher = await hire('Paul', 'publisher:en')
})
after(() => newsroom.close())

const about = { key: 'about', locale: 'en' } as const
const text = (title: string) => ({ title, summary: '', body: paragraphs(title) })
const shown = async () => (await readPage(reader(), about))?.title

test('a saved page is nobody’s to read until it is published, and stays so while it is rewritten', async () => {
  const first = await write((tx) =>
    savePage(tx, author, { ...about, lockVersion: 0, ...text('One') }),
  )
  assert.equal(await shown(), undefined)
  await write((tx) => publishPage(tx, publisher, { ...about, lockVersion: first.lockVersion }))
  assert.equal(await shown(), 'One')
  const lockVersion = first.lockVersion + 1
  const second = await write((tx) =>
    savePage(tx, author, { ...about, lockVersion, ...text('Two') }),
  )
  assert.equal(await shown(), 'One')
  assert.equal(second.revision, 2)
  await write((tx) => publishPage(tx, publisher, { ...about, lockVersion: second.lockVersion }))
  assert.equal(await shown(), 'Two')
})

test('publishing and taking off are seen with the next request', async () => {
  const before = await engine().edition()
  const lockVersion = (await findPage(reader(), about))?.page.lockVersion ?? 0
  await write((tx) => takePageOff(tx, publisher, { ...about, lockVersion }))
  assert.equal(await shown(), undefined)
  assert.deepEqual(await publishedPages(reader()), [])
  assert.ok((await engine().edition()) > before)
})

test('who writes may not publish, and nobody does either in a language that isn’t theirs', async () => {
  const lockVersion = (await findPage(reader(), about))?.page.lockVersion ?? 0
  const refused = { code: 'not_allowed' }
  await assert.rejects(
    write((tx) => publishPage(tx, author, { ...about, lockVersion })),
    refused,
  )
  const french = { key: 'about', locale: 'fr', lockVersion: 0 } as const
  await assert.rejects(
    write((tx) => savePage(tx, author, { ...french, ...text('Un') })),
    refused,
  )
  await assert.rejects(
    write((tx) => publishPage(tx, publisher, french)),
    refused,
  )
})

test('an older form overwrites nothing', async () => {
  const stale = { ...about, lockVersion: 0, ...text('Zero') }
  await assert.rejects(
    write((tx) => savePage(tx, author, stale)),
    { code: 'stale_version' },
  )
})
