import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { addAsset } from './asset-changes.ts'
import { reader, write } from './client.ts'
import { folderOf, mediaStore } from './media/place.ts'
import { pdf } from './media/testing/pictures.ts'
import { PROGRAM } from './staff.ts'
import { dropStrayMedia } from './stray-media.ts'
import { openNewsroom } from './testing/newsroom.ts'
import { keepFile } from './uploads.ts'

let newsroom: { close(): Promise<void> }
before(async () => {
  newsroom = await openNewsroom()
})
after(() => newsroom.close())

test('files that no row names are swept once they are old enough, and no others', async () => {
  const [named, stray] = [await keepFile(pdf(1)), await keepFile(pdf(2))]
  await write((tx) => addAsset(tx, PROGRAM, { kept: named, fileName: 'a.pdf' }))
  const isThere = ({ sha256 }: { sha256: string }) =>
    existsSync(folderOf(mediaStore().folder, sha256))
  assert.equal(await dropStrayMedia(reader(), new Date(Date.now() - 60_000)), 0)
  assert.equal(await dropStrayMedia(reader(), new Date(Date.now() + 60_000)), 1)
  assert.deepEqual([isThere(named), isThere(stray)], [true, false])
})
