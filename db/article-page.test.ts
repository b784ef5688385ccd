import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { type Details, noDetails } from '#domain/details.ts'
import type { Block, Document } from '#domain/document.ts'
import type { Locale } from '#domain/locales.ts'
import type { Staff } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { reader, write } from './client.ts'
import { moveArticle } from './moves.ts'
import { previewOf } from './preview.ts'
import { type ArticleView, readArticle } from './public/article.ts'
import { authoritiesOf, boilerplateIn } from './public/authorities.ts'
import { findByReference } from './public/short-links.ts'
import { surroundingsOf } from './public/surroundings.ts'
import { publishArticle } from './publish.ts'
import { withdrawArticle } from './retract.ts'
import { authorities, authorityTexts } from './schema/authorities.ts'
import { edition, publicArticles } from './schema/public.ts'
import { createStory, startTranslation } from './stories.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { refuses } from './testing/refusals.ts'
import { saveArticle, saveTranslation } from './texts.ts'

let newsroom: { close(): Promise<void> }
let chief: Staff
let checker: Staff

before(async () => {
  newsroom = await openNewsroom()
  const roles = ['author', 'translator', 'reviewer', 'publisher', 'desk_admin']
  chief = await hire('Ada', ...roles)
  checker = await hire('Bo', ...roles)
})
after(() => newsroom.close())

const versionOf = async (articleUid: string) => ({
  articleUid,
  lockVersion: (await needArticle(reader(), articleUid)).article.lockVersion,
})
const march = (day: number) => new Date(Date.UTC(2026, 2, day, 12))

interface Told {
  at?: Date
  updateType?: 'minor' | 'correction'
  changeNote?: string
}

async function draft(articleUid: string, title: string, body: Document, dateline?: string) {
  const text = { title, summary: '', slug: '', body, ...(dateline !== undefined && { dateline }) }
  const version = await versionOf(articleUid)
  await write((tx) => saveArticle(tx, chief, { ...version, ...text }))
}

async function publish(articleUid: string, told: Told = {}) {
  const version = await versionOf(articleUid)
  await write((tx) => publishArticle(tx, chief, { ...version, reason: 'Flood', ...told }))
}

async function publishText(articleUid: string, title: string, words: string[], told: Told = {}) {
  await draft(articleUid, title, paragraphs(...words))
  await publish(articleUid, told)
}

const openStory = (details: Partial<Details> = {}, day = '2026-03-01') =>
  write((tx) =>
    createStory(tx, chief, {
      ...{ category: 'press-release', day, sourceLocale: 'en' },
      details: { ...noDetails(), ...details },
    }),
  )

async function translate(
  storyUid: string,
  texts: Record<string, string>,
  { at, confirmed = [] }: { at: Date; confirmed?: string[] },
  known?: string,
): Promise<string> {
  const articleUid =
    known ??
    (await write((tx) => startTranslation(tx, chief, { storyUid, locale: 'pt' }))).articleUid
  const { title = '', ...rest } = texts
  const blocks = Object.entries(rest).map(([key, text]) => ({
    key,
    content: [{ type: 'text' as const, text }],
  }))
  const version = await versionOf(articleUid)
  const input = { ...version, title, summary: '', slug: '', blocks, confirmed }
  await write((tx) => saveTranslation(tx, chief, input))
  await publish(articleUid, { at })
  return articleUid
}

async function shown(articleUid: string): Promise<ArticleView> {
  const [row] = await reader()
    .select()
    .from(publicArticles)
    .where(eq(publicArticles.uid, articleUid))
  const found = row && (await readArticle(reader(), { locale: row.locale, slug: row.slug }))
  assert.ok(found?.is === 'article')
  return found.article
}
const around = async (articleUid: string) => surroundingsOf(reader(), await shown(articleUid))

