import { ReaderDocument } from '#components/reader/document.tsx'
import { DEFAULT_LOCALE } from '#domain/locales.ts'
import { GATEWAY } from '#domain/paths.ts'
import { readerWords } from '#i18n/reader.ts'

/** The backstop for what no route matches; made at build time, so it knows no newsroom. */
export default function GlobalNotFound() {
  const words = readerWords(DEFAULT_LOCALE)
  return (
    <ReaderDocument locale={DEFAULT_LOCALE}>
      <title>{words('notFound.title')}</title>
      <main id="main" className="wrap lost">
        <h1>{words('notFound.title')}</h1>
        <p className="standfirst">{words('notFound.explain')}</p>
        <p>
          <a href={GATEWAY}>{words('site.languages')}</a>
        </p>
      </main>
    </ReaderDocument>
  )
}
