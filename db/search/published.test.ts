import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { eq } from 'drizzle-orm'
import { emptyDocument } from '#domain/document.ts'
import { needArticle } from '../articles.ts'
import { reader, write } from '../client.ts'
import { changeFacts } from '../fact-changes.ts'
import { publishArticle } from '../publish.ts'
import { removeArticle, restoreArticle, withdrawArticle } from '../retract.ts'
import { publicArticles } from '../schema/public.ts'
import { searchArticles as indexed } from '../schema/search.ts'
import { PROGRAM } from '../staff.ts'
import { startTranslation } from '../stories.ts'
import { openNewsroom } from '../testing/newsroom.ts'
import { ask, publish, titles, versionOf } from '../testing/search.ts'
import { saveArticle } from '../texts.ts'
import { textIndex } from './engines.ts'
import { catchUpSearch } from './published.ts'

const newsroom = await openNewsroom()
after(() => newsroom.close())

test('what another language has is offered apart, unless this one has the story too', async () => {
  const { articleUid, storyUid } = await publish({ locale: 'en', title: 'Quokka census' })
  const before = await ask('fr', 'quokka')
  assert.deepEqual(
    [before.total, before.elsewhere.map(({ title }) => title)],
    [0, ['Quokka census']],
  )
  assert.deepEqual(
    before.counts.languages.map(({ locale, count }) => [locale, count]),
    [['en', 1]],
  )
  const fr = await write((tx) => startTranslation(tx, PROGRAM, { storyUid, locale: 'fr' }))
  const text = { title: 'Les quokkas', summary: '', slug: '', body: emptyDocument() }
  const draft = await versionOf(fr.articleUid)
  await write((tx) => saveArticle(tx, PROGRAM, { ...draft, ...text }))
  const version = await versionOf(fr.articleUid)
  await write((tx) => publishArticle(tx, PROGRAM, { ...version, reason: 'test' }))
  const then = await ask('fr', 'quokka')
  assert.deepEqual([then.total, then.elsewhere], [1, []])
  const removal = { ...(await versionOf(articleUid)), note: 'Gone' }
  await write((tx) => removeArticle(tx, PROGRAM, removal))
})

test('what is withdrawn or removed is not found, and again when it is restored', async () => {
  const { articleUid } = await publish({ locale: 'en', title: 'Zebrafish hearing' })
  const found = () => titles('en', 'zebrafish')
  const withdrawal = { ...(await versionOf(articleUid)), note: 'Wrong' }
  await write((tx) => withdrawArticle(tx, PROGRAM, withdrawal))
  assert.deepEqual(await found(), [])
  assert.equal((await ask('en', 'zebrafsh')).suggestion, undefined)
  const restoring = await versionOf(articleUid)
  await write((tx) => restoreArticle(tx, PROGRAM, restoring))
  assert.deepEqual(await found(), ['Zebrafish hearing'])
  const removal = { ...(await versionOf(articleUid)), note: 'Gone' }
  await write((tx) => removeArticle(tx, PROGRAM, removal))
  assert.deepEqual(await found(), [])
})

test('what an embargo holds is not found, counted or guessed before its time', async () => {
  const { articleUid } = await publish({ locale: 'en', title: 'Axolotl treaty' })
  const until = new Date(Date.UTC(2030, 0, 1))
  await write((tx) =>
    tx
      .update(publicArticles)
      .set({ embargoUntil: until })
      .where(eq(publicArticles.uid, articleUid)),
  )
  const held = await ask('en', 'axolotl', { now: new Date(until.getTime() - 1) })
  assert.deepEqual([held.total, held.hits, held.counts.years], [0, [], []])
  assert.equal((await ask('en', 'axolotll')).suggestion, undefined)
  assert.equal((await ask('fr', 'axolotl')).counts.languages.length, 0)
  assert.equal((await ask('en', 'axolotl', { now: until })).total, 1)
})

test('other words and other facts are found once they are published, the earlier no more', async () => {
  const { articleUid, storyUid } = await publish({ locale: 'en', title: 'Walrus haulout' })
  const draft = await versionOf(articleUid)
  const text = { title: 'Narwhal haulout', summary: '', slug: '', body: emptyDocument() }
  await write((tx) => saveArticle(tx, PROGRAM, { ...draft, ...text }))
  const facts = { storyUid, category: 'expert-voice', day: '2019-07-01' } as const
  await write((tx) => changeFacts(tx, PROGRAM, facts))
  assert.equal((await ask('en', 'narwhal')).total, 0)
  const version = await versionOf(articleUid)
  await write((tx) => publishArticle(tx, PROGRAM, { ...version, reason: 'test' }))
  assert.equal((await ask('en', 'walrus')).total, 0)
  const filters = { year: 2019, category: 'expert-voice' } as const
  assert.deepEqual(await titles('en', 'narwhal', { filters }), ['Narwhal haulout'])
})

test('what was published before there was a search is found after the next start', async () => {
  const { articleUid } = await publish({ locale: 'en', title: 'Pangolin patrol' })
  const { article } = await needArticle(reader(), articleUid)
  const isIt = eq(indexed.articleId, article.id)
  const [row] = await reader().select().from(indexed).where(isIt)
  await write(async (tx) => {
    await textIndex().drop(tx, row?.key ?? 0)
    await tx.delete(indexed).where(isIt)
  })
  assert.equal((await ask('en', 'pangolin')).total, 0)
  await catchUpSearch()
  assert.deepEqual(await titles('en', 'pangolin'), ['Pangolin patrol'])
  await write((tx) => tx.update(indexed).set({ version: 0 }).where(isIt))
  await catchUpSearch()
  assert.equal((await ask('en', 'pangolin')).total, 1)
  assert.deepEqual(await reader().select().from(indexed).where(isIt), [row])
})
