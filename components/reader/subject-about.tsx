import type { SubjectView } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import type { ImageView } from '#domain/pictures.ts'
import { readerWords } from '#i18n/reader.ts'
import { Picture } from './picture.tsx'
import { spoken } from './spoken.ts'

/** What a list's subject is, or who: under the list's heading, which names it. */
export function SubjectAbout({
  subject,
  photo,
  page,
}: {
  subject: SubjectView
  photo: ImageView | undefined
  page: Locale
}) {
  const { role, organisation, about, address, locale } = subject
  const place = [role, organisation].filter(Boolean)
  if (place.length === 0 && !about && !address && !photo) return null
  return (
    <div className={photo ? 'subject-about pictured' : 'subject-about'}>
      {photo && <Picture image={photo} page={page} sizes="10rem" isFirst />}
      <div className="subject-text">
        {place.length > 0 && (
          <p className="role" {...spoken(locale, page)}>
            {place.join(' · ')}
          </p>
        )}
        {about.split(/\n{2,}/).map(
          (paragraph) =>
            paragraph && (
              <p key={paragraph} {...spoken(locale, page)}>
                {paragraph}
              </p>
            ),
        )}
        {address && (
          <p className="meta">
            <span>{readerWords(page)('subjects.website')}: </span>
            <a href={address} dir="ltr">
              {hostOf(address)}
            </a>
          </p>
        )}
      </div>
    </div>
  )
}

const hostOf = (address: string): string => new URL(address).host.replace(/^www\./, '')
