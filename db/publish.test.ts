import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eq } from 'drizzle-orm'
import type { Staff } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { reader, write } from './client.ts'
import { historyOf } from './history.ts'
import { moveArticle } from './moves.ts'
import { publishArticle } from './publish.ts'
import { verifyAudit } from './records.ts'
import { removeArticle, restoreArticle, withdrawArticle } from './retract.ts'
import { articleSlugs } from './schema/articles.ts'
import { edition, publicArticles } from './schema/public.ts'
import { createStory, startTranslation } from './stories.ts'
import { listStories } from './story-list.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { saveArticle, saveTranslation } from './texts.ts'
import { translationOf } from './translation.ts'
import { waitingFor } from './waiting.ts'

let newsroom: { close(): Promise<void> }
let author: Staff
let translator: Staff
let reviewer: Staff
let publisher: Staff

before(async () => {
  newsroom = await openNewsroom()
  author = await hire('Ada', 'author:en')
  translator = await hire('Tomé', 'translator:pt')
  reviewer = await hire('Rosa', 'reviewer')
  publisher = await hire('Paul', 'publisher')
})
after(() => newsroom.close())

const versionOf = async (articleUid: string) => {
  const { article } = await needArticle(reader(), articleUid)
  return { articleUid, lockVersion: article.lockVersion }
}
const shown = async (articleUid: string) => {
  const [row] = await reader()
    .select()
    .from(publicArticles)
    .where(eq(publicArticles.uid, articleUid))
  return row
}
const editionNumber = async () => (await reader().select().from(edition))[0]?.number ?? 0

async function draft(title: string, ...texts: string[]) {
  const story = await write((tx) =>
    createStory(tx, author, { sourceLocale: 'en', category: 'project-news', day: '2026-03-04' }),
  )
  await save(story.articleUid, title, ...texts)
  return story
}
async function save(articleUid: string, title: string, ...texts: string[]) {
  const version = await versionOf(articleUid)
  const text = { title, summary: `About ${title}`, slug: '', body: paragraphs(...texts) }
  return write((tx) => saveArticle(tx, author, { ...version, ...text }))
}
async function approve(articleUid: string, writer: Staff) {
  const submit = { ...(await versionOf(articleUid)), act: 'submit' } as const
  await write((tx) => moveArticle(tx, writer, submit))
  const approval = { ...(await versionOf(articleUid)), act: 'approve' } as const
  await write((tx) => moveArticle(tx, reviewer, approval))
}
async function publish(articleUid: string) {
  const version = await versionOf(articleUid)
  await write((tx) => publishArticle(tx, publisher, version))
}

test('an approved draft is public after publishing, and not before', async () => {
  const { articleUid } = await draft('The bridge opens', 'One', 'Two')
  await approve(articleUid, author)
  assert.equal(await shown(articleUid), undefined)
  const before = await editionNumber()
  await publish(articleUid)
  assert.equal((await shown(articleUid))?.slug, 'the-bridge-opens')
  assert.ok((await editionNumber()) > before)
})

test('a writer may not publish and a reviewer may not approve an own text', async () => {
  const { articleUid } = await draft('Own eyes')
  const both = { ...author, grants: [...author.grants, ...reviewer.grants] }
  const submit = { ...(await versionOf(articleUid)), act: 'submit' } as const
  await write((tx) => moveArticle(tx, author, submit))
  const approval = { ...(await versionOf(articleUid)), act: 'approve' } as const
  await assert.rejects(
    write((tx) => moveArticle(tx, both, approval)),
    { code: 'own_text' },
  )
  const version = await versionOf(articleUid)
  await assert.rejects(
    write((tx) => publishArticle(tx, author, version)),
    { code: 'not_allowed' },
  )
})

test('saving after approval voids the approval', async () => {
  const { articleUid } = await draft('Second thoughts')
  await approve(articleUid, author)
  await save(articleUid, 'Third thoughts')
  const version = await versionOf(articleUid)
  await assert.rejects(
    write((tx) => publishArticle(tx, publisher, version)),
    {
      code: 'not_possible_now',
    },
  )
})

test('a minor change keeps the date readers know, a major one says what changed', async () => {
  const { articleUid } = await draft('Water level')
  const again = async (change: { updateType: 'minor' | 'major'; changeNote?: string }) => {
    await save(articleUid, `Water level, ${change.updateType}`)
    await approve(articleUid, author)
    const version = await versionOf(articleUid)
    await write((tx) => publishArticle(tx, publisher, { ...version, ...change }))
    return shown(articleUid)
  }
  await approve(articleUid, author)
  await publish(articleUid)
  const first = await shown(articleUid)
  const minor = await again({ updateType: 'minor' })
  assert.deepEqual([minor?.title, minor?.updatedAt], ['Water level, minor', first?.updatedAt])
  await assert.rejects(again({ updateType: 'major', changeNote: ' ' }), {
    code: 'change_note_missing',
  })
  const version = await versionOf(articleUid)
  const major = { updateType: 'major', changeNote: 'New figures' } as const
  await write((tx) => publishArticle(tx, publisher, { ...version, ...major }))
  assert.ok(Number((await shown(articleUid))?.updatedAt) > Number(first?.updatedAt))
})

