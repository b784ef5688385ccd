import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileTypeFromBuffer } from 'file-type'
import subsetFont from 'subset-font'
import type { FontFacts } from '#domain/brand-font.ts'
import { cutSlice, SLICES } from '#domain/font-slices.ts'
import { type FontReading, readFont } from './font-reading.ts'
import { unwrap } from './sfnt.ts'
import { Unfit } from './unfit.ts'

/** Not a collection: which of its fonts would it be? */
const ENDINGS: Record<string, string> = {
  'font/ttf': 'ttf',
  'font/otf': 'otf',
  'font/woff': 'woff',
  'font/woff2': 'woff2',
}
/** Copyright, licence and where to find it go with every part of a font. */
const LEGAL_NAMES = [0, 13, 14]

/**
 * Writes a font into a folder as it came, and in parts: one for each of the newsroom's scripts and
 * what extends it, with everything by which its letters join and stand apart, and its weights.
 * @throws Unfit
 */
export async function splitFont(bytes: Buffer, folder: string): Promise<FontFacts> {
  const type = await fileTypeFromBuffer(bytes)
  const ending = ENDINGS[type?.mime ?? '']
  if (!type || !ending) throw new Unfit('font_type', type?.mime ?? 'unknown')
  const sfnt = await readable(() => unwrap(bytes, type.mime))
  const reading = await readable(async () => readFont(sfnt))
  if (!reading.embedding) throw new Unfit('font_embedding', `fsType ${reading.fsType}`)
  if (reading.facts.scripts.length === 0) throw new Unfit('font_letters', reading.facts.family)
  const slices = await readable(() => writeSlices(sfnt, reading, folder))
  writeFileSync(path.join(folder, `original.${ending}`), bytes)
  return { ...reading.facts, embedding: reading.embedding, slices }
}

/** Of a script that is not there whole no part is of use: its words would be set in two fonts. */
async function writeSlices(sfnt: Buffer, { facts, covered, axes }: FontReading, folder: string) {
  const slices: FontFacts['slices'] = []
  for (const slice of SLICES.filter(({ script }) => facts.scripts.includes(script))) {
    const { points, ranges } = cutSlice(slice, covered) ?? {}
    if (!points || !ranges) continue
    const cut = await subsetFont(sfnt, String.fromCodePoint(...points), {
      targetFormat: 'woff2',
      preserveNameIds: LEGAL_NAMES,
      variationAxes: axes,
    })
    const hash = createHash('sha256').update(cut).digest('hex').slice(0, 8)
    const file = `${slice.name}-${hash}.woff2`
    writeFileSync(path.join(folder, file), cut)
    slices.push({ name: slice.name, file, ranges, bytes: cut.length })
  }
  return slices
}

async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new Unfit('font_unreadable', cause instanceof Error ? cause.message : String(cause), {
      cause,
    })
  }
}
