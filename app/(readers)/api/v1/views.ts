import type { z } from 'zod'
import type { Newsroom } from '#components/reader/site-page.tsx'
import type { CatalogueArticle, CatalogueEntry, CatalogueStory } from '#db/public.ts'
import { articlePath } from '#domain/paths.ts'
import { publicationDates } from '#domain/publication-dates.ts'
import { aboutOf } from './about.ts'
import type { articleSummary, story } from './shapes.ts'

interface Linked {
  locale: CatalogueArticle['locale']
  slug: string
  title: string
}

export const versionOf =
  (origin: string) =>
  ({ locale, slug, title }: Linked) => ({
    language: locale,
    url: origin + articlePath(locale, slug),
    title,
  })

export function factsOf(
  article: Omit<CatalogueArticle, 'storyId' | 'details'>,
  { origin, timeZone }: Newsroom,
) {
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

export const summaryOf = (
  article: CatalogueEntry,
  site: Newsroom,
): z.infer<typeof articleSummary> => ({
  ...factsOf(article, site),
  ...aboutOf(article, site),
  versions: article.versions.map(versionOf(site.origin)),
})

export const storyOf = (
  { uid, articles }: CatalogueStory,
  site: Newsroom,
): z.infer<typeof story> => ({ uid, articles: articles.map((each) => factsOf(each, site)) })
