import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type Grant, parseGrant, type Staff } from '#domain/permissions.ts'
import { hasAdministrator } from './administrators.ts'
import { reader, write } from './client.ts'
import { verifyAudit } from './records.ts'
import { addStaff, listStaff, needMember, PROGRAM } from './staff.ts'
import { changeGrants, changeProfile, reinstateStaff, suspendStaff } from './staff-changes.ts'
import { openNewsroom } from './testing/newsroom.ts'
import { refuses } from './testing/refusals.ts'

let newsroom: { close(): Promise<void> }
let ada: Staff
let bo: Staff
const admin: Grant = { role: 'admin', locale: '*' }

const hire = (name: string, grants: Grant[], passwordHash?: string) =>
  write((tx) =>
    addStaff(tx, PROGRAM, {
      name,
      email: `${name.toLowerCase()}@newsroom.example`,
      uiLocale: 'en',
      status: 'active',
      grants,
      ...(passwordHash && { passwordHash }),
    }),
  )

before(async () => {
  newsroom = await openNewsroom()
  ada = await hire('Ada', [admin], 'hash')
  bo = await hire('Bo', [{ role: 'author', locale: 'en' }], 'hash')
})
after(() => newsroom.close())

test('the last administrator who can sign in is neither suspended nor demoted', async () => {
  await hire('Cy', [admin])
  const demote = () => write((tx) => changeGrants(tx, ada, { staffUid: ada.uid, grants: [] }))
  await assert.rejects(demote(), refuses('last_administrator'))
  await assert.rejects(
    write((tx) => suspendStaff(tx, ada, ada.uid)),
    refuses('last_administrator'),
  )
  const dee = await hire('Dee', [admin], 'hash')
  await write((tx) => suspendStaff(tx, ada, dee.uid))
  await assert.rejects(demote(), refuses('last_administrator'))
  await write((tx) => reinstateStaff(tx, ada, dee.uid))
  await demote()
  assert.equal(await hasAdministrator(reader()), true)
  await write((tx) => changeGrants(tx, dee, { staffUid: ada.uid, grants: [admin] }))
})

test('two who demote each other at once leave one administrator', async () => {
  const fay = await hire('Fay', [admin], 'hash')
  const dee = (await listStaff(reader(), ada)).find(({ name }) => name === 'Dee')
  await write((tx) => suspendStaff(tx, ada, dee?.uid ?? ''))
  const both = await Promise.allSettled([
    write((tx) => suspendStaff(tx, ada, fay.uid)),
    write((tx) => suspendStaff(tx, fay, ada.uid)),
  ])
  assert.deepEqual(both.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
  assert.equal(await hasAdministrator(reader()), true)
  assert.equal((await needMember(reader(), ada.uid)).status, 'active')
})

test('nobody gives roles but an administrator, least of all to themselves', async () => {
  const own = { staffUid: bo.uid, grants: [admin] }
  await assert.rejects(
    write((tx) => changeGrants(tx, bo, own)),
    refuses('not_allowed'),
  )
  await assert.rejects(
    write((tx) => suspendStaff(tx, bo, ada.uid)),
    refuses('not_allowed'),
  )
  const grants = [
    { role: 'author', locale: '*' },
    { role: 'author', locale: 'pt' },
  ] as Grant[]
  await write((tx) => changeGrants(tx, ada, { staffUid: bo.uid, grants: [...grants, ...grants] }))
  assert.deepEqual((await needMember(reader(), bo.uid)).grants, [{ role: 'author', locale: '*' }])
})

test('others see names and roles, but no address and no comings and goings', async () => {
  const seen = await listStaff(reader(), bo)
  assert.deepEqual(seen.map(({ email }) => email).filter(Boolean), ['bo@newsroom.example'])
  assert.ok(seen.every(({ lastSeenAt }) => lastSeenAt === undefined))
  assert.ok((await listStaff(reader(), ada)).every(({ email }) => email !== undefined))
})

test('one changes one’s own name and language, and nobody else’s', async () => {
  await write((tx) => changeProfile(tx, bo, { name: ' Bo  Ek ', uiLocale: 'pt' }))
  const { name, uiLocale } = await needMember(reader(), bo.uid)
  assert.deepEqual([name, uiLocale], ['Bo Ek', 'pt'])
  for (const name of ['', ' ', 'x'.repeat(101), 'Bo\u0000'])
    await assert.rejects(
      write((tx) => changeProfile(tx, bo, { name, uiLocale: 'pt' })),
      refuses('invalid', 'name'),
    )
})

test('a role is read as role:language, and roles of the whole newsroom take no language', () => {
  assert.deepEqual(parseGrant('publisher:*'), { role: 'publisher', locale: '*' })
  assert.deepEqual(parseGrant('translator:pt'), { role: 'translator', locale: 'pt' })
  assert.deepEqual(parseGrant('admin'), { role: 'admin', locale: '*' })
  for (const text of [
    '',
    'editor:en',
    'author:xx',
    'admin:en',
    'author:en:fr',
    'author:',
    'constructor',
  ])
    assert.equal(parseGrant(text), undefined, text)
})

test('everything about staff is on the record, unbroken', async () => {
  const { rows, brokenAt } = await verifyAudit(reader())
  assert.equal(brokenAt, undefined)
  assert.ok(rows >= 10)
})
