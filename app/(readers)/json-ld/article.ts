import type { CorrectionComment, NewsArticle, OpinionNewsArticle, Thing } from 'schema-dts'
import type { Newsroom } from '#components/reader/site-page.tsx'
import { type ArticleView, ofKind, type Surroundings } from '#db/public.ts'
import { plainText } from '#domain/blocks.ts'
import { DEEDS } from '#domain/licences.ts'
import type { Locale } from '#domain/locales.ts'
import { articlePath, categoryPath, frontPath } from '#domain/paths.ts'
import { publicationDates } from '#domain/publication-dates.ts'
import { wordsIn } from '#domain/reading-time.ts'
import { isUnchecked } from '#domain/translation-method.ts'
import { breadcrumbs } from './breadcrumbs.ts'
import { cardObject, documentObject, imageObjects } from './media.ts'
import { organization, organizationId, pressContact } from './organization.ts'
import { country, personOf, seriesOf, subjectThing } from './subjects.ts'

export interface ArticleFacts
  extends Pick<Surroundings, 'authorities' | 'image' | 'attachments' | 'updates' | 'edition'> {
  /** The path of the card that stands for the article, where it has one. */
  card: string | undefined
}

/** The article, the newsroom that publishes it, and where it stands in the site. */
export function articleGraph(article: ArticleView, site: Newsroom, facts: ArticleFacts): Thing[] {
  const { locale, category, title } = article
  const front = { name: site.name[locale], url: site.origin + frontPath(locale) }
  const { list: name, slug } = site.categories[category.key][locale]
  const list = { name, url: site.origin + categoryPath(locale, slug) }
  const contacts = ofKind(facts.authorities, 'contact').map(pressContact)
  return [
    newsArticle(article, site, facts),
    { ...organization(site, locale), ...(contacts.length > 0 && { contactPoint: contacts }) },
    breadcrumbs([front, list, { name: title, url: urlOf(site, article) }]),
  ]
}

function newsArticle(
  article: ArticleView,
  site: Newsroom,
  facts: ArticleFacts,
): Exclude<NewsArticle | OpinionNewsArticle, string> {
  const { locale } = article
  const url = urlOf(site, article)
  const { published, modified } = publicationDates(article, site.timeZone)
  const deed = site.licence ? DEEDS[site.licence] : undefined
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
    author: authors(facts, site, locale),
    publisher: { '@id': organizationId(site) },
    ...images(facts, site),
    articleSection: article.category.name,
    ...(article.dateline && { dateline: article.dateline }),
    ...subjects(article, site, facts),
    ...translations(article, site),
    ...corrections(article, facts),
    ...(facts.attachments.length > 0 && {
      associatedMedia: facts.attachments.map((each) => documentObject(each, site)),
    }),
    isAccessibleForFree: true,
    ...(deed && { license: deed.url }),
    version: facts.edition,
    wordCount: wordsIn(plainText(article.body), locale),
    ...(article.reference && { identifier: article.reference }),
  }
}

/** The people of the byline; without one, the newsroom. */
function authors({ authorities }: ArticleFacts, site: Newsroom, locale: Locale) {
  const people = ofKind(authorities, 'person').map((person) => personOf(person, site, locale))
  return people.length > 0 ? people : { '@id': organizationId(site) }
}

function images({ image, card }: ArticleFacts, site: Newsroom) {
  if (image) return { image: imageObjects(image, site) }
  return card ? { image: cardObject(site.origin + card) } : {}
}

function subjects({ locale, details }: ArticleView, site: Newsroom, { authorities }: ArticleFacts) {
  const topics = ofKind(authorities, 'topic')
  const places = details.countries.map((code) => country(code, locale))
  const about = [
    ...[...topics, ...ofKind(authorities, 'project')].map((each) =>
      subjectThing(each, site, locale),
    ),
    ...places,
  ]
  const series = ofKind(authorities, 'series').map((each) => seriesOf(each, site, locale))
  return {
    ...(topics.length > 0 && { keywords: topics.map(({ name }) => name) }),
    ...(about.length > 0 && { about }),
    ...(places.length > 0 && { contentLocation: places }),
    ...(series.length > 0 && { isPartOf: series }),
  }
}

/**
 * The original names its translations, and each of them names the original. Who answers for a
 * translation is the newsroom, which names no translator; for a machine's alone nobody does.
 */
function translations(article: ArticleView, site: Newsroom) {
  const { locale, sourceLocale, languages } = article
  const idIn = ({ locale: other, slug }: { locale: Locale; slug: string }) => ({
    '@id': idOf(site.origin + articlePath(other, slug)),
  })
  if (locale !== sourceLocale) {
    const original = languages.find((language) => language.locale === sourceLocale)
    return {
      ...(original && { translationOfWork: idIn(original) }),
      ...(!isUnchecked(article.method) && { translator: { '@id': organizationId(site) } }),
    }
  }
  const others = languages.filter((language) => language.locale !== locale)
  return others.length > 0 && { workTranslation: others.map(idIn) }
}

/** What readers were told was wrong or unclear in it, its withdrawal first. */
function corrections({ notice, noticeAt }: ArticleView, { updates }: ArticleFacts) {
  const told = [
    ...(notice && noticeAt ? [{ note: notice, at: noticeAt }] : []),
    ...updates.filter(({ kind }) => kind !== 'update'),
  ]
  const correction = told.map(
    ({ note, at }): CorrectionComment => ({
      '@type': 'CorrectionComment',
      text: note,
      datePublished: at.toISOString(),
    }),
  )
  return correction.length > 0 && { correction }
}

const urlOf = ({ origin }: Newsroom, { locale, slug }: ArticleView) =>
  origin + articlePath(locale, slug)

/** The article itself, as opposed to the page it stands on. */
const idOf = (url: string) => `${url}#article`
