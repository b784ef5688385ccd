import { z } from 'zod'

const url = z.url({ protocol: /^https?$/ })
/** One with no fact at all is none. */
const author = z
  .strictObject({ name: z.string().min(1), url, avatar: url })
  .partial()
  .refine((facts) => Object.keys(facts).length > 0)
const attachment = z.strictObject({
  url,
  mime_type: z.string(),
  title: z.string().optional(),
  size_in_bytes: z.int().optional(),
  duration_in_seconds: z.number().optional(),
})
/** Names of extensions begin with a low line and a letter. */
const EXTENSION = /^_[a-z]\w*$/i
const extended = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .looseObject(shape)
    .refine((facts) => Object.keys(facts).every((key) => key in shape || EXTENSION.test(key)))

const item = extended({
  id: z.string().min(1),
  url: url.optional(),
  external_url: url.optional(),
  title: z.string().min(1).optional(),
  content_html: z.string().optional(),
  content_text: z.string().optional(),
  summary: z.string().min(1).optional(),
  image: url.optional(),
  banner_image: url.optional(),
  date_published: z.iso.datetime({ offset: true }).optional(),
  date_modified: z.iso.datetime({ offset: true }).optional(),
  authors: z.array(author).min(1).optional(),
  tags: z.array(z.string().min(1)).optional(),
  language: z.string().optional(),
  attachments: z.array(attachment).optional(),
}).refine(
  (facts) => facts.content_html !== undefined || facts.content_text !== undefined,
  'An item has a text',
)

/** JSON Feed 1.1 (jsonfeed.org/version/1.1), which knows no other members than these. */
export const jsonFeed = extended({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: url.optional(),
  feed_url: url.optional(),
  description: z.string().optional(),
  user_comment: z.string().optional(),
  next_url: url.optional(),
  icon: url.optional(),
  favicon: url.optional(),
  authors: z.array(author).optional(),
  language: z.string().optional(),
  expired: z.boolean().optional(),
  hubs: z.array(z.strictObject({ type: z.string(), url })).optional(),
  items: z
    .array(item)
    .refine(
      (items) => new Set(items.map(({ id }) => id)).size === items.length,
      'An id is one item’s',
    ),
})

/** Our own extension: the same story in other languages. */
export const translationsOf = z.object({
  translations: z.array(z.strictObject({ language: z.string(), url, title: z.string() })),
})
