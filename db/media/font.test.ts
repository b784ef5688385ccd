import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { Blob, Face, Font, Buffer as Shaped, shape } from 'harfbuzzjs'
import wawoff2 from 'wawoff2'
import { type FontFacts, LARGEST_FONT } from '#domain/brand-font.ts'
import { splitFont } from './font.ts'
import { folderOf } from './place.ts'
import { unwrap } from './sfnt.ts'
import { openStore } from './store.ts'
import { asWoff, houseFont, permitting, unpacked } from './testing/fonts.ts'
import { pdf } from './testing/pictures.ts'
import { Unfit } from './unfit.ts'

let folder: string
let ttf: Buffer

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-fonts-'))
  ttf = await unpacked('latin')
})
after(() => rmSync(folder, { recursive: true }))

/** In this process, which is quicker than one for each. */
const split = (bytes: Buffer): Promise<FontFacts> => splitFont(bytes, folder)

const whyNot = (bytes: Buffer): Promise<string> =>
  split(bytes).then(
    () => 'taken',
    (error) => (error instanceof Unfit ? error.code : String(error)),
  )

/** The cause, which only the log is told. */
const why = (bytes: Buffer): Promise<string> =>
  split(bytes).then(
    () => 'taken',
    (error) => error.message,
  )

/** A part of a font, opened as a browser would. */
async function openSlice({ slices }: FontFacts, name: string): Promise<Font> {
  const slice = slices.find((each) => each.name === name)
  assert.ok(slice, name)
  const bytes = readFileSync(path.join(folder, slice.file))
  assert.equal(bytes.length, slice.bytes)
  return new Font(new Face(new Blob(await wawoff2.decompress(bytes))))
}

function glyphsOf(font: Font, text: string): number[] {
  const line = new Shaped()
  line.addText(text)
  line.guessSegmentProperties()
  shape(font, line)
  return line.getGlyphInfos().map(({ codepoint }) => codepoint)
}

test('a font is known by what it is, whatever it is wrapped in', async () => {
  const wrapped = [ttf, houseFont('latin'), asWoff(ttf)]
  const said = []
  for (const bytes of wrapped) {
    const { slices, ...facts } = await split(bytes)
    said.push({ ...facts, slices: slices.map(({ name }) => name) })
  }
  assert.deepEqual(said[1], said[0])
  assert.deepEqual(said[2], said[0])
  const { widths, ...facts } = said[0] ?? assert.fail()
  assert.deepEqual(facts, {
    ...{ kind: 'font', family: 'Source Serif 4', style: 'Regular', weights: [400, 700] },
    ...{ isItalic: false, isSerif: true, embedding: 'installable', scripts: ['latin'] },
    ...{ ascent: 1.036, descent: -0.335, lineGap: 0, slices: ['vietnamese', 'latin'] },
  })
  const [regular = 0, bold = 0] = widths.latin ?? []
  assert.ok(regular > 0.4 && bold > regular && bold < 0.6, `${regular} ${bold}`)
})

test('the part for a script holds its letters and all the weights pages set, and no more', async () => {
  const facts = await split(ttf)
  const { face } = await openSlice(facts, 'latin')
  const { wght } = face.getAxisInfos()
  assert.deepEqual([wght?.min, wght?.default, wght?.max], [400, 400, 700])
  const points = new Set(face.collectUnicodes())
  assert.ok(points.has(0x41) && points.has(0xe9) && points.has(0x2019))
  assert.ok(!points.has(0x416))
  assert.ok((facts.slices.find(({ name }) => name === 'latin')?.bytes ?? 0) < 45_000)
})

test('Arabic letters still join in the part that holds them', async () => {
  const font = await openSlice(await split(houseFont('arabic')), 'arabic')
  const [alone] = glyphsOf(font, 'ع')
  const word = glyphsOf(font, 'ععع')
  assert.equal(new Set(word).size, 3)
  assert.ok(alone !== undefined && !word.includes(alone))
})

test('a file that is no font, or no whole one, is refused as what it is', async () => {
  assert.equal(await whyNot(pdf(1)), 'font_type')
  assert.equal(await whyNot(Buffer.from('ttcf\0\x01\0\0 a collection')), 'font_type')
  assert.equal(await whyNot(ttf.subarray(0, 20_000)), 'font_unreadable')
  assert.equal(await whyNot(houseFont('latin').subarray(0, 20_000)), 'font_unreadable')
  assert.equal(await whyNot(asWoff(ttf).subarray(0, 20_000)), 'font_unreadable')
})

test('a web font that unpacks to more than any font is not unpacked', async () => {
  const bomb = Buffer.from(houseFont('latin'))
  bomb.writeUInt32BE(2 ** 30, 16)
  assert.equal(await whyNot(bomb), 'font_unreadable')
  // The same, where its header lies: the first table's length, of four bytes now.
  const house = houseFont('latin')
  const sly = Buffer.concat([
    house.subarray(0, 49),
    Buffer.from('a1808000', 'hex'),
    house.subarray(50),
  ])
  assert.equal(await whyNot(sly), 'font_unreadable')
  assert.equal(await why(sly), 'Unpacks to too much')
  // The first table's own length, where the file's was honest.
  const liar = asWoff(ttf)
  liar.writeUInt32BE(2 ** 30, 44 + 12)
  assert.equal(await whyNot(liar), 'font_unreadable')
  await assert.rejects(unwrap(liar, 'font/woff'), /Unpacks to too much/)
})

test('a font whose maker forbids embedding or splitting it is refused', async () => {
  for (const fsType of [0x2, 0x100, 0x200, 0x108])
    assert.equal(await whyNot(permitting(ttf, fsType)), 'font_embedding', String(fsType))
  assert.equal((await split(permitting(ttf, 0x4))).embedding, 'preview')
  assert.equal((await split(permitting(ttf, 0x8))).embedding, 'editable')
})

test('a font is no picture, and a picture no font', async () => {
  const media = path.join(folder, 'media')
  const store = await openStore(media)
  const why = async (kept: Promise<object>) => {
    const answer = await kept
    return 'unfit' in answer && answer.unfit
  }
  const [font, paper] = [houseFont('cyrillic'), pdf(3)]
  const kept = await store.takeInFont(font)
  assert.ok(!('unfit' in kept))
  assert.deepEqual(
    readdirSync(folderOf(media, kept.sha256)).sort(),
    [...kept.developed.slices.map(({ file }) => file), 'manifest.json', 'original.woff2'].sort(),
  )
  await store.takeIn(paper)
  assert.equal(await why(store.takeIn(font)), 'media_type')
  assert.equal(await why(store.takeInFont(paper)), 'font_type')
  assert.equal(await why(store.takeInFont(Buffer.alloc(0))), 'font_unreadable')
  assert.equal(await why(store.takeInFont(Buffer.alloc(LARGEST_FONT + 1))), 'too_large')
  assert.deepEqual(
    readdirSync(media).filter((name) => name.startsWith('part-')),
    [],
  )
})
