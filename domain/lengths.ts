/** The longest a field may be, in UTF-16 units as forms count them. */
export const LONGEST = { title: 300, summary: 2_000, dateline: 80 } as const
/** Beyond this a list or a search engine cuts it: a hint, never a refusal. */
export const ADVISED = { title: 110, summary: 300, dateline: 40 } as const
/** In bytes, 20 MB: more than any news page. A larger file is refused before it is read. */
export const LARGEST_LISTING = 20 * 1024 * 1024
/** In bytes, 20 MB: a picture of 50 megapixels as a camera writes it. */
export const LARGEST_UPLOAD = 20 * 1024 * 1024
/** Of what is said about a picture or document, in each language; of who made it. */
export const LONGEST_WORDS = { title: 200, alt: 400, caption: 600, credit: 200 } as const
