import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { eq } from 'drizzle-orm'
import { plainText } from '#domain/blocks.ts'
import type { Document, Inline } from '#domain/document.ts'
import type { Staff } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { reader, write } from './client.ts'
import { moveArticle } from './moves.ts'
import { publishArticle } from './publish.ts'
import { findRevision, revisionsOf } from './revisions.ts'
import { publicArticles } from './schema/public.ts'
import { createStory, startTranslation } from './stories.ts'
import { hire, openNewsroom } from './testing/newsroom.ts'
import { restoreRevision, saveArticle, saveTranslation, type TranslationInput } from './texts.ts'
import { translationOf } from './translation.ts'

let newsroom: { close(): Promise<void> }
let author: Staff
let translator: Staff
let publisher: Staff
let source: string
let target: string

before(async () => {
  newsroom = await openNewsroom()
  author = await hire('Ada', 'author:en')
  translator = await hire('Tomé', 'translator:pt')
  publisher = await hire('Paul', 'publisher')
})
after(() => newsroom.close())
beforeEach(async () => {
  const story = await write((tx) =>
    createStory(tx, author, { sourceLocale: 'en', category: 'project-news', day: '2026-03-04' }),
  )
  source = story.articleUid
  await writeSource({ p1: 'One', p2: 'Two', p3: 'Three' })
  const opened = await write((tx) =>
    startTranslation(tx, translator, { storyUid: story.storyUid, locale: 'pt' }),
  )
  target = opened.articleUid
})

const words = (text: string): Inline[] => (text ? [{ type: 'text', text }] : [])
const bodyOf = (texts: Record<string, string>): Document => ({
  type: 'doc',
  content: Object.entries(texts).map(([id, text]) => ({
    type: 'paragraph',
    attrs: { id },
    content: words(text),
  })),
})
const versionOf = async (articleUid: string) => {
  const { article } = await needArticle(reader(), articleUid)
  return { articleUid, lockVersion: article.lockVersion }
}
async function writeSource(texts: Record<string, string> | Document) {
  const body = 'type' in texts ? (texts as Document) : bodyOf(texts)
  const text = { title: 'Rivers', summary: 'About rivers', slug: '', body }
  const version = await versionOf(source)
  return write((tx) => saveArticle(tx, author, { ...version, ...text }))
}
async function translate(texts: Record<string, string>, more: Partial<TranslationInput> = {}) {
  const input = {
    ...(await versionOf(target)),
    title: 'Rios',
    summary: 'Sobre rios',
    slug: '',
    blocks: Object.entries(texts).map(([key, text]) => ({ key, content: words(text) })),
    confirmed: [],
    ...more,
  }
  return write((tx) => saveTranslation(tx, translator, input))
}
const states = async () =>
  Object.fromEntries(
    (await translationOf(reader(), target)).rows.map((row) => [row.key, row.state]),
  )
const counts = async () => {
  const { article } = await needArticle(reader(), target)
  return [article.unitsDone, article.unitsStale, article.unitsTotal]
}
const standing = async () => plainText((await needArticle(reader(), target)).head?.body as Document)
const aside = async () =>
  (await translationOf(reader(), target)).setAside.map(({ block }) =>
    plainText({ type: 'doc', content: [block] }),
  )
const done = { title: 'done', summary: 'done', p1: 'done', p2: 'done', p3: 'done' }

test('a row is done when translated, and what is not given stays as it was', async () => {
  await translate({ p1: 'Um' })
  assert.deepEqual(await states(), { ...done, p2: 'empty', p3: 'empty' })
  await translate({ p2: 'Dois' })
  assert.deepEqual(await states(), { ...done, p3: 'empty' })
  assert.equal(await standing(), 'Um\nDois\n')
  assert.deepEqual(await counts(), [4, 0, 5])
})

test('exactly the changed blocks of the source become stale, and the old text stays', async () => {
  await translate({ p1: 'Um', p2: 'Dois', p3: 'Três' })
  await writeSource({ p1: 'One', p2: 'Two, and a half', p3: 'Three ' })
  assert.deepEqual(await states(), { ...done, p2: 'stale' })
  assert.equal(await standing(), 'Um\nDois\nTrês')
  assert.deepEqual(await counts(), [4, 1, 5])
  const { rows } = await translationOf(reader(), target)
  assert.equal(rows.find((row) => row.key === 'p2')?.basis?.text, 'Two')
})

