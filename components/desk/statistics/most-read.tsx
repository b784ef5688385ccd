import Link from 'next/link'
import { storyPath } from '#components/desk/desk-paths.ts'
import { Title } from '#components/desk/title.tsx'
import { LanguageCode } from '#components/desk/words.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import type { mostRead } from '#db/visits.ts'
import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'

interface MostReadProps {
  rows: Awaited<ReturnType<typeof mostRead>>
  locale: Locale
}

/** The articles read most, each with a bar as long as its share of the first. */
export function MostRead({ rows, locale }: MostReadProps) {
  const t = deskTranslator(locale, 'statistics')
  const most = Math.max(1, rows[0]?.readers ?? 0)
  return (
    <Table label={t('mostRead')}>
      <thead>
        <tr>
          <Th>{t('article')}</Th>
          <Th className="text-end">{t('readers')}</Th>
          <Th className="text-end">{t('ahead')}</Th>
          <Th className="text-end">{t('programs')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.uid}>
            <Td className="min-w-56">
              <span className="flex items-baseline gap-2">
                <LanguageCode locale={row.locale} />
                <Link href={storyPath(row.storyUid, row.locale)} prefetch={false} className="link">
                  <Title title={row.title} titleLocale={row.locale} deskLocale={locale} />
                </Link>
              </span>
              <progress
                className="share mt-1 text-link"
                max={most}
                value={row.readers}
                aria-hidden
              />
            </Td>
            <Td className="text-end tabular-nums">{t('count', { count: row.readers })}</Td>
            <Td className="text-end text-muted tabular-nums">{t('count', { count: row.ahead })}</Td>
            <Td className="text-end text-muted tabular-nums">{t('count', { count: row.bots })}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
