import { z } from 'zod'
import { CATEGORIES } from '#domain/categories.ts'
import { COUNTRIES } from '#domain/countries.ts'
import {
  attachment,
  author,
  contact,
  country,
  instant,
  language,
  licence,
  picture,
  subject,
  topic,
  translation,
  uid,
  update,
  url,
  version,
} from './parts.ts'

/** What the read API answers, described once: the answers' types and the document come from here. */
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

const about = {
  authors: z.array(author),
  topics: z.array(topic),
  projects: z.array(subject),
  series: z.array(subject),
  countries: z.array(country),
  image: picture.nullable().meta({ description: 'The lead picture.' }),
}

export const articleSummary = article.extend({ ...about, versions: z.array(version) })

export const articleWhole = article.extend({
  ...about,
  state: z
    .enum(['live', 'withdrawn'])
    .meta({ description: 'A withdrawn article stays readable under its notice.' }),
  notice: z.string().nullable(),
  noticed: instant.nullable().meta({ description: 'When it was withdrawn.' }),
  successor: z
    .array(version)
    .meta({ description: 'What takes the place of a withdrawn one, in each of its languages.' }),
  dateline: z.string().meta({ description: 'The place the news is from.' }),
  html: z.string().meta({ description: 'The text as HTML, addresses absolute, no scripts.' }),
  markdown: z.string().meta({ description: 'The text as CommonMark.' }),
  versions: z.array(version),
  translation: translation.nullable(),
  updates: z.array(update).meta({ description: 'Newest first.' }),
  attachments: z.array(attachment),
  contacts: z.array(contact),
  licence: licence
    .nullable()
    .meta({ description: 'On what terms the text may be republished; null: on none.' }),
})

export const story = z.object({ uid, articles: z.array(article) })

const next = url.nullable().meta({ description: 'The next page; null on the last.' })
export const articlePage = z.object({ items: z.array(articleSummary), next })
export const storyPage = z.object({ items: z.array(story), next })

export const languages = z.array(
  z.object({
    language,
    name: z.string().meta({ description: 'Its own name.' }),
    direction: z.enum(['ltr', 'rtl']),
    url,
    feed: url,
  }),
)

export const categories = z.array(
  z.object({
    key: z.enum(CATEGORIES),
    names: z.record(language, z.object({ name: z.string(), list: z.string(), url, feed: url })),
  }),
)

export const problem = z
  .object({ title: z.string(), status: z.int(), detail: z.string().optional() })
  .meta({ description: 'What went wrong (RFC 9457).' })

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
  topic: z
    .string()
    .regex(/^[\p{Ll}\p{Lo}\p{M}\p{N}-]{1,200}$/u)
    .optional()
    .meta({ description: 'Only about this topic, by its slug.' }),
  country: z
    .enum(COUNTRIES)
    .optional()
    .meta({ description: 'Only about this country (ISO 3166-1 alpha-2, upper case).' }),
  after: z.uuid().optional().meta({ description: 'Go on after the item with this uid.' }),
  limit: limit.meta({ description: 'Items a page.' }),
})

/** By the names that the description gives them; each stands there once. */
export const SHAPES = {
  ...{ Languages: languages, Categories: categories, Problem: problem },
  ...{ StoryPage: storyPage, Story: story, ArticlePage: articlePage, Article: articleWhole },
  ...{ ArticleSummary: articleSummary, Author: author, Topic: topic, Subject: subject },
  ...{ Country: country, Picture: picture, Attachment: attachment, Contact: contact },
  ...{ Update: update, Translation: translation },
}
