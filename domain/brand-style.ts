import {
  type BrandFace,
  type BrandFont,
  faceOfWeight,
  facesFor,
  HEADLINE_WEIGHT,
  STRONG_WEIGHT,
  TEXT_WEIGHT,
} from './brand-font.ts'
import { SLICES } from './font-slices.ts'
import { LOCALES, type Locale } from './locales.ts'
import { type Script, scriptOf } from './scripts.ts'
import { FALLBACKS, type FallbackFace } from './type-fallbacks.ts'

/** What a page says of the newsroom's font. */
export interface BrandStyle {
  css: string
  /** Addresses of the files that the page can't do without. */
  preloads: string[]
}

/**
 * A family for each script: in one, a browser would first choose among the weights of all files,
 * and where Latin has a better one would look for no other script's letters in it.
 */
const FAMILY = 'Brand'
const LATIN_BESIDE = 'BrandLatin'

/**
 * The rules by which pages of a language are set in the newsroom's font: only for what its script
 * needs (Latin letters stand in every text), and with fallbacks that run as wide, so that nothing
 * moves when the font arrives.
 * @returns undefined where the font can't set the language: the page is as without it
 */
export function brandStyle({ use, faces }: BrandFont, locale: Locale): BrandStyle | undefined {
  const script = scriptOf(locale)
  const own = upright(facesFor(faces, script))
  const headline = faceOfWeight(own, HEADLINE_WEIGHT)
  const text = use === 'text' ? faceOfWeight(own, TEXT_WEIGHT) : undefined
  if (!headline) return undefined
  const scripts: Script[] = script === 'latin' ? ['latin'] : ['latin', script]
  const stand = fallbacks({ headline, text, script })
  // Without a fallback of known width a font that comes late waits for the next page.
  const display = stand.length > 0 ? 'swap' : 'optional'
  const rules = scripts.flatMap((each) =>
    sliceRules(usedOf(facesFor(faces, each), use), {
      script: each,
      family: each === script ? FAMILY : LATIN_BESIDE,
      display,
    }),
  )
  return {
    css: [...rules, ...stand.flat(), familyRule(use, stand.length, scripts)].join(''),
    preloads: [...new Set([headline, text].flatMap((face) => wholeSlice(face, script)))],
  }
}

const upright = (faces: BrandFace[]) => faces.filter(({ isItalic }) => !isItalic)

/** The files that some text on the page may be set in, and no others of the family. */
function usedOf(faces: BrandFace[], use: BrandFont['use']): BrandFace[] {
  const weights = use === 'text' ? [TEXT_WEIGHT, HEADLINE_WEIGHT, STRONG_WEIGHT] : [HEADLINE_WEIGHT]
  const slanted = use === 'text' ? faces.filter(({ isItalic }) => isItalic) : []
  return [upright(faces), slanted].flatMap((slant) => {
    const found = weights.map((weight) => faceOfWeight(slant, weight))
    return slant.filter((face) => found.includes(face))
  })
}

function sliceRules(
  faces: BrandFace[],
  { script, family, display }: { script: Script; family: string; display: string },
): string[] {
  return SLICES.filter((slice) => slice.script === script).flatMap(({ name }) =>
    faces.flatMap(({ path, weights: [least, most], isItalic, slices }) =>
      slices
        .filter((slice) => slice.name === name)
        .map(({ file, ranges }) =>
          rule({
            'font-family': family,
            ...(isItalic ? { 'font-style': 'italic' } : {}),
            'font-weight': least === most ? least : `${least} ${most}`,
            'font-display': display,
            src: `url(${path}/${file})format("woff2")`,
            'unicode-range': ranges,
          }),
        ),
    ),
  )
}

interface Standing {
  headline: BrandFace
  text: BrandFace | undefined
  script: Script
}

/** Rules for local faces made as wide and as high as the font: a list of them for each face. */
function fallbacks({ headline, text, script }: Standing): string[][] {
  const [, boldWidth] = headline.widths[script] ?? []
  const [textWidth] = text?.widths[script] ?? []
  return FALLBACKS[headline.isSerif ? 'serif' : 'sans'].flatMap((face: FallbackFace, index) => {
    const [regular, bold] = face.widths[script] ?? []
    if (!regular || !bold || !boldWidth) return []
    const family = `${FAMILY}${index + 1}`
    const heads = stretched(family, face.bold, headline, boldWidth / bold)
    if (!text || !textWidth) return [[rule({ ...heads, 'font-weight': '1 1000' })]]
    const texts = stretched(family, face.regular, text, textWidth / regular)
    return [
      [rule({ ...texts, 'font-weight': '1 500' }), rule({ ...heads, 'font-weight': '501 1000' })],
    ]
  })
}

function stretched(family: string, names: readonly string[], face: BrandFace, size: number) {
  const percent = (share: number) => `${+(share * 100).toFixed(2)}%`
  return {
    'font-family': family,
    src: names.map((name) => `local("${name}")`).join(),
    'size-adjust': percent(size),
    'ascent-override': percent(face.ascent / size),
    'descent-override': percent(-face.descent / size),
    'line-gap-override': percent(face.lineGap / size),
  }
}

/** Words in languages of other scripts keep their system faces wherever they stand on the page. */
function familyRule(use: BrandFont['use'], fallbackCount: number, scripts: Script[]): string {
  const standing = Array.from({ length: fallbackCount }, (_, index) => `${FAMILY}${index + 1}`)
  const beside = scripts.length > 1 ? [LATIN_BESIDE] : []
  const families = [FAMILY, ...beside, ...standing, 'var(--serif)'].join()
  const able = LOCALES.filter((locale) => scripts.includes(scriptOf(locale)))
  const text = use === 'text' ? `;--text:${families}` : ''
  return `${able.map((locale) => `:lang(${locale})`).join()}{--headline:${families}${text}}`
}

function wholeSlice(face: BrandFace | undefined, script: Script): string[] {
  const names = SLICES.filter((slice) => slice.script === script && slice.isWhole).map(
    ({ name }) => name,
  )
  const found = face?.slices.filter(({ name }) => names.includes(name)) ?? []
  return found.map(({ file }) => `${face?.path}/${file}`)
}

const rule = (descriptors: Record<string, string | number>): string =>
  `@font-face{${Object.entries(descriptors)
    .map(([name, value]) => `${name}:${value}`)
    .join(';')}}`
