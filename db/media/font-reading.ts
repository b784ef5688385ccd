import { Blob, Face, Font, Buffer as Shaped, shape, Variation } from 'harfbuzzjs'
import { type FontFacts, HEADLINE_WEIGHT, STRONG_WEIGHT, TEXT_WEIGHT } from '#domain/brand-font.ts'
import { oneLine } from '#domain/characters.ts'
import { SCRIPTS, type Script } from '#domain/scripts.ts'
import { LETTERS, RUNNING_TEXT } from '#domain/type-samples.ts'

export interface FontReading {
  facts: Omit<FontFacts, 'slices' | 'embedding'>
  /** undefined: its maker forbids what a web page does. */
  embedding: FontFacts['embedding'] | undefined
  fsType: number
  covered: ReadonlySet<number>
  /** What becomes of its axes: weight is narrowed to what pages set, every other one pinned. */
  axes: Record<string, number | { min: number; max: number }>
}

/** Without them browsers refuse a font, whatever HarfBuzz makes of it. */
const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'OS/2', 'post']

/** @throws Error where it is no whole font. */
export function readFont(sfnt: Buffer): FontReading {
  const face = new Face(new Blob(sfnt))
  const missing = NEEDED.filter((tag) => !face.referenceTable(tag)?.length)
  if (missing.length > 0) throw new Error(`No table ${missing.join()}`)
  const covered = new Set(face.collectUnicodes())
  const os2 = Buffer.from(face.referenceTable('OS/2') ?? [])
  const [fsType, familyClass, panose, selection] = [
    os2.readUInt16BE(8),
    os2.readInt8(30),
    [os2.readUInt8(32), os2.readUInt8(33)] as const,
    os2.readUInt16BE(62),
  ]
  const { axes, weights } = narrowed(face, os2.readUInt16BE(4))
  const font = new Font(face)
  const { ascender, descender, lineGap } = font.hExtents()
  const scripts = SCRIPTS.filter((script) => {
    const letters = LETTERS[script]
    return letters && [...letters].every((letter) => covered.has(letter.codePointAt(0) ?? 0))
  })
  const facts = {
    kind: 'font' as const,
    family: nameOf(face, 16) || nameOf(face, 1) || 'Font',
    style: nameOf(face, 17) || nameOf(face, 2),
    weights,
    isItalic: (selection & ITALIC) !== 0,
    isSerif: isSerif(familyClass, panose),
    scripts,
    ascent: ascender / face.upem,
    descent: descender / face.upem,
    lineGap: lineGap / face.upem,
    widths: Object.fromEntries(
      scripts.flatMap((script) => {
        const text = RUNNING_TEXT[script]
        return text ? [[script, widthsOf(font, text, weights)]] : []
      }),
    ) as Partial<Record<Script, [number, number]>>,
  }
  return { facts, embedding: embeddingOf(fsType, os2.readUInt16BE(0)), fsType, covered, axes }
}

/** Bits of OS/2.fsSelection: italic and oblique. */
const ITALIC = 0x201

const nameOf = (face: Face, id: number): string => oneLine(face.getName(id, 'en')).slice(0, 120)

/** Pages set three weights; what lies beyond them would be sent for nothing. */
function narrowed(face: Face, ownWeight: number) {
  const axes: FontReading['axes'] = {}
  let weights: [number, number] = [within(ownWeight, 1, 1000), within(ownWeight, 1, 1000)]
  for (const { tag, min, max, default: usual } of Object.values(face.getAxisInfos())) {
    if (tag !== 'wght') {
      axes[tag] = usual
      continue
    }
    const [least, most] = [TEXT_WEIGHT, STRONG_WEIGHT].map((end) => within(end, min, max))
    if (least === undefined || most === undefined) continue
    axes[tag] = least === most ? least : { min: least, max: most }
    weights = [least, most]
  }
  return { axes, weights }
}

const within = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most)

function widthsOf(font: Font, text: string, [least, most]: [number, number]): [number, number] {
  const widthAt = (weight: number) => {
    font.setVariations([new Variation('wght', within(weight, least, most))])
    const line = new Shaped()
    line.addText(text)
    line.guessSegmentProperties()
    shape(font, line)
    const advance = line.getGlyphPositions().reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0)
    return Number((advance / font.face.upem / [...text].length).toFixed(4))
  }
  return [widthAt(TEXT_WEIGHT), widthAt(HEADLINE_WEIGHT)]
}

/** By its IBM class, or by PANOSE where it has none; a face that says nothing passes for one. */
function isSerif(familyClass: number, [kind, serifs]: readonly [number, number]): boolean {
  if (familyClass !== 0) return familyClass !== 8
  return !(kind === 2 && serifs >= 11 && serifs <= 15)
}

const RESTRICTED = 0x2
const PREVIEW = 0x4
const EDITABLE = 0x8
const NO_SUBSETTING = 0x100
const BITMAPS_ONLY = 0x200

/**
 * What the maker says of embedding (OpenType, OS/2.fsType). Before version 3 of the table several
 * of the first bits might be set, and the least strict held.
 */
function embeddingOf(fsType: number, version: number): FontFacts['embedding'] | undefined {
  if (fsType & (NO_SUBSETTING | BITMAPS_ONLY)) return undefined
  const isForbidden = (fsType & RESTRICTED) !== 0
  if (isForbidden && (version >= 3 || !(fsType & (PREVIEW | EDITABLE)))) return undefined
  if (fsType & EDITABLE) return 'editable'
  return fsType & PREVIEW ? 'preview' : 'installable'
}
