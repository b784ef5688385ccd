import type { ReactNode } from 'react'
import type { BrandFont } from '#domain/brand-font.ts'
import { directionOf, type Locale } from '#domain/locales.ts'
import { Brand } from './brand.tsx'
import { Enhancement } from './enhancement.tsx'
import './tokens.css'
import './base.css'
import './masthead.css'
import './banner.css'
import './entries.css'
import './front.css'
import './list.css'
import './ways.css'
import './story.css'
import './controls.css'
import './search-form.css'
import './anatomy.css'
import './story-foot.css'
import './media.css'
import './embed.css'
import './enhancements.css'
import './print.css'

/** The bare document of a readers' page. The desk's preview uses it too. */
export function ReaderDocument({
  locale,
  font,
  children,
}: {
  locale: Locale
  font?: BrandFont | undefined
  children: ReactNode
}) {
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <Enhancement name="theme" />
        <link rel="icon" type="image/svg+xml" href="/icon.svg" />
        {font && <Brand font={font} locale={locale} />}
        {children}
      </body>
    </html>
  )
}
