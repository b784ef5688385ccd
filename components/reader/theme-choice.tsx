import type { Locale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'

/** Light, dark or as the device has it; hidden until press/enhancements/theme.js can act on it. */
export function ThemeChoice({ locale }: { locale: Locale }) {
  const words = readerWords(locale)
  const choices = [
    ['', words('theme.auto')],
    ['light', words('theme.light')],
    ['dark', words('theme.dark')],
  ] as const
  return (
    <fieldset id="theme-choice" className="theme-choice" hidden>
      <legend>{words('theme.name')}</legend>
      {choices.map(([value, label]) => (
        <button key={value} type="button" value={value}>
          {label}
        </button>
      ))}
    </fieldset>
  )
}
