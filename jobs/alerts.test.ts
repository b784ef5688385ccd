import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, mock, test } from 'node:test'
import { needArticle } from '#db/articles.ts'
import { reader, write } from '#db/client.ts'
import { publishArticle } from '#db/publish.ts'
import { alerts, subscribers } from '#db/schema/alerts.ts'
import { jobs } from '#db/schema/records.ts'
import { createStory } from '#db/stories.ts'
import { askToFollow, confirmSubscription, findSubscription, type Wish } from '#db/subscriptions.ts'
import { orderTestMail } from '#db/test-mail.ts'
import { hire, openNewsroom, paragraphs } from '#db/testing/newsroom.ts'
import { saveArticle } from '#db/texts.ts'
import type { Staff } from '#domain/permissions.ts'
import { openSink, type Sink } from '#mail/testing/sink.ts'
import { sendAlert } from './alerts.ts'
import { JOB_KINDS } from './kinds.ts'
import { closePost } from './post.ts'
import { runDueJob } from './runner.ts'

/** Those that a publication or a subscription sets off. */
const KINDS = Object.fromEntries(
  Object.entries(JOB_KINDS).filter(([name]) => /^(announce|alert|mail)/.test(name)),
)
const TODAY = new Date().toISOString().slice(0, 10)

let newsroom: { close(): Promise<void> }
let sink: Sink
let publisher: Staff

before(async () => {
  newsroom = await openNewsroom()
  // It is open; whoever reads the environment from here would refuse the engine of tests in it.
  delete process.env.DATABASE_URL
  sink = await openSink()
  publisher = await hire('Paul', 'publisher', 'author:en', 'author:ar')
})
after(async () => {
  closePost()
  await sink.close()
  await newsroom.close()
})
beforeEach(() => {
  Object.assign(process.env, {
    PUBLIC_ORIGIN: 'https://news.example',
    AUTH_SECRET: 'a secret of thirty-two characters',
    SMTP_URL: sink.url,
    MAIL_FROM: 'Bureau <news@bureau.example>',
  })
  sink.taken.length = 0
  sink.refuse(undefined)
  mock.method(console, 'error', () => undefined)
})
afterEach(async () => {
  await write(async (tx) => {
    await tx.delete(subscribers)
    await tx.delete(jobs)
  })
  for (const name of ['PUBLIC_ORIGIN', 'AUTH_SECRET', 'SMTP_URL', 'MAIL_FROM'])
    delete process.env[name]
})

async function runAll(clock = () => new Date()) {
  for (let rounds = 0; rounds < 40; rounds += 1) if (!(await runDueJob(KINDS, clock))) return
}

async function follow(wish: Partial<Wish> = {}): Promise<string> {
  const whole = {
    email: 'ada@example.org',
    locale: 'en',
    list: 'news',
    cadence: 'at-once',
  } as const
  await write((tx) => askToFollow(tx, { ...whole, ...wish }))
  const asked = (await reader().select().from(jobs)).at(-1)
  const uid = String(asked?.payload.subscriptionUid)
  await write((tx) => confirmSubscription(tx, uid))
  await write(async (tx) => void (await tx.delete(jobs)))
  return uid
}

interface Written {
  title: string
  locale?: 'en' | 'ar'
  summary?: string
}

async function publish({ title, locale = 'en', summary = '' }: Written): Promise<string> {
  const facts = { category: 'press-release', day: TODAY, sourceLocale: locale } as const
  const { articleUid } = await write((tx) => createStory(tx, publisher, facts))
  await write((tx) =>
    saveArticle(tx, publisher, {
      articleUid,
      lockVersion: 0,
      title,
      summary,
      slug: '',
      body: paragraphs(title),
    }),
  )
  await write((tx) =>
    publishArticle(tx, publisher, { articleUid, lockVersion: 1, reason: 'Flood' }),
  )
  return articleUid
}

const subjects = () => sink.taken.map(({ mail }) => mail.subject)
const headersOf = (at = 0) =>
  Object.fromEntries(sink.taken[at]?.mail.headers.map(({ key, value }) => [key, value]) ?? [])

test('an address is asked before it hears of anything, and nothing of the list is sent with that', async () => {
  const wish = { email: 'ada@example.org', locale: 'en', list: 'news', cadence: 'daily' } as const
  await write((tx) => askToFollow(tx, wish))
  await publish({ title: 'Ferry' })
  await runAll()
  assert.deepEqual(subjects(), ['Please confirm: All news'])
  const { mail, to, from } = sink.taken[0] ?? assert.fail()
  assert.deepEqual([to, from], ['ada@example.org', 'news@bureau.example'])
  assert.match(mail.text ?? '', /https:\/\/news\.example\/en\/subscribe\/confirm\?token=\S{80}/)
  assert.doesNotMatch(mail.text ?? '', /Ferry/)
  assert.equal(mail.from?.name, 'Bureau')
})

