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
import { stories } from './schema/stories.ts'
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
async function publish(slug: string, at = minute(0)): Promise<string> {
  const { articleUid } = await write((tx) =>
    createStory(tx, chief, { sourceLocale: 'en', category: 'project-news', day: '2026-01-01' }),
  )
  await publishText(articleUid, slug, { at })
  return articleUid
}

async function publishText(
  articleUid: string,
  slug: string,
  more: Partial<Parameters<typeof publishArticle>[2]>,
): Promise<void> {
  const text = {
    title: slug,
    summary: '',
    slug,
    body: paragraphs(`As of ${more.at?.toISOString()}`),
  }
  const draft = await versionOf(articleUid)
  await write((tx) => saveArticle(tx, chief, { ...draft, ...text }))
  const version = await versionOf(articleUid)
  await write((tx) => publishArticle(tx, chief, { ...version, reason: 'test', ...more }))
}
const embargo = (articleUid: string, until: Date | null) =>
  write((tx) =>
    tx
      .update(publicArticles)
      .set({ embargoUntil: until })
      .where(eq(publicArticles.uid, articleUid)),
  )
/** Asked of a page that was made then, in the edition of now or an earlier one. */
const mayShow = (
  slug: string | undefined,
  { edition, since = minute(1) }: { edition: number; since?: Date },
  now = minute(5),
) =>
  mayStillShow(
    reader(),
    { article: slug ? { locale: 'en', slug } : undefined, edition, since },
    now,
  )
const editionNow = async () => await engine().edition()

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

test('an article may still be shown while it is live, out of embargo and what it was', async () => {
  const uid = await publish('boat')
  const edition = await editionNow()
  assert.equal(await mayShow('boat', { edition }), true)
  await embargo(uid, minute(9))
  assert.equal(await mayShow('boat', { edition }), false)
  assert.equal(await mayShow('boat', { edition }, minute(9)), true)
  await embargo(uid, null)
  const correction = { updateType: 'correction', changeNote: 'The boat is red.' } as const
  await publishText(uid, 'boat', { ...correction, at: minute(3) })
  assert.equal(await mayShow('boat', { edition }), false)
  assert.equal(await mayShow('boat', { edition, since: minute(3) }), true)
  assert.equal(await mayShow(undefined, { edition }), true)
})

test('no page may be shown that was made before something left the public', async () => {
  const [uid] = [await publish('ferry'), await publish('barge')]
  const first = await editionNow()
  for (const slug of [undefined, 'no-such-article', 'barge', 'ferry'])
    assert.equal(await mayShow(slug, { edition: first }), true, slug)
  const version = await versionOf(uid)
  // Its own instant is long before anybody else can see it.
  await write((tx) => withdrawArticle(tx, chief, { ...version, note: 'Wrong', at: minute(0) }))
  const second = await editionNow()
  for (const slug of [undefined, 'no-such-article', 'barge', 'ferry'])
    assert.equal(await mayShow(slug, { edition: first }), false, slug)
  assert.equal(await mayShow('ferry', { edition: second }), false)
  assert.equal(await mayShow('barge', { edition: second }), true)
  const removing = await versionOf(uid)
  await write((tx) => removeArticle(tx, chief, { ...removing, note: 'Wrong' }))
  assert.equal(await mayShow(undefined, { edition: second }), false)
  assert.equal(await mayShow(undefined, { edition: await editionNow() }), true)
})

test('an embargo on what is public already is a leaving too', async () => {
  const uid = await publish('raft')
  const edition = await editionNow()
  const { story } = await needArticle(reader(), uid)
  const later = new Date(Date.now() + 3_600_000)
  await write((tx) =>
    tx.update(stories).set({ embargoUntil: later }).where(eq(stories.id, story.id)),
  )
  await publishText(uid, 'raft', {})
  assert.equal(await mayShow(undefined, { edition }), false)
})
