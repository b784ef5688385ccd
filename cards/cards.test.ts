import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import sharp from 'sharp'
import { CARD_SIZE, type CardView, cardName, cardPath, readCardPath } from '#domain/cards.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { drawCard } from './draw.ts'
import { openFonts } from './fonts.ts'
import { setHeadline } from './headline.ts'
import { findCard } from './shelf.ts'

let folder: string
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'dateline-cards-'))
  await openFonts(path.join(folder, 'cards', 'fonts'))
})
after(() => rmSync(folder, { recursive: true }))

const TITLES: Record<Locale, string> = {
  en: 'Ministers agree on a route: “safe & open”, 2017–2020',
  fr: 'L’Œuvre d’été : façade, aiguë, où ?',
  es: '¿Señales? ¡Año, pingüino y corazón!',
  pt: 'Migração: ações, mãos e avós à beira-rio',
  de: 'Größere Fähren für Österreichs Flüsse',
  ar: 'وزراء الهجرة يتفقون على مسار آمن للعمال عام 2017؟',
  ru: 'Подъём воды: съёмка, объявление и щедрый эфир',
  zh: '移民部长就新路线达成一致，“安全与开放”并重（2017年）',
}
const card = (locale: Locale, title = TITLES[locale]): CardView => ({
  uid: '0195c0de-0000-7000-8000-000000000abc',
  locale,
  title,
  category: { key: 'press-release', name: 'Press' },
  day: '2017-08-17',
  newsroom: 'Dateline',
})

const box = { width: 1056, height: 308 }
const set = (title: string, locale: Locale) => setHeadline(title, { locale, ink: '#000000', box })

/** Columns and rows with ink in them, and whether a point has any. */
async function inkOf(text: string, locale: Locale) {
  const { pixels, width, height } = await set(text, locale)
  const isInked = (x: number, y: number) => (pixels[(y * width + x) * 4 + 3] ?? 0) > 127
  const to = (end: number) => Array.from({ length: end }, (_, each) => each)
  const columns = to(width).filter((x) => to(height).some((y) => isInked(x, y)))
  const rows = to(height).filter((y) => to(width).some((x) => isInked(x, y)))
  return { isInked, columns, rows }
}

/** A glyph that is missing is drawn as a frame: ink all along the four edges of what is inked. */
async function isFrame(letter: string, locale: Locale): Promise<boolean> {
  const { isInked, columns, rows } = await inkOf(letter, locale)
  const [left = 0, right = 0, top = 0, foot = 0] = [
    columns[0],
    columns.at(-1),
    rows[0],
    rows.at(-1),
  ]
  return (
    columns.length > 8 &&
    rows.length > 8 &&
    columns.every((x) => isInked(x, top) && isInked(x, foot)) &&
    rows.every((y) => isInked(left, y) && isInked(right, y))
  )
}

test('every letter of every language has a glyph; one that nobody has would be seen', async () => {
  assert.ok(await isFrame('\ue000', 'en'))
  for (const locale of LOCALES)
    for (const letter of new Set(TITLES[locale].replace(/\s/g, '')))
      assert.ok(!(await isFrame(letter, locale)), `${locale}: ${letter}`)
})

test('Arabic letters are joined: no gap stands between them, unless a sign forbids it', async () => {
  const gaps = async (word: string) => {
    const { columns } = await inkOf(word, 'ar')
    return columns.filter((x, index) => index > 0 && x !== (columns[index - 1] ?? 0) + 1).length
  }
  assert.equal(await gaps('محمد'), 0)
  assert.ok((await gaps([...'محمد'].join('\u200c'))) > 0)
})

/** How much ink a half of the card has where the headline stands. */
async function inkIn(png: Buffer, left: number): Promise<number> {
  const half = sharp(png).extract({ left, top: 130, width: 600, height: 370 }).threshold(128)
  const { channels } = await sharp(await half.png().toBuffer()).stats()
  return 255 - (channels[0]?.mean ?? 255)
}

test('a card begins where its language does', async () => {
  const [arabic, english] = [await drawCard(card('ar', 'نهر')), await drawCard(card('en', 'River'))]
  assert.ok((await inkIn(arabic, 600)) > 2 * (await inkIn(arabic, 0)))
  assert.ok((await inkIn(english, 0)) > 2 * (await inkIn(english, 600)))
})

test('a card is as large as it says and light enough to be fetched', async () => {
  for (const locale of LOCALES) {
    const png = await drawCard(card(locale))
    const { width, height, format } = await sharp(png).metadata()
    assert.deepEqual({ width, height, format }, { ...CARD_SIZE, format: 'png' })
    assert.ok(png.length < 200_000, `${locale}: ${png.length}`)
  }
})

test('a headline stays in its box, however long it or one of its words is', async () => {
  const long = [
    ['de', `${'Donaudampfschifffahrtsgesellschaft'.repeat(4)} kommt`],
    ['en', 'Word after word '.repeat(18)],
    ['zh', '移民部长就新路线达成一致'.repeat(20)],
    ['ar', 'وزراء الهجرة '.repeat(25)],
  ] as const
  for (const [locale, title] of long) {
    const { width, height } = await set(title, locale)
    assert.ok(width <= box.width && height <= box.height, `${locale}: ${width} × ${height}`)
  }
})

test('no word of a headline is left alone on the last line', async () => {
  const { isInked, columns, rows } = await inkOf(
    'Ministers agree on a new route for seasonal workers and all',
    'en',
  )
  const lines = rows.reduce<number[][]>((found, y, index) => {
    if (index === 0 || y > (rows[index - 1] ?? 0) + 1) found.push([])
    found.at(-1)?.push(y)
    return found
  }, [])
  const widths = lines.map(
    (line) => columns.filter((x) => line.some((y) => isInked(x, y))).at(-1) ?? 0,
  )
  assert.ok(widths.length > 1 && widths.length <= 4)
  assert.ok(Math.min(...widths) > Math.max(...widths) * 0.5, widths.join())
})

test('the same words have the same name, other words another, and the name can be read', () => {
  assert.equal(cardName(card('en')), cardName({ ...card('en') }))
  const others = [card('en', 'Other'), { ...card('en'), day: '2017-08-18' }, card('fr', TITLES.en)]
  assert.equal(new Set([card('en'), ...others].map(cardName)).size, 4)
  const { uid, locale } = card('ar')
  assert.deepEqual(readCardPath(cardPath(card('ar'))), { uid, locale, name: cardName(card('ar')) })
  for (const path of ['/en/cards/x.png', '/xx/cards/', `/en/cards/../${cardName(card('en'))}`])
    assert.equal(readCardPath(path), undefined)
})

test('a card is kept on disk, and one of other words takes its place', async () => {
  const drawn = await findCard(folder, card('en'))
  const files = () => readdirSync(path.join(folder, 'cards', 'abc'))
  assert.deepEqual(files(), [cardName(card('en'))])
  assert.deepEqual(await findCard(folder, card('en')), drawn)
  const both = [card('en', 'Other words'), card('en', 'Other words')]
  const [one, two] = await Promise.all(both.map((each) => findCard(folder, each)))
  assert.equal(one, two)
  assert.deepEqual(files(), [cardName(card('en', 'Other words'))])
})
