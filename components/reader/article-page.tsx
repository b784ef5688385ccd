import type { ArticleView, Entry } from '#db/public.ts'
import { categoryPath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { ArticleFacts } from './article-facts.tsx'
import { Body } from './body.tsx'
import { HeadlineList } from './headline-list.tsx'
import { CategoryLabel } from './marks.tsx'
import { Notice } from './notice.tsx'

/** The article as readers see it; the desk's preview hands in a view made from a draft. */
export function ArticlePage({
  article,
  timeZone,
  address,
  more,
}: {
  article: ArticleView
  timeZone: string
  /** The whole address, for those who read the page on paper. */
  address: string
  /** Other articles of the category. */
  more: readonly Entry[]
}) {
  const { locale, category } = article
  const isShort = article.body.content.length === 0
  return (
    <>
      <article className={`story ${category.key}${isShort ? ' short' : ''}`}>
        <header className="story-head">
          <CategoryLabel category={category} href={categoryPath(locale, category.slug)} />
          <h1>{article.title}</h1>
        </header>
        {article.summary && <p className="standfirst">{article.summary}</p>}
        <ArticleFacts article={article} timeZone={timeZone} />
        <div className="story-body">
          {article.state === 'withdrawn' && <Notice article={article} timeZone={timeZone} />}
          <Body document={article.body} />
        </div>
        <p className="page-address">
          <bdi>{address}</bdi>
        </p>
      </article>
      {more.length > 0 && <More article={article} entries={more} />}
    </>
  )
}

function More({
  article: { locale, category },
  entries,
}: {
  article: ArticleView
  entries: readonly Entry[]
}) {
  return (
    <section className={`more ${category.key}`}>
      <h2 className="block-name">
        {readerWords(locale)('article.more', { category: category.name })}
      </h2>
      <HeadlineList entries={entries} page={locale} />
    </section>
  )
}
