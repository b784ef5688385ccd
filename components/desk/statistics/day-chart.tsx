import type { Readership } from '#db/visits.ts'
import type { Locale } from '#domain/locales.ts'
import { formatDay } from '#i18n/dates.ts'
import { deskTranslator } from '#i18n/desk.ts'

const HEIGHT = 32
const STEP = 6
const BAR = 4

/** Readings a day as bars, oldest at the start; the sum stands beside it in words. */
export function DayChart({ days, locale }: { days: Readership['days']; locale: Locale }) {
  const t = deskTranslator(locale, 'statistics')
  const most = Math.max(1, ...days.map(({ readers }) => readers))
  const best = days.find(({ readers }) => readers === most)
  const label = best
    ? t('chart', { day: formatDay(best.day, locale), count: best.readers })
    : t('noReaders')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${days.length * STEP} ${HEIGHT}`}
      width={days.length * STEP}
      height={HEIGHT}
      className="max-w-full text-link rtl:-scale-x-100"
    >
      <title>{label}</title>
      {days.map(({ day, readers }, index) => {
        const height = readers === 0 ? 1 : Math.max(2, (readers / most) * HEIGHT)
        return (
          <rect
            key={day}
            x={index * STEP}
            y={HEIGHT - height}
            width={BAR}
            height={height}
            fill="currentColor"
            opacity={readers === 0 ? 0.35 : 1}
          />
        )
      })}
    </svg>
  )
}
