'use client'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'use-intl/react'
import { Dialog } from '#components/ui/dialog.tsx'
import type { Locale } from '#domain/locales.ts'
import { EmbedForm } from './embed-form.tsx'
import { LangForm } from './lang-form.tsx'
import { LinkForm, type OfferedLink } from './link-form.tsx'
import type { PictureChoice } from './news-blocks.ts'
import { PictureForm } from './picture-form.tsx'
import type { Asking } from './toolbar.tsx'

export type Asked = Asking | undefined

interface MarkDialogsProps {
  editor: Editor
  locale: Locale
  asked: Asked
  offered?: readonly OfferedLink[]
  /** Pictures to choose from, where the text may show any. */
  pictures?: readonly PictureChoice[]
  onClose: () => void
}

/** The questions of the toolbar; answered or closed, the cursor is back in the text. */
export function MarkDialogs({
  editor,
  locale,
  asked,
  offered = [],
  pictures = [],
  onClose,
}: MarkDialogsProps) {
  const t = useTranslations('editor')
  const close = () => {
    onClose()
    // After the dialog has given the focus back to the button that opened it.
    setTimeout(() => editor.commands.focus())
  }
  return (
    <>
      <Dialog
        isOpen={asked === 'link'}
        onOpenChange={(isOpen) => !isOpen && close()}
        title={t('link.title')}
      >
        <LinkForm editor={editor} offered={offered} onDone={close} />
      </Dialog>
      <Dialog
        isOpen={asked === 'lang'}
        onOpenChange={(isOpen) => !isOpen && close()}
        title={t('lang.title')}
        description={t('lang.description')}
      >
        <LangForm editor={editor} locale={locale} onDone={close} />
      </Dialog>
      <Dialog
        isOpen={asked === 'figure'}
        onOpenChange={(isOpen) => !isOpen && close()}
        title={t('picture.title')}
        description={t('picture.description')}
      >
        <PictureForm editor={editor} pictures={pictures} onDone={close} />
      </Dialog>
      <Dialog
        isOpen={asked === 'embed'}
        onOpenChange={(isOpen) => !isOpen && close()}
        title={t('embed.title')}
        description={t('embed.description')}
      >
        <EmbedForm editor={editor} onDone={close} />
      </Dialog>
    </>
  )
}
