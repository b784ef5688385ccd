import { parseFeed } from '@rowanmanning/feed-parser'
import { retireAuthority, saveAuthority } from '#db/authority-changes.ts'
import { write } from '#db/client.ts'
import { publishArticle } from '#db/publish.ts'
import { PROGRAM } from '#db/staff.ts'
import { changeDetails } from '#db/story-details.ts'
import { openBackstage, placeStory } from './backstage.ts'
import { expect, test } from './fixtures.ts'
import { readJson, Wire } from './wire.ts'

/** A topic with a story on its list. */
async function placeTopic(name: string): Promise<{ uid: string; slug: string }> {
  const words = { title: `About ${name}`, summary: '', words: 'Words' }
  const { storyUid, articleUid } = await placeStory('draft', words)
  return write(async (tx) => {
    const texts = { en: { name } }
    const { uid } = await saveAuthority(tx, PROGRAM, { kind: 'topic', slug: name, texts })
    await changeDetails(tx, PROGRAM, { storyUid, version: 1, details: { topics: [uid] } })
    await publishArticle(tx, PROGRAM, { articleUid, lockVersion: 1, reason: 'Test' })
    return { uid, slug: name }
  })
}

test('where a list moved, its address and its feeds lead to the new one in one step', async ({
  newsroom,
}) => {
  const backstage = await openBackstage(newsroom)
  const wire = new Wire(newsroom)
  const { uid, slug } = await placeTopic(`old-${process.pid}`)
  const now = `new-${process.pid}`
  await write((tx) => {
    const texts = { en: { name: 'Moved' } }
    return saveAuthority(tx, PROGRAM, { uid, lockVersion: 0, kind: 'topic', slug: now, texts })
  })
  await backstage.close()
  for (const end of ['', '?page=2', '/feed.xml', '/rss.xml', '/feed.json']) {
    const { status, headers } = await wire.get(`/en/topics/${slug}${end}`)
    const to = `/en/topics/${now}${end}`
    expect([end, status, headers.location]).toEqual([end, 308, newsroom.origin + to])
    if (end !== '?page=2') expect((await wire.get(to)).status, end).toBe(200)
  }
})

test('a feed that ended says so for three months and is gone then', async ({ newsroom }) => {
  const backstage = await openBackstage(newsroom)
  const wire = new Wire(newsroom)
  const DAY = 24 * 60 * 60 * 1000
  const ended = async (daysAgo: number) => {
    const { uid, slug } = await placeTopic(`ended-${daysAgo}-${process.pid}`)
    const at = new Date(Date.now() - daysAgo * DAY)
    await write((tx) => retireAuthority(tx, PROGRAM, { uid, lockVersion: 0, at }))
    return `/en/topics/${slug}`
  }
  const [recent, long] = [await ended(89), await ended(91)]
  await backstage.close()
  for (const file of ['feed.xml', 'rss.xml']) {
    const { items } = parseFeed((await wire.get(`${recent}/${file}`)).text)
    expect(items.map(({ title }) => title)[0]).toBe('This feed has ended')
    expect(items).toHaveLength(2)
  }
  const { body } = await readJson(newsroom, `${recent}/feed.json`)
  expect([body.expired, body.items[0].title]).toEqual([true, 'This feed has ended'])
  for (const file of ['feed.xml', 'rss.xml', 'feed.json'])
    expect((await wire.get(`${long}/${file}`)).status, file).toBe(410)
  expect((await wire.get(long)).status).toBe(200)
})
