import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { eq } from 'drizzle-orm'
import type { Staff } from '#domain/permissions.ts'
import { reader, write } from './client.ts'
import { sessions, staff } from './schema/staff.ts'
import {
  endSession,
  endSessionsOf,
  findSession,
  listSessions,
  openSession,
  touchSession,
} from './sessions.ts'
import { addStaff, PROGRAM } from './staff.ts'
import { changeGrants, changePassword, suspendStaff } from './staff-changes.ts'
import { openNewsroom } from './testing/newsroom.ts'
import { refuses } from './testing/refusals.ts'

let newsroom: { close(): Promise<void> }
let ada: Staff
let tom: Staff
const HASH = 'not looked into here'
const MINUTE = 60_000
const NOON = new Date('2026-03-04T12:00:00Z')
const later = (minutes: number) => new Date(NOON.getTime() + minutes * MINUTE)

before(async () => {
  newsroom = await openNewsroom()
  const person = { uiLocale: 'en', status: 'active', passwordHash: HASH } as const
  ada = await write((tx) =>
    addStaff(tx, PROGRAM, {
      ...person,
      name: 'Ada',
      email: 'ada@newsroom.example',
      grants: [{ role: 'admin', locale: '*' }],
    }),
  )
  tom = await write((tx) =>
    addStaff(tx, PROGRAM, {
      ...person,
      name: 'Tomé',
      email: 'tome@newsroom.example',
      grants: [{ role: 'translator', locale: 'pt' }],
    }),
  )
})
after(() => newsroom.close())

const open = (who: Staff, at = NOON, replacing?: string, passwordHash = HASH) =>
  write((tx) =>
    openSession(tx, { staffId: who.id, passwordHash }, { userAgent: 'Test', replacing, at }),
  )
const whoIs = async (token: string, at = NOON) =>
  (await findSession(reader(), token, at))?.staff.name

test('a session opens with its token and with nothing that the database holds', async () => {
  const token = await open(tom)
  assert.equal(await whoIs(token), 'Tomé')
  const [row] = await reader().select().from(sessions).where(eq(sessions.staffId, tom.id))
  assert.ok(row)
  assert.notEqual(row.tokenHash, token)
  const flipped = (token.startsWith('A') ? 'B' : 'A') + token.slice(1)
  for (const other of [row.tokenHash, row.uid, '', `${token} `, flipped])
    assert.equal(await whoIs(other), undefined)
})

test('a session ends after an hour without use, and after twelve hours of use', async () => {
  const token = await open(tom)
  assert.equal(await whoIs(token, later(59)), 'Tomé')
  assert.equal(await whoIs(token, later(61)), undefined)
  for (let minutes = 50; minutes <= 700; minutes += 50)
    await write((tx) => touchSession(tx, token, later(minutes)))
  assert.equal(await whoIs(token, later(719)), 'Tomé')
  assert.equal(await whoIs(token, later(721)), undefined)
})

test('a session that is over can not be brought back by use', async () => {
  const token = await open(tom)
  await write((tx) => touchSession(tx, token, later(61)))
  assert.equal(await whoIs(token, later(61)), undefined)
})

test('use is noted at most once a minute', async () => {
  const token = await open(tom)
  const isLate = async (at: Date) => (await findSession(reader(), token, at))?.isSeenLate
  assert.equal(await isLate(later(1)), false)
  assert.equal(await isLate(later(2)), true)
  await write((tx) => touchSession(tx, token, later(2)))
  assert.equal(await isLate(later(2.5)), false)
})

test('signing in ends the session the browser came with', async () => {
  const planted = await open(tom)
  const token = await open(tom, NOON, planted)
  assert.notEqual(token, planted)
  assert.equal(await whoIs(planted), undefined)
  assert.equal(await whoIs(token), 'Tomé')
})

test('signing out ends this session and no other', async () => {
  const [one, other] = [await open(tom), await open(tom)]
  await write((tx) => endSession(tx, one))
  assert.equal(await whoIs(one), undefined)
  assert.equal(await whoIs(other), 'Tomé')
})

test('a new role ends all sessions; the next one has the new rights', async () => {
  const token = await open(tom)
  await write((tx) =>
    changeGrants(tx, ada, { staffUid: tom.uid, grants: [{ role: 'author', locale: 'pt' }] }),
  )
  assert.equal(await whoIs(token), undefined)
  const session = await findSession(reader(), await open(tom), NOON)
  assert.deepEqual(session?.staff.grants, [{ role: 'author', locale: 'pt' }])
})

test('a new password ends all sessions but the one it was typed in', async () => {
  const [here, elsewhere] = [await open(tom), await open(tom)]
  const keepSession = (await findSession(reader(), here, NOON))?.uid ?? ''
  await write((tx) => changePassword(tx, tom, { provedHash: HASH, newHash: 'new', keepSession }))
  assert.equal(await whoIs(here), 'Tomé')
  assert.equal(await whoIs(elsewhere), undefined)
  const again = { provedHash: HASH, newHash: 'newer', keepSession }
  await assert.rejects(
    write((tx) => changePassword(tx, tom, again)),
    refuses('password_wrong'),
  )
})

test('a password changed while it was being proved opens nothing', async () => {
  await assert.rejects(open(tom, NOON, undefined, HASH), refuses('sign_in_wrong'))
  await write((tx) => tx.update(staff).set({ passwordHash: HASH }).where(eq(staff.id, tom.id)))
})

test('an administrator lists and ends the sessions of others, nobody else does', async () => {
  const [one, other] = [await open(tom), await open(tom)]
  const [first] = await listSessions(reader(), ada, tom.uid, NOON)
  assert.equal(first?.userAgent, 'Test')
  await assert.rejects(listSessions(reader(), tom, ada.uid, NOON), refuses('not_allowed'))
  await assert.rejects(
    write((tx) => endSessionsOf(tx, tom, { staffUid: ada.uid })),
    refuses('not_allowed'),
  )
  const only = (await findSession(reader(), one, NOON))?.uid
  await write((tx) => endSessionsOf(tx, tom, { staffUid: tom.uid, only }))
  assert.deepEqual([await whoIs(one), await whoIs(other)], [undefined, 'Tomé'])
  await write((tx) => endSessionsOf(tx, ada, { staffUid: tom.uid }))
  assert.equal(await whoIs(other), undefined)
})

test('whose session it is does not let them end one of somebody else by its name', async () => {
  const token = await open(ada)
  const only = (await findSession(reader(), token, NOON))?.uid
  await write((tx) => endSessionsOf(tx, tom, { staffUid: tom.uid, only }))
  assert.equal(await whoIs(token), 'Ada')
})

test('who is suspended is signed out at once and can not sign in', async () => {
  const token = await open(tom)
  await write((tx) => suspendStaff(tx, ada, tom.uid))
  assert.equal(await whoIs(token), undefined)
  await assert.rejects(open(tom), refuses('sign_in_wrong'))
})
