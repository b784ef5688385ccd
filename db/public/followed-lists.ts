import { ALL_NEWS, categoryListKey, type ListKey, readListKey } from '#domain/alerts.ts'
import { CATEGORIES } from '#domain/categories.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { categoryPath, newsPath, subjectPath } from '#domain/paths.ts'
import { subjectKindAt } from '#domain/sections.ts'
import type { Db } from '../client.ts'
import type { NewsroomView } from './newsroom.ts'
import { subjectViews } from './subject-views.ts'
import { findSubject } from './subjects.ts'

/** A list that can be followed, as a language calls it. */
export interface FollowedList {
  key: ListKey
  /** Its name and the language that is in; none for all news, which every language words itself. */
  name: string | undefined
  nameLocale: Locale
  path: string
}

type Site = Pick<NewsroomView, 'categories'>

/**
 * The list below a language at these path words (`news`, `topics/ferries`); undefined where none is
 * that can be followed: what was given up grows no more.
 */
export async function findFollowedList(
  db: Db,
  site: Site,
  { locale, words }: { locale: Locale; words: string },
): Promise<FollowedList | undefined> {
  const [section = '', slug, ...rest] = words.normalize('NFC').split('/')
  if (rest.length > 0) return undefined
  if (section === LOCALE_FACTS[locale].newsWord) {
    if (slug === undefined) return followedList(db, site, { locale, key: ALL_NEWS })
    const category = CATEGORIES.find((key) => site.categories[key][locale].slug === slug)
    return category && followedList(db, site, { locale, key: categoryListKey(category) })
  }
  const kind = subjectKindAt(locale, section)
  const subject = kind && slug ? await findSubject(db, { kind, slug, locale }) : undefined
  if (!subject || subject.retiredAt) return undefined
  return followedList(db, site, { locale, key: subject.key })
}

/** The list of a key; undefined for what is no list, or no longer. */
export async function followedList(
  db: Db,
  site: Site,
  { locale, key }: { locale: Locale; key: ListKey },
): Promise<FollowedList | undefined> {
  const filter = readListKey(key)
  if (!filter) return undefined
  const { category, subject } = filter
  if (category) {
    const { list, slug } = site.categories[category][locale]
    return { key, name: list, nameLocale: locale, path: categoryPath(locale, slug) }
  }
  if (!subject) return { key, name: undefined, nameLocale: locale, path: newsPath(locale) }
  const [view] = await subjectViews(db, [subject], locale)
  if (!view) return undefined
  const path = subjectPath(view.kind, locale, view.slug)
  return { key, name: view.name, nameLocale: view.locale, path }
}
