import type { Browser, Page } from '@playwright/test'
import { type Newsroom, openNewsroom } from '#bin/newsroom.ts'
import type { Engine } from '#db/client.ts'
import { openSink, type Sink } from '#mail/testing/sink.ts'
import { openBackstage, placeStory } from './backstage.ts'
import { expect, test } from './fixtures.ts'
import { inspectAddress } from './inspection.ts'
import { Wire } from './wire.ts'

/** A newsroom that sends mail; every other one of these tests shows that none is the default. */
let sink: Sink
let house: Newsroom
let backstage: Engine

test.beforeAll(async () => {
  sink = await openSink()
  const env = { SMTP_URL: sink.url, MAIL_FROM: 'Bureau <news@bureau.example>' }
  house = await openNewsroom({
    sample: false,
    env: { ...env, TRUSTED_PROXIES: '127.0.0.1' },
  })
  backstage = await openBackstage(house)
})
test.afterAll(async () => {
  await backstage.close()
  await house.close()
  await sink.close()
})

const FORM = '/en/subscribe'
const fields = { list: 'news', cadence: 'at-once', email: 'ada@example.org' }
const ours = () => ({ origin: house.origin })

/** The newest message to an address whose subject says this. */
async function mailTo(to: string, subject: string | RegExp) {
  const found = () =>
    sink.taken.findLast(
      (taken) => taken.to === to && new RegExp(subject).test(taken.mail.subject ?? ''),
    )
  await expect.poll(() => found() !== undefined, { timeout: 20_000 }).toBe(true)
  return found()?.mail ?? { text: '', html: '', headers: [] }
}
const linkIn = (text: string | undefined, step: string) =>
  new RegExp(`https?://\\S+/subscribe/${step}\\?token=\\S+`).exec(text ?? '')?.[0] ?? ''
async function inspect(browser: Browser, path: string) {
  const page = await browser.newPage({ baseURL: house.origin })
  expect(await inspectAddress(page, path)).toEqual([])
  await page.close()
}

/** Somebody at their mail, in a browser without scripts. */
async function withoutScripts(browser: Browser, run: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ baseURL: house.origin, javaScriptEnabled: false })
  await run(await context.newPage())
  await context.close()
}

test('a reader follows a list by e-mail, hears of news, and leaves with one click', async ({
  browser,
}) => {
  await withoutScripts(browser, async (page) => {
    await page.goto('/en/news/project-news')
    await page.getByRole('link', { name: 'Get Project News by e-mail' }).click()
    await page.getByLabel('E-mail address').fill('Reader@Example.org')
    await page.getByLabel('As soon as an article is published').check()
    await page.getByRole('button', { name: 'Subscribe' }).click()
    await expect(page).toHaveURL('/en/subscribe/asked')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in your mailbox')
    const question = await mailTo('reader@example.org', 'confirm: Project News')
    const confirm = linkIn(question.text, 'confirm')
    await page.goto(confirm)
    await page.getByRole('button', { name: 'Yes, send them' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are subscribed')
    await page.getByRole('link', { name: 'Your alerts' }).click()
    await expect(page.getByText('Sent to reader@example.org')).toBeVisible()
  })
  await placeStory('live', { title: 'Ferry opens', summary: 'At last.', words: 'Text' })
  const alert = await mailTo('reader@example.org', /^Ferry opens$/)
  expect(alert.text).toContain(`${house.origin}/en/news/`)
  const named = Object.fromEntries(alert.headers.map(({ key, value }) => [key, value]))
  const leave = new URL(String(named['list-unsubscribe']).slice(1, -1))
  const wire = new Wire(house)
  const form = { 'List-Unsubscribe': 'One-Click' }
  const left = await wire.post(leave.pathname + leave.search, { form })
  expect([left.status, left.headers.location]).toEqual([200, undefined])
  expect(left.headers['set-cookie']).toBeUndefined()
  const manage = new URL(linkIn(alert.text, 'manage'))
  expect((await wire.get(manage.pathname + manage.search)).status).toBe(404)
  expect((await wire.post(leave.pathname + leave.search, { form })).status).toBe(200)
})

test('whoever follows links in somebody’s mail changes nothing', async () => {
  const wire = new Wire(house, '192.0.2.10')
  const email = 'scanned@example.org'
  await wire.post(FORM, { headers: ours(), form: { ...fields, email } })
  const { text } = await mailTo(email, 'confirm')
  const confirm = new URL(linkIn(text, 'confirm'))
  const path = confirm.pathname + confirm.search
  for (const method of ['GET', 'HEAD', 'GET']) {
    const { status, headers } = await wire.send(method, path)
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
      'x-robots-tag': 'noindex',
    })
    expect(headers.etag).toBeUndefined()
  }
  expect((await wire.get(path)).text).toContain('Yes, send them')
  const forged = { headers: { origin: 'https://evil.example' } }
  expect((await wire.post(path, forged)).status).toBe(403)
  expect((await wire.post(path, { headers: ours() })).text).toContain('You are subscribed')
  expect((await wire.post(path)).text).toContain('You are subscribed')
})

