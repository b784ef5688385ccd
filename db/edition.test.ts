import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eq } from 'drizzle-orm'
import type { Staff } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { retireAuthority, saveAuthority } from './authority-changes.ts'
import { removeBanner, setBanner } from './banners.ts'
import { engine, reader, write } from './client.ts'
import { bumpEdition, type KeptPage, mayStillShow, nextPublicChange } from './edition.ts'
import { changeFacts } from './fact-changes.ts'
import { publishArticle } from './publish.ts'
import { removeArticle, withdrawArticle } from './retract.ts'
import { publicArticles } from './schema/public.ts'
import { stories } from './schema/stories.ts'
import { createStory, startTranslation } from './stories.ts'
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
const BANNER = { heading: 'Flood', text: 'Leave the quays.', href: '', linkWords: '' }
const mayShow = (edition: number, page: Partial<KeptPage> = {}, now = minute(5)) => {
  const any = { article: undefined, since: minute(1), isOutage: false }
  return mayStillShow(reader(), { ...any, edition, ...page }, now)
}
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

test('a page may still be shown while there was only more since', async () => {
  await publish('boat')
  const edition = await editionNow()
  await publish('ferry')
  assert.ok((await editionNow()) > edition)
  assert.equal(await mayShow(edition), true)
})

test('no page may be shown that was made before something public went or changed', async () => {
  const uid = await publish('barge')
  const changes: Record<string, () => Promise<unknown>> = {
    'a small change': () => publishText(uid, 'barge', { at: minute(1) }),
    'a correction': () =>
      publishText(uid, 'barge', {
        updateType: 'correction',
        changeNote: 'It is red.',
        at: minute(2),
      }),
    'an embargo on what is public': async () => {
      const { story } = await needArticle(reader(), uid)
      const values = { embargoUntil: new Date(Date.now() + 3_600_000) }
      await write((tx) => tx.update(stories).set(values).where(eq(stories.id, story.id)))
      await publishText(uid, 'barge', { at: minute(3) })
    },
    // Its own instant is long before anybody else can see it.
    'a withdrawal': async () => {
      const version = await versionOf(uid)
      await write((tx) => withdrawArticle(tx, chief, { ...version, note: 'Wrong', at: minute(0) }))
    },
    'a removal': async () => {
      const version = await versionOf(uid)
      await write((tx) => removeArticle(tx, chief, { ...version, note: 'Wrong' }))
    },
    'a contact given up': () =>
      write((tx) => retireAuthority(tx, chief, { ...contact, lockVersion: 0 })),
    'a banner taken down': () => write((tx) => removeBanner(tx, chief, 'en')),
  }
  const contact = await write((tx) =>
    saveAuthority(tx, chief, { kind: 'contact', texts: { en: { name: 'Desk' } } }),
  )
  await write((tx) => setBanner(tx, chief, { ...BANNER, locale: 'en' }))
  for (const [change, make] of Object.entries(changes)) {
    const edition = await editionNow()
    assert.equal(await mayShow(edition), true, change)
    await make()
    assert.equal(await mayShow(edition), false, change)
  }
})

test('new facts are those of the story’s other languages too', async () => {
  const uid = await publish('raft')
  const { story } = await needArticle(reader(), uid)
  const translated = await write((tx) =>
    startTranslation(tx, chief, { storyUid: story.uid, locale: 'pt' }),
  )
  const edition = await editionNow()
  const facts = { storyUid: story.uid, category: 'project-news', day: '2026-02-02' } as const
  await write((tx) => changeFacts(tx, chief, facts))
  await publishText(translated.articleUid, 'jangada', { at: minute(4) })
  assert.equal(await mayShow(edition), false)
})

test('in an outage an article’s own page outlasts what happens to others, and not to itself', async () => {
  const [uid, other] = [await publish('punt'), await publish('skiff')]
  const edition = await editionNow()
  const version = await versionOf(other)
  await write((tx) => withdrawArticle(tx, chief, { ...version, note: 'Wrong' }))
  const article = (slug: string): Partial<KeptPage> => ({ article: { locale: 'en', slug } })
  const outage = (slug: string, now?: Date) =>
    mayShow(edition, { ...article(slug), isOutage: true }, now)
  assert.equal(await mayShow(edition, article('punt')), false)
  assert.equal(await outage('punt'), true)
  for (const lost of ['skiff', 'punt.json', 'no-such-article'])
    assert.equal(await outage(lost), false, lost)
  assert.equal(await mayShow(edition, { isOutage: true }), false)
  await embargo(uid, minute(9))
  assert.equal(await outage('punt'), false)
  assert.equal(await outage('punt', minute(9)), true)
  await embargo(uid, null)
  await publishText(uid, 'punt', {
    ...{ updateType: 'correction', changeNote: 'It is red.' },
    at: minute(3),
  })
  assert.equal(await outage('punt'), false)
})
