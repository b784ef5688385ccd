import type { ListedSubject } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { subjectPath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { spoken } from './spoken.ts'
import { type Crumb, Trail } from './trail.tsx'

/** All topics, or all of another kind, each with how many articles its list holds. */
export function SubjectsPage({
  title,
  subjects,
  locale,
  trail,
}: {
  title: string
  subjects: readonly ListedSubject[]
  locale: Locale
  trail: readonly Crumb[]
}) {
  const words = readerWords(locale)
  return (
    <div className="list">
      <header className="list-head">
        <Trail crumbs={trail} locale={locale} />
        <h1>{title}</h1>
      </header>
      <ul className="counted">
        {subjects.map((subject) => {
          const said = spoken(subject.locale, locale)
          return (
            <li key={subject.key}>
              <a href={subjectPath(subject.kind, locale, subject.slug)} {...said}>
                {subject.name}
              </a>
              {subject.role && (
                <span className="role" {...said}>
                  {subject.role}
                </span>
              )}
              <span className="meta">{words('list.count', { count: subject.total })}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
