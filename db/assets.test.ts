import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eq } from 'drizzle-orm'
import { noDetails } from '#domain/details.ts'
import type { Staff } from '#domain/permissions.ts'
import { type AssetWords, addAsset, changeAsset, retireAsset } from './asset-changes.ts'
import { findAsset, listAssets } from './assets.ts'
import { engine, reader, write } from './client.ts'
import { changeFacts } from './fact-changes.ts'
import type { Kept } from './media/place.ts'
import { findAttachments, findImages } from './public/images.ts'
import { pressKit } from './public/press-kit.ts'
import { publishArticle } from './publish.ts'
import { removeArticle, withdrawArticle } from './retract.ts'
import { articles } from './schema/articles.ts'
import { publicArticles } from './schema/public.ts'
import { createStory } from './stories.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { refuses } from './testing/refusals.ts'
import { saveArticle } from './texts.ts'

let newsroom: { close(): Promise<void> }
let ana: Staff
let count = 0

before(async () => {
  newsroom = await openNewsroom()
  ana = await hire('Ana', 'author', 'publisher', 'desk_admin')
})
after(() => newsroom.close())

const next = () => {
  count += 1
  return count
}
const hash = () => String(next()).padStart(64, 'a')
const image = (): Kept => ({
  sha256: hash(),
  bytes: 1000,
  developed: {
    kind: 'image',
    mime: 'image/jpeg',
    width: 1200,
    height: 800,
    credit: 'From the file',
  },
})
const document = (): Kept => ({
  sha256: hash(),
  bytes: 1000,
  developed: { kind: 'document', mime: 'application/pdf', pages: 3 },
})
const words = (more: Partial<AssetWords> = {}): AssetWords => ({
  ...{ credit: 'Ana', licence: 'cc-by-4.0', isDecorative: false, locale: null },
  ...{ focus: { x: 500, y: 500 }, people: 'none', consent: '', isInKit: false, texts: [] },
  ...more,
})
const said = (alt: string, locale: 'en' | 'pt' = 'en') => ({ locale, title: '', alt, caption: '' })
const add = (kept: Kept, more: Partial<AssetWords> = {}) =>
  write((tx) => addAsset(tx, ana, { kept, fileName: 'Barco no rio.JPG', ...more }))
const change = (uid: string, more: Partial<AssetWords>, lockVersion = 0) =>
  write((tx) => changeAsset(tx, ana, { uid, lockVersion, ...words(more) }))

async function publishWith(details: { image?: string; attachments?: string[] }) {
  const slug = `story-${next()}`
  const { storyUid, articleUid } = await write(async (tx) => {
    const facts = { sourceLocale: 'en', category: 'project-news', day: '2026-01-01' } as const
    const made = await createStory(tx, ana, { ...facts, details: { ...noDetails(), ...details } })
    const text = { title: slug, summary: slug, slug, body: paragraphs('text') }
    await saveArticle(tx, ana, { articleUid: made.articleUid, lockVersion: 0, ...text })
    return made
  })
  return { storyUid, articleUid }
}
const publish = (articleUid: string, lockVersion = 1) =>
  write((tx) => publishArticle(tx, ana, { articleUid, lockVersion, reason: 'test' }))
const versionOf = async (articleUid: string) =>
  (await reader().select().from(articles).where(eq(articles.uid, articleUid)))[0]?.lockVersion ?? -1
const isPublic = async (uid: string, now = new Date()) =>
  (await findImages(reader(), { uids: [uid], locale: 'en', now })).has(uid)

test('the same file is one asset, and brings a retired one back', async () => {
  const kept = image()
  const first = await add(kept)
  await write((tx) => retireAsset(tx, ana, { uid: first.uid, isRetired: true }))
  assert.deepEqual(await add(kept), { uid: first.uid, isNew: false })
  assert.equal((await findAsset(reader(), first.uid))?.retiredAt, null)
})

test('the credit in the file stands until somebody says another', async () => {
  const { uid } = await add(image())
  assert.equal((await findAsset(reader(), uid))?.credit, 'From the file')
  await change(uid, { texts: [said('A boat')], credit: 'Ana Sousa' })
  assert.equal((await findAsset(reader(), uid))?.credit, 'Ana Sousa')
})

