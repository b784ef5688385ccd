import type { Locale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'
import { spoken } from './spoken.ts'
import './standing.css'

export interface SiteMapGroup {
  name: string
  links: readonly { path: string; name: string; locale?: Locale }[]
}

/** Every kind of page there is, for people. */
export function SiteMapPage({
  groups,
  locale,
}: {
  groups: readonly SiteMapGroup[]
  locale: Locale
}) {
  return (
    <div className="standing">
      <header className="list-head">
        <h1>{readerWords(locale)('trust.siteMap')}</h1>
      </header>
      <div className="site-map">
        {groups
          .filter(({ links }) => links.length > 0)
          .map(({ name, links }) => (
            <section key={name}>
              <h2 className="block-name">{name}</h2>
              <ul>
                {links.map((link) => (
                  <li key={link.path}>
                    <a
                      href={link.path}
                      {...(link.locale ? { hrefLang: link.locale } : {})}
                      {...spoken(link.locale ?? locale, locale)}
                    >
                      {link.name}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </div>
  )
}
