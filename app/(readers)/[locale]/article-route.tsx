import { ArticlePage } from '#components/reader/article-page.tsx'
import { SitePage } from '#components/reader/site-page.tsx'
import { type ArticleView, newestArticles, reader } from '#db/public.ts'
import { articlePath, categoryFeedPath } from '#domain/paths.ts'
import { newsroom } from '../newsroom.ts'
import { articleVersions, categoryLists } from '../versions.ts'

const MORE = 3

export async function ArticleRoute({ article }: { article: ArticleView }) {
  const { locale, category, languages } = article
  const site = await newsroom()
  const versions = articleVersions(languages)
  const newest = await newestArticles(reader(), {
    locale,
    category: category.key,
    limit: MORE + 1,
  })
  const head = {
    title: article.title,
    description: article.summary,
    path: articlePath(locale, article.slug),
    versions,
    original: article.sourceLocale,
    isIndexed: article.state === 'live',
    feed: {
      path: categoryFeedPath(locale, category.slug),
      title: `${site.name[locale]}: ${category.name}`,
    },
    type: 'article' as const,
  }
  return (
    <SitePage
      newsroom={site}
      locale={locale}
      head={head}
      languages={{ ...categoryLists(site, category.key), ...versions }}
    >
      <ArticlePage
        article={article}
        timeZone={site.timeZone}
        address={site.origin + head.path}
        more={newest.filter((entry) => entry.uid !== article.uid).slice(0, MORE)}
      />
    </SitePage>
  )
}
