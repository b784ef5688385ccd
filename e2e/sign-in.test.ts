import { type Newsroom, openNewsroom } from '#bin/newsroom.ts'
import { expect, hire, type Person, test } from './fixtures.ts'
import { Wire } from './wire.ts'

let newsroom: Newsroom
let ada: Person
let visitors = 0
/** A fresh network for each visitor, so that none is refused for another's guesses. */
function wire(): Wire {
  visitors += 1
  return new Wire(newsroom, `198.51.100.${visitors}`)
}

test.beforeAll(async () => {
  newsroom = await openNewsroom({ sample: false, env: { TRUSTED_PROXIES: '127.0.0.1,::1' } })
  ada = await hire(newsroom, 'Ada', 'admin')
})
test.afterAll(() => newsroom.close())

test('a stranger and a wrong password get the same answer, byte for byte', async () => {
  const wrong = await wire().signIn(ada.email, 'not the password')
  const stranger = await wire().signIn('nobody@newsroom.example', ada.password)
  expect([wrong.status, stranger.status]).toEqual([401, 401])
  expect(stranger.text).toBe(wrong.text)
})

test('fifty guesses from one network are five; the owner comes in from another', async () => {
  const bo = await hire(newsroom, 'Bo', 'author:en')
  const guesser = wire()
  const guesses = Array.from({ length: 50 }, () =>
    new Wire(newsroom, guesser.address).signIn(bo.email, 'guess'),
  )
  const answers = await Promise.all(guesses)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(45)
  const refused = await guesser.signIn(bo.email, bo.password)
  expect(refused.status).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  const owner = wire()
  await owner.signIn(bo.email, bo.password)
  expect(await owner.whoAmI()).toBe('Bo')
})

test('without the token of our page there is no session', async () => {
  const visitor = wire()
  const form = { email: ada.email, password: ada.password }
  await visitor.post('/api/auth/callback/credentials', { form })
  await visitor.post('/api/auth/callback/credentials', {
    form: { ...form, csrfToken: 'f'.repeat(64) },
  })
  expect(await visitor.whoAmI()).toBeUndefined()
})

test('what can not be an address or a password is refused, and nothing falls over', async () => {
  const visitor = wire()
  for (const email of ['', 'ada', 'a＠b.org', 'a@b.org,evil@x.org', `${'a'.repeat(300)}@x.org`])
    expect((await visitor.signIn(email, ada.password)).status, email).toBe(400)
  expect((await visitor.signIn(ada.email, 'x'.repeat(900_000))).status).toBe(413)
  const headers = { 'content-type': 'application/json' }
  for (const body of [
    '{',
    'null',
    '[]',
    '"x"',
    '{"callbackUrl":{"a":1}}',
    '{"email":{"$gt":""}}',
  ]) {
    const { status } = await visitor.post('/api/auth/callback/credentials', { headers, body })
    expect(status, body).toBeLessThan(500)
  }
  const odd = [
    ['authorization', 'Bearer %'],
    ['cookie', 'dateline-session=%'],
    ['cookie', 'dateline-return=javascript:x'],
    ['x-middleware-subrequest', Array(5).fill('middleware').join(':')],
  ] as const
  for (const path of ['/admin', '/api/auth/session', '/api/auth/csrf', '/en'])
    for (const [name, value] of odd) {
      const { status } = await visitor.get(path, { headers: { [name]: value } })
      expect(status, `${path} ${name}: ${value}`).toBeLessThan(path === '/admin' ? 400 : 300)
    }
  const { status, headers: answered } = await visitor.get('/admin')
  expect([status, answered.location]).toEqual([307, '/admin/sign-in'])
})

test('only what is needed of next-auth answers, and no address leads off the site', async () => {
  for (const path of ['/_log', '/providers', '/error?error=x', '/verify-request', ''])
    expect((await wire().get(`/api/auth${path}`)).status, path).toBe(404)
  for (const callbackUrl of [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
  ]) {
    const { headers } = await wire().signIn(ada.email, ada.password, { callbackUrl })
    expect(headers.location, callbackUrl).toBe(`${newsroom.origin}/admin`)
  }
})

test('a session ends with its sign-out, and with the next sign-in of its browser', async () => {
  const browser = wire()
  await browser.signIn(ada.email, ada.password)
  const first = browser.cookies.get('dateline-session') ?? ''
  expect(first).toMatch(/^[\w-]{43}$/)
  await browser.get('/api/auth/signout')
  expect(await browser.whoIs(first)).toBe('Ada')
  await browser.signIn(ada.email, ada.password)
  const second = browser.cookies.get('dateline-session') ?? ''
  expect(second).not.toBe(first)
  expect(await browser.whoIs(first)).toBeUndefined()
  await browser.signOut()
  expect(await browser.whoIs(second)).toBeUndefined()
})

test('the cookie is for this host, for http only, and never read by scripts', async () => {
  const { headers } = await wire().signIn(ada.email, ada.password)
  const [cookie = ''] = [headers['set-cookie'] ?? []].flat().filter((line) => /session/.test(line))
  expect(cookie).toMatch(/^dateline-session=.*; Path=\/; .*HttpOnly.*SameSite=Lax/i)
  expect(cookie).not.toMatch(/Domain|Secure/i)
})

test('an action runs for a page of ours only: the door answers anybody else with 403', async () => {
  const page = await wire().get('/admin/sign-in')
  const hidden = [
    ...page.text.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g),
  ]
  const send = async (
    headers: Record<string, string>,
    more: Record<string, string> = {},
    path = '/admin/sign-in',
  ) => {
    const form = new FormData()
    for (const [, name = '', value = ''] of hidden) form.set(name, value.replaceAll('&quot;', '"'))
    for (const [name, value] of Object.entries({
      email: ada.email,
      password: ada.password,
      ...more,
    }))
      form.set(name, value)
    const whole = new Response(form)
    const type = whole.headers.get('content-type') ?? ''
    const body = Buffer.from(await whole.arrayBuffer())
    return wire().post(path, { headers: { 'content-type': type, ...headers }, body })
  }
  const ours = newsroom.origin
  for (const origin of [ours, 'https://evil.example', 'null', undefined])
    for (const site of ['same-origin', 'cross-site', 'none', undefined]) {
      const isOurs =
        (origin === ours && (site === undefined || site === 'same-origin')) ||
        (origin === undefined && site === 'same-origin')
      const { status } = await send({
        ...(origin && { origin }),
        ...(site && { 'sec-fetch-site': site }),
      })
      expect(status, `${origin} ${site}`).toBe(isOurs ? 303 : 403)
    }
  const more = [
    { role: 'admin' },
    JSON.parse('{"__proto__":"1"}'),
    { next: 'https://evil.example' },
  ]
  const [role, proto, next] = await Promise.all(
    more.map((fields) => send({ origin: ours }, fields)),
  )
  expect([role?.status, role?.headers.location]).toEqual([200, undefined])
  expect([proto?.status, proto?.headers.location]).toEqual([200, undefined])
  expect(next?.headers.location).toBe('/admin')
  for (const path of ['/', '/en', '/admin', '/admin/staff'])
    expect((await send({ origin: ours }, {}, path)).status, path).toBeGreaterThan(400)
})
