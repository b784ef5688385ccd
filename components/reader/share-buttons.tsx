import type { Locale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'
import { Enhancement } from './enhancement.tsx'

/** Items of the share row that need the browser's help; hidden until it is known to give it. */
export function ShareButtons({
  title,
  address,
  locale,
}: {
  title: string
  address: string
  locale: Locale
}) {
  const words = readerWords(locale)
  return (
    <>
      <li hidden>
        <button
          type="button"
          id="copy-link-button"
          data-copies={address}
          data-done={words('share.copied')}
          data-refused={words('share.notCopied')}
          aria-live="polite"
        >
          {words('share.copy')}
        </button>
        <Enhancement name="copy-link" />
      </li>
      <li hidden>
        <button type="button" id="native-share-button" data-title={title} data-shares={address}>
          {words('share.native')}
        </button>
        <Enhancement name="native-share" />
      </li>
    </>
  )
}
