import { Gone } from '#components/reader/lost-page.tsx'
import { SitePage } from '#components/reader/site-page.tsx'
import { type GoneView, newestArticles, reader } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'
import { newsroom } from '../newsroom.ts'
import { articleVersions, FRONTS } from '../versions.ts'

export async function GoneRoute({ locale, gone }: { locale: Locale; gone: GoneView }) {
  const site = await newsroom()
  const newest = await newestArticles(reader(), { locale, limit: 5 })
  return (
    <SitePage
      newsroom={site}
      locale={locale}
      head={{ title: readerWords(locale)('gone.title'), isIndexed: false }}
      languages={{ ...FRONTS, ...articleVersions(gone.languages) }}
    >
      <Gone locale={locale} newest={newest} gone={gone} timeZone={site.timeZone} />
    </SitePage>
  )
}
