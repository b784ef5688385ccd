import type { Locale } from '#domain/locales.ts'
import { feedPath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { spoken } from './spoken.ts'

interface Feed {
  name: string
  nameLocale: Locale
  feed: { path: string } | undefined
}

/** The feeds of a language, each by its whole address, which is what a news reader asks for. */
export function SubscribePage({
  locale,
  origin,
  groups,
}: {
  locale: Locale
  origin: string
  groups: readonly { name: string; feeds: readonly Feed[] }[]
}) {
  const words = readerWords(locale)
  const all = { name: words('subscribe.everything'), nameLocale: locale }
  return (
    <div className="list">
      <header className="list-head">
        <h1>{words('subscribe.title')}</h1>
        <p className="standfirst">{words('subscribe.intro')}</p>
      </header>
      <section className="month">
        <h2 className="month-name">{words('subscribe.what')}</h2>
        <p className="subscribe-text">{words('subscribe.whatText')}</p>
      </section>
      <section className="month">
        <h2 className="month-name">{words('subscribe.feeds')}</h2>
        <Feeds feeds={[{ ...all, feed: { path: feedPath(locale) } }]} {...{ origin, locale }} />
      </section>
      {groups.map(
        ({ name, feeds }) =>
          feeds.length > 0 && (
            <section key={name} className="month">
              <h2 className="month-name">{name}</h2>
              <Feeds feeds={feeds} origin={origin} locale={locale} />
            </section>
          ),
      )}
    </div>
  )
}

function Feeds({
  feeds,
  origin,
  locale,
}: {
  feeds: readonly Feed[]
  origin: string
  locale: Locale
}) {
  return (
    <dl className="feeds">
      {feeds.map(
        ({ name, nameLocale, feed }) =>
          feed && (
            <div key={feed.path}>
              <dt {...spoken(nameLocale, locale)}>{name}</dt>
              <dd>
                <a href={feed.path} dir="ltr">
                  {origin + feed.path}
                </a>
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
