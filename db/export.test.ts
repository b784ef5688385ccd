import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { reader, write } from './client.ts'
import { type ExportedStory, exportNewsroom, exportStories } from './export.ts'
import { hashPassword } from './passwords.ts'
import { addStaff, PROGRAM } from './staff.ts'
import { openNewsroom } from './testing/newsroom.ts'
import { fewStories, loadFewStories } from './testing/sample.ts'

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
