import type { Entry } from '#db/public.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'
import { ArticleLink } from './article-link.tsx'
import { Day } from './marks.tsx'
import { spoken } from './spoken.ts'

/** Each in its own language and direction: what this language has not got is never hidden. */
export function Elsewhere({ entries, locale }: { entries: readonly Entry[]; locale: Locale }) {
  if (entries.length === 0) return null
  return (
    <section className="elsewhere">
      <h2 className="block-name">{readerWords(locale)('front.elsewhere')}</h2>
      <ul>
        {entries.map((entry) => (
          <li key={entry.uid}>
            <p className="meta">
              <span {...spoken(entry.locale, locale)}>{LOCALE_FACTS[entry.locale].endonym}</span>
              {' · '}
              <Day day={entry.day} locale={locale} />
            </p>
            <h3 className="headline">
              <ArticleLink article={entry} page={locale} />
            </h3>
          </li>
        ))}
      </ul>
    </section>
  )
}
