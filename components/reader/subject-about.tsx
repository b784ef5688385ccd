import type { SubjectView } from '#db/public.ts'
import type { Locale } from '#domain/locales.ts'
import { readerWords } from '#i18n/reader.ts'
import { spoken } from './spoken.ts'

/** What a list's subject is, or who: under the list's heading, which names it. */
export function SubjectAbout({ subject, page }: { subject: SubjectView; page: Locale }) {
  const { role, organisation, about, address, locale } = subject
  const place = [role, organisation].filter(Boolean)
  if (place.length === 0 && !about && !address) return null
  return (
    <div className="subject-about">
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
  )
}

const hostOf = (address: string): string => new URL(address).host.replace(/^www\./, '')
