import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'

interface TranslationShareProps {
  units: { unitsTotal: number; unitsDone: number; unitsStale: number }
  locale: Locale
}

/** How much of a translation is there and still right: in words, and as a bar. */
export function TranslationShare({ units, locale }: TranslationShareProps) {
  const { unitsTotal, unitsDone, unitsStale } = units
  if (unitsTotal === 0) return null
  const t = deskTranslator(locale, 'story')
  const share = (count: number) => `${(100 * count) / unitsTotal}%`
  return (
    <div className="grid max-w-sm gap-1">
      <p className="text-muted text-sm">
        {t('languages.progress', { done: unitsDone + unitsStale, total: unitsTotal })}
        {unitsStale > 0 && (
          <span className="font-semibold text-warning">
            {' · '}
            {t('languages.stale', { count: unitsStale })}
          </span>
        )}
      </p>
      <div aria-hidden className="progress">
        <span className="bg-success" style={{ inlineSize: share(unitsDone) }} />
        <span className="bg-warning" style={{ inlineSize: share(unitsStale) }} />
      </div>
    </div>
  )
}
