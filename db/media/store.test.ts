import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import sharp from 'sharp'
import { everyRendition, renditionsOf } from '#domain/pictures.ts'
import { folderOf, type Kept, type MediaStore, type Unkept } from './place.ts'
import { openStore } from './store.ts'
import { bomb, pdf, picture } from './testing/pictures.ts'

let media: string
let store: MediaStore

before(async () => {
  media = path.join(mkdtempSync(path.join(tmpdir(), 'dateline-media-')), 'media')
  store = await openStore(media)
})
after(() => rmSync(path.dirname(media), { recursive: true }))

async function take(bytes: Uint8Array): Promise<Kept> {
  const kept = await store.takeIn(bytes)
  assert.ok(!('unfit' in kept), JSON.stringify(kept))
  return kept
}
const filesOf = (sha256: string) => readdirSync(folderOf(media, sha256)).sort()
const read = (sha256: string, name: string) =>
  readFileSync(path.join(folderOf(media, sha256), name))
const isEmptyHanded = () =>
  !existsSync(media) || readdirSync(media).every((name) => !name.startsWith('part-'))

test('a photograph is kept upright, in every width and format, and says nothing but its pixels', async () => {
  const bytes = await picture(900, 600)
    .withExif({
      IFD0: { Artist: 'Mara Lindqvist', Copyright: 'secret-name' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 12/1 30/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><gps>secret-place</gps></x:xmpmeta>')
    .jpeg()
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const { sha256, developed } = await take(Buffer.concat([bytes, Buffer.from('<?php secret-tail')]))
  assert.deepEqual(developed, {
    ...{ kind: 'image', mime: 'image/jpeg', width: 600, height: 900 },
    credit: 'Mara Lindqvist',
  })
  const expected = everyRendition({ width: 600, height: 900, focus: { x: 500, y: 500 } })
  assert.deepEqual(
    filesOf(sha256),
    [...expected.map(({ name }) => name), 'manifest.json', 'original.jpg'].sort(),
  )
  for (const { name, width, height, format } of expected) {
    const found = await sharp(read(sha256, name)).metadata()
    assert.deepEqual([found.width, found.height], [width, height], name)
    assert.equal(
      found.mediaType,
      { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }[format],
    )
    assert.ok(!found.exif && !found.xmp && !found.iptc && !found.orientation, name)
  }
  for (const name of filesOf(sha256).filter((each) => each !== 'manifest.json'))
    assert.doesNotMatch(read(sha256, name).toString('latin1'), /secret|GPS|Lindqvist/, name)
})

test('what sees through stays exact, and is paper where a format can’t', async () => {
  const bytes = await sharp({
    create: { width: 40, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer()
  const { sha256, developed } = await take(bytes)
  assert.equal(developed.mime, 'image/png')
  assert.ok((await sharp(read(sha256, '40.webp')).metadata()).hasAlpha)
  const { dominant } = await sharp(read(sha256, '40.jpg')).stats()
  assert.ok(dominant.r > 240 && dominant.g > 240 && dominant.b > 240)
})

test('the same file twice is one', async () => {
  const bytes = await picture(30, 20).png().toBuffer()
  const first = await take(bytes)
  const before = filesOf(first.sha256)
  assert.deepEqual(await take(bytes), first)
  assert.deepEqual(filesOf(first.sha256), before)
})

test('a picture is cut anew around another focal point, and keeps its earlier cuts', async () => {
  const { sha256 } = await take(await picture(400, 100).jpeg().toBuffer())
  const left = { width: 400, height: 100, focus: { x: 0, y: 500 } }
  await store.cut(sha256, left)
  const [name = ''] = renditionsOf(left, '3x2').map((each) => each.name)
  assert.match(name, /^3x2-0-500-150/)
  const { dominant } = await sharp(read(sha256, '3x2-0-500-150.webp')).stats()
  assert.ok(dominant.r > 200, 'the left half is yellow')
  assert.ok(filesOf(sha256).includes('3x2-500-500-150.avif'))
})

test('a document is kept as it came, its pages counted', async () => {
  const bytes = pdf(3)
  const { sha256, developed } = await take(bytes)
  assert.deepEqual(developed, { kind: 'document', mime: 'application/pdf', pages: 3 })
  assert.deepEqual(read(sha256, 'document.pdf'), bytes)
})

const HOSTILE: [name: string, code: Unkept['unfit'], bytes: () => Promise<Buffer>][] = [
  [
    'SVG with a script',
    'media_type',
    async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  ],
  [
    'HTML called a picture',
    'media_type',
    async () => Buffer.from('<!doctype html><script>alert(1)</script>'),
  ],
  [
    'a GIF header before a script',
    'media_unreadable',
    async () => Buffer.from('GIF89a/*\x00\x00*/=1;alert(1)//'.padEnd(200, ' '), 'latin1'),
  ],
  ['a ZIP', 'media_type', async () => zip('anything.txt')],
  ['TIFF', 'media_type', () => picture(20, 20).tiff().toBuffer()],
  ['AVIF', 'media_type', () => picture(64, 64).avif().toBuffer()],
  [
    'no PDF behind its header',
    'media_unreadable',
    async () => Buffer.from('%PDF-1.7\n<</Type/Catalog>>'),
  ],
  ['nothing', 'media_unreadable', async () => Buffer.alloc(0)],
  [
    'a JPEG cut short',
    'media_unreadable',
    async () => {
      const whole = await picture(600, 400).jpeg({ quality: 100 }).toBuffer()
      return whole.subarray(0, whole.length / 2)
    },
  ],
  [
    'a picture that moves',
    'media_animated',
    async () => {
      const frames = await Promise.all(
        [picture(16, 16), picture(16, 16).negate()].map((one) => one.png().toBuffer()),
      )
      return sharp(frames, { join: { animated: true } })
        .gif()
        .toBuffer()
    },
  ],
  ['900 megapixels in 110 kB', 'media_pixels', async () => bomb()],
  ['21 MB', 'too_large', async () => Buffer.alloc(21 * 2 ** 20)],
]
for (const [name, code, bytes] of HOSTILE)
  test(`refused: ${name}`, async () => {
    assert.deepEqual(await store.takeIn(await bytes()), { unfit: code })
    assert.ok(isEmptyHanded(), 'nothing half made is left')
  })

test('a folder that was made elsewhere is taken over, unless a byte of it is another', async () => {
  const { sha256 } = await take(await picture(50, 40).jpeg().toBuffer())
  const made = folderOf(media, sha256)
  const other = path.join(path.dirname(media), 'other')
  const adopting = await openStore(other)
  assert.equal((await adopting.adopt(made)).sha256, sha256)
  assert.deepEqual(readdirSync(folderOf(other, sha256)).sort(), filesOf(sha256))
  rmSync(other, { recursive: true })
  writeFileSync(path.join(made, '50.webp'), 'another')
  await assert.rejects(() => adopting.adopt(made), /is not what it was/)
})

/** An archive with one small file in it. */
function zip(name: string): Buffer {
  const data = deflateRawSync(Buffer.from('text'))
  const header = Buffer.alloc(30)
  header.write('PK\x03\x04', 'latin1')
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(data.length, 18)
  header.writeUInt32LE(4, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name), data])
}
