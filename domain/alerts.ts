import { z } from 'zod'
import { CATEGORIES, type CategoryKey } from './categories.ts'
import { type Details, readSubjectKey, subjectsOf } from './details.ts'
import { LOCALES } from './locales.ts'

/** How often a subscriber hears of a list; also how urgent it is, the most urgent first. */
export const CADENCES = ['at-once', 'daily', 'weekly'] as const
export type Cadence = (typeof CADENCES)[number]

/** So many days after an article's own day it is history, which nobody is alerted to. */
export const NEWS_DAYS = 30

/** All news of a language. */
export const ALL_NEWS = 'news'

/** What list a subscription is to: {@link ALL_NEWS}, `category:press-release`, `topic:0195…`. */
export type ListKey = string

export const categoryListKey = (category: CategoryKey): ListKey => `category:${category}`

/** What is on the list; undefined for what names none. */
export function readListKey(
  key: ListKey,
): { category?: CategoryKey; subject?: string } | undefined {
  if (key === ALL_NEWS) return {}
  const category = CATEGORIES.find((each) => categoryListKey(each) === key)
  if (category) return { category }
  return readSubjectKey(key) ? { subject: key } : undefined
}

/** Every list an article stands on in its language. */
export const listKeysOf = (article: { category: CategoryKey; details: Details }): ListKey[] => [
  ALL_NEWS,
  categoryListKey(article.category),
  ...subjectsOf(article.details),
]

/** Where links in messages lead: each to a page that asks before it does anything. */
export const ALERT_STEPS = ['confirm', 'manage', 'leave'] as const
export type AlertStep = (typeof ALERT_STEPS)[number]

export const FORM_PROBLEMS = ['email', 'cadence', 'often', 'full', 'origin', 'form'] as const
export type FormProblem = (typeof FORM_PROBLEMS)[number]

const following = z.strictObject({
  uid: z.string(),
  locale: z.enum(LOCALES),
  list: z.string(),
  cadence: z.enum(CADENCES),
})

/**
 * What a page of this kind is told beside its address, by the press that looked the link up: the
 * pages themselves know no subscriber.
 */
export const alertsToldSchema = z.discriminatedUnion('about', [
  /** The form again, with what was typed and what is wrong with it. */
  z.strictObject({
    about: z.literal('form'),
    problem: z.enum(FORM_PROBLEMS),
    email: z.string(),
    cadence: z.string(),
  }),
  z.strictObject({
    about: z.literal('confirm'),
    state: z.enum(['asked', 'done', 'expired']),
    following: following.optional(),
    /** The token of the page where it can be changed. */
    manage: z.string().optional(),
  }),
  z.strictObject({
    about: z.literal('manage'),
    done: z.enum(['changed', 'left']).optional(),
    problem: z.enum(FORM_PROBLEMS).optional(),
    email: z.string(),
    following: z.array(following),
  }),
  z.strictObject({
    about: z.literal('leave'),
    state: z.enum(['asked', 'done']),
    following: following.optional(),
  }),
])
export type AlertsTold = z.infer<typeof alertsToldSchema>
export type Following = z.infer<typeof following>