async function keep(
  kind: 'topic' | 'person' | 'boilerplate',
  texts: Partial<Record<Locale, string>>,
): Promise<string> {
  const uid = uuid()
  await write(async (tx) => {
    const data = kind === 'person' ? { photo: null, address: '' } : {}
    const row = { uid, kind, slug: uid, data, updatedAt: new Date() }
    const [kept] = await tx.insert(authorities).values(row).returning()
    for (const [locale, name] of Object.entries(texts))
      await tx.insert(authorityTexts).values({
        authorityId: kept?.id ?? 0,
        locale: locale as Locale,
        name,
        data: kind === 'boilerplate' ? { text: name } : {},
      })
  })
  return uid
}

test('a place is kept with every text, shown with it, and left as it was by who says nothing of it', async () => {
  const { articleUid } = await openStory()
  await draft(articleUid, 'Ferries', paragraphs('One'), ' LINZ ')
  await draft(articleUid, 'Ferries run', paragraphs('One'))
  await publish(articleUid)
  assert.equal((await shown(articleUid)).dateline, 'LINZ')
  await draft(articleUid, 'Ferries run', paragraphs('One'), 'VIENNA')
  assert.equal((await needArticle(reader(), articleUid)).head?.dateline, 'VIENNA')
  assert.equal((await shown(articleUid)).dateline, 'LINZ')
})

test('a quote set large that is nobody’s goes neither to review nor out', async () => {
  const { articleUid } = await openStory()
  const half = (id: string, text: string): Extract<Block, { type: 'paragraph' }> => ({
    type: 'paragraph',
    attrs: { id },
    content: [{ type: 'text', text }],
  })
  const quote = (by: string): Document => ({
    type: 'doc',
    content: [
      { type: 'pullQuote', attrs: { id: 'q' }, content: [half('w', 'We wait.'), half('n', by)] },
    ],
  })
  await draft(articleUid, 'Ferries', quote(' '))
  const version = await versionOf(articleUid)
  await assert.rejects(
    write((tx) => moveArticle(tx, chief, { ...version, act: 'submit' })),
    refuses('attribution_missing', 'body'),
  )
  await assert.rejects(publish(articleUid), refuses('attribution_missing', 'body'))
  await draft(articleUid, 'Ferries', quote('Ada'))
  await publish(articleUid)
  assert.equal((await shown(articleUid)).body.content[0]?.type, 'pullQuote')
})

test('a translation says which day’s text it follows once that text has moved on', async () => {
  const { storyUid, articleUid } = await openStory()
  await publishText(articleUid, 'Ferries', ['One', 'Two'], { at: march(3) })
  const texts = { title: 'Barcos', p1: 'Um', p2: 'Dois' }
  const translation = await translate(storyUid, texts, { at: march(4) })
  assert.equal((await around(translation)).source, undefined)

  await publishText(articleUid, 'Ferries', ['“One”', 'Two'], { at: march(5), updateType: 'minor' })
  assert.deepEqual((await around(translation)).source, {
    is: 'newer',
    publishedAt: march(5),
    reflectsAt: march(3),
  })

  const confirmed = { at: march(6), confirmed: ['p1'] }
  await translate(storyUid, texts, confirmed, translation)
  assert.equal((await around(translation)).source, undefined)
  assert.deepEqual((await shown(translation)).reflectsAt, march(5))
})

test('a preview tells the same before anybody publishes', async () => {
  const { storyUid, articleUid } = await openStory()
  await publishText(articleUid, 'Ferries', ['One'], { at: march(3) })
  const translation = await translate(storyUid, { title: 'Barcos', p1: 'Um' }, { at: march(4) })
  await publishText(articleUid, 'Ferries', ['Three'], { at: march(5) })
  const preview = await previewOf(reader(), { articleUid: translation })
  assert.ok(preview?.article)
  assert.deepEqual((await surroundingsOf(reader(), preview.article)).source, {
    is: 'newer',
    publishedAt: march(5),
    reflectsAt: march(3),
  })
})

