import type { ReactNode } from 'react'
import type { PageView } from '#db/public.ts'
import { dayIn } from '#domain/days.ts'
import type { Locale } from '#domain/locales.ts'
import type { ImageView } from '#domain/pictures.ts'
import { formatDay } from '#i18n/dates.ts'
import { readerWords } from '#i18n/reader.ts'
import { Body } from './body.tsx'
import { EmbedFigure } from './embed.tsx'
import { Figure } from './figure.tsx'
import './standing.css'

/** A page about the newsroom: a text without category and date, and when it last changed. */
export function StandingPage({
  view,
  pictures,
  timeZone,
  locale,
  children,
}: {
  view: PageView
  pictures: ReadonlyMap<string, ImageView>
  timeZone: string
  locale: Locale
  /** What follows the text. */
  children?: ReactNode
}) {
  const { title, summary, body, publishedAt } = view
  const picture = (asset: string) => {
    const image = pictures.get(asset)
    return image && <Figure image={image} page={locale} sizes="(max-width: 40rem) 100vw, 38rem" />
  }
  return (
    <div className="standing">
      <header className="list-head">
        <h1>{title}</h1>
        {summary && <p className="standfirst">{summary}</p>}
      </header>
      <div className="story-body">
        <Body
          document={body}
          picture={picture}
          embed={(block) => <EmbedFigure block={block} page={locale} />}
        />
      </div>
      {children}
      {publishedAt && (
        <p className="meta">
          {readerWords(locale)('trust.updated', {
            day: formatDay(dayIn(publishedAt, timeZone), locale),
          })}
        </p>
      )}
    </div>
  )
}
