import type { ReactNode } from 'react'
import type { Entry, GoneView, LanguageLink } from '#db/public.ts'
import { dayIn } from '#domain/days.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { categoryPath, newsPath } from '#domain/paths.ts'
import { formatDay } from '#i18n/dates.ts'
import { readerWords } from '#i18n/reader.ts'
import { ArticleLink } from './article-link.tsx'
import { HeadlineList } from './headline-list.tsx'
import { HttpStatus } from './http-status.tsx'
import { CategoryLabel, Day } from './marks.tsx'
import { SearchForm } from './search-form.tsx'
import { spoken } from './spoken.ts'

interface LostProps {
  locale: Locale
  newest: readonly Entry[]
}

/** Nothing is there and nothing was; says where the item can be read if another language has it. */
export function NotFound({ locale, newest, elsewhere }: LostProps & { elsewhere: LanguageLink[] }) {
  const words = readerWords(locale)
  return (
    <Lost locale={locale} newest={newest}>
      <HttpStatus code={404} />
      <h1>{words('notFound.title')}</h1>
      <p className="standfirst">{words('notFound.explain')}</p>
      <SearchForm locale={locale} />
      <Versions title={words('notFound.elsewhere')} languages={elsewhere} locale={locale} />
    </Lost>
  )
}

/** What was there is removed: when, and the newsroom's note. */
export function Gone({
  locale,
  newest,
  gone,
  timeZone,
}: LostProps & { gone: GoneView; timeZone: string }) {
  const words = readerWords(locale)
  const day = gone.noticeAt && dayIn(gone.noticeAt, timeZone)
  return (
    <Lost locale={locale} newest={newest}>
      <HttpStatus code={410} />
      <CategoryLabel category={gone.category} href={categoryPath(locale, gone.category.slug)} />
      <h1>{words('gone.title')}</h1>
      <p className="meta">
        {words('article.published')} <Day day={gone.day} locale={locale} />
      </p>
      {gone.notice && <p className="standfirst">{gone.notice}</p>}
      <p>
        {day && words('gone.removedOn', { day: formatDay(day, locale) })} {words('gone.noText')}
      </p>
      <Versions
        title={words('gone.successor')}
        languages={inOwn(gone.successor, locale)}
        locale={locale}
      />
      <Versions title={words('gone.elsewhere')} languages={gone.languages} locale={locale} />
    </Lost>
  )
}

/** In the page's own language where it can be read in it, else in each that it can be read in. */
export function inOwn(languages: readonly LanguageLink[], page: Locale): readonly LanguageLink[] {
  const own = languages.find(({ locale }) => locale === page)
  return own ? [own] : languages
}

function Lost({ locale, newest, children }: LostProps & { children: ReactNode }) {
  const words = readerWords(locale)
  return (
    <div className="lost">
      {children}
      {newest.length > 0 && (
        <section>
          <h2 className="block-name">{words('notFound.newest')}</h2>
          <HeadlineList entries={newest} page={locale} />
        </section>
      )}
      <p className="onward">
        <a href={newsPath(locale)}>{words('notFound.toNews')}</a>
      </p>
    </div>
  )
}

function Versions({
  title,
  languages,
  locale,
}: {
  title: string
  languages: readonly LanguageLink[]
  locale: Locale
}) {
  if (languages.length === 0) return null
  return (
    <section>
      <h2 className="block-name">{title}</h2>
      <ul>
        {languages.map((version) => (
          <li key={`${version.locale}/${version.slug}`}>
            <p className="meta">
              <span {...spoken(version.locale, locale)}>
                {LOCALE_FACTS[version.locale].endonym}
              </span>
            </p>
            <p className="headline">
              <ArticleLink article={version} page={locale} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
