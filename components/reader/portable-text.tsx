import type { ReactNode } from 'react'
import { anatomyOf } from '#domain/anatomy.ts'
import type { Document } from '#domain/document.ts'
import type { Locale } from '#domain/locales.ts'
import { type ImageView, jpegOf } from '#domain/pictures.ts'
import { readerWords } from '#i18n/reader.ts'
import { type Dated, openingOf } from './article-text.tsx'
import { Blocks } from './body.tsx'
import { PictureCaption } from './figure.tsx'
import { spoken } from './spoken.ts'

/** What of an article goes to other places than its page. */
export interface Portable extends Dated {
  body: Document
  /** The lead picture. */
  image?: ImageView | undefined
  /** Those of the text, by their assets' uids; absent: the text goes without pictures. */
  pictures?: ReadonlyMap<string, ImageView> | undefined
}

/** Its news: lead picture, place and day, text. */
export function PortableNews({ image, pictures, ...article }: Portable) {
  const { locale, body } = article
  const { news } = anatomyOf(body)
  return (
    <>
      {image && <PortableFigure image={image} page={locale} />}
      <Blocks
        content={news}
        picture={pictureOf(pictures, locale)}
        opening={openingOf(article, news)}
      />
    </>
  )
}

/** The whole of it: the news, where they end, and the notes to editors under their heading. */
export function PortableText(article: Portable) {
  const { locale, body, pictures } = article
  const { notes, hasEnd } = anatomyOf(body)
  const words = readerWords(locale)
  return (
    <>
      <PortableNews {...article} />
      {hasEnd && <p>{words('article.ends')}</p>}
      {notes.length > 0 && (
        <>
          <h2>{words('article.notes')}</h2>
          <Blocks content={notes} picture={pictureOf(pictures, locale)} under={2} />
        </>
      )}
    </>
  )
}

const pictureOf = (pictures: Portable['pictures'], page: Locale) => (asset: string) => {
  const image = pictures?.get(asset)
  return image && <PortableFigure key={asset} image={image} page={page} />
}

/** One file that every program can show, with its words, whose it is and on what terms. */
function PortableFigure({ image, page }: { image: ImageView; page: Locale }) {
  const { path, width, height } = jpegOf(image, 'whole')
  const { text, locale } = image.alt
  return (
    <figure>
      {/* biome-ignore lint/performance/noImgElement: shown on other sites, which know nothing of Next */}
      <img
        src={path}
        width={width}
        height={height}
        alt={text}
        {...spoken(locale, page)}
        // Else React asks to fetch it ahead, by a link in front of the text.
        loading="lazy"
      />
      <PictureCaption image={image} page={page} />
    </figure>
  )
}

/**
 * Elements as HTML for another site's page: addresses absolute. React's renderer is loaded when it
 * is needed, since Next forbids pages to import it.
 */
export async function portableHtml(elements: ReactNode, origin: string): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(elements).replace(/\b(href|src)="\/(?!\/)/g, `$1="${origin}/`)
}