test('a follower changes rhythms, leaves one list, and leaves all', async ({ browser }) => {
  const email = 'many@example.org'
  const wire = new Wire(house, '192.0.2.11')
  const lists = {
    news: 'All news',
    'news/press-releases': 'Press Releases',
    'countries/pt': 'Portugal',
  }
  for (const list of Object.keys(lists))
    await wire.post(FORM, { headers: ours(), form: { ...fields, email, list } })
  await wire.post(FORM, {
    headers: ours(),
    form: { ...fields, email: 'other@example.org', list: 'countries/pt' },
  })
  const { text } = await mailTo('other@example.org', 'confirm')
  const foreign = /token=([0-9a-f-]{36})/.exec(text ?? '')?.[1] ?? ''
  for (const name of Object.values(lists)) {
    const confirm = new URL(linkIn((await mailTo(email, `confirm: ${name}`)).text, 'confirm'))
    await wire.post(confirm.pathname + confirm.search, { headers: ours() })
  }
  await inspect(browser, '/ar/subscribe')
  await withoutScripts(browser, async (page) => {
    const question = sink.taken.findLast(({ to }) => to === email)?.mail.text
    const confirm = new URL(linkIn(question, 'confirm'))
    await page.goto(confirm.href)
    await page.getByRole('button', { name: 'Yes, send them' }).click()
    await page.getByRole('link', { name: 'Your alerts' }).click()
    const portugal = page.getByRole('region', { name: 'Portugal' })
    await portugal.getByLabel('How often').selectOption('weekly')
    await portugal.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('status')).toHaveText('Saved.')
    await expect(portugal.getByLabel('How often')).toHaveValue('weekly')
    await page.getByRole('button', { name: 'Stop this one Press Releases' }).click()
    await expect(page.getByRole('status')).toHaveText('Stopped.')
    await expect(page.getByRole('region', { name: 'Press Releases' })).toHaveCount(0)
    const there = new URL(page.url())
    await inspect(browser, there.pathname + there.search)
    const target = there.pathname + there.search
    for (const act of ['change', 'leave', 'leave-all!', '']) {
      const form = { act, subscription: foreign, cadence: 'weekly' }
      const answer = await wire.post(target, { headers: ours(), form })
      expect([act, answer.status]).toEqual([act, 400])
      expect(answer.text).toContain('The form did not arrive whole.')
    }
    for (const subscription of ['\0', `${foreign}\0`]) {
      const form = { act: 'leave', subscription }
      const answer = await wire.post(target, { headers: ours(), form })
      expect([answer.status, answer.text.includes('role="alert"')]).toEqual([400, true])
    }
    await page.getByRole('button', { name: 'Stop all' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stopped.')
  })
})

test('mistakes are said in words beside the field, and nothing typed is lost', async () => {
  const wire = new Wire(house, '192.0.2.12')
  for (const email of [
    '',
    'ada',
    'a＠b.org',
    'a@b.org,evil@x',
    'a@b.org\r\nBcc: x@y.org',
    '"><script>@',
  ])
    for (const locale of ['en', 'ar'] as const) {
      const list = locale === 'ar' ? 'أخبار' : 'news'
      const path = `/${locale}/subscribe`
      const answer = await wire.post(path, { headers: ours(), form: { ...fields, list, email } })
      expect([email, answer.status]).toEqual([email, 400])
      expect(answer.text).toContain('aria-invalid="true"')
      expect(answer.text).toContain('id="email-problem"')
      expect(answer.text).toContain('role="alert"')
      expect(answer.text).not.toMatch(/"><script>@|\nBcc/)
    }
  const cadence = await wire.post(FORM, { headers: ours(), form: { ...fields, cadence: 'often' } })
  expect([cadence.status, cadence.text.includes('id="cadence-problem"')]).toEqual([400, true])
  const list = await wire.post(FORM, { headers: ours(), form: { ...fields, list: 'topics/none' } })
  expect(list.status).toBe(404)
})

test('a known address is answered like an unknown one, and a program like a reader', async () => {
  const wire = new Wire(house, '192.0.2.13')
  const answers = []
  const tries: Record<string, string>[] = [
    {},
    {},
    { email: 'new@example.org' },
    { website: 'http://spam.example' },
  ]
  for (const more of tries) {
    const { status, headers, text } = await wire.post(FORM, {
      headers: ours(),
      form: { ...fields, email: 'known@example.org', ...more },
    })
    const { date: _, ...rest } = headers
    answers.push({ status, rest, text })
  }
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]?.status).toBe(303)
})