test('where a link leads counts as a change, how a word is set does not', async () => {
  const marked = (marks: NonNullable<Extract<Inline, { type: 'text' }>['marks']>): Document => ({
    type: 'doc',
    content: [
      { type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text: 'One', marks }] },
    ],
  })
  await translate({ p1: 'Um' })
  await writeSource(marked([{ type: 'bold' }, { type: 'lang', attrs: { lang: 'fr' } }]))
  assert.equal((await states()).p1, 'done')
  await writeSource(marked([{ type: 'link', attrs: { href: 'https://river.example' } }]))
  assert.equal((await states()).p1, 'stale')
})

test('a row is confirmed against the source that stood beside it, not one saved since', async () => {
  const seen = (await needArticle(reader(), source)).head?.uid ?? ''
  await writeSource({ p1: 'One, changed meanwhile', p3: 'Three', p4: 'Four' })
  await translate({ p1: 'Um', p2: 'Dois', p3: 'Três' }, { sourceRevisionUid: seen })
  const { p2: _gone, ...others } = done
  assert.deepEqual(await states(), { ...others, p1: 'stale', p4: 'empty' })
  assert.deepEqual(await aside(), ['Dois'])
})

test('a removed source block takes its translation off the page, and brings it back', async () => {
  await translate({ p1: 'Um', p2: 'Dois', p3: 'Três' })
  await writeSource({ p1: 'One', p3: 'Three' })
  await translate({})
  assert.equal(await standing(), 'Um\nTrês')
  assert.deepEqual(await aside(), ['Dois'])
  await writeSource({ p1: 'One', p2: 'Two, rewritten', p3: 'Three' })
  await translate({ p1: 'Um.' })
  assert.equal(await standing(), 'Um.\nDois\nTrês')
  assert.deepEqual(await aside(), [])
  assert.equal((await states()).p2, 'stale')
})

test('a block set aside can be taken back as the translation’s own, and set aside again', async () => {
  await translate({ p1: 'Um', p2: 'Dois', p3: 'Três' })
  await writeSource({ p1: 'One', p3: 'Three' })
  await translate({})
  await translate({}, { keep: ['p2'] })
  assert.deepEqual([await standing(), await aside()], ['Um\nDois\nTrês', []])
  await translate({ p3: 'Três!' })
  assert.equal(await standing(), 'Um\nDois\nTrês!')
  await translate({}, { takeOut: ['p2'] })
  assert.deepEqual([await standing(), await aside()], ['Um\nTrês!', ['Dois']])
  await translate({}, { drop: ['p2'] })
  assert.deepEqual(await aside(), [])
})

test('a block left out on purpose is done until its source changes', async () => {
  await translate({ p1: 'Um e dois', p3: 'Três' }, { confirmed: ['p2'] })
  assert.deepEqual(await states(), done)
  await translate({ p1: 'Um e também dois' })
  assert.deepEqual(await states(), done)
  await writeSource({ p1: 'One', p2: 'Two and more', p3: 'Three' })
  assert.deepEqual(await states(), { ...done, p2: 'stale' })
})

test('an emptied row is empty again', async () => {
  await translate({ p1: 'Um', p2: 'Dois', p3: 'Três' })
  await translate({ p2: '' })
  assert.deepEqual(await states(), { ...done, p2: 'empty' })
})

test('a correction made without the source beside it leaves a stale row stale', async () => {
  await translate({ p1: 'Um', p2: 'Doiss', p3: 'Três' })
  await writeSource({ p1: 'One', p2: 'Two and more', p3: 'Three' })
  const body = bodyOf({ p1: 'Um', p2: 'Dois', p3: 'Três' })
  const version = await versionOf(target)
  const text = { title: 'Rios', summary: 'Sobre rios', slug: '', body }
  await write((tx) => saveArticle(tx, translator, { ...version, ...text }))
  assert.deepEqual(await states(), { ...done, p2: 'stale' })
})

test('the source pasted whole into a translation is not taken for one', async () => {
  const body = bodyOf({ p1: 'One', p2: 'Dois', p3: 'Three' })
  const version = await versionOf(target)
  const text = { title: 'Rios', summary: 'Sobre rios', slug: '', body }
  await write((tx) => saveArticle(tx, translator, { ...version, ...text }))
  assert.deepEqual(await states(), { ...done, p1: 'stale', p3: 'stale' })
})

