import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eq } from 'drizzle-orm'
import type { Staff } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { engine, reader, write } from './client.ts'
import { bumpEdition, mayStillShow, nextPublicChange } from './edition.ts'
import { publishArticle } from './publish.ts'
import { removeArticle, withdrawArticle } from './retract.ts'
import { publicArticles } from './schema/public.ts'
import { createStory } from './stories.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { saveArticle } from './texts.ts'

let newsroom: { close(): Promise<void> }
let chief: Staff
before(async () => {
  newsroom = await openNewsroom()
  chief = await hire('Chief', 'author', 'publisher')
})
after(() => newsroom.close())

const minute = (number: number) => new Date(Date.UTC(2026, 0, 1, 0, number))
const versionOf = async (articleUid: string) => {
  const { article } = await needArticle(reader(), articleUid)
  return { articleUid, lockVersion: article.lockVersion }
}

/** A live English article with the slug. */
async function publish(slug: string): Promise<string> {
  const { articleUid } = await write((tx) =>
    createStory(tx, chief, { sourceLocale: 'en', category: 'project-news', day: '2026-01-01' }),
  )
  const text = { title: slug, summary: '', slug, body: paragraphs('Text') }
  const draft = await versionOf(articleUid)
  await write((tx) => saveArticle(tx, chief, { ...draft, ...text }))
  const version = await versionOf(articleUid)
  await write((tx) => publishArticle(tx, chief, { ...version, reason: 'test' }))
  return articleUid
}
const embargo = (articleUid: string, until: Date | null) =>
  write((tx) =>
    tx
      .update(publicArticles)
      .set({ embargoUntil: until })
      .where(eq(publicArticles.uid, articleUid)),
  )
const mayShow = (slug: string | undefined, since: Date, now: Date) =>
  mayStillShow(reader(), { article: slug ? { locale: 'en', slug } : undefined, since }, now)

test('who changed something public sees it with the next look, on either engine', async () => {
  const before = await engine().edition()
  await write(bumpEdition)
  assert.equal(await engine().edition(), before + 1)
})

test('time alone changes what is public when the next embargo ends', async () => {
  const [first, second] = [await publish('first'), await publish('second')]
  assert.equal(await nextPublicChange(reader(), minute(0)), undefined)
  await embargo(first, minute(20))
  await embargo(second, minute(10))
  assert.deepEqual(await nextPublicChange(reader(), minute(0)), minute(10))
  assert.deepEqual(await nextPublicChange(reader(), minute(10)), minute(20))
  assert.equal(await nextPublicChange(reader(), minute(20)), undefined)
  await embargo(first, null)
  await embargo(second, null)
})

test('an article may still be shown while it is live and out of embargo', async () => {
  const uid = await publish('boat')
  assert.equal(await mayShow('boat', minute(0), minute(5)), true)
  await embargo(uid, minute(9))
  assert.equal(await mayShow('boat', minute(0), minute(5)), false)
  assert.equal(await mayShow('boat', minute(0), minute(9)), true)
  await embargo(uid, null)
})

test('a list may still be shown while nothing has left the public since', async () => {
  const uid = await publish('ferry')
  assert.equal(await mayShow(undefined, minute(0), minute(5)), true)
  assert.equal(await mayShow('no-such-article', minute(0), minute(5)), true)
  const version = await versionOf(uid)
  await write((tx) => withdrawArticle(tx, chief, { ...version, note: 'Wrong', at: minute(3) }))
  assert.equal(await mayShow('ferry', minute(4), minute(5)), false)
  assert.equal(await mayShow(undefined, minute(2), minute(5)), false)
  assert.equal(await mayShow(undefined, minute(4), minute(5)), true)
  const removing = await versionOf(uid)
  await write((tx) => removeArticle(tx, chief, { ...removing, note: 'Wrong', at: minute(6) }))
  assert.equal(await mayShow(undefined, minute(4), minute(7)), false)
  const other = await publish('barge')
  await embargo(other, minute(30))
  assert.equal(await mayShow(undefined, minute(8), minute(9)), false)
  await embargo(other, null)
})
