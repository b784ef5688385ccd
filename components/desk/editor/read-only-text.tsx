import { Body } from '#components/reader/body.tsx'
import { directionOf, type Locale } from '#domain/locales.ts'
import type { DraftText } from '#domain/merge.ts'
import './editor.css'

/** A text for who may not write it. */
export function ReadOnlyText({ text, locale }: { text: DraftText; locale: Locale }) {
  return (
    <article
      className="article-text max-w-180 border border-rule bg-surface"
      lang={locale}
      dir={directionOf(locale)}
    >
      <h2>{text.title}</h2>
      {text.summary && <p className="text-muted">{text.summary}</p>}
      <Body document={text.body} />
    </article>
  )
}