test('a publication reaches its followers once, in both forms, with a way out', async () => {
  const uid = await follow()
  await publish({ title: 'A <b>bridge</b> & a ferry', summary: 'It opens.' })
  await runAll()
  await runAll()
  assert.deepEqual(subjects(), ['A <b>bridge</b> & a ferry'])
  const { mail } = sink.taken[0] ?? assert.fail()
  const headers = headersOf()
  assert.match(
    headers['list-unsubscribe'] ?? '',
    /^<https:\/\/news\.example\/en\/subscribe\/leave\?token=[^>]+>$/,
  )
  assert.equal(headers['list-unsubscribe-post'], 'List-Unsubscribe=One-Click')
  assert.equal(headers['list-id'], '<news.en.alerts.news.example>')
  assert.equal(headers['auto-submitted'], 'auto-generated')
  assert.equal(headers['content-language'], 'en')
  assert.match(mail.messageId ?? '', /^<[0-9a-f]{32}@news\.example>$/)
  for (const form of [mail.text ?? '', mail.html ?? '']) {
    assert.match(form, /https:\/\/news\.example\/en\/news\/a-b-bridge-b-a-ferry/)
    assert.match(form, /It opens\./)
    assert.match(form, /subscribe\/manage\?token=/)
  }
  assert.match(mail.html ?? '', /A &lt;b&gt;bridge&lt;\/b&gt; &amp; a ferry/)
  assert.doesNotMatch(mail.html ?? '', /<img|src=|url\(|https?:\/\/(?!news\.example)/)
  assert.deepEqual(await reader().select().from(alerts), [])
  assert.ok((await findSubscription(reader(), uid))?.confirmedAt)
})

test('an Arabic message runs from the right, and says so', async () => {
  await follow({ locale: 'ar' })
  await publish({ title: 'عبّارة جديدة', locale: 'ar' })
  await runAll()
  assert.deepEqual(subjects(), ['عبّارة جديدة'])
  assert.match(sink.taken[0]?.mail.html ?? '', /<html lang="ar" dir="rtl">/)
  assert.equal(headersOf()['content-language'], 'ar')
})

test('no title breaks out of its header', async () => {
  await follow()
  await publish({ title: 'Ferry\r\nBcc: evil@example.org\u2028X' })
  await runAll()
  await publish({ title: `${'Very long '.repeat(20)}é` })
  await runAll()
  assert.equal(sink.taken.length, 2)
  for (const { mail, to } of sink.taken) {
    assert.equal(to, 'ada@example.org')
    assert.equal(
      mail.headers.find(({ key }) => key === 'bcc'),
      undefined,
    )
  }
})

test('a correction is sent to nobody again', async () => {
  await follow()
  const articleUid = await publish({ title: 'Raft' })
  await runAll()
  const { lockVersion } = (await needArticle(reader(), articleUid)).article
  const text = { title: 'Raft, corrected', summary: '', slug: '', body: paragraphs('Raft') }
  await write((tx) => saveArticle(tx, publisher, { articleUid, lockVersion, ...text }))
  const correction = { updateType: 'correction', changeNote: 'A typo.', reason: 'Typo' } as const
  await write((tx) =>
    publishArticle(tx, publisher, { articleUid, lockVersion: lockVersion + 1, ...correction }),
  )
  await runAll()
  assert.deepEqual(subjects(), ['Raft'])
})

test('a mail server that says no for now is asked again, with the same Message-ID', async () => {
  await follow()
  await publish({ title: 'Pontoon' })
  sink.refuse({ command: 'DATA', code: 451, words: 'Later, please' })
  await runAll()
  assert.deepEqual(subjects(), [])
  const waiting = (await reader().select().from(jobs)).find(({ kind }) => kind === 'alert')
  assert.deepEqual([waiting?.state, waiting?.attempts], ['queued', 1])
  sink.refuse(undefined)
  await runAll(() => new Date(Date.now() + 60_000))
  assert.deepEqual(subjects(), ['Pontoon'])
})

test('whoever ends between sending and noting sends twice, and mailboxes see that it is one', async () => {
  const uid = await follow()
  await publish({ title: 'Lock' })
  await runDueJob({ announce: KINDS.announce ?? assert.fail() })
  const due = await reader().select().from(alerts)
  await sendAlert({ subscriptionUid: uid })
  await write(async (tx) => void (await tx.insert(alerts).values(due)))
  await sendAlert({ subscriptionUid: uid })
  const [first, second] = sink.taken.map(({ mail }) => mail.messageId)
  assert.ok(first)
  assert.equal(first, second)
})

test('a refusal of the address is noted and not tried again; one of the sender is no fault of theirs', async () => {
  await follow()
  await publish({ title: 'Quay' })
  sink.refuse({ command: 'RCPT', code: 550, words: '5.7.1 You may not relay' })
  await runAll()
  assert.equal((await reader().select().from(subscribers))[0]?.refusals, 0)
  sink.refuse({ command: 'RCPT', code: 550, words: '5.1.1 <ada@example.org> is unknown' })
  await runAll(() => new Date(Date.now() + 60_000))
  assert.equal((await reader().select().from(subscribers))[0]?.refusals, 1)
  const told = JSON.stringify(await reader().select().from(jobs))
  assert.doesNotMatch(told, /ada@example/)
})

test('an administrator can see that messages arrive', async () => {
  const ada = await hire('Ada', 'admin')
  await write((tx) => orderTestMail(tx, ada))
  await runAll()
  assert.deepEqual(subjects(), ['Test message from Dateline'])
  assert.equal(sink.taken[0]?.to, ada.email)
})

test('as long as no mail server is known nothing is sent, and nothing fails', async () => {
  delete process.env.SMTP_URL
  delete process.env.MAIL_FROM
  await follow()
  await publish({ title: 'Canoe' })
  await runAll()
  assert.deepEqual(subjects(), [])
  const states = (await reader().select().from(jobs)).map(({ state }) => state)
  assert.ok(!states.includes('failed'))
})
