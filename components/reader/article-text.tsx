import type { Anatomy } from '#domain/anatomy.ts'
import type { Block } from '#domain/document.ts'
import { formatDay } from '#i18n/dates.ts'
import { readerWords } from '#i18n/reader.ts'
import type { ArticleProps } from './article-page.tsx'
import { Blocks, type EmbedBlock } from './body.tsx'
import { EmbedFigure } from './embed.tsx'
import { Figure } from './figure.tsx'

/** How wide the lead picture and those in the text stand, as `sizes` says it. */
const WIDE = '(min-width: 64rem) 52rem, 100vw'
const COLUMN = '(min-width: 42rem) 38rem, 100vw'

/** The lead picture, the news, its end, and the notes to editors that follow it. */
export function ArticleText({
  article,
  around: { image, pictures },
  anatomy: { news, notes, hasEnd },
}: ArticleProps & { anatomy: Anatomy }) {
  const { locale } = article
  const words = readerWords(locale)
  const opening = openingOf(article, news)
  const picture = (asset: string) => {
    const found = pictures.get(asset)
    return found && <Figure key={asset} image={found} page={locale} sizes={COLUMN} />
  }
  const embed = (block: EmbedBlock) => <EmbedFigure block={block} page={locale} />
  return (
    <>
      {image && (
        <div className="story-lead">
          <Figure image={image} page={locale} sizes={WIDE} isFirst />
        </div>
      )}
      <div className="story-body">
        <Blocks
          content={news}
          picture={picture}
          embed={embed}
          opening={opening && <span className="dateline">{opening}</span>}
        />
        {hasEnd && <p className="ends">{words('article.ends')}</p>}
      </div>
      {notes.length > 0 && (
        <section className="notes story-body" aria-labelledby="notes">
          <h2 id="notes">{words('article.notes')}</h2>
          <Blocks content={notes} picture={picture} embed={embed} under={2} />
        </section>
      )}
    </>
  )
}

/** What an opening is made of. */
export type Dated = Pick<ArticleProps['article'], 'locale' | 'dateline' | 'day'>

/** "LINZ, 17 August 2017 –", as the language does it; nothing without a place, or before no news. */
export function openingOf({ locale, dateline, day }: Dated, news: readonly Block[]): string {
  if (!dateline || news.length === 0) return ''
  return readerWords(locale)('article.opening', { place: dateline, day: formatDay(day, locale) })
}
