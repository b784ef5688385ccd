import type { Locale } from '#domain/locales.ts'
import type { ImageView } from '#domain/pictures.ts'
import { Figure } from './figure.tsx'

/** Pictures side by side, each with its caption and terms. */
export function Photos({ images, page }: { images: readonly ImageView[]; page: Locale }) {
  return (
    <div className="photos">
      {images.map((image) => (
        <Figure
          key={image.base}
          image={image}
          page={page}
          sizes="(max-width: 40rem) 100vw, 20rem"
        />
      ))}
    </div>
  )
}
