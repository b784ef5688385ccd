import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { mediaPath } from '#domain/media-paths.ts'
import type { Staff } from '#domain/permissions.ts'
import { engine, reader, write } from './client.ts'
import { removeFontFace, uploadFont, useFont } from './font-changes.ts'
import { findFontSlice, listFontFaces, readBrandFont } from './font-faces.ts'
import { folderOf, mediaStore } from './media/place.ts'
import { houseFont } from './media/testing/fonts.ts'
import { pdf } from './media/testing/pictures.ts'
import { dropStrayMedia } from './stray-media.ts'
import { hire, openNewsroom } from './testing/newsroom.ts'
import { refuses } from './testing/refusals.ts'
import { verifyNewsroom } from './verify.ts'

let newsroom: { close(): Promise<void> }
let ada: Staff
let ana: Staff
before(async () => {
  newsroom = await openNewsroom()
  ada = await hire('Ada', 'admin')
  ana = await hire('Ana', 'publisher', 'author')
})
after(() => newsroom.close())

const upload = (part: 'latin' | 'cyrillic', by = ada) =>
  uploadFont(by, { bytes: houseFont(part), fileName: `${part}.woff2` })

test('a font changes every page, and is in none once it is removed', async () => {
  assert.equal(await readBrandFont(reader()), undefined)
  const before = await engine().edition()
  assert.deepEqual(await upload('latin'), { name: 'Source Serif 4 Regular', isNew: true })
  const added = await engine().edition()
  assert.ok(added > before)
  assert.deepEqual(await upload('latin'), { name: 'Source Serif 4 Regular', isNew: false })
  assert.equal(await engine().edition(), added)
  const font = await readBrandFont(reader())
  assert.equal(font?.use, 'headlines')
  const [row] = await listFontFaces(reader())
  assert.ok(row)
  assert.equal(font?.faces[0]?.path, mediaPath(row.sha256))

  await write((tx) => useFont(tx, ada, 'text'))
  assert.equal((await readBrandFont(reader()))?.use, 'text')
  const used = await engine().edition()
  assert.ok(used > added)
  await write((tx) => removeFontFace(tx, ada, row.uid))
  assert.equal(await readBrandFont(reader()), undefined)
  assert.ok((await engine().edition()) > used)
  await assert.rejects(
    write((tx) => removeFontFace(tx, ada, row.uid)),
    refuses('not_found'),
  )
})

test('only administrators change the newsroom’s font', async () => {
  const count = (await listFontFaces(reader())).length
  await assert.rejects(upload('latin', ana), refuses('not_allowed'))
  await upload('cyrillic')
  const [row] = await listFontFaces(reader())
  await assert.rejects(
    write((tx) => removeFontFace(tx, ana, row?.uid ?? '')),
    refuses('not_allowed'),
  )
  await assert.rejects(
    write((tx) => useFont(tx, ana, 'text')),
    refuses('not_allowed'),
  )
  assert.equal((await listFontFaces(reader())).length, count + 1)
})

test('why a file is not taken stands beside its field', async () => {
  const given = { bytes: pdf(1), fileName: 'font.ttf' }
  await assert.rejects(uploadFont(ada, given), refuses('font_type', 'file'))
})

test('an address opens the parts of a font and nothing else of its folder', async () => {
  await upload('latin')
  const row = (await listFontFaces(reader())).find(({ fileName }) => fileName === 'latin.woff2')
  assert.ok(row)
  const key = row.sha256.slice(0, 32)
  for (const { file } of row.facts.slices)
    assert.equal((await findFontSlice(reader(), { key, name: file }))?.sha256, row.sha256)
  for (const name of ['original.woff2', 'manifest.json', ''])
    assert.equal(await findFontSlice(reader(), { key, name }), undefined)
})

test('a font’s files stay while it is set, are verified, and are swept after it', async () => {
  const rows = await listFontFaces(reader())
  const [row] = rows
  assert.ok(row)
  const folder = folderOf(mediaStore().folder, row.sha256)
  const soon = new Date(Date.now() + 60_000)
  assert.equal(await dropStrayMedia(reader(), soon), 0)
  assert.deepEqual((await verifyNewsroom(reader())).faults, [])
  const file = path.join(folder, row.facts.slices[0]?.file ?? '')
  writeFileSync(file, 'scribble')
  const [fault] = (await verifyNewsroom(reader())).faults
  assert.match(fault ?? '', /woff2 is damaged/)
  await write((tx) => removeFontFace(tx, ada, row.uid))
  assert.equal(await dropStrayMedia(reader(), soon), 1)
  assert.ok(!existsSync(folder))
})
