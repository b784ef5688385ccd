import type { Newsroom, Section } from '#components/reader/site-page.tsx'
import type { Crumb } from '#components/reader/trail.tsx'
import type { ListFilter, SubjectView } from '#db/public.ts'
import type { CategoryKey } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import {
  archivePath,
  categoryFeedPath,
  categoryPath,
  feedPath,
  newsPath,
  subjectFeedPath,
  subjectPath,
  subjectsPath,
} from '#domain/paths.ts'
import type { Period } from '#domain/sections.ts'
import { formatPeriod } from '#i18n/dates.ts'
import { readerWords } from '#i18n/reader.ts'

/** A list of articles in one language: what is on it, what it is called and where it stands. */
export interface List {
  filter: ListFilter
  /** Its heading, and the language that is in. */
  name: string
  nameLocale: Locale
  /** What windows and search results call it: the heading, with what it is one of where that is unclear. */
  title: string
  pathIn(locale: Locale, page?: number): string
  /** Its own feed; none of what is past and grows no more. */
  feed: { path: string; title: string } | undefined
  /** It can be followed by e-mail: it goes on growing. */
  isFollowed: boolean
  /** The pages it is one of, from the top down. */
  trail: Crumb[]
  /** Has a heading for each month. */
  isByMonth: boolean
  section?: Section
  category?: CategoryKey
  /** It has a page in every language, were it empty. */
  isStanding: boolean
  /** With fewer articles it is no page to be found. */
  fewest: number
}

/** Lists of subjects come and go with their articles; with less than this they say too little. */
export const FEWEST_OF_SUBJECT = 3

export function newsList(site: Newsroom, locale: Locale): List {
  const name = readerWords(locale)('list.news')
  return {
    filter: {},
    name,
    nameLocale: locale,
    title: name,
    pathIn: newsPath,
    feed: { path: feedPath(locale), title: site.name[locale] },
    isFollowed: true,
    trail: [],
    section: 'news',
    isByMonth: true,
    isStanding: true,
    fewest: 1,
  }
}

export function categoryList(site: Newsroom, locale: Locale, category: CategoryKey): List {
  const texts = site.categories[category]
  const { list: name, slug } = texts[locale]
  return {
    filter: { category },
    name,
    nameLocale: locale,
    title: name,
    pathIn: (other, page) => categoryPath(other, texts[other].slug, page),
    feed: { path: categoryFeedPath(locale, slug), title: `${site.name[locale]}: ${name}` },
    isFollowed: true,
    trail: [newsCrumb(locale)],
    section: category,
    category,
    isByMonth: true,
    isStanding: true,
    fewest: 1,
  }
}

export function subjectList(site: Newsroom, locale: Locale, subject: SubjectView): List {
  const { kind, key, slug, name } = subject
  return {
    filter: { subject: key },
    name,
    nameLocale: subject.locale,
    title: name,
    pathIn: (other, page) => subjectPath(kind, other, slug, page),
    feed: { path: subjectFeedPath(kind, locale, slug), title: `${site.name[locale]}: ${name}` },
    isFollowed: !subject.retiredAt,
    trail: [
      newsCrumb(locale),
      { path: subjectsPath(kind, locale), name: readerWords(locale)(`subjects.${kind}`) },
    ],
    isByMonth: true,
    isStanding: false,
    fewest: FEWEST_OF_SUBJECT,
  }
}

export function periodList(locale: Locale, period: Period): List {
  const words = readerWords(locale)
  const { year, month } = period
  const name = formatPeriod(period, locale)
  const whole = { year }
  return {
    filter: { period },
    name,
    nameLocale: locale,
    title: words('archive.of', { period: name }),
    pathIn: (other, page) => archivePath(other, period, page),
    feed: undefined,
    isFollowed: false,
    trail: [
      ...archiveTrail(locale),
      ...(month ? [{ path: archivePath(locale, whole), name: formatPeriod(whole, locale) }] : []),
    ],
    isByMonth: !month,
    isStanding: false,
    fewest: 1,
  }
}

export const archiveTrail = (locale: Locale): Crumb[] => [
  newsCrumb(locale),
  { path: archivePath(locale), name: readerWords(locale)('archive.title') },
]

export const newsCrumb = (locale: Locale): Crumb => ({
  path: newsPath(locale),
  name: readerWords(locale)('list.news'),
})
