/**
 * How a translation was made: by a person; by a machine, gone over by a person; by a machine
 * alone. `unstated`: nobody has said, as of an original or of what was imported.
 */
export const TRANSLATION_METHODS = ['unstated', 'human', 'machine_reviewed', 'machine'] as const
export type TranslationMethod = (typeof TRANSLATION_METHODS)[number]

/** A machine's text that a second person has approved is one a person has gone over. */
export const afterReview = (method: TranslationMethod): TranslationMethod =>
  method === 'machine' ? 'machine_reviewed' : method

/** Nobody has gone over it: readers are told, and no list, feed or search engine is sent there. */
export const isUnchecked = (method: TranslationMethod): boolean => method === 'machine'
