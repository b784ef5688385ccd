import type { Entry } from '#db/public.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { articlePath, categoryPath, newsPath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { EntryItem } from './entry.tsx'
import { Day } from './marks.tsx'
import { spoken } from './spoken.ts'

const BESIDE = 3

export interface FrontView {
  /** The newest: the lead, three beside it, the rest below. */
  newest: readonly Entry[]
  /** What is next in each category that has any. */
  blocks: readonly { category: Entry['category']; entries: readonly Entry[] }[]
  /** Stories that this language does not have. */
  elsewhere: readonly Entry[]
}

/** The front page of a language: the lead, three beside it, a block a category, other languages. */
export function Front({ front, locale }: { front: FrontView; locale: Locale }) {
  const words = readerWords(locale)
  const [lead, ...others] = front.newest
  const beside = others.slice(0, BESIDE)
  const below = others.slice(BESIDE)
  return (
    <>
      {!lead && <p className="standfirst">{words('front.empty')}</p>}
      {lead && (
        <section className="top" aria-label={words('front.latest')}>
          <EntryItem entry={lead} page={locale} heading="h2" isLead />
          {beside.length > 0 && (
            <div className="beside">
              {beside.map((entry) => (
                <EntryItem key={entry.uid} entry={entry} page={locale} heading="h2" isBrief />
              ))}
            </div>
          )}
          {below.length > 0 && (
            <div className="below">
              {below.map((entry) => (
                <EntryItem key={entry.uid} entry={entry} page={locale} heading="h2" />
              ))}
            </div>
          )}
        </section>
      )}
      {front.blocks.length > 0 && (
        <div className="blocks">
          {front.blocks.map(({ category, entries }) => (
            <section key={category.key} className={`block ${category.key}`}>
              <h2 className="block-name">{category.name}</h2>
              {entries.map((entry, index) => (
                <EntryItem
                  key={entry.uid}
                  entry={entry}
                  page={locale}
                  heading="h3"
                  isLabelled={false}
                  isBrief={index > 0}
                />
              ))}
              <p className="onward">
                <a href={categoryPath(locale, category.slug)}>
                  {words('front.allOf', { category: category.name })}
                </a>
              </p>
            </section>
          ))}
        </div>
      )}
      {lead && (
        <p className="onward all-news">
          <a href={newsPath(locale)}>{words('site.allNews')}</a>
        </p>
      )}
      {front.elsewhere.length > 0 && <Elsewhere entries={front.elsewhere} locale={locale} />}
    </>
  )
}

/** Each in its own language and direction: what this language has not got is never hidden. */
function Elsewhere({ entries, locale }: { entries: readonly Entry[]; locale: Locale }) {
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
              <a
                href={articlePath(entry.locale, entry.slug)}
                hrefLang={entry.locale}
                {...spoken(entry.locale, locale)}
              >
                {entry.title}
              </a>
            </h3>
          </li>
        ))}
      </ul>
    </section>
  )
}
