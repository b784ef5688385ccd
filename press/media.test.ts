import assert from 'node:assert/strict'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer, IncomingMessage, request, type Server, ServerResponse } from 'node:http'
import { type AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { addAsset, changeAsset } from '#db/asset-changes.ts'
import { showAssets } from '#db/asset-uses.ts'
import { findAsset } from '#db/assets.ts'
import { reader, write } from '#db/client.ts'
import { uploadFont } from '#db/font-changes.ts'
import { readBrandFont } from '#db/font-faces.ts'
import { folderOf, mediaStore } from '#db/media/place.ts'
import { houseFont } from '#db/media/testing/fonts.ts'
import { pdf, picture } from '#db/media/testing/pictures.ts'
import { hire, openNewsroom } from '#db/testing/newsroom.ts'
import { keepFile } from '#db/uploads.ts'
import { mediaPath } from '#domain/media-paths.ts'
import type { Staff } from '#domain/permissions.ts'
import { openMedia } from './media.ts'
import { readRange } from './ranges.ts'

let newsroom: { close(): Promise<void> }
let server: Server
let ana: Staff
const places: Record<'photo' | 'paper' | 'hidden', { uid: string; path: string; sha256: string }> =
  {} as never

before(async () => {
  newsroom = await openNewsroom()
  ana = await hire('Ana', 'author')
  const serve = openMedia(new URL('https://news.example'))
  server = createServer(async (asked, answer) => {
    if (!(await serve(asked, answer, asked.url ?? ''))) answer.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const photo = await picture(640, 400).jpeg().toBuffer()
  places.photo = await enter(photo, 'Barco “velho”.jpg')
  places.paper = await enter(pdf(2), 'تقرير 2026.pdf')
  places.hidden = await enter(await picture(40, 40).png().toBuffer(), 'secret.png')
  const { photo: one, paper: two } = places
  await write((tx) => showAssets(tx, { name: 'page:test' }, [one.uid, two.uid]))
})
after(async () => {
  server.close()
  await newsroom.close()
})

async function enter(bytes: Buffer, fileName: string) {
  const kept = await keepFile(bytes)
  const licence = 'cc-by-4.0'
  const { uid } = await write((tx) =>
    addAsset(tx, ana, { kept, fileName, licence, credit: 'A & B' }),
  )
  return { uid, path: mediaPath(kept.sha256), sha256: kept.sha256 }
}

async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = server.address() as AddressInfo
  const sent = request({ port, host: '127.0.0.1', path, method, headers, agent: false }).end()
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) }
}

test('who is gone before the file is found is sent nothing, and fails nothing', async () => {
  for (const name of ['320.avif', 'original.jpg']) {
    const asked = new IncomingMessage(new Socket())
    asked.method = 'GET'
    const answer = new ServerResponse(asked)
    const serving = openMedia(new URL('https://news.example'))(
      asked,
      answer,
      `${places.photo.path}/${name}`,
    )
    answer.destroy()
    assert.equal(await serving, true)
    assert.equal(answer.headersSent, false)
  }
})

test('a picture may be kept for good by whoever has it, and can do nothing', async () => {
  const { status, headers, body } = await ask(`${places.photo.path}/320.avif`)
  assert.equal(status, 200)
  assert.equal(headers['content-type'], 'image/avif')
  assert.equal(headers['content-length'], String(body.length))
  assert.match(headers['cache-control'] ?? '', /max-age=31536000.*immutable/)
  assert.match(String(headers['content-security-policy']), /default-src 'none'; sandbox/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['content-disposition'], undefined)
  const again = await ask(`${places.photo.path}/320.avif`, {
    'if-none-match': String(headers.etag),
  })
  assert.deepEqual([again.status, again.body.length], [304, 0])
})

test('asked for its headers alone, a file says them and nothing else', async () => {
  const { status, headers, body } = await ask(`${places.photo.path}/320.webp`, {}, 'HEAD')
  assert.equal(status, 200)
  assert.ok(Number(headers['content-length']) > 0)
  assert.equal(body.length, 0)
})

test('a document is taken away under its own name, in any script, whole or in parts', async () => {
  const path = `${places.paper.path}/${encodeURIComponent('تقرير-2026.pdf')}`
  const { status, headers, body } = await ask(path)
  assert.equal(status, 200)
  assert.equal(
    headers['content-disposition'],
    `attachment; filename="2026.pdf"; filename*=UTF-8''${encodeURIComponent('تقرير-2026.pdf')}`,
  )
  const part = await ask(path, { range: 'bytes=5-8' })
  assert.equal(part.status, 206)
  assert.equal(part.headers['content-range'], `bytes 5-8/${body.length}`)
  assert.deepEqual(part.body, body.subarray(5, 9))
  const beyond = await ask(path, { range: `bytes=${body.length}-` })
  assert.deepEqual([beyond.status, beyond.headers['cache-control']], [416, 'no-store'])
  assert.deepEqual([beyond.headers.etag, beyond.body.length], [undefined, 0])
  const many = `bytes=${Array.from({ length: 1000 }, (_, at) => `${at}-${at}`).join(',')}`
  assert.equal((await ask(path, { range: many })).status, 200)
})

