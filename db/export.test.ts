import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { LOCALES } from '#domain/locales.ts'
import { addAsset } from './asset-changes.ts'
import { reader, write } from './client.ts'
import {
  type ExportedStory,
  exportAssets,
  exportDirectory,
  exportNewsroom,
  exportStories,
} from './export.ts'
import { pdf } from './media/testing/pictures.ts'
import { hashPassword } from './passwords.ts'
import { addStaff, PROGRAM } from './staff.ts'
import { openNewsroom } from './testing/newsroom.ts'
import { fewStories, loadFewStories } from './testing/sample.ts'
import { keepFile } from './uploads.ts'

let newsroom: { close(): Promise<void> }
const stories: ExportedStory[] = []
before(async () => {
  newsroom = await openNewsroom()
  await loadFewStories()
  for await (const story of exportStories(reader())) stories.push(story)
})
after(() => newsroom.close())

test('every story leaves with all its languages and every text they had', () => {
  assert.deepEqual(
    stories.map((story) => story.articles.length),
    fewStories.map((story) => Object.keys(story.articles).length),
  )
  const english = stories
    .flatMap((story) => story.articles)
    .find((article) => article.revisions.some(({ title }) => title.startsWith('Small grants')))
  assert.deepEqual(
    english?.revisions.map(({ summary }) => /30 November|15 December/.exec(summary)?.[0]),
    ['30 November', '15 December'],
  )
  assert.deepEqual([english?.live, english?.publications.length], [2, 2])
  const { createdBy, after } = english?.revisions[1] ?? {}
  assert.deepEqual([createdBy, after], ['Tobias Achterveld', 1])
})

test('what stories name leaves with its words in every language', async () => {
  const directory = new Map((await exportDirectory(reader())).map((each) => [each.uid, each]))
  const named = stories.flatMap(({ facts }) => facts.flatMap(({ details }) => details.topics))
  assert.ok(named.length > 0)
  for (const uid of named) assert.equal(directory.get(uid)?.texts.length, LOCALES.length)
})

test('what happened is told by name, and so are withdrawals', () => {
  const withdrawn = stories.find((story) =>
    story.articles.some((one) => one.retractions.some((row) => row.kind === 'withdrawn')),
  )
  assert.ok(withdrawn?.history.some((line) => line.act === 'withdraw' && line.locale && line.by))
  assert.ok(withdrawn?.articles.every((one) => one.retractions.every((row) => row.publicNote)))
})

test('the staff leave with their roles, and no secret leaves at all', async () => {
  const passwordHash = await hashPassword('a passphrase of some length')
  const grants = [{ role: 'admin', locale: '*' }] as const
  const member = { email: 'ada@newsroom.example', name: 'Ada', uiLocale: 'en', grants } as const
  await write((tx) => addStaff(tx, PROGRAM, { ...member, passwordHash, status: 'active' }))
  const { staff, settings } = await exportNewsroom(reader())
  assert.deepEqual(staff.find(({ name }) => name === 'Ada')?.roles, ['admin:*'])
  assert.equal(settings.timeZone, 'Europe/Vienna')
  assert.doesNotMatch(JSON.stringify([staff, stories]), /argon2|passwordHash|tokenHash/)
})

test('pictures and documents leave with their words and their files', async () => {
  const kept = await keepFile(pdf(2))
  const texts = [{ locale: 'fr', title: 'Le manuel', alt: '', caption: '' }] as const
  await write((tx) => addAsset(tx, PROGRAM, { kept, fileName: 'manuel.pdf', texts: [...texts] }))
  const exported = (await exportAssets(reader())).find(({ record }) => record.pages === 2)
  assert.deepEqual(exported?.record.texts, [...texts])
  assert.deepEqual(readFileSync(exported?.source ?? ''), pdf(2))
})
