import type { ReactNode } from 'react'
import type { Count, SearchCounts } from '#db/public.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { searchPath } from '#domain/paths.ts'
import type { SearchChoices } from '#domain/search/choices.ts'
import { readerWords } from '#i18n/reader.ts'
import type { SearchPageProps } from './search-page.tsx'
import { spoken } from './spoken.ts'

/** What results are narrowed to; each link takes one choice away. */
export function Chosen({ locale, newsroom, choices, topic }: SearchPageProps) {
  const words = readerWords(locale)
  const { category, year } = choices
  const chosen = [
    { name: category && newsroom.categories[category][locale].list, without: 'category' },
    { name: topic?.name, locale: topic?.locale, without: 'topic' },
    { name: year && String(year), without: 'year' },
  ] as const
  const chips = chosen.filter(({ name }) => name)
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label={words('search.chosen')}>
      {chips.map((chip) => (
        <li key={chip.without}>
          <a
            rel="nofollow"
            href={searchPath(locale, { ...choices, page: undefined, [chip.without]: undefined })}
          >
            <span className="unseen">{words('search.remove')} </span>
            <span {...('locale' in chip && chip.locale ? spoken(chip.locale, locale) : {})}>
              {chip.name}
            </span>
            <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
              <path d="m6 6 8 8m0-8-8 8" />
            </svg>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What results can be narrowed to, with how many each choice leaves. */
export function Filters({ locale, newsroom, view, choices }: SearchPageProps) {
  const words = readerWords(locale)
  const { categories, topics, years, languages } = view.counts
  if (Object.values(view.counts).every((counts: unknown[]) => counts.length === 0)) return null
  const to = (more: Partial<SearchChoices>) =>
    searchPath(locale, { ...choices, page: undefined, ...more })
  return (
    <details className="search-filters">
      <summary>{words('search.narrow')}</summary>
      <Group name={words('search.category')}>
        {categories.map(({ category, ...count }) => (
          <Choice key={category} href={to({ category })} count={count} page={locale}>
            {newsroom.categories[category][locale].list}
          </Choice>
        ))}
      </Group>
      <Group name={words('search.topic')}>
        {topics.map(({ topic, ...count }) => (
          <Choice key={topic.uid} href={to({ topic: topic.slug })} count={count} page={locale}>
            <span {...spoken(topic.locale, locale)}>{topic.name}</span>
          </Choice>
        ))}
      </Group>
      <Group name={words('search.year')}>
        {years.map(({ year, ...count }) => (
          <Choice key={year} href={to({ year })} count={count} page={locale}>
            {year}
          </Choice>
        ))}
      </Group>
      <Languages languages={languages} choices={choices} page={locale} />
    </details>
  )
}

/** The same search in another language's texts is that language's search. */
function Languages({
  languages,
  choices,
  page,
}: {
  languages: SearchCounts['languages']
  choices: SearchChoices
  page: Locale
}) {
  return (
    <Group name={readerWords(page)('search.language')}>
      {languages.map(({ locale, ...count }) => (
        <Choice
          key={locale}
          href={searchPath(locale, { ...choices, page: undefined })}
          language={locale}
          count={count}
          page={page}
        >
          <span {...spoken(locale, page)}>{LOCALE_FACTS[locale].endonym}</span>
        </Choice>
      ))}
    </Group>
  )
}

function Group({ name, children }: { name: string; children: ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <section>
      <h3>{name}</h3>
      <ul>{children}</ul>
    </section>
  )
}

function Choice({
  href,
  language,
  count: { count, isMore },
  page,
  children,
}: {
  href: string
  language?: Locale
  count: Count
  page: Locale
  children: ReactNode
}) {
  const words = readerWords(page)
  return (
    <li>
      <a rel="nofollow" href={href} hrefLang={language}>
        {children}
      </a>{' '}
      <span className="count">{words('search.upTo', { count, isMore: String(isMore) })}</span>
    </li>
  )
}
