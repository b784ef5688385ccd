import type { AuthorityOf, SourceStanding } from '#db/public.ts'
import { dayIn } from '#domain/days.ts'
import { LOCALE_FACTS, LOCALES, type Locale } from '#domain/locales.ts'
import { publishedPage } from '#domain/pages.ts'
import { articlePath, subjectPath } from '#domain/paths.ts'
import { publicationDates } from '#domain/publication-dates.ts'
import { readingMinutes } from '#domain/reading-time.ts'
import { isUnchecked } from '#domain/translation-method.ts'
import { formatInstant } from '#i18n/dates.ts'
import { readerWords } from '#i18n/reader.ts'
import { dayOf } from './article-notices.tsx'
import type { ArticleProps } from './article-page.tsx'
import { Day } from './marks.tsx'
import { spoken } from './spoken.ts'

/** Who wrote it, when it came out, where it can be read, and how it stands to its original. */
export function ArticleFacts({ article, around, newsroom }: ArticleProps) {
  const { locale, day, reference } = article
  const { timeZone } = newsroom
  const words = readerWords(locale)
  const updated = dayIn(publicationDates(article, timeZone).modifiedAt, timeZone)
  const minutes = readingMinutes(article.body, locale)
  return (
    <div className="facts">
      <Byline people={around.people} newsroom={newsroom} locale={locale} />
      <p>
        <span className="fact-name">{words('article.published')}</span>{' '}
        <Day day={day} locale={locale} />
      </p>
      {updated > day && (
        <p>
          <span className="fact-name">{words('article.updated')}</span>{' '}
          <Day day={updated} locale={locale} />
        </p>
      )}
      {reference && (
        <p>
          <span className="fact-name">{words('article.reference')}</span> <bdi>{reference}</bdi>
        </p>
      )}
      {minutes > 0 && <p className="reading">{words('article.reading', { minutes })}</p>}
      <ThisArticleIn article={article} />
      {article.sourceLocale !== locale && (
        <Provenance article={article} source={around.source} timeZone={timeZone} />
      )}
    </div>
  )
}

/** Who signs; where nobody does, the newsroom's staff, with the policy that says why. */
function Byline({
  people,
  newsroom,
  locale,
}: {
  people: AuthorityOf<'person'>[]
  newsroom: ArticleProps['newsroom']
  locale: Locale
}) {
  const words = readerWords(locale)
  if (people.length === 0) {
    const policy = publishedPage(newsroom.pages, locale, 'editorial-policy')
    const staff = words('article.staff')
    return <p className="byline">{policy ? <a href={policy}>{staff}</a> : staff}</p>
  }
  return (
    <div className="byline">
      <span className="fact-name">{words('article.by')}</span>{' '}
      <ul className="byline-people">
        {people.map(({ uid, slug, name, locale: said, text }) => {
          const standing = [text.role, text.organisation].filter(Boolean).join(', ')
          return (
            <li key={uid}>
              <a rel="author" href={subjectPath('person', locale, slug)}>
                <span {...spoken(said, locale)}>{name}</span>
              </a>
              {standing && <span {...spoken(said, locale)}>{standing}</span>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function ThisArticleIn({ article }: Pick<ArticleProps, 'article'>) {
  const { locale, languages, unchecked } = article
  const words = readerWords(locale)
  const versions = LOCALES.flatMap((each) =>
    [...languages, ...unchecked].filter((language) => language.locale === each),
  )
  if (!versions.some((language) => language.locale !== locale)) return null
  return (
    <nav aria-labelledby="this-article-in">
      <p className="fact-name" id="this-article-in">
        {words('article.thisArticleIn')}
      </p>
      <ul className="versions">
        {versions.map((language) => (
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
            {unchecked.includes(language) && ` (${words('article.byMachine')})`}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/**
 * A translation says so, how it was made, who has looked at it and whether its original has moved on, and leads
 * there while it can be read.
 */
function Provenance({
  article: { locale, sourceLocale, languages, reviewedAt, method },
  source,
  timeZone,
}: Pick<ArticleProps, 'article'> & { source: SourceStanding | undefined; timeZone: string }) {
  const words = readerWords(locale)
  const original = languages.find((language) => language.locale === sourceLocale)
  return (
    <div className="provenance">
      <p>
        {isUnchecked(method) ? (
          <strong>{words(`article.translated.${method}`, { source: sourceLocale })}</strong>
        ) : (
          words(`article.translated.${method}`, { source: sourceLocale })
        )}{' '}
        {reviewedAt && words('article.reviewedOn', { day: dayOf(reviewedAt, timeZone, locale) })}
      </p>
      {source && <p className="stale">{standingOf(source, { locale, sourceLocale, timeZone })}</p>}
      {original && (
        <p>
          <a href={articlePath(original.locale, original.slug)} hrefLang={original.locale}>
            {words('article.original')}
          </a>
        </p>
      )}
    </div>
  )
}

function standingOf(
  standing: SourceStanding,
  page: { locale: Locale; sourceLocale: Locale; timeZone: string },
): string {
  const { locale, sourceLocale: source, timeZone } = page
  const words = readerWords(locale)
  const day = (instant: Date) => dayOf(instant, timeZone, locale)
  switch (standing.is) {
    case 'newer': {
      const { publishedAt, reflectsAt } = standing
      if (!reflectsAt) return words('article.behindUnknown', { source, updated: day(publishedAt) })
      // Of one day only the hours tell the two texts apart.
      const isOneDay = day(publishedAt) === day(reflectsAt)
      const told = (instant: Date) =>
        isOneDay ? formatInstant(instant, locale, timeZone) : day(instant)
      return words('article.behind', { source, updated: told(publishedAt), day: told(reflectsAt) })
    }
    case 'withdrawn':
      return words('article.sourceWithdrawn', { source, day: day(standing.at) })
    case 'gone':
      return words('article.sourceGone', { source, day: day(standing.at) })
  }
}
