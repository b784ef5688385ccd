import { type ArticleText, segmentsOf } from './segments.ts'
import type { Basis } from './translation.ts'

/**
 * Does a translation say what this text of its source says? Every unit of the source was confirmed
 * against, and none of the translation was made from one that the source no longer has.
 * @returns undefined where nothing was ever compared, as in an import
 */
export function follows(
  translation: ArticleText,
  basis: readonly Basis[],
  source: ArticleText,
): boolean | undefined {
  if (basis.length === 0) return undefined
  const hashes = new Map(basis.map(({ key, hash }) => [key, hash]))
  const segments = segmentsOf(source)
  const keys = new Set(segments.map(({ key }) => key))
  return (
    segments.every(({ key, hash }) => hashes.get(key) === hash) &&
    segmentsOf(translation).every(({ key }) => keys.has(key) || !hashes.has(key))
  )
}
