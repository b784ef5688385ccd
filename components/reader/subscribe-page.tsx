import type { ReactNode } from 'react'
import type { Locale } from '#domain/locales.ts'
import { feedPath, newsPath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { spoken } from './spoken.ts'

interface Feed {
  name: string
  nameLocale: Locale
  feed: { path: string } | undefined
  isFollowed: boolean
  pathIn(locale: Locale): string
}

/** The feeds of a language, each by its whole address, which is what a news reader asks for. */
export function SubscribePage({
  locale,
  origin,
  groups,
  alertsOf,
  children,
}: {
  locale: Locale
  origin: string
  groups: readonly { name: string; feeds: readonly Feed[] }[]
  /** Where the list at a path is followed by e-mail; undefined: no mail is sent. */
  alertsOf?: ((path: string) => string) | undefined
  /** The way by e-mail. */
  children?: ReactNode
}) {
  const words = readerWords(locale)
  const all: Feed = {
    name: words('subscribe.everything'),
    nameLocale: locale,
    feed: { path: feedPath(locale) },
    isFollowed: true,
    pathIn: newsPath,
  }
  const shared = { origin, locale, alertsOf }
  return (
    <div className="list">
      <header className="list-head">
        <h1>{words('subscribe.title')}</h1>
        {!children && <p className="standfirst">{words('subscribe.intro')}</p>}
      </header>
      {children}
      <section className="month">
        <h2 className="month-name">{words('subscribe.what')}</h2>
        <div className="subscribe-text">
          <p>{words('subscribe.whatText')}</p>
          {children && <p>{words('subscribe.intro')}</p>}
        </div>
      </section>
      <section className="month">
        <h2 className="month-name">{words('subscribe.feeds')}</h2>
        <Feeds feeds={[all]} {...shared} />
      </section>
      {groups.map(
        ({ name, feeds }) =>
          feeds.length > 0 && (
            <section key={name} className="month">
              <h2 className="month-name">{name}</h2>
              <Feeds feeds={feeds} {...shared} />
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
  alertsOf,
}: {
  feeds: readonly Feed[]
  origin: string
  locale: Locale
  alertsOf: ((path: string) => string) | undefined
}) {
  return (
    <dl className="feeds">
      {feeds.map(
        ({ name, nameLocale, feed, isFollowed, pathIn }) =>
          feed && (
            <div key={feed.path}>
              <dt {...spoken(nameLocale, locale)}>{name}</dt>
              <dd>
                <a href={feed.path} dir="ltr">
                  {origin + feed.path}
                </a>
              </dd>
              {alertsOf && isFollowed && (
                <dd>
                  <a href={alertsOf(pathIn(locale))}>{readerWords(locale)('alerts.title')}</a>
                </dd>
              )}
            </div>
          ),
      )}
    </dl>
  )
}
