import type { Locale } from '#domain/locales.ts'
import { correctionsPath, PAGE_KEYS, pagePath, siteMapPath } from '#domain/pages.ts'
import { feedPath, GATEWAY, newsPath, subscribePath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import type { Newsroom } from './site-page.tsx'
import { ThemeChoice } from './theme-choice.tsx'

/** The foot of every page: who publishes it, and the ways on. */
export function Colophon({ newsroom, locale }: { newsroom: Newsroom; locale: Locale }) {
  const words = readerWords(locale)
  const { name, description } = newsroom
  const order = ({ key }: (typeof newsroom.pages)[number]) => PAGE_KEYS.indexOf(key)
  const pages = newsroom.pages
    .filter((page) => page.locale === locale)
    .sort((a, b) => order(a) - order(b))
  return (
    <footer className="colophon">
      <div className="wrap">
        <p className="colophon-name">{name[locale]}</p>
        {description[locale] !== name[locale] && (
          <p className="colophon-about">{description[locale]}</p>
        )}
        <ul>
          <li>
            <a href={newsPath(locale)}>{words('site.allNews')}</a>
          </li>
          {pages.map(({ key, title }) => (
            <li key={key}>
              <a href={pagePath(locale, key)}>{title}</a>
            </li>
          ))}
          <li>
            <a href={correctionsPath(locale)}>{words('trust.corrections')}</a>
          </li>
          <li>
            <a href={subscribePath(locale)}>{words('subscribe.title')}</a>
          </li>
          <li>
            <a href={feedPath(locale)}>{words('site.feed')}</a>
          </li>
          <li>
            <a href={siteMapPath(locale)}>{words('trust.siteMap')}</a>
          </li>
          <li>
            <a href={GATEWAY}>{words('site.languages')}</a>
          </li>
        </ul>
        <ThemeChoice locale={locale} />
      </div>
    </footer>
  )
}
