import { z } from 'zod'
import { CATEGORIES } from '#domain/categories.ts'
import { LOCALES } from '#domain/locales.ts'

/** What the read API answers, described once: the answers' types and the document come from here. */
const instant = z.string().meta({
  description: 'An instant (RFC 3339), or a day where only the day is known.',
  examples: ['2017-08-17T09:30:00.000Z', '2017-08-17'],
})
const uid = z.uuid().meta({ description: 'Stays the same through edits and new addresses.' })
const url = z.url()
const language = z.enum(LOCALES)

const version = z.object({ language, url, title: z.string() })

const article = z.object({
  uid,
  story: uid,
  url,
  language,
  title: z.string(),
  summary: z.string(),
  category: z.enum(CATEGORIES),
  reference: z
    .string()
    .meta({ description: 'The same in every language.', examples: ['PR 2017/014'] }),
  day: z.iso.date().meta({ description: 'The day the news is of.' }),
  published: instant,
  modified: instant,
  originalLanguage: language.meta({ description: 'The language the story was written in.' }),
})

export const articleSummary = article
  .extend({ versions: z.array(version) })
  .meta({ id: 'ArticleSummary' })

export const articleWhole = article
  .extend({
    state: z
      .enum(['live', 'withdrawn'])
      .meta({ description: 'A withdrawn article stays readable under its notice.' }),
    notice: z.string().nullable(),
    dateline: z.string(),
    html: z.string().meta({ description: 'The text as HTML, addresses absolute, no scripts.' }),
    markdown: z.string().meta({ description: 'The text as CommonMark.' }),
    versions: z.array(version),
  })
  .meta({ id: 'Article' })

export const story = z.object({ uid, articles: z.array(article) }).meta({ id: 'Story' })

const next = url.nullable().meta({ description: 'The next page; null on the last.' })
export const articlePage = z
  .object({ items: z.array(articleSummary), next })
  .meta({ id: 'ArticlePage' })
export const storyPage = z.object({ items: z.array(story), next }).meta({ id: 'StoryPage' })

export const languages = z
  .array(
    z.object({
      language,
      name: z.string().meta({ description: 'Its own name.' }),
      direction: z.enum(['ltr', 'rtl']),
      url,
      feed: url,
    }),
  )
  .meta({ id: 'Languages' })

export const categories = z
  .array(
    z.object({
      key: z.enum(CATEGORIES),
      names: z.record(language, z.object({ name: z.string(), url, feed: url })),
    }),
  )
  .meta({ id: 'Categories' })

export const problem = z
  .object({ title: z.string(), status: z.int(), detail: z.string().optional() })
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457).' })

/** A number as one writes it: 1e1 and 0x10 would be other names of the same page. */
const limit = z
  .string()
  .regex(/^[1-9]\d*$/, 'Expected a whole number')
  .transform(Number)
  .pipe(z.int().min(1).max(100))
  .default(20)

/** @throws ZodError whose issues name what is wrong. */
export const listQuery = z.strictObject({
  locale: language.optional().meta({ description: 'Only this language.' }),
  category: z.enum(CATEGORIES).optional().meta({ description: 'Only this category.' }),
  after: z.uuid().optional().meta({ description: 'Go on after the item with this uid.' }),
  limit: limit.meta({ description: 'Items a page.' }),
})
