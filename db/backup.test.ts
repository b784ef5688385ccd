import assert from 'node:assert/strict'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, type TestFn, test } from 'node:test'
import { alertFollowers } from './alerting.ts'
import { addAsset } from './asset-changes.ts'
import { backUp, restoreBackup } from './backup.ts'
import { ensureBaseline } from './baseline.ts'
import { reader, write } from './client.ts'
import { openDataDir } from './data-dir.ts'
import { uploadFont } from './font-changes.ts'
import { listFontFaces } from './font-faces.ts'
import { DATABASE_FILE } from './guard.ts'
import { folderOf } from './media/place.ts'
import { houseFont } from './media/testing/fonts.ts'
import { pdf, picture } from './media/testing/pictures.ts'
import { alerts, subscriptions } from './schema/alerts.ts'
import { settings } from './schema/records.ts'
import { sessions, staffLinks } from './schema/staff.ts'
import { readSettings } from './settings.ts'
import { PROGRAM } from './staff.ts'
import { createLink } from './staff-links.ts'
import { askToFollow, confirmSubscription } from './subscriptions.ts'
import { hire } from './testing/newsroom.ts'
import { showStories } from './testing/published.ts'
import { keepFile } from './uploads.ts'
import { verifyNewsroom } from './verify.ts'

const root = mkdtempSync(path.join(tmpdir(), 'dateline-backup-'))
after(() => rmSync(root, { recursive: true }))
const place = (name: string) => path.join(root, name)

// A file to copy is what only the embedded engine has.
const rule = (name: string, run: TestFn) =>
  test(name, { skip: process.env.DATABASE_URL !== undefined }, run)

/** Opens a newsroom for a moment. */
async function inside<T>(name: string, run: () => Promise<T>): Promise<T> {
  const engine = await openDataDir({ DATA_DIR: place(name) })
  try {
    return await run()
  } finally {
    await engine.close()
  }
}
const rename = (zone: string) =>
  write((tx) =>
    tx
      .insert(settings)
      .values({ key: 'timeZone', value: zone })
      .onConflictDoUpdate({ target: settings.key, set: { value: zone } }),
  )
const zoneOf = (name: string) => inside(name, async () => (await readSettings(reader())).timeZone)

before(async () => {
  if (process.env.DATABASE_URL !== undefined) return
  await inside('house', () => rename('Europe/Vienna'))
  backUp(place('house'), place('backup.db'))
})

rule('a backup holds what was there, for its owner alone, and leaves nothing else', async () => {
  assert.equal(statSync(place('backup.db')).mode & 0o777, 0o600)
  assert.ok(!existsSync(place('backup.db.part')))
  await restoreBackup(place('elsewhere'), place('backup.db'))
  assert.equal(await zoneOf('elsewhere'), 'Europe/Vienna')
  assert.deepEqual(readdirSync(place('elsewhere')), [DATABASE_FILE])
})

rule('a backup never takes the place of another file', () => {
  writeFileSync(place('taken.db'), 'mine')
  assert.throws(() => backUp(place('house'), place('taken.db')), /there already/)
  assert.equal(readFileSync(place('taken.db'), 'utf8'), 'mine')
})

rule('a backup into a folder that is not there leaves nothing, and says so', () => {
  assert.throws(() => backUp(place('house'), place('nowhere/backup.db')), /could not be written/)
})

rule('without a newsroom there is nothing to back up, and none is made', () => {
  assert.throws(() => backUp(place('empty'), place('empty.db')), /no newsroom/)
  assert.ok(!existsSync(place('empty')))
})

rule('followers come back with a backup, and are not told again of what waited in it', async () => {
  await inside('post', async () => {
    const wish = { email: 'ada@example.org', locale: 'en', list: 'news', cadence: 'daily' } as const
    await write(ensureBaseline)
    await write((tx) => askToFollow(tx, wish))
    const [subscription] = await reader().select().from(subscriptions)
    await write((tx) => confirmSubscription(tx, subscription?.uid ?? ''))
    const day = new Date().toISOString().slice(0, 10)
    const told = { locales: ['en'], category: 'press-release', day } as const
    const [story = ''] = await write((tx) => showStories(tx, [told]))
    await write((tx) => alertFollowers(tx, story))
    assert.equal((await reader().select().from(alerts)).length, 1)
  })
  backUp(place('post'), place('post.db'))
  await restoreBackup(place('post'), place('post.db'))
  await inside('post', async () => {
    assert.equal((await reader().select().from(subscriptions)).length, 1)
    assert.deepEqual(await reader().select().from(alerts), [])
  })
})

