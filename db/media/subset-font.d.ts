declare module 'subset-font' {
  interface SubsetOptions {
    targetFormat?: 'sfnt' | 'woff' | 'woff2'
    /** Entries of the `name` table that stay, besides the usual. */
    preserveNameIds?: number[]
    /** An axis is pinned to a value, or narrowed. */
    variationAxes?: Record<string, number | { min: number; max: number; default?: number }>
    dropTables?: string[]
  }
  /** @throws Error where the font can't be read. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: SubsetOptions,
  ): Promise<Buffer>
}
