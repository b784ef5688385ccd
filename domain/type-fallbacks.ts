import type { Script } from './scripts.ts'

/** A face that many machines have; it stands in while the newsroom's own is on its way. */
export interface FallbackFace {
  /** Full and PostScript names of faces that run as wide as each other, letter for letter. */
  regular: readonly string[]
  bold: readonly string[]
  /** The mean advance of {@link RUNNING_TEXT} in em, regular and bold. */
  widths: Partial<Record<Script, readonly [regular: number, bold: number]>>
}

const family = (name: string, postScript: string, bold = `${postScript}-Bold`) => ({
  regular: [name, postScript],
  bold: [`${name} Bold`, bold],
})
const both = (...families: ReturnType<typeof family>[]) => ({
  regular: families.flatMap(({ regular }) => regular),
  bold: families.flatMap(({ bold }) => bold),
})

/**
 * Windows, macOS and iOS have the first of each; desktops with Linux the one made to its measure;
 * Android the second. Measured with HarfBuzz on Liberation 1.07, Noto Serif 2.004 and Roboto 2.138.
 * Arabic faces differ too much from machine to machine to measure one.
 */
export const FALLBACKS: Record<'serif' | 'sans', readonly FallbackFace[]> = {
  serif: [
    {
      ...both(
        family('Times New Roman', 'TimesNewRomanPSMT', 'TimesNewRomanPS-BoldMT'),
        family('Liberation Serif', 'LiberationSerif'),
      ),
      widths: { latin: [0.3995, 0.427], cyrillic: [0.457, 0.4851] },
    },
    {
      ...both(family('Noto Serif', 'NotoSerif')),
      widths: { latin: [0.4768, 0.5074], cyrillic: [0.5465, 0.5735] },
    },
  ],
  sans: [
    {
      ...both(
        family('Arial', 'ArialMT', 'Arial-BoldMT'),
        family('Liberation Sans', 'LiberationSans'),
      ),
      widths: { latin: [0.4456, 0.4788], cyrillic: [0.5045, 0.5419] },
    },
    {
      ...both(family('Roboto', 'Roboto-Regular', 'Roboto-Bold')),
      widths: { latin: [0.4432, 0.4501], cyrillic: [0.511, 0.5166] },
    },
  ],
}
