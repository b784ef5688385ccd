import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { EVERY_ROLE, type Staff } from '#domain/permissions.ts'
import { hasAdministrator } from './administrators.ts'
import { reader, write } from './client.ts'
import {
  acceptInvitation,
  inviteStaff,
  openWelcome,
  resetPassword,
  welcomeAdministrator,
} from './enrolment.ts'
import { auditLog } from './schema/records.ts'
import { findSession, openSession } from './sessions.ts'
import { addStaff, findStaffByUid, listStaff, PROGRAM } from './staff.ts'
import { suspendStaff } from './staff-changes.ts'
import { createLink, findLink } from './staff-links.ts'
import { openNewsroom } from './testing/newsroom.ts'
import { refuses } from './testing/refusals.ts'

let newsroom: { close(): Promise<void> }
let ada: Staff
const author = [{ role: 'author', locale: 'en' }] as const

before(async () => {
  newsroom = await openNewsroom()
})
after(() => newsroom.close())

const welcomed = (token: string, email: string) =>
  write((tx) =>
    welcomeAdministrator(tx, token, { email, name: 'Ada', uiLocale: 'en', passwordHash: 'hash' }),
  )
const invited = (email: string) =>
  write((tx) => inviteStaff(tx, ada, { email, name: 'Bo', uiLocale: 'de', grants: author }))
const joined = (token: string, name = 'Bo') =>
  write((tx) => acceptInvitation(tx, token, { name, uiLocale: 'de', passwordHash: 'hash' }))
const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000)

test('the first administrator comes by a link that a newer one replaces', async () => {
  assert.equal(await hasAdministrator(reader()), false)
  const older = await write(openWelcome)
  const token = (await write(openWelcome)) ?? ''
  assert.equal(await findLink(reader(), 'welcome', older ?? ''), undefined)
  assert.ok(await findLink(reader(), 'welcome', token), 'looking uses nothing')
  await assert.rejects(welcomed(token, 'ada＠newsroom.example'), refuses('invalid', 'email'))
  ada = await welcomed(token, ' Ada@Newsroom.Example ')
  assert.equal(ada.email, 'ada@newsroom.example')
  assert.deepEqual(ada.grants, EVERY_ROLE)
  assert.equal(await hasAdministrator(reader()), true)
})

test('once there is an administrator there is no welcome', async () => {
  assert.equal(await write(openWelcome), undefined)
  await assert.rejects(
    write((tx) => createLink(tx, PROGRAM, { kind: 'welcome' })),
    refuses('not_possible_now'),
  )
})

test('of two who use a link at once, one succeeds', async () => {
  const { token } = await invited('twice@newsroom.example')
  const both = await Promise.allSettled([joined(token, 'One'), joined(token, 'Other')])
  const failed = both.filter((one) => one.status === 'rejected')
  assert.equal(failed.length, 1)
  assert.ok(refuses('link_expired')(failed[0]?.reason))
})

test('a link used in vain stays good: a refusal undoes the whole of it', async () => {
  const { token, person } = await invited('vain@newsroom.example')
  await assert.rejects(joined(token, '  '), refuses('invalid', 'name'))
  assert.equal((await findStaffByUid(reader(), person.uid))?.status, 'invited')
  await joined(token, 'Bo\u0308  Hansson')
  const member = await findStaffByUid(reader(), person.uid)
  assert.deepEqual([member?.status, member?.name], ['active', 'B\u00f6 Hansson'])
})

test('an invitation lasts seven days, a reset half an hour', async () => {
  const { token } = await invited('late@newsroom.example')
  assert.ok(await findLink(reader(), 'invite', token, minutesFromNow(7 * 24 * 60 - 1)))
  assert.equal(
    await findLink(reader(), 'invite', token, minutesFromNow(7 * 24 * 60 + 1)),
    undefined,
  )
  const person = await joined(token)
  const reset = await write((tx) => createLink(tx, ada, { kind: 'reset', staffUid: person.uid }))
  assert.ok(await findLink(reader(), 'reset', reset.token, minutesFromNow(29)))
  assert.equal(await findLink(reader(), 'reset', reset.token, minutesFromNow(31)), undefined)
})

test('a link does one thing: an invitation resets nothing', async () => {
  const { token } = await invited('kinds@newsroom.example')
  assert.equal(await findLink(reader(), 'reset', token), undefined)
  assert.equal(await findLink(reader(), 'welcome', token), undefined)
  await assert.rejects(
    write((tx) => resetPassword(tx, token, { passwordHash: 'mine' })),
    refuses('link_expired'),
  )
})

test('a reset link ends every session, and works once', async () => {
  const person = await joined((await invited('reset@newsroom.example')).token)
  const session = await write((tx) =>
    openSession(tx, { staffId: person.id, passwordHash: 'hash' }, { userAgent: '' }),
  )
  const { token } = await write((tx) =>
    createLink(tx, ada, { kind: 'reset', staffUid: person.uid }),
  )
  assert.ok(await findSession(reader(), session), 'making the link ends nothing')
  await write((tx) => resetPassword(tx, token, { passwordHash: 'new' }))
  assert.equal(await findSession(reader(), session), undefined)
  await assert.rejects(
    write((tx) => resetPassword(tx, token, { passwordHash: 'newer' })),
    refuses('link_expired'),
  )
})

test('who was suspended meanwhile can not come in by a link', async () => {
  const { token, person } = await invited('suspended@newsroom.example')
  await write((tx) => suspendStaff(tx, ada, person.uid))
  assert.equal(await findLink(reader(), 'invite', token), undefined)
  await assert.rejects(joined(token), refuses('link_expired'))
})

test('only an administrator makes links, and only for who needs one', async () => {
  const bo = await joined((await invited('plain@newsroom.example')).token)
  const ask = (by: Staff, kind: 'invite' | 'reset', staffUid: string) =>
    write((tx) => createLink(tx, by, { kind, staffUid }))
  await assert.rejects(ask(bo, 'reset', bo.uid), refuses('not_allowed'))
  await assert.rejects(ask(ada, 'invite', bo.uid), refuses('not_possible_now'))
  await assert.rejects(ask(ada, 'reset', 'nobody'), refuses('not_found'))
  const { person } = await invited('new@newsroom.example')
  await assert.rejects(ask(ada, 'reset', person.uid), refuses('not_possible_now'))
})

test('one address is one person', async () => {
  await assert.rejects(invited('ADA@newsroom.example'), refuses('exists_already', 'email'))
  for (const email of ['', 'ada', 'a@b', 'a@b.org,evil@x.org', 'ａda@newsroom.example'])
    await assert.rejects(
      write((tx) => addStaff(tx, ada, { email, name: 'X', uiLocale: 'en', grants: author })),
      refuses('invalid', 'email'),
      email,
    )
})

test('an invitation gives at least one role, or is not made', async () => {
  const person = { email: 'idle@newsroom.example', name: 'Idle', uiLocale: 'en' } as const
  await assert.rejects(
    write((tx) => inviteStaff(tx, ada, { ...person, grants: [] })),
    refuses('role_missing', 'grants'),
  )
  const names = (await listStaff(reader(), ada)).map(({ name }) => name)
  assert.deepEqual([names.includes('Ada'), names.includes(person.name)], [true, false])
})

test('no token is written anywhere, not even in the record of what happened', async () => {
  const { token } = await invited('secret@newsroom.example')
  const rows = await reader().select().from(auditLog)
  assert.ok(rows.length > 0)
  assert.equal(JSON.stringify(rows).includes(token), false)
})
