import type { z } from 'zod'
import type { Newsroom } from '#components/reader/site-page.tsx'
import type { ArticleView, CatalogueArticle } from '#db/public.ts'
import { markdownOf } from '#domain/markdown.ts'
import { articlePath } from '#domain/paths.ts'
import { publicationDates } from '#domain/publication-dates.ts'
import { readerWords } from '#i18n/reader.ts'
import { fullText } from '../../full-text.tsx'
import type { articleSummary, articleWhole, story } from './shapes.ts'

interface Linked {
  locale: CatalogueArticle['locale']
  slug: string
  title: string
}

const versionOf =
  (origin: string) =>
  ({ locale, slug, title }: Linked) => ({
    language: locale,
    url: origin + articlePath(locale, slug),
    title,
  })

function factsOf(article: CatalogueArticle, { origin, timeZone }: Newsroom) {
  const { published, modified } = publicationDates(article, timeZone)
  return {
    uid: article.uid,
    story: article.storyUid,
    ...versionOf(origin)(article),
    summary: article.summary,
    category: article.category,
    reference: article.reference,
    day: article.day,
    published,
    modified,
    originalLanguage: article.sourceLocale,
  }
}

export function summaryOf(
  article: CatalogueArticle & { versions: readonly Linked[] },
  site: Newsroom,
): z.infer<typeof articleSummary> {
  return { ...factsOf(article, site), versions: article.versions.map(versionOf(site.origin)) }
}

export const storyOf = (
  { uid, articles }: { uid: string; articles: CatalogueArticle[] },
  site: Newsroom,
): z.infer<typeof story> => ({ uid, articles: articles.map((each) => factsOf(each, site)) })

/** Everything of one article that other sites can build on. */
export async function wholeOf(
  article: ArticleView,
  storyUid: string,
  site: Newsroom,
): Promise<z.infer<typeof articleWhole>> {
  const { state, notice, dateline, locale, languages } = article
  const facts = factsOf({ ...article, storyUid, category: article.category.key, storyId: 0 }, site)
  return {
    ...facts,
    state,
    notice,
    dateline,
    html: await fullText(article, site.origin),
    markdown: markdownOf(article.body, { ends: readerWords(locale)('article.ends') }),
    versions: languages.map(versionOf(site.origin)),
  }
}
