import { z } from 'zod'
import { SCRIPTS, type Script } from './scripts.ts'

/** In bytes, 20 MB: a Chinese face of variable weight as foundries give it away. */
export const LARGEST_FONT = 20 * 1024 * 1024

export const FONT_USES = ['headlines', 'text'] as const
/** Where a newsroom's own font stands: in headlines alone, or in the texts below them too. */
export type FontUse = (typeof FONT_USES)[number]

/** What OS/2.fsType permits, of what can be taken; the rest is refused at upload. */
export const EMBEDDINGS = ['installable', 'editable', 'preview'] as const

/** The weights that readers' pages set: texts, headlines, what is stressed. */
export const TEXT_WEIGHT = 400
export const HEADLINE_WEIGHT = 650
export const STRONG_WEIGHT = 700

const em = z.number().min(-10).max(10)
const width = z.number().positive().max(10)
const weight = z.number().min(1).max(1000)

/** What one file of a font turned out to be, and what was made of it. */
export const fontFactsSchema = z.object({
  kind: z.literal('font'),
  family: z.string().min(1).max(120),
  /** Regular, Bold Italic, … as the file calls itself. */
  style: z.string().max(120),
  weights: z.tuple([weight, weight]),
  isItalic: z.boolean(),
  isSerif: z.boolean(),
  embedding: z.enum(EMBEDDINGS),
  /** Scripts of which it has every letter that the newsroom's languages need. */
  scripts: z.array(z.enum(SCRIPTS)),
  /** In em; below the line is negative. */
  ascent: em,
  descent: em,
  lineGap: em,
  /** The mean advance of running text in em, as text and as headlines are set. */
  widths: z.partialRecord(z.enum(SCRIPTS), z.tuple([width, width])),
  slices: z.array(
    z.object({
      name: z.string().regex(/^[a-z0-9-]{1,40}$/),
      file: z.string().regex(/^[a-z0-9-]{1,60}\.woff2$/),
      ranges: z.string().regex(/^U\+[0-9A-F]+(-[0-9A-F]+)?(,U\+[0-9A-F]+(-[0-9A-F]+)?)*$/),
      bytes: z.number().int().positive(),
    }),
  ),
})
export type FontFacts = z.infer<typeof fontFactsSchema>

/** A file of the newsroom's font, with the address its slices lie under. */
export type BrandFace = FontFacts & { path: string }

export interface BrandFont {
  use: FontUse
  /** In the order they were uploaded. */
  faces: BrandFace[]
}

/** The files that set a script: those of the first family with an upright one that can. */
export function facesFor<F extends Pick<FontFacts, 'family' | 'scripts' | 'isItalic'>>(
  faces: readonly F[],
  script: Script,
): F[] {
  const able = faces.find((face) => !face.isItalic && face.scripts.includes(script))
  const { family } = able ?? {}
  return faces.filter((face) => face.family === family && face.scripts.includes(script))
}

/** The face a browser takes for a weight (CSS Fonts 4, 5.2), among those of one slant. */
export function faceOfWeight<F extends Pick<FontFacts, 'weights'>>(
  faces: readonly F[],
  wanted: number,
): F | undefined {
  const rank = ({ weights: [least, most] }: F): number => {
    if (least > wanted) return (wanted > 500 || least <= 500 ? 0 : 2000) + least - wanted
    return most < wanted ? 1000 + wanted - most : 0
  }
  return faces.toSorted((a, b) => rank(a) - rank(b))[0]
}
