import type { ArticleView, Entry } from '#db/public.ts'
import { dayIn } from '#domain/days.ts'
import { LOCALE_FACTS } from '#domain/locales.ts'
import { articlePath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { Body } from './body.tsx'
import { CategoryLabel, Day } from './marks.tsx'
import { Notice } from './notice.tsx'
import { spoken } from './spoken.ts'

/** The article as readers see it; the desk's preview hands in a view made from a draft. */
export function ArticlePage({
  article,
  timeZone,
  more,
}: {
  article: ArticleView
  timeZone: string
  /** Other articles of the category. */
  more: readonly Entry[]
}) {
  const { locale, category } = article
  const words = readerWords(locale)
  return (
    <>
      <article className={`story ${category.key}`}>
        <header className="story-head">
          <CategoryLabel category={category} locale={locale} />
          <h1>{article.title}</h1>
          {article.summary && <p className="standfirst">{article.summary}</p>}
        </header>
        <Facts article={article} timeZone={timeZone} />
        <div className="story-body">
          {article.state === 'withdrawn' && (
            <Notice
              notice={article.notice}
              at={article.noticeAt}
              locale={locale}
              timeZone={timeZone}
            />
          )}
          <Body document={article.body} />
        </div>
      </article>
      {more.length > 0 && (
        <section className={`more ${category.key}`}>
          <h2 className="block-name">{words('article.more', { category: category.name })}</h2>
          <ul>
            {more.map((entry) => (
              <li key={entry.uid}>
                <a className="headline" href={articlePath(locale, entry.slug)}>
                  {entry.title}
                </a>
                <p className="meta">
                  <Day day={entry.day} locale={locale} />
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** When it came out, and in which languages it can be read. */
function Facts({ article, timeZone }: { article: ArticleView; timeZone: string }) {
  const { locale, day, sourceLocale } = article
  const words = readerWords(locale)
  const updated = dayIn(article.updatedAt, timeZone)
  const isUpdated = updated > day && updated > dayIn(article.firstPublishedAt, timeZone)
  const original = article.languages.find((language) => language.locale === sourceLocale)
  return (
    <div className="facts">
      <p>
        <span className="fact-name">{words('article.published')}</span>{' '}
        <Day day={day} locale={locale} />
      </p>
      {isUpdated && (
        <p>
          <span className="fact-name">{words('article.updated')}</span>{' '}
          <Day day={updated} locale={locale} />
        </p>
      )}
      {article.languages.length > 1 && (
        <nav aria-label={words('article.thisArticleIn')}>
          <p className="fact-name" aria-hidden="true">
            {words('article.thisArticleIn')}
          </p>
          <ul>
            {article.languages.map((language) => (
              <li key={language.locale}>
                {language.locale === locale ? (
                  <span aria-current="true">{LOCALE_FACTS[locale].endonym}</span>
                ) : (
                  <a
                    rel="alternate"
                    href={articlePath(language.locale, language.slug)}
                    hrefLang={language.locale}
                    {...spoken(language.locale, locale)}
                  >
                    {LOCALE_FACTS[language.locale].endonym}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </nav>
      )}
      {sourceLocale !== locale && (
        <p>
          {words('article.translatedFrom', { source: sourceLocale })}{' '}
          {original && (
            <a href={articlePath(original.locale, original.slug)} hrefLang={original.locale}>
              {words('article.original')}
            </a>
          )}
        </p>
      )}
    </div>
  )
}