test('a picture is offered once it is described or declared decoration, a document once it has a title', async () => {
  const offered = async (uid: string) =>
    (await listAssets(reader(), { isOffered: true, limit: 1000 })).some((each) => each.uid === uid)
  const plain = await add(image())
  const pretty = await add(image(), { isDecorative: true })
  const paper = await add(document())
  assert.deepEqual(await Promise.all([plain, pretty, paper].map(({ uid }) => offered(uid))), [
    false,
    true,
    false,
  ])
  await assert.rejects(change(plain.uid, { texts: [said('  ')] }), refuses('alt_missing', 'alt'))
  await assert.rejects(change(paper.uid, {}), refuses('title_missing', 'title'))
  await change(plain.uid, { texts: [said('Um barco', 'pt')] })
  await change(paper.uid, { texts: [{ locale: 'en', title: 'Handbook', alt: '', caption: '' }] })
  assert.deepEqual(await Promise.all([plain, paper].map(({ uid }) => offered(uid))), [true, true])
})

test('who writes nothing keeps no pictures, and two people don’t overwrite each other', async () => {
  const auditor = await hire('Otto', 'auditor')
  const kept = image()
  await assert.rejects(
    write((tx) => addAsset(tx, auditor, { kept, fileName: 'x' })),
    refuses('not_allowed'),
  )
  const { uid } = await add(kept)
  await change(uid, { texts: [said('one')] })
  await assert.rejects(change(uid, { texts: [said('two')] }), refuses('stale_version'))
})

test('pictures are found by their words in any language, by credit and by file name', async () => {
  const { uid } = await add(image(), {
    credit: 'Zeferina Prado',
    texts: [said('Uma barcaça vermelha', 'pt')],
  })
  const finds = async (query: string) =>
    (await listAssets(reader(), { words: query })).some((each) => each.uid === uid)
  assert.ok(await finds('vermelha barcaça'))
  assert.ok(await finds('zeferina'))
  assert.ok(await finds('BARCO vermelha'))
  assert.ok(!(await finds('vermelha azul')))
})

test('the list walks from the newest to the oldest, each once', async () => {
  const seen: string[] = []
  for (let after: string | undefined; ; after = seen.at(-1)) {
    const page = await listAssets(reader(), { limit: 3, ...(after ? { after } : {}) })
    if (page.length === 0) break
    seen.push(...page.map(({ uid }) => uid))
  }
  assert.equal(new Set(seen).size, seen.length)
  assert.equal(seen.length, (await listAssets(reader(), { limit: 1000 })).length)
})

test('whoever describes a picture says who can be recognised in it, and where they agreed', async () => {
  const { uid } = await add(image())
  const texts = [said('A boat')]
  await assert.rejects(
    change(uid, { texts, people: 'unstated' }),
    refuses('people_missing', 'people'),
  )
  await assert.rejects(
    change(uid, { texts, people: 'consented', consent: '  ' }),
    refuses('consent_missing', 'consent'),
  )
  await change(uid, { texts, people: 'consented', consent: 'Folder 3' })
  assert.equal((await findAsset(reader(), uid))?.consent, 'Folder 3')
})

test('what is in the press kit is public, and its documents are in the page’s language if any is', async () => {
  const kitIn = async (locale: 'en' | 'fr') => {
    const { pictures, documents } = await pressKit(reader(), { locale })
    return [...pictures, ...documents].map(({ uid }) => uid)
  }
  const picture = await add(image(), { texts: [said('A boat')] })
  const inKit = { isInKit: true }
  const [english, french] = [await add(document(), inKit), await add(document(), inKit)]
  const titled = (title: string) => ({
    texts: [{ locale: 'en' as const, title, alt: '', caption: '' }],
  })
  await change(english.uid, { ...titled('Facts'), ...inKit, locale: 'en' })
  await change(french.uid, { ...titled('Faits'), ...inKit, locale: 'fr' })
  const texts = [said('A boat')]
  await assert.rejects(
    change(picture.uid, { texts, ...inKit, people: 'identifiable' }),
    refuses('picture_consent_missing', 'people'),
  )
  assert.equal(await isPublic(picture.uid), false)
  await change(picture.uid, { texts, ...inKit })
  assert.equal(await isPublic(picture.uid), true)
  assert.deepEqual(await kitIn('en'), [picture.uid, english.uid])
  assert.deepEqual(await kitIn('fr'), [picture.uid, french.uid])
  await change(picture.uid, { texts }, 1)
  assert.equal(await isPublic(picture.uid), false)
  const retired = { uid: french.uid, isRetired: true }
  await write((tx) => retireAsset(tx, ana, retired))
  assert.deepEqual(await kitIn('fr'), [english.uid])
})