test('readers of a translation learn that its source was withdrawn', async () => {
  const { storyUid, articleUid } = await openStory()
  await publishText(articleUid, 'Ferries', ['One'], { at: march(3) })
  const translation = await translate(storyUid, { title: 'Barcos', p1: 'Um' }, { at: march(4) })
  const version = await versionOf(articleUid)
  await write((tx) => withdrawArticle(tx, chief, { ...version, note: 'Wrong', at: march(7) }))
  assert.deepEqual((await around(translation)).source, { is: 'withdrawn', at: march(7) })
})

test('a review afterwards is shown from then on', async () => {
  const { articleUid } = await openStory()
  await publishText(articleUid, 'Ferries', ['One'])
  assert.equal((await shown(articleUid)).reviewedAt, null)
  const [was] = await reader().select().from(edition)
  const version = await versionOf(articleUid)
  const move = { ...version, act: 'approve_afterwards', at: march(8) } as const
  await write((tx) => moveArticle(tx, checker, move))
  assert.deepEqual((await shown(articleUid)).reviewedAt, march(8))
  const [now] = await reader().select().from(edition)
  assert.equal(now?.number, (was?.number ?? 0) + 1)
})

test('corrections are told newest first, minor changes never', async () => {
  const { articleUid } = await openStory()
  await publishText(articleUid, 'Ferries', ['One'], { at: march(1) })
  const correction = (note: string, day: number) =>
    ({ updateType: 'correction', changeNote: note, at: march(day) }) as const
  await publishText(articleUid, 'Ferries', ['Two'], correction('First', 2))
  await publishText(articleUid, 'Ferries', ['Three'], { updateType: 'minor', at: march(3) })
  await publishText(articleUid, 'Ferries', ['Four'], correction('Second', 4))
  assert.deepEqual(
    (await around(articleUid)).updates.map(({ kind, note }) => [kind, note]),
    [
      ['correction', 'Second'],
      ['correction', 'First'],
    ],
  )
})

test('what a story names is said in the page’s language, or in another that is told', async () => {
  const person = await keep('person', { en: 'Amina Castellan', ar: 'أمينة' })
  const topic = await keep('topic', { fr: 'Sécurité' })
  const said = async (locale: Locale) =>
    (await authoritiesOf(reader(), [topic, person, uuid()], locale)).map((view) => [
      view.name,
      view.locale,
    ])
  assert.deepEqual(await said('ar'), [
    ['Sécurité', 'fr'],
    ['أمينة', 'ar'],
  ])
  assert.deepEqual(await said('zh'), [
    ['Sécurité', 'fr'],
    ['Amina Castellan', 'en'],
  ])
})

test('boilerplate stands below press releases that have it in their language', async () => {
  await keep('boilerplate', { en: 'About the Bureau' })
  const { articleUid } = await openStory()
  await publishText(articleUid, 'Ferries', ['One'])
  assert.deepEqual(
    (await around(articleUid)).boilerplate.map(({ name }) => name),
    ['About the Bureau'],
  )
  assert.deepEqual(await boilerplateIn(reader(), 'pt'), [])
})

test('a short link leads to the default language, else the original, and to nothing withdrawn', async () => {
  const { storyUid, articleUid: original } = await write((tx) =>
    createStory(tx, chief, { category: 'project-news', day: '2026-03-01', sourceLocale: 'pt' }),
  )
  await publishText(original, 'Barcos', ['Um'])
  const { reference } = await shown(original)
  assert.equal((await findByReference(reader(), reference))?.locale, 'pt')
  const english = await write((tx) => startTranslation(tx, chief, { storyUid, locale: 'en' }))
  await publishText(english.articleUid, 'Boats', ['One'])
  assert.equal((await findByReference(reader(), reference))?.locale, 'en')
  for (const uid of [english.articleUid, original]) {
    const version = await versionOf(uid)
    await write((tx) => withdrawArticle(tx, chief, { ...version, note: 'Wrong' }))
  }
  assert.equal(await findByReference(reader(), reference), undefined)
})
