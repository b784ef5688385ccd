import { z } from 'zod'
import { LOCALES, type Locale } from './locales.ts'

/** What the newsroom keeps once and names in many stories. */
export const AUTHORITY_KINDS = [
  'topic',
  'project',
  'series',
  'person',
  'contact',
  'boilerplate',
] as const
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number]

/** The longest a name may be, in UTF-16 units as forms count them. */
export const LONGEST_NAME = 160

const line = (max: number) => z.string().trim().max(max).default('')
const uid = z.uuid().nullable().default(null)
const address = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).default('')

/** What is the same in every language, by kind. */
export const AUTHORITY_DATA = {
  topic: z.strictObject({}),
  project: z.strictObject({ address }),
  series: z.strictObject({}),
  /** `photo` is an image's uid. */
  person: z.strictObject({ photo: uid, address }),
  contact: z.strictObject({
    email: z.union([z.literal(''), z.email().max(200)]).default(''),
    phone: line(60),
    languages: z.array(z.enum(LOCALES)).max(LOCALES.length).default([]),
  }),
  boilerplate: z.strictObject({}),
} as const

/** What each language says, besides the name. */
export const AUTHORITY_TEXT = {
  topic: z.strictObject({ description: line(600) }),
  project: z.strictObject({ description: line(600) }),
  series: z.strictObject({ description: line(600) }),
  person: z.strictObject({ role: line(120), organisation: line(120), about: line(1_200) }),
  contact: z.strictObject({ role: line(120), hours: line(200) }),
  /** The name is the heading ("About the Bureau"); paragraphs are parted by an empty line. */
  boilerplate: z.strictObject({ text: line(3_000) }),
} as const

export type AuthorityData<K extends AuthorityKind> = z.infer<(typeof AUTHORITY_DATA)[K]>
export type AuthorityText<K extends AuthorityKind> = z.infer<(typeof AUTHORITY_TEXT)[K]>

/** An authority's words in one language. */
export interface AuthorityWords<K extends AuthorityKind> {
  locale: Locale
  name: string
  text: AuthorityText<K>
}

/** The words of the language asked for, else of the default language, else any there are. */
export function wordsIn<T extends { locale: Locale }>(
  texts: readonly T[],
  locale: Locale,
): T | undefined {
  return (
    texts.find((each) => each.locale === locale) ??
    texts.find((each) => each.locale === LOCALES[0]) ??
    texts[0]
  )
}