test('publishing without review needs a reason and waits for other eyes', async () => {
  const { articleUid } = await draft('Urgent notice')
  const version = await versionOf(articleUid)
  await assert.rejects(
    write((tx) => publishArticle(tx, publisher, { ...version, reason: ' ' })),
    {
      code: 'reason_missing',
    },
  )
  await write((tx) => publishArticle(tx, publisher, { ...version, reason: 'Flood warning' }))
  assert.equal((await needArticle(reader(), articleUid)).awaitsReview, true)
  assert.ok((await waitingFor(reader(), reviewer)).to_approve_afterwards?.items.length)
  const later = { ...(await versionOf(articleUid)), act: 'approve_afterwards' } as const
  await write((tx) => moveArticle(tx, reviewer, later))
  assert.equal((await needArticle(reader(), articleUid)).awaitsReview, false)
})

test('the second of two savers is refused and both texts are kept', async () => {
  const { articleUid } = await draft('Two pens', 'Start')
  const version = await versionOf(articleUid)
  const text = (title: string) => ({ title, summary: '', slug: '', body: paragraphs(title) })
  await write((tx) => saveArticle(tx, author, { ...version, ...text('First pen') }))
  const second = await write((tx) => saveArticle(tx, author, { ...version, ...text('Second pen') }))
  assert.ok(!second.saved)
  assert.equal(second.theirs.title, 'First pen')
  assert.equal((await needArticle(reader(), articleUid)).head?.title, 'First pen')
})

test('a changed source block makes exactly that block stale, and typography makes none', async () => {
  const { storyUid, articleUid } = await draft('Stale or not', 'The "old" text', 'Untouched')
  const { articleUid: target } = await write((tx) =>
    startTranslation(tx, translator, { storyUid, locale: 'pt' }),
  )
  const translate = async (confirmed: string[], blocks: { key: string; text: string }[]) => {
    const version = await versionOf(target)
    const given = blocks.map(({ key, text }) => ({
      key,
      content: [{ type: 'text' as const, text }],
    }))
    const text = {
      title: 'Atual ou não',
      summary: 'Sobre isso',
      slug: '',
      blocks: given,
      confirmed,
    }
    await write((tx) => saveTranslation(tx, translator, { ...version, ...text }))
  }
  const stale = async () =>
    (await translationOf(reader(), target)).rows
      .filter((row) => row.state === 'stale')
      .map((row) => row.key)
  await translate(
    [],
    [
      { key: 'p1', text: 'O texto “antigo”' },
      { key: 'p2', text: 'Intocado' },
    ],
  )
  assert.deepEqual(await stale(), [])
  await save(articleUid, 'Stale or not', 'The  “old” text', 'Untouched')
  assert.deepEqual(await stale(), [])
  await save(articleUid, 'Stale or not', 'The new text', 'Untouched')
  assert.deepEqual(await stale(), ['p1'])
  await translate(['p1'], [])
  assert.deepEqual(await stale(), [])
})

test('a withdrawn article keeps its text, a removed one keeps none, and both can return', async () => {
  const { articleUid } = await draft('Here and gone', 'Secret word')
  await approve(articleUid, author)
  await publish(articleUid)
  const withdrawal = { ...(await versionOf(articleUid)), note: 'Figures were wrong.' }
  await write((tx) => withdrawArticle(tx, publisher, withdrawal))
  assert.equal((await shown(articleUid))?.state, 'withdrawn')
  const back = await versionOf(articleUid)
  await write((tx) => restoreArticle(tx, publisher, back))
  assert.equal((await shown(articleUid))?.state, 'live')
  const removal = { ...(await versionOf(articleUid)), note: 'Removed on request.' }
  await write((tx) => removeArticle(tx, publisher, removal))
  const gone = await shown(articleUid)
  assert.deepEqual([gone?.state, gone?.title, gone?.body.content], ['gone', '', []])
})

test('an old path word stays reserved for its article', async () => {
  const { articleUid } = await draft('Moving house')
  await approve(articleUid, author)
  await publish(articleUid)
  const text = { title: 'Moved', summary: '', slug: 'moved-house', body: paragraphs('x') }
  const version = await versionOf(articleUid)
  await write((tx) => saveArticle(tx, author, { ...version, ...text }))
  await approve(articleUid, author)
  await publish(articleUid)
  const other = await draft('Moving house')
  await approve(other.articleUid, author)
  await publish(other.articleUid)
  assert.equal((await shown(other.articleUid))?.slug, 'moving-house-2')
  const words = await reader().select().from(articleSlugs)
  assert.equal(words.filter((word) => word.slug === 'moving-house' && !word.isCurrent).length, 1)
})

test('the list narrows by any run of Chinese signs, and by their order', async () => {
  const { storyUid } = await draft('二十分钟：河上43艘救护艇再覆盖三十个社区', '汛期')
  const found = async (text: string) =>
    (await listStories(reader(), { text })).stories.map((story) => story.uid)
  for (const text of ['救护艇', '艇', '43艘救', '汛期 社区'])
    assert.deepEqual(await found(text), [storyUid], text)
  assert.deepEqual(await found('艇护救'), [])
})

test('the list narrows by words of the text, the history tells all, the audit chain holds', async () => {
  const { storyUid } = await draft('Harbour lights', 'Lanterns along the quay')
  const { stories } = await listStories(reader(), { text: 'lanterns qu' })
  assert.deepEqual(
    stories.map((story) => story.uid),
    [storyUid],
  )
  const [story] = stories
  assert.equal(story?.title, 'Harbour lights')
  const articleId = story?.articles[0]?.storyId ?? 0
  const acts = async (most: number) => {
    const { entries, hasMore } = await historyOf(reader(), articleId, most)
    return [...entries.map((entry) => entry.act), hasMore]
  }
  assert.deepEqual(await acts(2), ['save', 'create', false])
  assert.deepEqual(await acts(1), ['save', true])
  const audit = await verifyAudit(reader())
  assert.equal(audit.brokenAt, undefined)
  assert.ok(audit.rows > 10)
})
