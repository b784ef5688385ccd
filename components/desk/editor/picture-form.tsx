'use client'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'use-intl/react'
import type { PictureChoice } from './news-blocks.ts'

/** The newest pictures, each a button: what is pressed goes below the cursor. */
export function PictureForm({
  editor,
  pictures,
  onDone,
}: {
  editor: Editor
  pictures: readonly PictureChoice[]
  onDone: () => void
}) {
  const t = useTranslations('editor.picture')
  if (pictures.length === 0) return <p>{t('none')}</p>
  return (
    <ul className="picture-choices">
      {pictures.map(({ uid, src, alt, lang }) => (
        <li key={uid}>
          <button
            type="button"
            className="picture-choice"
            onClick={() => {
              editor.commands.insertPicture(uid)
              onDone()
            }}
          >
            {/* biome-ignore lint/performance/noImgElement: one small file of ours, made already */}
            <img src={src} alt="" loading="lazy" className="picture-small" />
            <span className="picture-words" lang={lang} dir="auto">
              {alt}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
