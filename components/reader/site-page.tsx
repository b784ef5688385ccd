import type { ReactNode } from 'react'
import type { NewsroomView } from '#db/public.ts'
import type { CategoryKey } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import { openSearchPath } from '#domain/paths.ts'
import { BannerNotice } from './banner-notice.tsx'
import { Colophon } from './colophon.tsx'
import { LanguageOffers } from './language-offers.tsx'
import { Masthead } from './masthead.tsx'
import { type HeadView, PageHead } from './page-head.tsx'

/** The newsroom and the origin its absolute addresses start with. */
export type Newsroom = NewsroomView & { origin: string }

export type Section = 'front' | 'news' | 'search' | CategoryKey

export interface SitePageProps {
  newsroom: Newsroom
  locale: Locale
  head: HeadView
  /** Where the page stands in the site. */
  section?: Section | undefined
  /** Is there a list, below all that narrows it, that the keyboard may want to go to at once? */
  hasList?: boolean
  /** Where each language of the site's menu leads: the same kind of page. */
  languages: Record<Locale, string>
  children: ReactNode
}

/** Every page of a language: what crawlers read, the masthead, the page's own part, the foot. */
export function SitePage({
  newsroom,
  locale,
  head,
  section,
  hasList = false,
  languages,
  children,
}: SitePageProps) {
  return (
    <>
      <PageHead
        head={head}
        site={newsroom.name[locale]}
        origin={newsroom.origin}
        locale={locale}
        fediverse={newsroom.fediverse}
      />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={newsroom.name[locale]}
        href={openSearchPath(locale)}
      />
      <Masthead
        newsroom={newsroom}
        locale={locale}
        section={section}
        hasList={hasList}
        languages={languages}
      />
      <BannerNotice banner={newsroom.banners[locale]} locale={locale} />
      <LanguageOffers locale={locale} versions={head.versions ?? {}} />
      <main id="main" tabIndex={-1} className="wrap">
        {children}
      </main>
      <Colophon newsroom={newsroom} locale={locale} />
    </>
  )
}