test('what no form of ours sends is refused, in the reader’s language', async () => {
  const wire = new Wire(house, '192.0.2.14')
  const form = new URLSearchParams(fields).toString()
  const plain = { 'content-type': 'application/x-www-form-urlencoded' }
  for (const [headers, body, status] of [
    [{ ...plain, origin: 'https://evil.example' }, form, 403],
    [{ ...plain, 'sec-fetch-site': 'cross-site' }, form, 403],
    [plain, form, 403],
    [{ ...ours(), 'content-type': 'application/json' }, '{}', 415],
    [{ ...ours(), 'content-type': 'multipart/form-data; boundary=x' }, '--x--', 415],
    [{ ...ours(), ...plain }, 'a='.repeat(10_000), 413],
    [{ ...ours(), ...plain }, Buffer.from([0x6c, 0xff]), 400],
    [{ ...ours(), ...plain }, `${form}%00`, 400],
    [{ ...ours(), ...plain }, '', 404],
  ] as const) {
    const answer = await wire.post('/de/subscribe', { headers, body })
    expect([String(body).slice(0, 20), answer.status]).toEqual([String(body).slice(0, 20), status])
    expect(answer.text).toContain('<html lang="de"')
    expect(answer.headers['cache-control']).toBe('no-store')
  }
  for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS'])
    for (const path of [FORM, `${FORM}/leave`, `${FORM}/manage?token=x`]) {
      const { status, headers } = await wire.send(method, path, { body: '' })
      expect([method, path, status, headers.allow]).toEqual([method, path, 405, 'GET, HEAD, POST'])
    }
  const asked = await wire.post(`${FORM}/asked`, { headers: ours(), form: fields })
  expect([asked.status, asked.headers.allow]).toEqual([405, 'GET, HEAD'])
})

test('a link that nobody here made leads to a page that says so', async () => {
  const wire = new Wire(house, '192.0.2.15')
  const uid = '0195b2a0-0000-7000-8000-000000000001'
  const tokens = ['', 'x', uid, `${uid}.${'A'.repeat(43)}`, '%00', '..%2f', 'a'.repeat(5_000)]
  for (const step of ['confirm', 'manage', 'leave', 'lost'])
    for (const token of tokens)
      for (const method of ['GET', 'POST']) {
        if (step === 'lost' && method === 'POST') continue
        const answer = await wire.send(method, `/fr/subscribe/${step}?token=${token}`, { body: '' })
        expect([step, token, answer.status]).toEqual([step, token, 404])
        expect(answer.text).toContain('Ce lien ne fonctionne pas')
        expect(answer.headers['cache-control']).toBe('no-store')
      }
})

test('from one network only so much is taken, and one mailbox is not flooded', async () => {
  const flooded = 'flooded@example.org'
  for (let place = 1; place <= 6; place += 1) {
    const wire = new Wire(house, `198.51.100.${place}`)
    const form = { ...fields, email: flooded }
    expect((await wire.post(FORM, { headers: ours(), form })).status).toBe(303)
  }
  const wire = new Wire(house, '203.0.113.9')
  const statuses = []
  for (let number = 0; number < 41; number += 1) {
    // A form with a mistake costs a page, and counts like every other.
    const form = { ...fields, email: number < 10 ? 'nobody' : 'r@example.org', website: 'x' }
    const { status, headers, text } = await wire.post(FORM, { headers: ours(), form })
    statuses.push(status)
    if (status !== 429) continue
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(text.includes('value="r@example.org"')).toBe(number < 40)
  }
  expect(statuses).toEqual([...Array(10).fill(400), ...Array(10).fill(303), ...Array(21).fill(429)])
  await mailTo(flooded, 'confirm')
  const later = new Wire(house, '192.0.2.16')
  const email = 'last@example.org'
  await later.post(FORM, { headers: ours(), form: { ...fields, email } })
  await mailTo(email, 'confirm')
  expect(sink.taken.filter(({ to }) => to === flooded).length).toBe(3)
})

test('where no mail is sent nothing offers it', async ({ emptyNewsroom }) => {
  const wire = new Wire(emptyNewsroom)
  for (const path of ['/en', '/en/news', '/en/subscribe', '/en/subscribe?list=news']) {
    const { status, text } = await wire.get(path)
    expect([path, status]).toEqual([path, 200])
    expect(text).not.toMatch(/by e-mail|<form[^>]*post|subscribe\?list/)
  }
  const headers = { origin: emptyNewsroom.origin }
  expect((await wire.post('/en/subscribe', { headers, form: fields })).status).toBe(405)
  expect((await wire.get('/en/subscribe/asked')).status).toBe(404)
})
