import type { Metadata } from 'next'
import Link from 'next/link'
import { SETTINGS } from '#components/desk/desk-paths.ts'
import { FontFiles } from '#components/desk/font/font-files.tsx'
import { FontUpload } from '#components/desk/font/font-upload.tsx'
import { FontUseForm } from '#components/desk/font/font-use-form.tsx'
import { ScriptCoverage } from '#components/desk/font/script-coverage.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { reader } from '#db/client.ts'
import { listFontFaces, readBrandFont } from '#db/font-faces.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../../desk-locale.ts'
import { requireAdministrator } from '../../staff/administrator.ts'
import { removeFont, saveFontUse } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'font')('title') }
}

export default async function FontPage() {
  const { uiLocale } = await requireAdministrator()
  const t = deskTranslator(uiLocale, 'font')
  const font = await readBrandFont(reader())
  const files = (await listFontFaces(reader())).map(({ uid, fileName, bytes, facts }) => {
    const { family, style, weights, scripts, embedding } = facts
    return { uid, fileName, bytes, family, style, weights, scripts, embedding }
  })
  return (
    <>
      <PageHead
        title={t('title')}
        kicker={
          <Link href={SETTINGS} prefetch={false} className="link">
            {deskTranslator(uiLocale, 'settings')('title')}
          </Link>
        }
      >
        <p className="max-w-160 text-muted">{t('intro')}</p>
      </PageHead>
      <noscript>
        <Notice tone="warning">{deskTranslator(uiLocale, 'media')('needsScript')}</Notice>
      </noscript>
      <FontUpload />
      {font && (
        <>
          <FontUseForm action={saveFontUse} use={font.use} />
          <FontFiles files={files} locale={uiLocale} remove={removeFont} />
          <ScriptCoverage font={font} locale={uiLocale} />
        </>
      )}
    </>
  )
}