rule('restoring keeps the database that was there, and ends every session', async () => {
  await inside('busy', async () => {
    const person = await hire('Ada', 'author')
    const at = new Date()
    const session = { tokenHash: 'hash', uid: 'uid', staffId: person.id, userAgent: 'test' }
    await write((tx) => tx.insert(sessions).values({ ...session, createdAt: at, seenAt: at }))
    await write((tx) => createLink(tx, PROGRAM, { kind: 'welcome' }))
    await rename('Asia/Tokyo')
  })
  backUp(place('busy'), place('tokyo.db'))
  await inside('busy', () => rename('Africa/Cairo'))
  const kept = await restoreBackup(place('busy'), place('tokyo.db'))
  assert.equal(await zoneOf('busy'), 'Asia/Tokyo')
  await inside('busy', async () => {
    assert.deepEqual(await reader().select().from(sessions), [])
    assert.deepEqual(await reader().select().from(staffLinks), [])
    assert.deepEqual((await verifyNewsroom(reader())).faults, [])
  })
  assert.ok(kept)
  cpSync(kept, place('kept/dateline.db'))
  assert.equal(await zoneOf('kept'), 'Africa/Cairo')
})

rule('a file that fails its checks is not restored, and nothing is touched', async () => {
  const whole = readFileSync(place('backup.db'))
  const damaged = Buffer.from(whole)
  damaged.fill(0x5a, 8_192, 20_000)
  const files: [string, Buffer, RegExp][] = [
    ['text.db', Buffer.from('not a database at all, only words'.repeat(20)), /not an SQLite/],
    ['half.db', whole.subarray(0, whole.length / 2), /cut short/],
    ['zero.db', Buffer.alloc(0), /zero bytes/],
    ['damaged.db', damaged, /can’t be restored/],
  ]
  const before = readFileSync(path.join(place('house'), DATABASE_FILE))
  for (const [name, bytes, reason] of files) {
    writeFileSync(place(name), bytes)
    await assert.rejects(restoreBackup(place('house'), place(name)), reason)
  }
  await assert.rejects(restoreBackup(place('house'), place('no.db')), /no such file/)
  assert.deepEqual(readFileSync(path.join(place('house'), DATABASE_FILE)), before)
  assert.deepEqual(readdirSync(place('house')), [DATABASE_FILE])
})

rule('a damaged database can be replaced', async () => {
  await inside('broken', () => rename('Europe/Paris'))
  writeFileSync(path.join(place('broken'), DATABASE_FILE), 'scribble')
  await restoreBackup(place('broken'), place('backup.db'))
  assert.equal(await zoneOf('broken'), 'Europe/Vienna')
})

rule(
  'a backup brings pictures, documents and fonts, and says which were lost before it',
  async () => {
    const { sha256, lost, font } = await inside('gallery', async () => {
      const ana = await hire('Ana', 'author', 'admin')
      const enter = async (bytes: Buffer) => {
        const kept = await keepFile(bytes)
        await write((tx) => addAsset(tx, ana, { kept, fileName: 'file' }))
        return kept.sha256
      }
      const sha256 = await enter(await picture(60, 40).jpeg().toBuffer())
      await uploadFont(ana, { bytes: houseFont('cyrillic'), fileName: 'house.woff2' })
      const [face] = await listFontFaces(reader())
      return { sha256, lost: await enter(pdf(1)), font: face?.sha256 ?? '' }
    })
    rmSync(path.join(folderOf(path.join(place('gallery'), 'media'), lost), 'document.pdf'))
    const { faults } = backUp(place('gallery'), place('gallery.db'))
    assert.match(faults.join(), /^media\/\w\w\/\w{32}\/document\.pdf is missing$/)
    await restoreBackup(place('museum'), place('gallery.db'))
    for (const hash of [sha256, font]) {
      const filesOf = (name: string) => snapshot(folderOf(path.join(place(name), 'media'), hash))
      assert.deepEqual(filesOf('museum'), filesOf('gallery'))
    }
    const { faults: left } = await inside('museum', () => verifyNewsroom(reader()))
    assert.equal(left.length, 1, 'only the lost one')
    assert.ok(
      statSync(path.join(place('museum'), DATABASE_FILE)).size < statSync(place('gallery.db')).size,
    )
  },
)

rule('a backup with another byte in a picture is not restored', async () => {
  cpSync(place('gallery.db'), place('flipped.db'))
  const database = new DatabaseSync(place('flipped.db'))
  database.exec("update sqlar set data = cast('other' as blob) where name like '%/original.jpg'")
  database.close()
  await assert.rejects(restoreBackup(place('ruin'), place('flipped.db')), /is damaged/)
  assert.ok(!existsSync(place('ruin')))
})

const snapshot = (folder: string) =>
  readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name)).toString('hex')])
