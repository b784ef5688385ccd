import type { Entry } from '#db/public.ts'
import type { CategoryKey, CategoryTexts } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import { categoryPath, feedPath, newsPath, subscribePath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { Elsewhere } from './elsewhere.tsx'
import { EntryItem } from './entry.tsx'

const BESIDE = 3

export interface FrontView {
  /** The lead, three to stand beside it, the rest to stand below. */
  top: readonly Entry[]
  /** What is next in each category that has any. */
  blocks: readonly (CategoryTexts & { key: CategoryKey; entries: readonly Entry[] })[]
  /** Stories that this language does not have. */
  elsewhere: readonly Entry[]
}

/** The front page of a language: the lead, three beside it, a block a category, other languages. */
export function Front({
  front,
  alerts,
  locale,
}: {
  front: FrontView
  /** Where the news is followed by e-mail. */
  alerts: string | undefined
  locale: Locale
}) {
  const words = readerWords(locale)
  const [lead, ...others] = front.top
  const beside = others.slice(0, BESIDE)
  const below = others.slice(BESIDE)
  return (
    <>
      {!lead && <p className="standfirst">{words('front.empty')}</p>}
      {lead && (
        <section className="top" aria-label={words('front.latest')}>
          <EntryItem entry={lead} page={locale} heading="h2" isLead image="lead" />
          {beside.length > 0 && (
            <div className="beside">
              {beside.map((entry) => (
                <EntryItem key={entry.uid} entry={entry} page={locale} heading="h2" />
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
          {front.blocks.map(({ key, list, slug, entries }) => (
            <section key={key} className={`block ${key}`}>
              <h2 className="block-name">{list}</h2>
              {entries.map((entry, index) => (
                <EntryItem
                  key={entry.uid}
                  entry={entry}
                  page={locale}
                  heading="h3"
                  isLabelled={false}
                  isBrief={index > 0}
                  {...(index === 0 ? { image: 'block' } : {})}
                />
              ))}
              <p className="onward">
                <a href={categoryPath(locale, slug)}>{words('front.allOf', { category: list })}</a>
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
      <Elsewhere entries={front.elsewhere} locale={locale} />
      {lead && (
        <section className="follow">
          <h2>
            <a href={subscribePath(locale)}>{words('subscribe.title')}</a>
          </h2>
          {alerts ? (
            <p>
              <a href={alerts}>{words('alerts.title')}</a>
              {' · '}
              <a href={feedPath(locale)}>{words('site.feed')}</a>
            </p>
          ) : (
            <p>{words('subscribe.intro')}</p>
          )}
        </section>
      )}
    </>
  )
}
