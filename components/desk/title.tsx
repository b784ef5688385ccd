import type { Locale } from '#domain/locales.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { Words } from './words.tsx'

/** An article's or story's title in its language; while there is none, that there is none. */
export function Title({
  title,
  titleLocale,
  deskLocale,
}: {
  title: string
  titleLocale: Locale
  deskLocale: Locale
}) {
  if (title) return <Words locale={titleLocale}>{title}</Words>
  return (
    <em className="font-normal text-muted">{deskTranslator(deskLocale, 'states')('untitled')}</em>
  )
}
