import type { PressKit } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'
import { Attachments } from './attachments.tsx'
import { Photos } from './photos.tsx'
import type { Newsroom } from './site-page.tsx'

/** What journalists may take away at once: the newsroom's logo, pictures and documents. */
export function PressKitSection({
  kit,
  newsroom,
  locale,
}: {
  kit: PressKit
  newsroom: Newsroom
  locale: Locale
}) {
  const { logo, name, contact } = newsroom
  const own = logo ? [{ ...logo, alt: { text: name[locale], locale } }] : []
  const pictures = [...own, ...kit.pictures.filter(({ base }) => base !== logo?.base)]
  if (pictures.length === 0 && kit.documents.length === 0) return null
  const words = readerWords(locale)
  return (
    <section aria-labelledby="kit">
      <h2 className="block-name" id="kit">
        {words('trust.kit')}
      </h2>
      {pictures.length > 0 && <Photos images={pictures} page={locale} />}
      <div className="story-foot">
        <Attachments attachments={kit.documents} contact={contact} page={locale} />
      </div>
    </section>
  )
}
