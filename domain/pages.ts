/** The pages by which a newsroom earns trust, in the order the foot of the site names them. */
export const PAGE_KEYS = [
  'about',
  'editorial-policy',
  'translation-policy',
  'press',
  'accessibility',
  'privacy',
  'licence',
] as const
export type PageKey = (typeof PAGE_KEYS)[number]
