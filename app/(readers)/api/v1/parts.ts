import { z } from 'zod'
import { COUNTRIES } from '#domain/countries.ts'
import { LICENCES } from '#domain/licences.ts'
import { LOCALES } from '#domain/locales.ts'
import { TRANSLATION_METHODS } from '#domain/translation-method.ts'

/** What the answers of the read API are put together from. */
export const instant = z.string().meta({
  description: 'An instant (RFC 3339), or a day where only the day is known.',
  examples: ['2017-08-17T09:30:00.000Z', '2017-08-17'],
})
export const uid = z.uuid().meta({ description: 'Stays the same through edits and new addresses.' })
export const url = z.url()
export const language = z.enum(LOCALES)

export const version = z.object({ language, url, title: z.string() })

/** Words from the database, in the article's language where they are there in it. */
const words = z.object({ language, text: z.string() })
export const licence = z.object({
  key: z.enum(LICENCES),
  url: url.nullable().meta({ description: 'The deed, where there is one.' }),
})

const named = z.object({
  uid,
  name: z.string(),
  language: language.meta({ description: 'The language of the name.' }),
  url: url.meta({ description: 'Its list in the language of the article.' }),
})
export const author = named
  .extend({ role: z.string(), organisation: z.string() })
  .meta({ description: 'Who signs it; none: the newsroom does.' })
export const topic = named.extend({
  slug: z.string().meta({ description: 'What lists take as `topic`.' }),
})
export const subject = named
export const country = z
  .object({ code: z.enum(COUNTRIES), name: z.string(), url })
  .meta({ description: 'By ISO 3166-1 alpha-2.' })

export const picture = z.object({
  uid,
  url,
  type: z.string(),
  width: z.int(),
  height: z.int(),
  alt: words,
  caption: words.nullable(),
  credit: z.string(),
  licence: licence.nullable(),
  original: url.nullable().meta({ description: 'In full size, where its terms allow it.' }),
})

export const attachment = z.object({
  uid,
  url,
  title: words,
  type: z.string(),
  bytes: z.int(),
  pages: z.int().nullable(),
  language: language.nullable(),
})

export const contact = z
  .object({
    uid,
    name: z.string(),
    language,
    role: z.string(),
    email: z.string(),
    phone: z.string(),
    hours: z.string(),
    languages: z.array(language).meta({ description: 'Spoken.' }),
  })
  .meta({ description: 'Whom journalists may ask.' })

export const update = z
  .object({
    kind: z.enum(['update', 'correction', 'clarification']),
    note: z.string(),
    at: instant,
  })
  .meta({ description: 'What changed since it first came out.' })

export const translation = z
  .object({
    original: version.nullable().meta({ description: 'null while it can’t be read.' }),
    method: z.enum(TRANSLATION_METHODS).meta({ description: 'How it was made.' }),
    reviewed: instant
      .nullable()
      .meta({ description: 'When a second person approved what is shown.' }),
    follows: instant.nullable().meta({
      description: 'When the text of the original that it follows was published; null: not known.',
    }),
    source: z.enum(['current', 'newer', 'withdrawn', 'gone']).meta({
      description: 'How it stands to its original now; newer: that says something else meanwhile.',
    }),
    sourceChanged: instant
      .nullable()
      .meta({ description: 'When the original became newer, was withdrawn or removed.' }),
  })
  .meta({ description: 'Of a translation: where it comes from.' })
