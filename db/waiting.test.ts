import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Staff } from '#domain/permissions.ts'
import { needArticle } from './articles.ts'
import { reader, type Tx, write } from './client.ts'
import { contributorsOf } from './contributors.ts'
import { moveArticle } from './moves.ts'
import { publishArticle } from './publish.ts'
import { createStory } from './stories.ts'
import { hire, openNewsroom, paragraphs } from './testing/newsroom.ts'
import { saveArticle } from './texts.ts'
import { waitingFor } from './waiting.ts'

let newsroom: Awaited<ReturnType<typeof openNewsroom>>
before(async () => {
  newsroom = await openNewsroom()
})
after(() => newsroom.close())

/** A story written by one after the other, saved as often as there are writers. */
async function draft(tx: Tx, title: string, ...writers: [Staff, ...Staff[]]) {
  const facts = { sourceLocale: 'en', category: 'project-news', day: '2024-05-02' } as const
  const { articleUid } = await createStory(tx, writers[0], facts)
  let lockVersion = 0
  for (const by of writers) {
    const text = { title, summary: 'In short', slug: '', body: paragraphs(`By ${by.name}`) }
    await saveArticle(tx, by, { articleUid, lockVersion, ...text })
    lockVersion += 1
  }
  return { articleUid, lockVersion }
}
const submitted = async (tx: Tx, title: string, by: Staff) =>
  moveArticle(tx, by, { ...(await draft(tx, title, by)), act: 'submit' })

const titles = async (staff: Staff, kind: 'to_review' | 'to_approve_afterwards') =>
  (await waitingFor(reader(), staff))[kind]?.items.map((item) => item.title) ?? []

test('a list of what waits knows the writers of a text as the approval does', async () => {
  const [ada, bo, cy] = [
    await hire('Ada', 'author', 'reviewer', 'publisher'),
    await hire('Bo', 'author', 'reviewer'),
    await hire('Cy', 'reviewer'),
  ]
  const { articleUid, lockVersion } = await write(async (tx) => {
    const version = await draft(tx, 'By two', ada, bo)
    await publishArticle(tx, ada, { ...version, reason: 'Nobody else is here' })
    return { ...version, lockVersion: version.lockVersion + 1 }
  })
  const contributors = async () => {
    const { article } = await needArticle(reader(), articleUid)
    return (await contributorsOf(reader(), [article])).get(article.id)
  }
  assert.deepEqual((await contributors())?.live.sort(), [ada.id, bo.id].sort())
  const approvals = [ada, bo, cy].map((by) => titles(by, 'to_approve_afterwards'))
  assert.deepEqual(await Promise.all(approvals), [[], [], ['By two']])
  // Once it is approved, the next edition is only of those who write it.
  await write(async (tx) => {
    await moveArticle(tx, cy, { articleUid, lockVersion, act: 'approve_afterwards' })
    const text = { title: 'By one', summary: '', slug: '', body: paragraphs('New') }
    await saveArticle(tx, bo, { articleUid, lockVersion: lockVersion + 1, ...text })
    await moveArticle(tx, bo, { articleUid, lockVersion: lockVersion + 2, act: 'submit' })
  })
  assert.deepEqual((await contributors())?.waiting, [bo.id])
  const reviews = [ada, bo].map((by) => titles(by, 'to_review'))
  assert.deepEqual(await Promise.all(reviews), [['By one'], []])
})

test('texts of one’s own, however many and old, hide none of a colleague’s', async () => {
  const mona = await hire('Mona', 'author', 'reviewer')
  const nils = await hire('Nils', 'author')
  await write(async (tx) => {
    for (let number = 1; number <= 51; number += 1) await submitted(tx, `Mona’s ${number}`, mona)
    await submitted(tx, 'Nils’s', nils)
  })
  assert.equal((await titles(mona, 'to_review')).at(-1), 'Nils’s')
})
