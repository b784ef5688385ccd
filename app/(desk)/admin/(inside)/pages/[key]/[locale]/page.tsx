import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { requireStaff } from '#auth.ts'
import { PAGES } from '#components/desk/desk-paths.ts'
import { PictureFaults } from '#components/desk/media/picture-faults.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { PageEditor } from '#components/desk/pages/page-editor.tsx'
import { LanguageName } from '#components/desk/words.tsx'
import { reader } from '#db/client.ts'
import { findPage } from '#db/pages.ts'
import { pictureFaultsOfPage } from '#db/picture-faults.ts'
import { emptyDocument } from '#domain/document.ts'
import { isLocale } from '#domain/locales.ts'
import { isPageKey, pagePath } from '#domain/pages.ts'
import { mayPublishPage, mayWritePage } from '#domain/permissions.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../../../desk-locale.ts'
import { pictureChoices } from '../../../../../picture-choices.ts'
import { publish, save, takeOff } from './actions.ts'

interface Props {
  params: Promise<{ key: string; locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key } = await params
  const t = deskTranslator(await deskLocale(), 'pages')
  return { title: isPageKey(key) ? t(`keys.${key}`) : t('title') }
}

export default async function PagePage({ params }: Props) {
  const staff = await requireStaff()
  const { key, locale } = await params
  if (!isPageKey(key) || !isLocale(locale) || !mayWritePage(staff, locale)) notFound()
  const found = await findPage(reader(), { key, locale })
  const t = deskTranslator(staff.uiLocale, 'pages')
  const { title = '', summary = '', body = emptyDocument() } = found?.head ?? {}
  const isPublic = found?.page.liveRevisionId != null
  return (
    <>
      <PageHead
        kicker={
          <Link href={PAGES} prefetch={false} className="link">
            {t('title')}
          </Link>
        }
        title={t(`keys.${key}`)}
      />
      <p className="flex flex-wrap gap-x-4 text-muted">
        <LanguageName locale={locale} />
        {isPublic && (
          <a className="link" href={pagePath(locale, key)} target="_blank" rel="noreferrer">
            {t('readersPage')}
          </a>
        )}
      </p>
      <PictureFaults
        faults={found ? await pictureFaultsOfPage(reader(), found.head, locale) : []}
      />
      <PageEditor
        page={{
          key,
          locale,
          lockVersion: found?.page.lockVersion ?? 0,
          revision: found?.head.number ?? null,
          text: { title, summary, body },
          isPublic,
          isChanged: isPublic && found?.page.liveRevisionId !== found?.page.headRevisionId,
        }}
        actions={{ save, publish, takeOff }}
        pictures={await pictureChoices(body, staff.uiLocale)}
        mayPublish={mayPublishPage(staff, locale)}
        writerUid={staff.uid}
      />
    </>
  )
}
