import type { Banner } from '#domain/banner.ts'
import type { Locale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'
import { Enhancement } from './enhancement.tsx'

/**
 * What cannot wait, above everything of the page. Folding it leaves its heading: without a script
 * until the next page, with one until it changes or the window is closed.
 */
export function BannerNotice({ banner, locale }: { banner: Banner | undefined; locale: Locale }) {
  if (!banner) return null
  const { heading, text, link, since } = banner
  const words = readerWords(locale)
  return (
    <section className="banner" aria-label={words('banner.name')}>
      <details open className="wrap" data-banner={since.getTime()}>
        <summary>
          <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M10 2.5 18 17H2zM10 8v4M10 14.25v.25" />
          </svg>
          <strong>{heading}</strong>
          <span className="banner-fold">{words('banner.fold')}</span>
          <span className="banner-unfold">{words('banner.unfold')}</span>
        </summary>
        <p>{text}</p>
        {link && (
          <p>
            <a href={link.href}>{link.words}</a>
          </p>
        )}
      </details>
      <Enhancement name="banner" />
    </section>
  )
}