test('the full size says who made it, as the newsroom says today', async () => {
  const path = `${places.photo.path}/original.jpg`
  const first = await ask(path)
  assert.match(
    first.headers['content-disposition'] ?? '',
    /^attachment; filename="barco-velho\.jpg"/,
  )
  assert.match(first.body.toString('latin1'), /<photoshop:Credit>A &amp; B<.*licenses\/by\/4\.0/s)
  assert.equal(first.headers['content-length'], String(first.body.length))
  const { default: sharp } = await import('sharp')
  assert.equal((await sharp(first.body).metadata()).width, 640)
  const texts = [{ locale: 'en', title: '', alt: 'A boat', caption: '' }] as const
  const words = {
    ...({
      isDecorative: false,
      people: 'none',
      consent: '',
      isInKit: false,
      locale: null,
    } as const),
    ...{ focus: { x: 500, y: 500 }, texts: [...texts] },
  }
  const change = (licence: string) =>
    write(async (tx) => {
      const { lockVersion = 0 } = (await findAsset(tx, places.photo.uid)) ?? {}
      const { uid } = places.photo
      await changeAsset(tx, ana, { uid, lockVersion, ...words, credit: 'Célia', licence })
    })
  await change('cc0-1.0')
  const second = await ask(path, { 'if-none-match': String(first.headers.etag) })
  assert.equal(second.status, 200)
  assert.match(second.body.toString('utf8'), /Célia.*zero\/1\.0/s)
  await change('rights-reserved')
  assert.equal((await ask(path)).status, 404, 'nobody is offered it')
  assert.equal((await ask(`${places.photo.path}/320.jpg`)).status, 200)
})

test('a PNG carries its credit too', async () => {
  const bytes = await picture(30, 30).png().toBuffer()
  const { uid, path } = await enter(bytes, 'logo.png')
  await write((tx) => showAssets(tx, { name: 'page:logo' }, [uid]))
  const { body } = await ask(`${path}/original.png`)
  const { default: sharp } = await import('sharp')
  assert.match((await sharp(body).metadata()).xmpAsString ?? '', /A &amp; B/)
})

const NOWHERE = [
  '/media',
  '/media/',
  '/media/../../dateline.db',
  '/media/%2e%2e/%2e%2e/dateline.db',
  '/media/PATH/',
  '/media/PATH/manifest.json',
  '/media/PATH/..%2fmanifest.json',
  '/media/PATH/..%5cmanifest.json',
  '/media/PATH/320.avif/x',
  '/media/PATH/321.avif',
  '/media/PATH/320.avif%00.txt',
  '/media/PATH/original.png',
  '/media/PATH/document.pdf',
  '/media/PATH/3x2-9999-500-320.avif',
  `/media/${'0'.repeat(32)}/320.avif`,
  `/media/${'a'.repeat(31)}%25/320.avif`,
]
for (const address of NOWHERE)
  test(`nothing is at ${address}`, async () => {
    const path = address.replace('/media/PATH', places.photo.path)
    assert.equal((await ask(path)).status, 404)
  })

test('what nothing public shows is not there, whoever knows its address', async () => {
  for (const name of ['40.avif', 'original.png', '40.jpg'])
    assert.equal((await ask(`${places.hidden.path}/${name}`)).status, 404)
})

test('a part of the newsroom’s font may be kept for good, by its own pages', async () => {
  const ada = await hire('Ada', 'admin')
  await uploadFont(ada, { bytes: houseFont('latin'), fileName: 'house.woff2' })
  const [face] = (await readBrandFont(reader()))?.faces ?? []
  assert.ok(face)
  const { status, headers, body } = await ask(`${face.path}/${face.slices[0]?.file}`)
  assert.deepEqual([status, headers['content-type']], [200, 'font/woff2'])
  assert.equal(body.toString('latin1', 0, 4), 'wOF2')
  assert.match(headers['cache-control'] ?? '', /max-age=31536000.*immutable/)
  assert.equal(headers['cross-origin-resource-policy'], 'same-origin')
  assert.equal(headers['x-content-type-options'], 'nosniff')
  for (const name of ['original.woff2', 'manifest.json', 'latin-00000000.woff2'])
    assert.equal((await ask(`${face.path}/${name}`)).status, 404)
})

test('a row whose file was lost is a 404, not a failure', async () => {
  rmSync(`${folderOf(mediaStore().folder, places.photo.sha256)}/480.webp`)
  assert.equal((await ask(`${places.photo.path}/480.webp`)).status, 404)
})

test('ranges are read as RFC 9110 says', () => {
  const read = (range: string, more = {}) =>
    readRange({ range, ...more }, { size: 10, etag: '"a"' })
  assert.deepEqual(read('bytes=0-0'), { start: 0, end: 0 })
  assert.deepEqual(read('bytes=5-'), { start: 5, end: 9 })
  assert.deepEqual(read('bytes=-3'), { start: 7, end: 9 })
  assert.deepEqual(read('bytes=-99'), { start: 0, end: 9 })
  assert.deepEqual(read('bytes=2-99'), { start: 2, end: 9 })
  assert.equal(read('bytes=-0'), 'unsatisfiable')
  assert.equal(read('bytes=10-'), 'unsatisfiable')
  assert.equal(read('bytes=3-2'), undefined)
  assert.equal(read('bytes=0-1,2-3'), undefined)
  assert.equal(read('lines=1-2'), undefined)
  assert.equal(read('bytes=0-1', { 'if-range': '"b"' }), undefined)
  assert.deepEqual(read('bytes=0-1', { 'if-range': '"a"' }), { start: 0, end: 1 })
})
