import type { ArticleView } from '#db/public.ts'
import { dayIn } from '#domain/days.ts'
import { LOCALE_FACTS } from '#domain/locales.ts'
import { articlePath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { Day } from './marks.tsx'
import { spoken } from './spoken.ts'

/** When the article came out, in which languages it can be read, and which it was written in. */
export function ArticleFacts({ article, timeZone }: { article: ArticleView; timeZone: string }) {
  const { locale, day } = article
  const words = readerWords(locale)
  const updated = dayIn(article.updatedAt, timeZone)
  const isUpdated = updated > day && updated > dayIn(article.firstPublishedAt, timeZone)
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
      {article.languages.some((language) => language.locale !== locale) && (
        <ThisArticleIn article={article} />
      )}
      {article.sourceLocale !== locale && <Provenance article={article} />}
    </div>
  )
}

function ThisArticleIn({ article: { locale, languages } }: { article: ArticleView }) {
  const words = readerWords(locale)
  return (
    <nav aria-labelledby="this-article-in">
      <p className="fact-name" id="this-article-in">
        {words('article.thisArticleIn')}
      </p>
      <ul>
        {languages.map((language) => (
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
  )
}

/** A translation says so, and leads to the original while that can be read. */
function Provenance({ article: { locale, sourceLocale, languages } }: { article: ArticleView }) {
  const words = readerWords(locale)
  const original = languages.find((language) => language.locale === sourceLocale)
  return (
    <p>
      {words('article.translatedFrom', { source: sourceLocale })}{' '}
      {original && (
        <a href={articlePath(original.locale, original.slug)} hrefLang={original.locale}>
          {words('article.original')}
        </a>
      )}
    </p>
  )
}
