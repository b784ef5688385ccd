import { type ArticleText, segmentsOf } from './segments.ts'
import type { Basis } from './translation.ts'

/** Was every unit of this text of the source confirmed in the translation, as it stands here? */
export function isFollowed(source: ArticleText, basis: readonly Basis[]): boolean {
  const hashes = new Map(basis.map(({ key, hash }) => [key, hash]))
  return segmentsOf(source).every(({ key, hash }) => hashes.get(key) === hash)
}

/** A translation as readers have it, and the public text of its source. */
export interface Pair {
  translation: ArticleText & {
    basis: readonly Basis[]
    /** When the newest text of the source that it follows was published; null where none was. */
    reflectsAt: Date | null
    /** Its own last change. */
    updatedAt: Date
  }
  source: ArticleText & { publishedAt: Date }
}

/**
 * Does the translation lag behind its source? Only what is newer than what it follows counts: one
 * made from words that are not public yet is ahead, and one that was never compared says nothing.
 */
export function isBehind({ translation, source }: Pair): boolean {
  const { basis, reflectsAt, updatedAt } = translation
  if (basis.length === 0 || source.publishedAt <= (reflectsAt ?? updatedAt)) return false
  return !isFollowed(source, basis) || (reflectsAt !== null && hasOutlived(translation, source))
}

/** Is there anything left in it that was made from what the source has no more? */
function hasOutlived(translation: Pair['translation'], source: ArticleText): boolean {
  const keys = new Set(segmentsOf(source).map(({ key }) => key))
  const made = new Set(translation.basis.map(({ key }) => key))
  return segmentsOf(translation).some(({ key }) => made.has(key) && !keys.has(key))
}
