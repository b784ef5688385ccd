import type { Metadata } from 'next'
import { requireStaff } from '#auth.ts'
import { FONT } from '#components/desk/desk-paths.ts'
import { assetOption } from '#components/desk/details/options.ts'
import { PageHead } from '#components/desk/page-head.tsx'
import { SettingsForm } from '#components/desk/settings-form.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { findAsset } from '#db/assets.ts'
import { reader } from '#db/client.ts'
import { readSettings } from '#db/settings.ts'
import { holdsAnywhere } from '#domain/permissions.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../desk-locale.ts'
import { findImages } from '../find-assets.ts'
import { saveSettings } from './actions.ts'
import { MailPart } from './mail-part.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'settings')('title') }
}

export default async function SettingsPage() {
  const staff = await requireStaff()
  const t = deskTranslator(staff.uiLocale, 'settings')
  const isAdministrator = holdsAnywhere(staff, ['admin'])
  const settings = await readSettings(reader())
  const logo = settings.logo ? await findAsset(reader(), settings.logo) : undefined
  const timeZones = [...new Set(['UTC', settings.timeZone, ...Intl.supportedValuesOf('timeZone')])]
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          isAdministrator && (
            <LinkButton href={FONT}>{deskTranslator(staff.uiLocale, 'font')('title')}</LinkButton>
          )
        }
      >
        <p className="text-muted">{t('intro')}</p>
      </PageHead>
      {isAdministrator ? (
        <>
          <SettingsForm
            action={saveSettings}
            settings={settings}
            timeZones={timeZones.sort()}
            logo={{ chosen: logo ? [assetOption(logo, staff.uiLocale)] : [], search: findImages }}
          />
          <MailPart locale={staff.uiLocale} />
        </>
      ) : (
        <Notice tone="warning">{t('notYours')}</Notice>
      )}
    </>
  )
}
