import type { Metadata } from 'next'
import { requireStaff } from '#auth.ts'
import { STATISTICS } from '#components/desk/desk-paths.ts'
import { PageHead } from '#components/desk/page-head.tsx'
import { MostRead } from '#components/desk/statistics/most-read.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/controls.tsx'
import { Field } from '#components/ui/field.tsx'
import { reader } from '#db/client.ts'
import { mostRead } from '#db/visits.ts'
import { isLocale, LOCALE_FACTS, LOCALES } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../desk-locale.ts'

const PERIODS = [7, 30, 365] as const
const LIMIT = 50

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'statistics')('title') }
}

type Search = Record<string, string | string[] | undefined>

/** What is read most. Unknown choices in the address are passed over. */
export default async function StatisticsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const staff = await requireStaff()
  const locale = staff.uiLocale
  const asked = await searchParams
  const days = PERIODS.find((period) => String(period) === asked.days) ?? 30
  const language = typeof asked.locale === 'string' && isLocale(asked.locale) ? asked.locale : ''
  const rows = await mostRead(reader(), { days, locale: language || undefined, limit: LIMIT })
  const t = deskTranslator(locale, 'statistics')
  return (
    <>
      <PageHead title={t('title')} />
      <p className="max-w-2xl text-muted">{t('intro')}</p>
      <form action={STATISTICS} className="filters">
        <Field label={t('period')}>
          {(wiring) => (
            <Select {...wiring} name="days" defaultValue={days}>
              {PERIODS.map((period) => (
                <option key={period} value={period}>
                  {t('days', { days: period })}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('language')}>
          {(wiring) => (
            <Select {...wiring} name="locale" defaultValue={language}>
              <option value="">{t('anyLanguage')}</option>
              {LOCALES.map((each) => (
                <option key={each} value={each} lang={each}>
                  {LOCALE_FACTS[each].endonym}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit">{t('show')}</Button>
      </form>
      {rows.length > 0 ? (
        <MostRead rows={rows} locale={locale} />
      ) : (
        <p className="border-rule border-y py-10">{t('empty')}</p>
      )}
    </>
  )
}
