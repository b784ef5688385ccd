'use client'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Table, Td, Th } from '#components/ui/table.tsx'
import type { FontFaceRow } from '#db/font-faces.ts'
import type { Locale } from '#domain/locales.ts'
import { formatBytes } from '#i18n/bytes.ts'
import type { FormAction } from '../action-form.tsx'
import { FormDialog } from '../form-dialog.tsx'

/** What the list says of a file. */
export type FontFile = Pick<FontFaceRow, 'uid' | 'fileName' | 'bytes'> &
  Pick<FontFaceRow['facts'], 'family' | 'style' | 'weights' | 'scripts' | 'embedding'>

/** The files of the newsroom's font, and how to be rid of one. */
export function FontFiles({
  files,
  locale,
  remove,
}: {
  files: readonly FontFile[]
  locale: Locale
  remove: FormAction<undefined>
}) {
  const t = useTranslations('font')
  return (
    // Its table is a region of this name already.
    <div className="grid gap-3">
      <h2 className="section-title">{t('files')}</h2>
      <Table label={t('files')} className="min-w-160">
        <thead>
          <tr>
            <Th>{t('font')}</Th>
            <Th>{t('weight')}</Th>
            <Th>{t('scripts')}</Th>
            <Th>{t('size')}</Th>
            <Th>
              <span className="sr-only">{t('remove')}</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ uid, fileName, bytes, family, style, weights, ...file }) => {
            const [least, most] = weights
            const name = `${family} ${style}`.trim()
            return (
              <tr key={uid}>
                <Td>
                  <bdi className="font-semibold">{name}</bdi>
                  <bdi className="block break-all text-muted text-sm">{fileName}</bdi>
                  {file.embedding === 'preview' && (
                    <span className="block max-w-80 text-sm text-warning">{t('preview')}</span>
                  )}
                </Td>
                <Td>{least === most ? least : t('weights', { least, most })}</Td>
                <Td>{file.scripts.map((script) => t(`names.${script}`)).join(' · ')}</Td>
                <Td className="whitespace-nowrap">{formatBytes(bytes, locale)}</Td>
                <Td className="text-end">
                  <FormDialog
                    trigger={
                      <Button>
                        {t('remove')} <span className="sr-only">{name}</span>
                      </Button>
                    }
                    title={t('removeTitle', { name })}
                    description={t('removeHint')}
                    action={remove}
                    answer={t('remove')}
                    isGrave
                  >
                    <input type="hidden" name="uid" value={uid} />
                  </FormDialog>
                </Td>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </div>
  )
}
