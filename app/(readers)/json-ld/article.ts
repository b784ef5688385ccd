import type { NewsArticle, OpinionNewsArticle, Thing } from 'schema-dts'
import type { Newsroom } from '#components/reader/site-page.tsx'
import type { ArticleView } from '#db/public.ts'
import { plainText } from '#domain/blocks.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { articlePath, categoryPath, frontPath } from '#domain/paths.ts'
import { publicationDates } from '#domain/publication-dates.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { organization, organizationId } from './organization.ts'

/** The path of the card that stands for the article, where it has one. */
export interface ArticleFigures {
  card: string | undefined
}

/** The article, the newsroom that publishes it, and where it stands in the site. */
export function articleGraph(
  article: ArticleView,
  site: Newsroom,
  figures: ArticleFigures,
): Thing[] {
  const { locale, category, title } = article
  const front = { name: site.name[locale], url: site.origin + frontPath(locale) }
  const list = { name: category.name, url: site.origin + categoryPath(locale, category.slug) }
  return [
    newsArticle(article, site, figures),
    organization(site, locale),
    breadcrumbs([front, list, { name: title, url: urlOf(site, article) }]),
  ]
}

function newsArticle(
  article: ArticleView,
  site: Newsroom,
  { card }: ArticleFigures,
): Exclude<NewsArticle | OpinionNewsArticle, string> {
  const { locale, details } = article
  const url = urlOf(site, article)
  const { published, modified } = publicationDates(article, site.timeZone)
  return {
    '@type': article.category.key === 'expert-voice' ? 'OpinionNewsArticle' : 'NewsArticle',
    '@id': idOf(url),
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    headline: article.title,
    ...(article.summary && { description: article.summary }),
    inLanguage: locale,
    datePublished: published,
    dateModified: modified,
    author: { '@id': organizationId(site) },
    publisher: { '@id': organizationId(site) },
    ...(card && { image: cardImage(site.origin + card) }),
    articleSection: article.category.name,
    ...(article.dateline && { dateline: article.dateline }),
    ...(details.countries.length > 0 && {
      contentLocation: details.countries.map((code) => ({
        '@type': 'Country' as const,
        name: countryName(code, locale),
        identifier: code,
      })),
    }),
    ...translations(article, site),
    isAccessibleForFree: true,
    wordCount: countWords(article),
    ...(article.reference && { identifier: article.reference }),
  }
}

/** The original names its translations, and each of them names the original. */
function translations({ locale, sourceLocale, languages }: ArticleView, site: Newsroom) {
  const idIn = ({ locale: other, slug }: { locale: Locale; slug: string }) => ({
    '@id': idOf(site.origin + articlePath(other, slug)),
  })
  if (locale !== sourceLocale) {
    const original = languages.find((language) => language.locale === sourceLocale)
    return original && { translationOfWork: idIn(original) }
  }
  const others = languages.filter((language) => language.locale !== locale)
  return others.length > 0 && { workTranslation: others.map(idIn) }
}

const cardImage = (url: string) => ({
  '@type': 'ImageObject' as const,
  url,
  contentUrl: url,
})

const urlOf = ({ origin }: Newsroom, { locale, slug }: ArticleView) =>
  origin + articlePath(locale, slug)

/** The article itself, as opposed to the page it stands on. */
const idOf = (url: string) => `${url}#article`

function countryName(code: string, locale: Locale): string {
  return new Intl.DisplayNames(LOCALE_FACTS[locale].format, { type: 'region' }).of(code) ?? code
}

/** Words as the language parts them, which Chinese does without spaces. */
function countWords({ body, locale }: ArticleView): number {
  const segments = new Intl.Segmenter(locale, { granularity: 'word' }).segment(plainText(body))
  return [...segments].filter(({ isWordLike }) => isWordLike).length
}
