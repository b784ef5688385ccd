import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { AUTHORITY_KINDS } from '#domain/authorities.ts'
import { CATEGORIES } from '#domain/categories.ts'
import { isCountry } from '#domain/countries.ts'
import { isDay } from '#domain/days.ts'
import { PIN_PLACES } from '#domain/front.ts'
import { LICENCES } from '#domain/licences.ts'
import { LOCALES, type Locale } from '#domain/locales.ts'
import { PAGE_KEYS } from '#domain/pages.ts'
import { PEOPLE_IN_PICTURES } from '#domain/people-in-pictures.ts'
import { parseGrant } from '#domain/permissions.ts'
import { TRANSLATION_METHODS } from '#domain/translation-method.ts'
import { sampleBlock } from './sample-body.ts'
import { UPDATE_TYPES } from './schema/articles.ts'
import { settingsSchema } from './settings.ts'

const FOLDER = new URL('../sample/', import.meta.url)

const words = z.string().trim().min(1)
const day = z.string().refine(isDay)
/** A later publication: how much changed, what readers are told, and the words it took the place of. */
const change = z.strictObject({
  day,
  type: z.enum(UPDATE_TYPES),
  note: words.optional(),
  /** By block, or for title and summary. */
  replaced: z.record(z.string(), words),
})

/** One language of a sample story: how far it has come, through whose hands, and what it says. */
const article = z.strictObject({
  state: z.enum([
    'requested',
    'draft',
    'in_review',
    'changes_requested',
    'approved',
    'live',
    'withdrawn',
    'gone',
  ]),
  author: words.optional(),
  translator: words.optional(),
  /** Of a translation: how it was made. */
  method: z.enum(TRANSLATION_METHODS).default('human'),
  reviewer: words.optional(),
  publisher: words.optional(),
  title: words.optional(),
  summary: words.optional(),
  slug: words.optional(),
  /** The place, as it opens the text. */
  dateline: words.optional(),
  body: z.array(sampleBlock).optional(),
  /** The source's words, by block, that the translation was made from, where they differ by now. */
  basedOn: z.record(z.string(), words).optional(),
  /** Oldest first; `body` says what it says after all of them. */
  changes: z.array(change).default([]),
  /** What the reviewer asks for. */
  comment: words.optional(),
  /** Why it went out unreviewed. */
  reason: words.optional(),
  /** What readers are told of a withdrawal or removal, and the day it happened. */
  note: words.optional(),
  retracted: day.optional(),
})

const keys = z.array(words).optional()

const story = z.strictObject({
  key: words,
  category: z.enum(CATEGORIES),
  day,
  /** The hour of publication in the newsroom's time zone. */
  time: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .default('10:00'),
  source: z.enum(LOCALES),
  /** What its languages share: keys of sample/authorities.json, codes of countries, older stories. */
  topics: keys,
  projects: keys,
  series: keys,
  people: keys,
  contacts: keys,
  countries: z.array(z.string().refine(isCountry)).optional(),
  related: keys,
  /** The story that takes the place of what is withdrawn or removed. */
  successor: words.optional(),
  /** Keys of sample/media.json. */
  image: words.optional(),
  attachments: keys,
  articles: z.partialRecord(z.enum(LOCALES), article),
})

const person = z.strictObject({
  key: words,
  name: words,
  email: z.email(),
  uiLocale: z.enum(LOCALES),
  roles: z.array(
    z.string().transform((role, context) => {
      const grant = parseGrant(role)
      if (grant) return grant
      context.addIssue(`There is no role ${role}`)
      return z.NEVER
    }),
  ),
})

const authority = z.strictObject({
  key: words,
  kind: z.enum(AUTHORITY_KINDS),
  /** As domain/authorities.ts has them for the kind; saving checks it. */
  data: z.record(z.string(), z.unknown()).optional(),
  texts: z.partialRecord(z.enum(LOCALES), z.looseObject({ name: words })),
})

const pin = z.strictObject({
  locale: z.enum(LOCALES),
  story: words,
  place: z.enum(PIN_PLACES),
})

/** A picture or document: what the media store keeps of it lies in sample/media/KEY/. */
const medium = z.strictObject({
  key: words,
  fileName: words,
  credit: words.optional(),
  licence: z.enum(LICENCES),
  people: z.enum(PEOPLE_IN_PICTURES).default('none'),
  consent: words.default(''),
  isInKit: z.literal(true).optional(),
  locale: z.enum(LOCALES).optional(),
  texts: z.partialRecord(
    z.enum(LOCALES),
    z.strictObject({
      title: words.default(''),
      alt: words.default(''),
      caption: words.default(''),
    }),
  ),
})

export type SampleArticle = z.infer<typeof article>
export type SampleChange = z.infer<typeof change>
export type SampleAuthority = z.infer<typeof authority>
export type SampleStory = z.infer<typeof story>

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'))

export const readSampleSettings = () => settingsSchema.parse(read('newsroom.json'))

export const readSampleStaff = () => z.array(person).parse(read('staff.json'))

export const readSampleAuthorities = () => z.array(authority).parse(read('authorities.json'))

export const readSampleMedia = () => z.array(medium).parse(read('media.json'))

/** Where the files of a picture or document lie. */
export const sampleMediaFolder = (key: string): string =>
  fileURLToPath(new URL(`media/${key}/`, FOLDER))

/** What stands at the top of the front pages, in its order. */
export const readSamplePins = () => z.array(pin).parse(read('front.json'))

const standingPage = z.strictObject({
  key: z.enum(PAGE_KEYS),
  texts: z.partialRecord(
    z.enum(LOCALES),
    z.strictObject({ title: words, summary: words, body: z.array(sampleBlock) }),
  ),
})

/** The pages about the newsroom, each in its languages. */
export const readSamplePages = () =>
  PAGE_KEYS.map((key) => standingPage.parse(read(`pages/${key}.json`)))

/** The sample's stories, oldest first. */
export function readSampleStories(): SampleStory[] {
  const files = readdirSync(new URL('stories/', FOLDER)).filter((name) => name.endsWith('.json'))
  const stories = files.map((name) => {
    const parsed = story.safeParse(read(`stories/${name}`))
    if (!parsed.success) throw new Error(`sample/stories/${name}: ${parsed.error.message}`)
    return parsed.data
  })
  const when = ({ day, time }: SampleStory) => `${day} ${time}`
  return stories.sort((a, b) => (when(a) < when(b) ? -1 : 1))
}

/** The languages of a story that are not its source, in the order they were made. */
export function translationsOf(story: SampleStory): { locale: Locale; article: SampleArticle }[] {
  return Object.entries(story.articles).flatMap(([locale, article]) =>
    locale === story.source ? [] : [{ locale: locale as Locale, article }],
  )
}
