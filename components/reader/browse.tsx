import type { ReactNode } from 'react'
import type { CurrentSubjects, SubjectView } from '#db/public.ts'
import { CATEGORIES } from '#domain/categories.ts'
import { SUBJECT_KINDS, type SubjectKind } from '#domain/details.ts'
import type { Locale } from '#domain/locales.ts'
import { archivePath, categoryPath, subjectPath, subjectsPath } from '#domain/paths.ts'
import { formatPeriod } from '#i18n/dates.ts'
import { readerWords } from '#i18n/reader.ts'
import type { Newsroom } from './site-page.tsx'
import { spoken } from './spoken.ts'

/** Plain links to less than all news: each filter is an address of its own, none can be combined. */
export function Browse({
  newsroom,
  locale,
  subjects,
  years,
}: {
  newsroom: Newsroom
  locale: Locale
  /** What the news is about at present. */
  subjects: CurrentSubjects
  years: readonly string[]
}) {
  const words = readerWords(locale)
  return (
    <details className="browse">
      <summary>{words('list.browse')}</summary>
      <nav aria-label={words('list.browse')}>
        <Group name={words('list.categories')}>
          {CATEGORIES.map((key) => {
            const { list, slug } = newsroom.categories[key][locale]
            return (
              <li key={key}>
                <a href={categoryPath(locale, slug)}>{list}</a>
              </li>
            )
          })}
        </Group>
        {SUBJECT_KINDS.map((kind) => (
          <Subjects key={kind} kind={kind} subjects={subjects[kind]} locale={locale} />
        ))}
        <Group
          name={words('archive.years')}
          onward={{ path: archivePath(locale), name: words('archive.whole') }}
        >
          {years.map((year) => (
            <li key={year}>
              <a href={archivePath(locale, { year })}>{formatPeriod({ year }, locale)}</a>
            </li>
          ))}
        </Group>
      </nav>
    </details>
  )
}

function Subjects({
  kind,
  subjects,
  locale,
}: {
  kind: SubjectKind
  subjects: readonly SubjectView[]
  locale: Locale
}) {
  if (subjects.length === 0) return null
  const words = readerWords(locale)
  const name = words(`subjects.${kind}`)
  const onward = {
    path: subjectsPath(kind, locale),
    name: words('subjects.all', { kind }),
  }
  return (
    <Group name={name} onward={onward}>
      {subjects.map((subject) => (
        <li key={subject.key}>
          <a href={subjectPath(kind, locale, subject.slug)} {...spoken(subject.locale, locale)}>
            {subject.name}
          </a>
        </li>
      ))}
    </Group>
  )
}

function Group({
  name,
  onward,
  children,
}: {
  name: string
  onward?: { path: string; name: string }
  children: ReactNode
}) {
  return (
    <section>
      <h2>{name}</h2>
      <ul>
        {children}
        {onward && (
          <li>
            <a href={onward.path}>{onward.name}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
