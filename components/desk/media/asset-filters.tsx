import { Button } from '#components/ui/button.tsx'
import { Input, Select } from '#components/ui/controls.tsx'
import { Field } from '#components/ui/field.tsx'
import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { MEDIA } from '../desk-paths.ts'

/** Narrows the list by its address, as everywhere at the desk. */
export function AssetFilters({
  filter,
  locale,
}: {
  filter: { kind?: string | undefined; words?: string | undefined }
  locale: Locale
}) {
  const t = deskTranslator(locale, 'media')
  return (
    <search aria-label={t('filter.label')}>
      <form action={MEDIA} className="media-filters">
        <Field label={t('filter.words')}>
          {(wiring) => (
            <Input
              {...wiring}
              type="search"
              name="words"
              maxLength={200}
              defaultValue={filter.words}
            />
          )}
        </Field>
        <Field label={t('filter.kind')}>
          {(wiring) => (
            <Select {...wiring} name="kind" defaultValue={filter.kind ?? ''}>
              <option value="">{t('filter.all')}</option>
              <option value="image">{t('filter.image')}</option>
              <option value="document">{t('filter.document')}</option>
            </Select>
          )}
        </Field>
        <div>
          <Button type="submit">{t('filter.apply')}</Button>
        </div>
      </form>
    </search>
  )
}
