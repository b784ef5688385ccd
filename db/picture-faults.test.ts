import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Details } from '#domain/details.ts'
import { noDetails } from '#domain/details.ts'
import type { Document } from '#domain/document.ts'
import type { Locale } from '#domain/locales.ts'
import type { Staff } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { type AssetWords, addAsset, changeAsset } from './asset-changes.ts'
import { reader, write } from './client.ts'

import { publishPage, savePage } from './pages.ts'
import { pictureFaultsOf } from './picture-faults.ts'
import { findImages } from './public/images.ts'
import { publishArticle } from './publish.ts'
import { createStory, startTranslation } from './stories.ts'
import { changeDetails } from './story-details.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { refuses } from './testing/refusals.ts'
import { saveArticle } from './texts.ts'

let newsroom: { close(): Promise<void> }
let chief: Staff
let count = 0

before(async () => {
  newsroom = await openNewsroom()
  chief = await hire('Ada', 'author', 'translator', 'publisher', 'desk_admin', 'admin')
})
after(() => newsroom.close())

const words = (alts: Partial<Record<Locale, string>>): AssetWords => ({
  ...{ credit: '', licence: '', isDecorative: false, locale: null, focus: { x: 500, y: 500 } },
  ...{ people: 'none', consent: '', isInKit: false },
  texts: Object.entries(alts).map(([locale, alt]) => ({
    ...{ locale: locale as Locale, alt, title: '', caption: '' },
  })),
})
async function picture(alts: Partial<Record<Locale, string>>, more: Partial<AssetWords> = {}) {
  count += 1
  const kept = {
    sha256: String(count).padStart(64, 'b'),
    bytes: 1000,
    developed: { kind: 'image', mime: 'image/jpeg', width: 1200, height: 800, credit: '' },
  } as const
  const fileName = `quay-${count}.jpg`
  const asset = { ...words(alts), ...more, kept, fileName }
  return (await write((tx) => addAsset(tx, chief, asset))).uid
}
const say = (uid: string, alts: Partial<Record<Locale, string>>) =>
  write((tx) => changeAsset(tx, chief, { uid, lockVersion: 0, ...words(alts) }))

const withFigure = (asset: string): Document => ({
  type: 'doc',
  content: [...paragraphs('One').content, { type: 'figure', attrs: { id: 'f1', asset } }],
})
const versionOf = async (articleUid: string) => ({
  articleUid,
  lockVersion: (await needArticle(reader(), articleUid)).article.lockVersion,
})
async function draft(articleUid: string, title: string, body = paragraphs('One')) {
  const version = await versionOf(articleUid)
  await write((tx) => saveArticle(tx, chief, { ...version, title, summary: '', slug: '', body }))
}
async function publish(articleUid: string) {
  const version = await versionOf(articleUid)
  await write((tx) => publishArticle(tx, chief, { ...version, reason: 'Flood' }))
}
async function storyWith(details: Partial<Details>, body?: Document) {
  const facts = { sourceLocale: 'en', category: 'project-news', day: '2026-01-01' } as const
  const opened = await write((tx) =>
    createStory(tx, chief, { ...facts, details: { ...noDetails(), ...details } }),
  )
  await draft(opened.articleUid, `Quay ${count}`, body)
  return opened
}
async function intoPortuguese(storyUid: string, body?: Document) {
  const opening = { storyUid, locale: 'pt' } as const
  const { articleUid } = await write((tx) => startTranslation(tx, chief, opening))
  await draft(articleUid, `Cais ${count}`, body)
  return articleUid
}
const faults = async (articleUid: string) =>
  (await pictureFaultsOf(reader(), await needArticle(reader(), articleUid))).map(
    ({ uid, locale, is }) => [uid, locale, is],
  )

test('a lead picture needs words in the language that is to show it', async () => {
  const image = await picture({ en: 'A quay at low water.' })
  const { storyUid, articleUid } = await storyWith({ image })
  await publish(articleUid)
  const portuguese = await intoPortuguese(storyUid)
  assert.deepEqual(await faults(portuguese), [[image, 'pt', 'picture_alt_missing']])
  await assert.rejects(publish(portuguese), refuses('picture_alt_missing'))
  await say(image, { en: 'A quay at low water.', pt: 'Um cais na maré baixa.' })
  await publish(portuguese)
})

test('so does a picture in the text, unless it is decoration', async () => {
  const bare = await picture({ pt: 'Um cais.' })
  const { articleUid } = await storyWith({}, withFigure(bare))
  await assert.rejects(publish(articleUid), refuses('picture_alt_missing'))
  const ornament = await picture({}, { isDecorative: true })
  const { articleUid: other } = await storyWith({}, withFigure(ornament))
  await publish(other)
})

test('whoever can be recognised has agreed, or the picture goes nowhere', async () => {
  const alts = { en: 'A woman on a quay.' }
  const consent = 'Form of 3 March, folder Landings'
  const image = await picture(alts, { people: 'identifiable' })
  const { articleUid } = await storyWith({ image })
  assert.deepEqual(await faults(articleUid), [[image, 'en', 'picture_consent_missing']])
  await assert.rejects(publish(articleUid), refuses('picture_consent_missing'))
  const agreed = { ...words(alts), people: 'consented' as const, consent }
  await write((tx) => changeAsset(tx, chief, { uid: image, lockVersion: 0, ...agreed }))
  await publish(articleUid)
  const shown = await findImages(reader(), { uids: [image], locale: 'en' })
  assert.ok(shown.has(image))
  assert.doesNotMatch(JSON.stringify([...shown]), /consent|Landings/i)
  const ornament = await picture({}, { isDecorative: true, people: 'identifiable' })
  const { articleUid: other } = await storyWith({}, withFigure(ornament))
  await assert.rejects(publish(other), refuses('picture_consent_missing'))
})

test('words that only repeat the headline say nothing of the picture', async () => {
  const image = await picture({})
  const { articleUid } = await storyWith({ image })
  await say(image, { en: ` quay ${count}. ` })
  await assert.rejects(publish(articleUid), refuses('picture_alt_headline'))
})

test('a lead picture that waits is looked at in every language it would go out in', async () => {
  const { storyUid, articleUid } = await storyWith({})
  await publish(articleUid)
  await publish(await intoPortuguese(storyUid))
  const image = await picture({ en: 'A quay.' })
  const version = { storyUid, version: 1 }
  await write((tx) => changeDetails(tx, chief, { ...version, details: { ...noDetails(), image } }))
  await draft(articleUid, 'Quay anew')
  assert.deepEqual(await faults(articleUid), [[image, 'pt', 'picture_alt_missing']])
  await assert.rejects(publish(articleUid), refuses('picture_alt_missing'))
})

test('a page about the newsroom is looked at too', async () => {
  const bare = await picture({ pt: 'Um cais.' })
  const target = { key: 'about', locale: 'en' } as const
  const text = { title: 'About', summary: '', body: withFigure(bare) }
  const { lockVersion } = await write((tx) =>
    savePage(tx, chief, { ...target, lockVersion: 0, ...text }),
  )
  const show = () => write((tx) => publishPage(tx, chief, { ...target, lockVersion }))
  await assert.rejects(show(), refuses('picture_alt_missing'))
  await say(bare, { en: 'A quay.' })
  await show()
})
