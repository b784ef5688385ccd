import { newestArticles, reader } from '#db/public.ts'
import { CATEGORY_TEXTS } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import { correctionsPath, pagePath, siteMapPath } from '#domain/pages.ts'
import * as to from '#domain/paths.ts'

/** A word that finds something in each language's texts. */
const WORDS: Record<Locale, string> = {
  en: 'ferry',
  fr: 'bac',
  es: 'barca',
  pt: 'barca',
  de: 'Fähre',
  ar: 'النهر',
  ru: 'река',
  zh: '渡',
}

/** An address of every kind of page in a language; needs the newsroom's database opened. */
export async function kindsOfPage(locale: Locale): Promise<string[]> {
  const entries = await newestArticles(reader(), { locale, limit: 100 })
  const articles = [
    entries.find(({ image }) => image),
    entries.findLast(({ category }) => category.key === 'press-release'),
  ]
  return [
    to.frontPath(locale),
    to.newsPath(locale),
    to.categoryPath(locale, CATEGORY_TEXTS['press-release'][locale].slug),
    to.subjectsPath('topic', locale),
    to.subjectPath('topic', locale, 'safety-on-the-water'),
    to.archivePath(locale),
    to.archivePath(locale, { year: '2026' }),
    to.subscribePath(locale),
    ...articles.flatMap((entry) => (entry ? [to.articlePath(locale, entry.slug)] : [])),
    to.searchPath(locale, { q: WORDS[locale], category: 'press-release' }),
    pagePath(locale, 'about'),
    pagePath(locale, 'press'),
    correctionsPath(locale),
    siteMapPath(locale),
    `${to.frontPath(locale)}/nowhere`,
  ]
}
