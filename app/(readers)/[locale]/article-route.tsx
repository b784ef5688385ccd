import { ArticlePage } from '#components/reader/article-page.tsx'
import { SitePage } from '#components/reader/site-page.tsx'
import { type ArticleView, ofKind, reader, surroundingsOf } from '#db/public.ts'
import { cardPath } from '#domain/cards.ts'
import { articlePath, categoryFeedPath } from '#domain/paths.ts'
import { publicationDates } from '#domain/publication-dates.ts'
import { isUnchecked } from '#domain/translation-method.ts'
import { articleGraph } from '../json-ld/article.ts'
import { JsonLd } from '../json-ld/json-ld.tsx'
import { newsroom } from '../newsroom.ts'
import { pictureOf } from '../social-picture.ts'
import { articleVersions, categoryLists } from '../versions.ts'

export async function ArticleRoute({ article }: { article: ArticleView }) {
  const { locale, category, languages } = article
  const site = await newsroom()
  const versions = articleVersions(languages)
  const isIndexed = article.state === 'live' && !isUnchecked(article.method)
  const card = isIndexed ? cardPath({ ...article, newsroom: site.name[locale] }) : undefined
  const dates = publicationDates(article, site.timeZone)
  const around = await surroundingsOf(reader(), article)
  const head = {
    title: article.title,
    description: article.summary,
    path: articlePath(locale, article.slug),
    versions,
    original: article.sourceLocale,
    isIndexed,
    feed: {
      path: categoryFeedPath(locale, category.slug),
      title: `${site.name[locale]}: ${site.categories[category.key][locale].list}`,
    },
    article: {
      ...dates,
      section: category.name,
      tags: ofKind(around.authorities, 'topic').map(({ name }) => name),
    },
    picture: card ? pictureOf({ image: around.image, card, title: article.title }) : undefined,
    modifiedAt: dates.modifiedAt,
  }
  return (
    <SitePage
      newsroom={site}
      locale={locale}
      head={head}
      languages={{ ...categoryLists(site, category.key), ...versions }}
    >
      <JsonLd graph={articleGraph(article, site, { ...around, card })} />
      <ArticlePage article={article} around={around} newsroom={site} />
    </SitePage>
  )
}
