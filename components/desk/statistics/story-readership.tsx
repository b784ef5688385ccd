import Link from 'next/link'
import { STATISTICS } from '#components/desk/desk-paths.ts'
import { TitledSection } from '#components/desk/titled-section.tsx'
import { LanguageCode } from '#components/desk/words.tsx'
import type { Readership } from '#db/visits.ts'
import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { DayChart } from './day-chart.tsx'

interface StoryReadershipProps {
  languages: readonly { locale: Locale; readership: Readership }[]
  locale: Locale
}

/** How often each language of a story was read over the last month. */
export function StoryReadership({ languages, locale }: StoryReadershipProps) {
  const t = deskTranslator(locale, 'statistics')
  return (
    <TitledSection id="readership" title={t('story')}>
      <ul className="grid gap-3">
        {languages.map(({ locale: language, readership }) => (
          <li key={language} className="flex flex-wrap items-end gap-x-3 gap-y-1">
            <LanguageCode locale={language} />
            <DayChart days={readership.days} locale={locale} />
            <span className="text-muted text-sm">
              {t('readings', { count: readership.readers })}
            </span>
          </li>
        ))}
      </ul>
      <Link href={STATISTICS} prefetch={false} className="link">
        {t('all')}
      </Link>
    </TitledSection>
  )
}
