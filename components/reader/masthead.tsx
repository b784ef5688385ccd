import type { ReactNode } from 'react'
import { CATEGORIES } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import { categoryPath, frontPath, newsPath, searchPath } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'
import { LanguageMenu } from './language-menu.tsx'
import { Picture } from './picture.tsx'
import { Lens } from './search-form.tsx'
import type { Newsroom, Section } from './site-page.tsx'

/** Skip links, the newsroom's name, the site's languages and its sections. */
export function Masthead({
  newsroom,
  locale,
  section,
  hasList,
  languages,
}: {
  newsroom: Newsroom
  locale: Locale
  section: Section | undefined
  hasList: boolean
  languages: Record<Locale, string>
}) {
  const words = readerWords(locale)
  const Name = section === 'front' ? 'h1' : 'p'
  return (
    <header className="masthead">
      <a className="skip" href="#main">
        {words('site.skip')}
      </a>
      {hasList && (
        <a className="skip" href="#list">
          {words('site.skipToList')}
        </a>
      )}
      <div className="wrap masthead-row">
        <Name className="site-name">
          <a href={frontPath(locale)}>
            {newsroom.logo ? (
              <Picture
                image={{ ...newsroom.logo, alt: { text: newsroom.name[locale], locale } }}
                page={locale}
                sizes="15rem"
                widest={800}
                isLazy={false}
              />
            ) : (
              newsroom.name[locale]
            )}
          </a>
        </Name>
        <a
          className="search-link"
          href={searchPath(locale)}
          aria-current={section === 'search' ? 'page' : undefined}
        >
          <Lens />
          {words('search.title')}
        </a>
        <LanguageMenu locale={locale} languages={languages} />
      </div>
      <nav className="wrap sections" aria-label={words('site.sections')}>
        <ul>
          <SectionLink path={newsPath(locale)} isHere={section === 'news'}>
            {words('site.allNews')}
          </SectionLink>
          {CATEGORIES.map((key) => (
            <SectionLink
              key={key}
              path={categoryPath(locale, newsroom.categories[key][locale].slug)}
              isHere={section === key}
              className={key}
            >
              {newsroom.categories[key][locale].list}
            </SectionLink>
          ))}
        </ul>
      </nav>
    </header>
  )
}

function SectionLink({
  path,
  isHere,
  className,
  children,
}: {
  path: string
  isHere: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <li className={className}>
      <a href={path} aria-current={isHere ? 'true' : undefined}>
        {children}
      </a>
    </li>
  )
}
