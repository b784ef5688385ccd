import type { PictureChoice } from '#components/desk/editor/news-blocks.ts'
import { imageView } from '#db/asset-views.ts'
import { type Asset, findAsset, listAssets } from '#db/assets.ts'
import { reader } from '#db/client.ts'
import { figuresIn } from '#domain/blocks.ts'
import type { Document } from '#domain/document.ts'
import type { Locale } from '#domain/locales.ts'
import { deskMediaPath } from '#domain/media-paths.ts'
import { jpegOf } from '#domain/pictures.ts'

/** As wide as a picture stands among the choices. */
const SMALL = 320

/** The newest pictures that can be shown, and those that a text shows already. */
export async function pictureChoices(body: Document, locale: Locale): Promise<PictureChoice[]> {
  const newest = await listAssets(reader(), { kind: 'image', isOffered: true })
  const shown = new Set(newest.map(({ uid }) => uid))
  const others = figuresIn(body).filter((uid) => !shown.has(uid))
  const older = await Promise.all(others.map((uid) => findAsset(reader(), uid)))
  return [...newest, ...older].flatMap((asset) => (asset ? choiceOf(asset, locale) : []))
}

function choiceOf(asset: Asset, locale: Locale): PictureChoice {
  const { uid, fileName, texts } = asset
  const image = imageView(asset, texts, { locale, base: deskMediaPath(uid) })
  const { text, locale: lang } = image.alt
  return { uid, src: jpegOf(image, 'whole', SMALL).path, alt: text || fileName, lang }
}
