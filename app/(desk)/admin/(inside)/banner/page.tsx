import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireStaff } from '#auth.ts'
import { BannerForm } from '#components/desk/banner/banner-form.tsx'
import { PageHead } from '#components/desk/page-head.tsx'
import { TitledSection } from '#components/desk/titled-section.tsx'
import { LanguageName } from '#components/desk/words.tsx'
import { reader } from '#db/client.ts'
import { standingBanners } from '#db/public/banners.ts'
import { readSettings } from '#db/settings.ts'
import { endInputs } from '#domain/banner.ts'
import { LOCALES } from '#domain/locales.ts'
import { maySetBanner } from '#domain/permissions.ts'
import { formatInstant } from '#i18n/dates.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../desk-locale.ts'
import { saveBanner, takeDown } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'banner')('title') }
}

export default async function BannerPage() {
  const staff = await requireStaff()
  const locales = LOCALES.filter((locale) => maySetBanner(staff, locale))
  if (locales.length === 0) notFound()
  const t = deskTranslator(staff.uiLocale, 'banner')
  const [banners, { timeZone }] = await Promise.all([
    standingBanners(reader()),
    readSettings(reader()),
  ])
  return (
    <>
      <PageHead title={t('title')}>
        <p className="text-muted">{t('intro', { timeZone })}</p>
      </PageHead>
      <div className="grid gap-x-8 gap-y-10 lg:grid-cols-2">
        {locales.map((locale) => {
          const banner = banners[locale]
          const until = banner?.until
          const standing = until
            ? t('standsUntil', { when: formatInstant(until, staff.uiLocale, timeZone) })
            : t('stands')
          return (
            <TitledSection key={locale} id={locale} title={<LanguageName locale={locale} />}>
              <p className={banner ? 'font-semibold' : 'text-muted'}>
                {banner ? standing : t('none')}
              </p>
              <BannerForm
                // What was typed gives way to what was saved.
                key={banner?.since.getTime()}
                locale={locale}
                banner={banner}
                end={endInputs(until, timeZone)}
                actions={{ saveBanner, takeDown }}
              />
            </TitledSection>
          )
        })}
      </div>
    </>
  )
}
