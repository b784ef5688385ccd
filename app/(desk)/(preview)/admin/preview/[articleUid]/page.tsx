import type { Metadata } from 'next'
import { ourOrigin, requireStaff } from '#auth.ts'
import { PreviewBar } from '#components/desk/preview-bar.tsx'
import { ArticlePage } from '#components/reader/article-page.tsx'
import { SitePage } from '#components/reader/site-page.tsx'
import { reader, readNewsroom, surroundingsOf } from '#db/public.ts'
import { directionOf, LOCALE_FACTS, LOCALES, type Locale } from '#domain/locales.ts'
import { articlePath, categoryPath } from '#domain/paths.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { previewAt } from './preview.ts'

interface PreviewPageProps {
  params: Promise<{ articleUid: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { robots: 'noindex, nofollow', referrer: 'no-referrer' }

export default async function PreviewPage({ params, searchParams }: PreviewPageProps) {
  const staff = await requireStaff()
  const [{ articleUid }, { revision: wanted }] = await Promise.all([params, searchParams])
  const preview = await previewAt(articleUid, [wanted].flat()[0])
  const { view, article } = preview
  const t = deskTranslator(staff.uiLocale, 'preview')
  const bar = <PreviewBar preview={preview} isNewest={!wanted} locale={staff.uiLocale} />
  if (!article) {
    const language = LOCALE_FACTS[view.article.locale].endonym
    return (
      <>
        <title>{t('missing', { language })}</title>
        {bar}
        <main className="wrap" lang={staff.uiLocale} dir={directionOf(staff.uiLocale)}>
          <h1>{t('missing', { language })}</h1>
        </main>
      </>
    )
  }
  const { locale, category } = article
  const newsroom = { ...(await readNewsroom(reader())), origin: ourOrigin() }
  const around = await surroundingsOf(reader(), article, { isForStaff: true })
  const pathIn = (language: Locale): string => {
    const slug = article.languages.find((other) => other.locale === language)?.slug
    return slug && language !== locale
      ? articlePath(language, slug)
      : categoryPath(language, newsroom.categories[category.key][language].slug)
  }
  return (
    <>
      {bar}
      <SitePage
        newsroom={newsroom}
        locale={locale}
        head={{ title: article.title, description: article.summary, isIndexed: false }}
        languages={
          Object.fromEntries(LOCALES.map((language) => [language, pathIn(language)])) as Record<
            Locale,
            string
          >
        }
      >
        <ArticlePage article={article} around={around} newsroom={newsroom} />
      </SitePage>
    </>
  )
}
