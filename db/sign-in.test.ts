import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { countAttempt, TooManyAttempts } from './attempts.ts'
import { reader, write } from './client.ts'
import { hashPassword } from './passwords.ts'
import { provePassword } from './sign-in.ts'
import { addStaff, PROGRAM } from './staff.ts'
import { openNewsroom } from './testing/newsroom.ts'
import { refuses } from './testing/refusals.ts'

let newsroom: { close(): Promise<void> }
const PASSWORD = 'seven ferries under a paper moon'
let passwordHash: string

before(async () => {
  newsroom = await openNewsroom()
  passwordHash = await hashPassword(PASSWORD)
  for (const name of ['ada', 'bo', 'cy']) await hire(name, 'active')
  await hire('gone', 'suspended')
  await hire('new', 'invited')
})
after(() => newsroom.close())

const hire = (name: string, status: 'active' | 'suspended' | 'invited') =>
  write((tx) =>
    addStaff(tx, PROGRAM, {
      name,
      email: `${name}@newsroom.example`,
      uiLocale: 'en',
      status,
      grants: [],
      ...(status !== 'invited' && { passwordHash }),
    }),
  )
const prove = (name: string, password: string, address = '198.51.100.1') =>
  provePassword(reader(), { email: `${name}@newsroom.example`, password, address })

/** What each of many attempts at once came to, by code. */
async function tally(attempts: Promise<unknown>[]): Promise<Record<string, number>> {
  const outcomes = await Promise.allSettled(attempts)
  const codes = outcomes.map((one) => (one.status === 'fulfilled' ? 'in' : one.reason.code))
  return Object.fromEntries([...Map.groupBy(codes, (code) => code)].map(([k, v]) => [k, v.length]))
}

test('a stranger, a wrong password, the suspended and the invited get one answer', async () => {
  await prove('ada', PASSWORD, '198.51.100.2')
  for (const [name, password] of [
    ['ada', 'wrong'],
    ['ada', ''],
    ['nobody', PASSWORD],
    ['gone', PASSWORD],
    ['new', PASSWORD],
    ['new', ''],
  ] as const)
    await assert.rejects(prove(name, password, '198.51.100.2'), (error: Error) => {
      assert.ok(refuses('sign_in_wrong')(error))
      return error.message === 'sign_in_wrong'
    })
})

test('what is no address is refused as such, and a megabyte before any work', async () => {
  for (const email of ['', 'ada', 'ada＠newsroom.example', 'a@b.org,evil@x.org', "' or 1=1"])
    await assert.rejects(
      provePassword(reader(), { email, password: PASSWORD, address: '198.51.100.3' }),
      refuses('invalid', 'email'),
    )
  await assert.rejects(
    prove('ada', 'x'.repeat(1_000_000), '198.51.100.3'),
    refuses('too_large', 'password'),
  )
})

test('fifty guesses at once are five; the owner still comes in from elsewhere', async () => {
  const guesses = Array.from({ length: 50 }, (_, i) => prove('bo', `guess ${i}`, '203.0.113.5'))
  assert.deepEqual(await tally(guesses), { sign_in_wrong: 5, too_many_attempts: 45 })
  await assert.rejects(prove('bo', PASSWORD, '203.0.113.5'), (error) => {
    assert.ok(error instanceof TooManyAttempts)
    return error.retryAfterSeconds > 0 && error.retryAfterSeconds <= 900
  })
  assert.ok(await prove('bo', PASSWORD, '203.0.113.6'))
})

test('another address of the same /64 is the same guesser', async () => {
  const guesses = Array.from({ length: 8 }, (_, i) => prove('ada', 'guess', `2001:db8::${i + 1}`))
  assert.deepEqual(await tally(guesses), { sign_in_wrong: 5, too_many_attempts: 3 })
  assert.ok(await prove('ada', PASSWORD, '2001:db8:0:1::1'))
})

test('one network that tries many accounts is refused after a hundred', async () => {
  const tries = Array.from({ length: 200 }, (_, i) =>
    countAttempt({ email: `person${i}@newsroom.example`, address: '203.0.113.77' }),
  )
  assert.deepEqual(await tally(tries), { in: 100, too_many_attempts: 100 })
})

test('an account guessed at from everywhere is slowed, never closed', async () => {
  const from = (i: number) =>
    countAttempt({ email: 'cy@newsroom.example', address: `192.0.2.${i}` })
  const delays: number[] = []
  for (let i = 0; i < 40; i += 1) delays.push((await from(i)).delayMs)
  assert.ok(delays.slice(0, 20).every((delay) => delay === 0))
  assert.ok((delays[20] ?? 0) > 0)
  assert.ok(Math.max(...delays) <= 4000)
})

test('who knows the password is not counted', async () => {
  for (let i = 0; i < 8; i += 1) assert.ok(await prove('ada', PASSWORD, '203.0.113.200'))
  const guess = prove('ada', 'wrong', '203.0.113.200')
  await assert.rejects(guess, refuses('sign_in_wrong'))
})
