import type { BrandFont } from '#domain/brand-font.ts'
import { brandStyle } from '#domain/brand-style.ts'
import type { Locale } from '#domain/locales.ts'

/** The newsroom's own font, where it can set the page's language; React hoists it into the head. */
export function Brand({ font, locale }: { font: BrandFont; locale: Locale }) {
  const style = brandStyle(font, locale)
  if (!style) return null
  return (
    <>
      {style.preloads.map((path) => (
        <link
          key={path}
          rel="preload"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
          href={path}
        />
      ))}
      {/* After the site's own style: it says the same variables anew. */}
      <style href="brand" precedence="brand">
        {style.css}
      </style>
    </>
  )
}
