import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eq } from 'drizzle-orm'
import type { Locale } from '#domain/locales.ts'
import { ROLES, type Staff } from '#domain/permissions.ts'
import { Refusal } from '#domain/refusal.ts'
import { ACTS, type Act, judge, moveOf, type WorkState } from '#domain/workflow.ts'
import { guard, needArticle, standingOf } from './articles.ts'
import { reader, write } from './client.ts'
import { publishArticle } from './publish.ts'
import { articles } from './schema/articles.ts'
import { publicArticles } from './schema/public.ts'
import { createStory, startTranslation } from './stories.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { saveArticle } from './texts.ts'

let newsroom: { close(): Promise<void> }
let desk: Staff
let original: string
let translation: string

before(async () => {
  newsroom = await openNewsroom()
  desk = await hire('Dara', ...ROLES)
  const story = await write((tx) =>
    createStory(tx, desk, { sourceLocale: 'en', category: 'press-release', day: '2026-05-06' }),
  )
  original = story.articleUid
  const { articleUid } = await write((tx) =>
    startTranslation(tx, desk, { storyUid: story.storyUid, locale: 'pt' }),
  )
  translation = articleUid
  await save(original, 'The river rises')
  await save(translation, 'O rio sobe')
})
after(() => newsroom.close())

const versionOf = async (articleUid: string) => {
  const { article } = await needArticle(reader(), articleUid)
  return { articleUid, lockVersion: article.lockVersion }
}
async function save(articleUid: string, title: string) {
  const version = await versionOf(articleUid)
  const text = { title, summary: '', slug: '', body: paragraphs(title) }
  await write((tx) => saveArticle(tx, desk, { ...version, ...text }))
}
async function publish(articleUid: string) {
  const version = await versionOf(articleUid)
  await write((tx) => publishArticle(tx, desk, { ...version, reason: 'High water' }))
}
const putInWork = (articleUid: string, workState: WorkState) =>
  write((tx) => tx.update(articles).set({ workState }).where(eq(articles.uid, articleUid)))

/** What the guard says to each act: `yes` where it lets it through. */
async function answers(by: Staff, articleUid: string): Promise<Record<string, string>> {
  const version = await versionOf(articleUid)
  const verdict = (act: Act) =>
    guard(reader(), by, act, version).then(
      () => 'yes',
      (error: unknown) => {
        if (error instanceof Refusal) return error.code
        throw error
      },
    )
  const said = ACTS.map(async (act) => [act, await verdict(act)] as const)
  return Object.fromEntries(await Promise.all(said))
}

test('the guard on the row answers as the table of moves does, for every role', async () => {
  const people = await Promise.all(ROLES.map((role) => hire(`Only ${role}`, role)))
  for (const articleUid of [original, translation])
    for (const work of ['draft', 'in_review', 'approved'] as const) {
      await putInWork(articleUid, work)
      const view = await needArticle(reader(), articleUid)
      for (const person of people) {
        const table = ACTS.map((act) => [act, judge(moveOf(act), standingOf(view, person))])
        const where = `${person.name}, ${work}`
        assert.deepEqual(await answers(person, articleUid), Object.fromEntries(table), where)
      }
    }
})

test('a role held for one language opens no other language', async () => {
  const portuguese = await hire('Pia', ...ROLES.map((role) => `${role}:pt`))
  await putInWork(original, 'in_review')
  await putInWork(translation, 'in_review')
  const refused = await answers(portuguese, original)
  assert.deepEqual(new Set(Object.values(refused)), new Set(['not_allowed']))
  assert.equal((await answers(portuguese, translation)).approve, 'yes')
})

test('an older form is refused, whoever sends it', async () => {
  const { article } = await needArticle(reader(), original)
  const stale = { articleUid: original, lockVersion: article.lockVersion - 1 }
  await assert.rejects(
    write((tx) => guard(tx, desk, 'publish_without_review', stale)),
    { code: 'stale_version' },
  )
})

test('publishing one language changes nothing of another language’s article', async () => {
  await putInWork(original, 'draft')
  await putInWork(translation, 'draft')
  await publish(translation)
  const before = await everythingOf('pt')
  await publish(original)
  assert.deepEqual(await everythingOf('pt'), before)
  await save(original, 'The river falls')
  await publish(original)
  assert.equal((await shown('en'))?.title, 'The river falls')
  assert.deepEqual(await shown('pt'), before.shown)
})

test('who wrote what went out unreviewed can’t approve it behind somebody else’s draft', async () => {
  const writer = await hire('Wera', 'author:en', 'reviewer:en', 'publisher:en')
  const other = await hire('Otto', 'author:en', 'reviewer:en')
  const { articleUid } = await write((tx) =>
    createStory(tx, writer, { sourceLocale: 'en', category: 'press-release', day: '2026-05-07' }),
  )
  const text = { title: 'Alone', summary: '', slug: '', body: paragraphs('Mine') }
  const first = await versionOf(articleUid)
  await write((tx) => saveArticle(tx, writer, { ...first, ...text }))
  const alone = { ...(await versionOf(articleUid)), reason: 'Nobody else is here' }
  await write((tx) => publishArticle(tx, writer, alone))
  const second = await versionOf(articleUid)
  await write((tx) => saveArticle(tx, other, { ...second, ...text, title: 'Not alone' }))
  assert.equal((await answers(writer, articleUid)).approve_afterwards, 'own_text')
  assert.equal((await answers(other, articleUid)).approve_afterwards, 'yes')
})

const shown = async (locale: Locale) =>
  (await reader().select().from(publicArticles).where(eq(publicArticles.locale, locale)))[0]
const everythingOf = async (locale: Locale) => {
  const row = await shown(locale)
  const { article, publication } = await needArticle(reader(), row?.uid ?? '')
  return { shown: row, article, publication }
}
