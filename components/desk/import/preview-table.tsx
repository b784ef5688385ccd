import { useFormatter, useTranslations } from 'use-intl/react'
import { Badge } from '#components/ui/badge.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import type { ImportPreview, PreviewRow } from '#db/import-preview.ts'
import { CATEGORY_TEXTS } from '#domain/categories.ts'
import type { Locale } from '#domain/locales.ts'
import { formatDay } from '#i18n/dates.ts'
import { LanguageName, Words } from '../words.tsx'

/** On a narrow screen the language stands below the title, and the state beside it. */
const STACKED_ROW = 'max-sm:grid max-sm:grid-cols-[2.5rem_1fr_auto] max-sm:gap-x-2'

const TONES = { new: 'success', known: undefined, not_yours: 'warning' } as const

/** The entries as they were read, in the order of the page. */
export function PreviewTable({
  preview,
  deskLocale,
}: {
  preview: ImportPreview
  deskLocale: Locale
}) {
  const t = useTranslations('import')
  const { rows, counts } = preview
  const more = counts.new + counts.known + counts.not_yours - rows.length
  return (
    <div className="grid gap-2">
      <Table label={t('entries')}>
        <thead className="max-sm:sr-only">
          <tr>
            <Th className="whitespace-nowrap">{t('columns.line')}</Th>
            <Th>{t('columns.entry')}</Th>
            <Th>{t('columns.language')}</Th>
            <Th>{t('columns.state')}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} className={STACKED_ROW}>
              <Td className="text-muted tabular-nums max-sm:border-b-0 max-sm:px-0">{row.line}</Td>
              <Td className="max-sm:border-b-0 max-sm:px-0">
                <span className="block text-muted text-sm">
                  {CATEGORY_TEXTS[row.category][deskLocale].name} ·{' '}
                  <time dateTime={row.day}>{formatDay(row.day, deskLocale)}</time>
                </span>
                <Words locale={row.locale}>{row.title}</Words>
              </Td>
              <Td className="max-sm:col-start-2 max-sm:row-start-2 max-sm:px-0 max-sm:pt-0">
                <Language row={row} />
              </Td>
              <Td className="max-sm:border-b-0 max-sm:px-0">
                <Badge tone={TONES[row.state]}>{t(`states.${row.state}`)}</Badge>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {more > 0 && <p className="text-muted">{t('more', { count: more })}</p>}
    </div>
  )
}

/** The language, how sure the detector is of it, and why the page's own was kept if it was. */
function Language({ row }: { row: PreviewRow }) {
  const t = useTranslations('import')
  const format = useFormatter()
  return (
    <>
      <LanguageName locale={row.locale} />
      <span className="block text-muted text-sm">
        {row.kept
          ? t(`kept.${row.kept}`)
          : t('confidence', { share: format.number(row.confidence, { style: 'percent' }) })}
      </span>
    </>
  )
}
