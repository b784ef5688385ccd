import type { AttachmentView } from '#domain/attachments.ts'
import type { Locale } from '#domain/locales.ts'
import { formatBytes } from '#i18n/bytes.ts'
import { readerWords } from '#i18n/reader.ts'
import { apart, spoken } from './spoken.ts'

/** Documents to take away, each link saying what one gets: "PDF, 240 kB, 3 pages, in English". */
export function Attachments({
  attachments,
  contact,
  page,
}: {
  attachments: readonly AttachmentView[]
  /** Where to ask for one in another format; empty: nowhere. */
  contact: string
  page: Locale
}) {
  if (attachments.length === 0) return null
  return (
    <section className="attachments" aria-labelledby="attachments">
      <h2 id="attachments">{readerWords(page)('media.documents')}</h2>
      <ul>
        {attachments.map((attachment) => (
          <li key={attachment.uid}>
            <a href={attachment.path} hrefLang={attachment.locale} type={attachment.mime}>
              <span className="title" {...spoken(attachment.title.locale, page)}>
                {attachment.title.text}
              </span>{' '}
              <span className="kind">({kindOf(attachment, page)})</span>
            </a>
          </li>
        ))}
      </ul>
      {contact && (
        <p className="other-format">
          {readerWords(page)('media.otherFormat')}{' '}
          <a href={`mailto:${contact}`}>
            <bdi dir="ltr">{contact}</bdi>
          </a>
        </p>
      )}
    </section>
  )
}

function kindOf({ format, bytes, pages, locale }: AttachmentView, page: Locale): string {
  const words = readerWords(page)
  const facts = [
    apart(format),
    formatBytes(bytes, page),
    ...(pages === undefined ? [] : [words('media.pages', { count: pages })]),
    ...(locale === undefined ? [] : [words('media.inLanguage', { language: locale })]),
  ]
  return facts.join(words('media.comma'))
}
