import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, afterEach, before, beforeEach, mock, test } from 'node:test'
import { needArticle } from '#db/articles.ts'
import { reader, write } from '#db/client.ts'
import { publishArticle } from '#db/publish.ts'
import { withdrawArticle } from '#db/retract.ts'
import { jobs } from '#db/schema/records.ts'
import { createStory, startTranslation } from '#db/stories.ts'
import { hire, openNewsroom, paragraphs } from '#db/testing/newsroom.ts'
import { saveArticle, saveTranslation } from '#db/texts.ts'
import type { Staff } from '#domain/permissions.ts'
import { announce, tellHub, tellIndexers } from './announcements.ts'
import { runDueJob } from './runner.ts'

const KINDS = {
  announce: { run: announce },
  websub: { run: tellHub },
  indexnow: { run: tellIndexers },
}
const CONFIGURED = ['PUBLIC_ORIGIN', 'WEBSUB_HUB', 'INDEXNOW_KEY', 'INDEXNOW_URL']

let newsroom: { close(): Promise<void> }
let hub: Server
let told: { path: string | undefined; body: string }[]
let status: number
let author: Staff
let publisher: Staff
let translator: Staff

before(async () => {
  newsroom = await openNewsroom()
  // It is open; whoever reads the environment from here would refuse the engine of tests in it.
  delete process.env.DATABASE_URL
  author = await hire('Ada', 'author:en')
  publisher = await hire('Paul', 'publisher')
  translator = await hire('Tomé', 'translator')
  hub = createServer(async (request, response) => {
    told.push({ path: request.url, body: await text(request) })
    response.writeHead(status).end()
  }).listen(0, '127.0.0.1')
  await once(hub, 'listening')
})
after(async () => {
  hub.close()
  await newsroom.close()
})
beforeEach(() => {
  told = []
  status = 202
  mock.method(console, 'error', () => undefined)
})
afterEach(async () => {
  for (const name of CONFIGURED) delete process.env[name]
  await write(async (tx) => void (await tx.delete(jobs)))
})

function configure() {
  const { port } = hub.address() as AddressInfo
  Object.assign(process.env, {
    PUBLIC_ORIGIN: 'https://news.example',
    WEBSUB_HUB: `http://127.0.0.1:${port}/hub`,
    INDEXNOW_KEY: 'a1b2c3d4e5f6',
    INDEXNOW_URL: `http://127.0.0.1:${port}/indexnow`,
  })
}

const versionOf = async (articleUid: string) => ({
  articleUid,
  lockVersion: (await needArticle(reader(), articleUid)).article.lockVersion,
})

async function draft(title: string): Promise<string> {
  const facts = { category: 'press-release', day: '2026-03-04', sourceLocale: 'en' } as const
  const { articleUid } = await write((tx) => createStory(tx, author, facts))
  const words = { title, summary: '', slug: '', body: paragraphs(title) }
  const saving = { ...(await versionOf(articleUid)), ...words }
  await write((tx) => saveArticle(tx, author, saving))
  return articleUid
}

async function publish(title: string): Promise<string> {
  const articleUid = await draft(title)
  const publication = { ...(await versionOf(articleUid)), reason: 'Flood' }
  await write((tx) => publishArticle(tx, publisher, publication))
  return articleUid
}

async function runAll(clock = () => new Date()) {
  for (let rounds = 0; rounds < 20; rounds += 1) if (!(await runDueJob(KINDS, clock))) return
}

test('a publication is told once to the hub, feed by feed, and once to search engines', async () => {
  configure()
  await publish('Ferry')
  await runAll()
  assert.deepEqual(told.map(({ path }) => path).sort(), ['/hub', '/indexnow'])
  const form = new URLSearchParams(told.find(({ path }) => path === '/hub')?.body)
  assert.equal(form.get('hub.mode'), 'publish')
  const feeds = form.getAll('hub.url')
  for (const path of [
    '/feed.xml',
    '/en/feed.xml',
    '/en/rss.xml',
    '/en/news/press-releases/feed.json',
  ])
    assert.ok(feeds.includes(`https://news.example${path}`), path)
  const sent = JSON.parse(told.find(({ path }) => path === '/indexnow')?.body ?? '')
  assert.deepEqual(
    [sent.host, sent.key, sent.keyLocation],
    ['news.example', 'a1b2c3d4e5f6', 'https://news.example/a1b2c3d4e5f6.txt'],
  )
  assert.ok(sent.urlList.includes('https://news.example/en/news/ferry'))
})

test('a withdrawal is told too, a draft never', async () => {
  configure()
  await draft('Secret')
  await runAll()
  assert.deepEqual(told, [])
  const articleUid = await publish('Bridge')
  await runAll()
  told = []
  const withdrawal = { ...(await versionOf(articleUid)), note: 'It was wrong.' }
  await write((tx) => withdrawArticle(tx, publisher, withdrawal))
  await runAll()
  assert.equal(told.length, 2)
})

test('of a change search engines hear with every language of its story, and of no draft', async () => {
  configure()
  const articleUid = await publish('Weir')
  const { story } = await needArticle(reader(), articleUid)
  const translated = async (locale: 'pt' | 'fr', title: string) => {
    const opened = await write((tx) =>
      startTranslation(tx, translator, { storyUid: story.uid, locale }),
    )
    const words = { title, summary: '', slug: '', confirmed: [] }
    const blocks = [{ key: 'p1', content: [{ type: 'text' as const, text: title }] }]
    const version = await versionOf(opened.articleUid)
    await write((tx) => saveTranslation(tx, translator, { ...version, ...words, blocks }))
    return opened.articleUid
  }
  const portuguese = await translated('pt', 'Açude')
  await translated('fr', 'Barrage')
  await runAll()
  told = []
  const publication = { ...(await versionOf(portuguese)), reason: 'Flood' }
  await write((tx) => publishArticle(tx, publisher, publication))
  await runAll()
  const { urlList } = JSON.parse(told.find(({ path }) => path === '/indexnow')?.body ?? '')
  assert.deepEqual(urlList.filter((url: string) => url.split('/').length === 6).sort(), [
    'https://news.example/en/news/weir',
    'https://news.example/pt/noticias/acude',
  ])
})

test('whoever does not answer is told again, each time after twice the pause and not before', async () => {
  configure()
  status = 429
  await publish('Raft')
  let at = Date.now() + 1_000
  await runAll(() => new Date(at))
  assert.equal(told.length, 2)
  for (const pause of [10_000, 20_000, 40_000, 80_000]) {
    told = []
    await runAll(() => new Date(at + pause - 1))
    assert.deepEqual(told, [], `before ${pause}`)
    at += pause
    await runAll(() => new Date(at))
    assert.deepEqual(told.map(({ path }) => path).sort(), ['/hub', '/indexnow'])
  }
  status = 200
  told = []
  const after = new Date(at + 160_000)
  await runAll(() => after)
  assert.equal(told.length, 2)
  told = []
  await runAll(() => new Date(after.getTime() + 3_600_000))
  assert.deepEqual(told, [], 'whoever was told is not told again')
})

test('as long as nothing is configured nobody is told', async () => {
  await publish('Canoe')
  await runAll()
  assert.deepEqual(told, [])
  const waiting = (await reader().select().from(jobs)).filter((job) => job.state !== 'done')
  assert.deepEqual(
    waiting.filter((job) => job.kind !== 'card'),
    [],
  )
})
