import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { type CardView, cardName } from '#domain/cards.ts'
import { drawCard } from './draw.ts'
import { openFonts, writeWhole } from './fonts.ts'

/** Cards being drawn: the same one once, all of them one after the other. */
const drawing = new Map<string, Promise<Buffer>>()
let last: Promise<unknown> = Promise.resolve()

/** The card from its file in the data folder, drawn first if there is none yet. */
export async function findCard(dataDir: string, card: CardView): Promise<Buffer> {
  const file = fileOf(dataDir, card)
  const kept = await readFile(file).catch(() => undefined)
  if (kept) return kept
  const known = drawing.get(file)
  if (known) return await known
  const drawn = last.then(() => draw(dataDir, card))
  drawing.set(file, drawn)
  last = drawn.catch(() => undefined).finally(() => drawing.delete(file))
  return await drawn
}

/** In folders of a few hundred, by the last letters of the article's uid, which are random. */
const fileOf = (dataDir: string, card: CardView) =>
  path.join(dataDir, 'cards', card.uid.slice(-3), cardName(card))

/** Replaces the article's cards of earlier words: nobody is led to them any more. */
async function draw(dataDir: string, card: CardView): Promise<Buffer> {
  await openFonts(path.join(dataDir, 'cards', 'fonts'))
  const file = fileOf(dataDir, card)
  const bytes = await drawCard(card)
  const folder = path.dirname(file)
  await mkdir(folder, { recursive: true })
  await writeWhole(file, bytes)
  const earlier = (await readdir(folder)).filter(
    (name) => name.startsWith(`${card.uid}-`) && name !== path.basename(file),
  )
  await Promise.all(earlier.map((name) => rm(path.join(folder, name), { force: true })))
  return bytes
}