test('discarding a draft and restoring an older text bring back what they were made from', async () => {
  await translate({ p1: 'Um', p2: 'Dois', p3: 'Três' })
  const version = await versionOf(target)
  await write((tx) => publishArticle(tx, publisher, { ...version, reason: 'Flood' }))
  const [first] = await revisionsOf(reader(), (await needArticle(reader(), target)).article.id)
  await writeSource({ p1: 'One more', p2: 'Two', p3: 'Three' })
  await translate({ p1: 'Mais um' })
  assert.deepEqual(await states(), done)
  const draft = await versionOf(target)
  await write((tx) => moveArticle(tx, translator, { ...draft, act: 'discard' }))
  assert.deepEqual([await states(), await counts()], [{ ...done, p1: 'stale' }, [4, 1, 5]])
  await translate({ p1: 'Mais um' })
  const restore = { ...(await versionOf(target)), revisionUid: first?.revision.uid ?? '' }
  await write((tx) => restoreRevision(tx, translator, restore))
  assert.deepEqual([await states(), await counts()], [{ ...done, p1: 'stale' }, [4, 1, 5]])
})

test('a half-done translation puts neither the source’s words nor empty blocks before readers', async () => {
  await writeSource({
    type: 'doc',
    content: [
      { type: 'heading', attrs: { id: 'h', level: 2 }, content: words('Heading') },
      { type: 'paragraph', attrs: { id: 'p1' }, content: words('One') },
      {
        type: 'bulletList',
        attrs: { id: 'l' },
        content: [
          {
            type: 'listItem',
            attrs: { id: 'i' },
            content: [{ type: 'paragraph', attrs: { id: 'p2' }, content: words('Two') }],
          },
        ],
      },
    ],
  })
  await translate({ p1: 'Um' })
  const version = await versionOf(target)
  await write((tx) => publishArticle(tx, publisher, { ...version, reason: 'Flood' }))
  const [shown] = await reader().select().from(publicArticles).where(eq(publicArticles.uid, target))
  assert.deepEqual(
    shown?.body.content.map((block) => block.attrs.id),
    ['p1'],
  )
})

test('the second of two translators is refused, and both texts can be read whole', async () => {
  const version = await versionOf(target)
  await translate({ p1: 'Um' })
  const refused = await translate({ p1: 'Primeiro', p2: 'Segundo' }, version)
  assert.ok(!refused.saved)
  assert.equal(plainText(refused.theirs.body), 'Um\n\n')
  const kept = await findRevision(reader(), refused.keptAs)
  assert.equal(plainText(kept?.revision.body as Document), 'Primeiro\nSegundo\n')
  assert.equal(await standing(), 'Um\n\n')
})

test('two languages of a story are edited at the same moment without a conflict', async () => {
  const [en, pt] = await Promise.all([versionOf(source), versionOf(target)])
  const body = bodyOf({ p1: 'One', p2: 'Two!', p3: 'Three' })
  const text = { title: 'Rivers', summary: 'About rivers', slug: '', body }
  const answers = await Promise.all([
    write((tx) => saveArticle(tx, author, { ...en, ...text })),
    translate({ p1: 'Um' }, pt),
  ])
  assert.ok(answers.every((answer) => answer.saved))
})

test('saving what is saved already makes no revision and voids no approval', async () => {
  await translate({ p1: 'Um' })
  const submit = { ...(await versionOf(target)), act: 'submit' } as const
  await write((tx) => moveArticle(tx, translator, submit))
  const before = await needArticle(reader(), target)
  const again = await translate({ p1: 'Um' }, { lockVersion: 0 })
  assert.ok(again.saved)
  assert.deepEqual(await needArticle(reader(), target), before)
})

test('a text that was only moved meanwhile is still the text a form was opened on', async () => {
  await translate({ p1: 'Um' })
  const opened = await needArticle(reader(), target)
  const submit = { ...(await versionOf(target)), act: 'submit' } as const
  await write((tx) => moveArticle(tx, translator, submit))
  const old = { lockVersion: opened.article.lockVersion }
  const basedOn = opened.head?.uid ?? ''
  assert.ok((await translate({ p1: 'Um!' }, { ...old, basedOn })).saved)
  assert.ok(!(await translate({ p1: 'Um?' }, { ...old, basedOn })).saved)
})

test('a block let go is forgotten: when its source returns, it is to be translated', async () => {
  await translate({ p1: 'Um', p2: 'Dois' })
  await writeSource({ p1: 'One' })
  await translate({})
  await translate({}, { drop: ['p2'] })
  await writeSource({ p1: 'One', p2: 'Two' })
  assert.deepEqual(await states(), { title: 'done', summary: 'done', p1: 'done', p2: 'empty' })
})

test('words for a block that no source has any more are set aside, not lost', async () => {
  await translate({ nowhere: 'Nada', title: 'Não é um bloco' })
  assert.deepEqual(await aside(), ['Nada'])
})

test('a translation stands beside a revision of its own source only', async () => {
  await assert.rejects(translate({}, { sourceRevisionUid: 'nothing' }), { code: 'not_found' })
})
