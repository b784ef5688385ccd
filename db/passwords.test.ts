import assert from 'node:assert/strict'
import { argon2Sync } from 'node:crypto'
import { test } from 'node:test'
import { checkPassword, hashPassword, verifyPassword } from './passwords.ts'
import { refuses } from './testing/refusals.ts'

const GOOD = 'seven ferries under a paper moon'

test('a password is kept as Argon2id with at least 19 MiB and two passes', async () => {
  const phc = await hashPassword(GOOD)
  const [, algorithm, version, parameters] = phc.split('$')
  assert.deepEqual([algorithm, version, parameters], ['argon2id', 'v=19', 'm=19456,t=2,p=1'])
  assert.deepEqual(await verifyPassword(GOOD, phc), { isRight: true, isOutdated: false })
  assert.notEqual(await hashPassword(GOOD), phc)
})

test('every character counts, also the 180th of 200', async () => {
  const long = 'ferry '.repeat(34).slice(0, 200)
  const phc = await hashPassword(long)
  const other = `${long.slice(0, 179)}X${long.slice(180)}`
  assert.equal((await verifyPassword(other, phc)).isRight, false)
  assert.equal((await verifyPassword(long, phc)).isRight, true)
})

test('any characters will do, and composed or decomposed they are one password', async () => {
  const odd = 'Café\u0000 🛶 नौका ferry'
  const phc = await hashPassword(odd.normalize('NFC'))
  assert.equal((await verifyPassword(odd.normalize('NFD'), phc)).isRight, true)
  assert.equal((await verifyPassword(odd.replace('\u0000', ''), phc)).isRight, false)
})

test('a hash made with older parameters is right and asks to be made anew', async () => {
  const nonce = Buffer.alloc(16, 7)
  const weak = { message: GOOD, nonce, parallelism: 1, memory: 8_192, passes: 1, tagLength: 32 }
  const unpadded = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  const hash = unpadded(argon2Sync('argon2id', weak))
  const phc = `$argon2id$v=19$m=8192,t=1,p=1$${unpadded(nonce)}$${hash}`
  assert.deepEqual(await verifyPassword(GOOD, phc), { isRight: true, isOutdated: true })
})

test('without a hash the answer is wrong, after the same work', async () => {
  assert.equal((await verifyPassword(GOOD, null)).isRight, false)
})

test('a megabyte is refused before any work', async () => {
  const huge = 'a'.repeat(1_000_000)
  await assert.rejects(verifyPassword(huge, null), refuses('too_large'))
  await assert.rejects(hashPassword(huge), refuses('too_large'))
  assert.throws(() => checkPassword(huge, []), refuses('too_large'))
  assert.throws(() => checkPassword(`${GOOD} `.repeat(9), []), refuses('too_large'))
})

test('short, common and personal passwords are weak; length in any script is strength', () => {
  const personal = ['Ada Brandhuber', 'ada.brandhuber@newsroom.example']
  const weak = [
    '',
    'x7#Qz9!kLp2',
    'password1234',
    'aaaaaaaaaaaaaaaaaaaa',
    'Brandhuber2026',
    '密'.repeat(12),
  ]
  for (const text of weak)
    assert.throws(() => checkPassword(text, personal), refuses('password_weak'), text)
  for (const text of [GOOD, 'Паром идёт до рассвета', 'x7#Qz9!kLp2w'])
    assert.doesNotThrow(() => checkPassword(text, personal), text)
})

test('a crowd of hashes waits its turn, a bigger crowd is refused', async () => {
  const crowd = await Promise.allSettled(
    Array.from({ length: 40 }, () => verifyPassword(GOOD, null)),
  )
  const refused = crowd.filter((one) => one.status === 'rejected')
  assert.equal(refused.length, 4)
  assert.ok(refused.every((one) => refuses('busy')(one.reason)))
  assert.equal((await verifyPassword(GOOD, null)).isRight, false)
})
