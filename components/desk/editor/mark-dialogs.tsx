'use client'
import type { Editor } from '@tiptap/core'
import { useTranslations } from 'use-intl/react'
import { Dialog } from '#components/ui/dialog.tsx'
import type { Locale } from '#domain/locales.ts'
import { LangForm } from './lang-form.tsx'
import { LinkForm, type OfferedLink } from './link-form.tsx'

export type Asked = 'link' | 'lang' | undefined

interface MarkDialogsProps {
  editor: Editor
  locale: Locale
  asked: Asked
  offered?: readonly OfferedLink[]
  onClose: () => void
}

/** The questions of the toolbar; answered or closed, the cursor is back in the text. */
export function MarkDialogs({ editor, locale, asked, offered = [], onClose }: MarkDialogsProps) {
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
    </>
  )
}