test('readers may have a picture while something public shows it, and not a moment longer', async () => {
  const { uid } = await add(image(), { texts: [said('A boat')] })
  const { articleUid } = await publishWith({ image: uid })
  assert.equal(await isPublic(uid), false, 'in a draft')
  await publish(articleUid)
  assert.equal(await isPublic(uid), true, 'published')
  const note = { articleUid, note: 'Withdrawn.' }
  const published = { ...note, lockVersion: await versionOf(articleUid) }
  await write((tx) => withdrawArticle(tx, ana, published))
  assert.equal(await isPublic(uid), true, 'the text stands under its notice')
  const withdrawn = { ...note, lockVersion: await versionOf(articleUid) }
  await write((tx) => removeArticle(tx, ana, withdrawn))
  assert.equal(await isPublic(uid), false, 'removed')
})

test('a picture under embargo is nobody’s, and a replaced one goes with the publication that replaces it', async () => {
  const described = { texts: [said('A boat')] }
  const [old, newer] = [await add(image(), described), await add(image(), described)]
  const { storyUid, articleUid } = await publishWith({ image: old.uid })
  await publish(articleUid)
  await write((tx) =>
    changeFacts(tx, ana, {
      ...{ storyUid, category: 'project-news', day: '2026-01-01' },
      details: { ...noDetails(), image: newer.uid },
    }),
  )
  assert.deepEqual([await isPublic(old.uid), await isPublic(newer.uid)], [true, false])
  const text = { title: 'New', summary: 'New', slug: '', body: paragraphs('new') }
  const lockVersion = await versionOf(articleUid)
  await write((tx) => saveArticle(tx, ana, { articleUid, lockVersion, ...text }))
  await publish(articleUid, await versionOf(articleUid))
  assert.deepEqual([await isPublic(old.uid), await isPublic(newer.uid)], [false, true])
  const until = new Date(Date.now() + 60_000)
  await write((tx) =>
    tx
      .update(publicArticles)
      .set({ embargoUntil: until })
      .where(eq(publicArticles.uid, articleUid)),
  )
  assert.equal(await isPublic(newer.uid), false)
  assert.equal(await isPublic(newer.uid, new Date(until.getTime() + 1)), true)
})

test('a page says a picture’s words in its language, else in another and says which', async () => {
  const { uid } = await add(image(), {
    texts: [said('Um barco', 'pt'), { ...said('A boat'), caption: 'On the river.' }],
  })
  const view = async (locale: 'pt' | 'ar') =>
    (await findImages(reader(), { uids: [uid], locale, isForStaff: true })).get(uid)
  assert.deepEqual((await view('pt'))?.alt, { text: 'Um barco', locale: 'pt' })
  assert.deepEqual((await view('pt'))?.caption, { text: 'On the river.', locale: 'en' })
  assert.deepEqual((await view('ar'))?.alt, { text: 'A boat', locale: 'en' })
  assert.match((await view('ar'))?.base ?? '', /^\/admin\/media\//)
})

test('documents come in the order they were asked for', async () => {
  const uids = [(await add(document())).uid, (await add(document())).uid]
  const asked = [...uids].reverse()
  const views = await findAttachments(reader(), { uids: asked, locale: 'en', isForStaff: true })
  assert.deepEqual([...views.keys()], asked)
  assert.match(views.get(uids[0] ?? '')?.path ?? '', /\/barco-no-rio\.pdf$/)
})

test('new words of a picture that readers see are seen with the next request', async () => {
  const { uid } = await add(image(), { texts: [said('A boat')] })
  const before = await engine().edition()
  await change(uid, { texts: [said('A red boat')] })
  assert.equal(await engine().edition(), before, 'nobody sees it')
  const { articleUid } = await publishWith({ image: uid })
  await publish(articleUid)
  const published = await engine().edition()
  await change(uid, { texts: [said('A blue boat')] }, 1)
  assert.ok((await engine().edition()) > published)
})
