import type { ArticleView, Surroundings } from '#db/public.ts'
import { anatomyOf, contentsOf } from '#domain/anatomy.ts'
import { articlePath, categoryPath, frontPath, shortPath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { ArticleFacts } from './article-facts.tsx'
import { ArticleFoot } from './article-foot.tsx'
import { ArticleNotices } from './article-notices.tsx'
import { ArticleText } from './article-text.tsx'
import { HeadlineList } from './headline-list.tsx'
import { CategoryLabel } from './marks.tsx'
import type { Newsroom } from './site-page.tsx'
import { Trail } from './trail.tsx'

export interface ArticleProps {
  article: ArticleView
  /** What stands around its text. */
  around: Surroundings
  newsroom: Newsroom
}

/** The article as readers see it; the desk's preview hands in a view made from a draft. */
export function ArticlePage(props: ArticleProps) {
  const { article, around, newsroom } = props
  const { locale, category } = article
  const words = readerWords(locale)
  const anatomy = anatomyOf(article.body)
  const isShort = article.body.content.length === 0
  const list = categoryPath(locale, category.slug)
  return (
    <>
      <p className="print-head">
        <span>{newsroom.name[locale]}</span> <bdi>{article.reference}</bdi>
      </p>
      <Trail
        locale={locale}
        crumbs={[
          { path: frontPath(locale), name: words('article.home') },
          { path: list, name: newsroom.categories[category.key][locale].list },
        ]}
      />
      <article className={`story ${category.key}${isShort ? ' short' : ''}`}>
        <header className="story-head">
          <CategoryLabel category={category} href={list} />
          <h1>{article.title}</h1>
        </header>
        {article.summary && <p className="standfirst">{article.summary}</p>}
        <ArticleNotices {...props} />
        <div className="story-side">
          <ArticleFacts {...props} />
          <Contents article={article} />
        </div>
        <div className="story-main">
          <ArticleText {...props} anatomy={anatomy} />
          <ArticleFoot {...props} anatomy={anatomy} />
        </div>
        <p className="page-address">
          <bdi dir="ltr">{decodeURI(newsroom.origin + articlePath(locale, article.slug))}</bdi>
          {article.reference && (
            <>
              <br />
              <bdi dir="ltr">{newsroom.origin + shortPath(article.reference)}</bdi>
            </>
          )}
        </p>
      </article>
      {around.related.length > 0 && (
        <section className={`more ${category.key}`} aria-labelledby="read-next">
          <h2 className="block-name" id="read-next">
            {words('article.related')}
          </h2>
          <HeadlineList entries={around.related} page={locale} />
        </section>
      )}
    </>
  )
}

/** The parts of a long text; short ones have no such list. */
function Contents({ article: { locale, body } }: { article: ArticleView }) {
  const parts = contentsOf(anatomyOf(body).news)
  if (parts.length === 0) return null
  return (
    <nav className="contents" aria-labelledby="contents">
      <p className="fact-name" id="contents">
        {readerWords(locale)('article.contents')}
      </p>
      <ol>
        {parts.map(({ anchor, name }) => (
          <li key={anchor}>
            <a href={`#${anchor}`}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
