import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Staff } from '#domain/permissions.ts'
import { addAsset } from './asset-changes.ts'
import { reader, write } from './client.ts'
import { findImages, readNewsroom } from './public.ts'
import { changeSettings, readSettings } from './settings.ts'
import { hire, openNewsroom } from './testing/newsroom.ts'
import { refuses } from './testing/refusals.ts'

let newsroom: { close(): Promise<void> }
let admin: Staff
before(async () => {
  newsroom = await openNewsroom()
  admin = await hire('Ada', 'admin', 'desk_admin')
})
after(() => newsroom.close())

const IMAGE = { kind: 'image', mime: 'image/png', width: 600, height: 200, credit: '' } as const
const DOCUMENT = { kind: 'document', mime: 'application/pdf', pages: 1 } as const
const add = (developed: typeof IMAGE | typeof DOCUMENT, letter: string) =>
  write((tx) => {
    const kept = { sha256: letter.repeat(64), bytes: 1000, developed }
    return addAsset(tx, admin, { kept, fileName: 'logo' })
  })
const chooseLogo = async (logo: string, by = admin) => {
  const settings = { ...(await readSettings(reader())), logo }
  return write((tx) => changeSettings(tx, by, settings))
}

test('a picture chosen as logo is public as long as it is the logo', async () => {
  const { uid } = await add(IMAGE, 'a')
  const isPublic = async () => (await findImages(reader(), { uids: [uid], locale: 'en' })).has(uid)
  assert.equal(await isPublic(), false)
  await chooseLogo(uid)
  assert.equal((await readNewsroom(reader())).logo?.uid, uid)
  assert.equal(await isPublic(), true)
  await chooseLogo('')
  assert.equal((await readNewsroom(reader())).logo, undefined)
  assert.equal(await isPublic(), false)
})

test('only a picture that is there can be the logo, and only administrators choose it', async () => {
  const { uid } = await add(DOCUMENT, 'b')
  await assert.rejects(chooseLogo(uid), refuses('invalid', 'logo'))
  const nothing = '0195b2a0-0000-7000-8000-000000000001'
  await assert.rejects(chooseLogo(nothing), refuses('invalid', 'logo'))
  const chief = await hire('Chief', 'publisher', 'desk_admin')
  await assert.rejects(chooseLogo('', chief), refuses('not_allowed'))
})
