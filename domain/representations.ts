/** What an article can be had as besides its page, by the ending of its address. */
export const REPRESENTATIONS = {
  md: { type: 'text/markdown', name: 'Markdown' },
  json: { type: 'application/json', name: 'JSON' },
} as const
export const REPRESENTATION_NAMES = Object.keys(REPRESENTATIONS) as (keyof typeof REPRESENTATIONS)[]
