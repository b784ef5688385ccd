import type { ReactNode } from 'react'
import { SitePage } from '#components/reader/site-page.tsx'
import { StandingPage } from '#components/reader/standing-page.tsx'
import { findImages, reader, readPage } from '#db/public.ts'
import { figuresIn } from '#domain/blocks.ts'
import type { Locale } from '#domain/locales.ts'
import { type PageKey, pagePath } from '#domain/pages.ts'
import { frontPath } from '#domain/paths.ts'
import { inEvery, inOnly } from '#domain/versions.ts'
import { newsroom } from '../newsroom.ts'
import { NotFoundRoute } from './not-found-route.tsx'

/** A page about the newsroom, in the languages it is published in. */
export async function PageRoute({
  locale,
  page,
  children,
}: {
  locale: Locale
  page: PageKey
  children?: ReactNode
}) {
  const view = await readPage(reader(), { key: page, locale })
  if (!view) return <NotFoundRoute locale={locale} />
  const site = await newsroom()
  const versions = inOnly(
    inEvery((other) => pagePath(other, page)),
    view.locales,
  )
  const pictures = await findImages(reader(), { uids: figuresIn(view.body), locale })
  const head = {
    title: view.title,
    description: view.summary || undefined,
    path: pagePath(locale, page),
    versions,
    modifiedAt: view.publishedAt ?? undefined,
  }
  return (
    <SitePage
      newsroom={site}
      locale={locale}
      head={head}
      languages={{ ...inEvery(frontPath), ...versions }}
    >
      <StandingPage view={view} pictures={pictures} timeZone={site.timeZone} locale={locale}>
        {children}
      </StandingPage>
    </SitePage>
  )
}
