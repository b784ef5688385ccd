'use client'
import { EditorContent, useEditor } from '@tiptap/react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { Body } from '#components/reader/body.tsx'
import { FieldError } from '#components/ui/field.tsx'
import { newBlockId } from '#domain/blocks.ts'
import type { Document } from '#domain/document.ts'
import { directionOf, type Locale } from '#domain/locales.ts'
import { type Asked, MarkDialogs } from './mark-dialogs.tsx'
import type { PictureChoice } from './news-blocks.ts'
import { articleExtensions } from './schema.ts'
import { type Asking, BODY_TOOLS, focusToolbar, Toolbar, TRANSLATION_TOOLS } from './toolbar.tsx'
import './editor.css'

/** The body as it stands in the editor; still readable when the editor is gone. */
export interface BodyHandle {
  read(): Document
  focus(): void
}

interface BodyEditorProps {
  storyUid: string
  locale: Locale
  initial: Document
  /** Pictures to choose from, and those of the text. */
  pictures: readonly PictureChoice[]
  isTranslation: boolean
  error?: string | undefined
  onChange: () => void
  handle: RefObject<BodyHandle>
}

/** The rich text of one article, with its toolbar. Until it is ready the text can be read. */
export function BodyEditor({
  storyUid,
  locale,
  initial,
  pictures,
  isTranslation,
  error,
  onChange,
  handle,
}: BodyEditorProps) {
  const t = useTranslations('editor')
  const toolbar = useRef<HTMLDivElement>(null)
  const [asked, setAsked] = useState<Asked>()
  const tools = isTranslation ? TRANSLATION_TOOLS : BODY_TOOLS
  const speech = { lang: locale, dir: directionOf(locale) }
  const editor = useEditor({
    immediatelyRender: false,
    injectCSS: false,
    extensions: articleExtensions({
      storyUid,
      pictures,
      isTranslation,
      labels: {
        words: t('pullQuote.words'),
        attribution: t('pullQuote.attribution'),
        picture: t('tools.figure'),
        embed: { name: t('embed.name'), caption: t('embed.caption') },
        ends: t('ends'),
      },
    }),
    content: withCursor(initial),
    onUpdate: onChange,
    editorProps: {
      attributes: {
        ...speech,
        class: 'article-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('body'),
        'aria-describedby': 'body-keys',
        'data-placeholder': t('write'),
      },
      handleKeyDown: (_view, event) => {
        const isMod = event.ctrlKey || event.metaKey
        const key = event.key.toLowerCase()
        if (event.altKey && key === 'f10') return focusToolbar(toolbar.current)
        if (isMod && !event.altKey && key === (event.shiftKey ? 'l' : 'k')) {
          event.preventDefault()
          setAsked(event.shiftKey ? 'lang' : 'link')
          return true
        }
        const block = isMod && event.shiftKey && !event.altKey ? BLOCK_KEYS[event.code] : undefined
        if (block && tools.some((group) => group.includes(block))) {
          event.preventDefault()
          setAsked(block)
          return true
        }
        return false
      },
    },
  })
  useEffect(() => {
    if (editor)
      handle.current = {
        read: () => plain(editor.getJSON()),
        focus: () => editor.commands.focus(),
      }
  }, [editor, handle])
  return (
    <div className="body-editor">
      {editor ? (
        <>
          <Toolbar
            ref={toolbar}
            editor={editor}
            tools={tools}
            label={t('toolbar')}
            ask={setAsked}
          />
          <EditorContent editor={editor} />
          <MarkDialogs
            editor={editor}
            locale={locale}
            asked={asked}
            pictures={pictures}
            onClose={() => setAsked(undefined)}
          />
        </>
      ) : (
        <div className="article-text" {...speech}>
          <Body document={initial} />
        </div>
      )}
      <p id="body-keys" className="border-rule border-t px-3 py-1.5 text-muted text-xs">
        {t('bodyKeys')}
      </p>
      {error && (
        <div className="px-3 pb-2">
          <FieldError>{error}</FieldError>
        </div>
      )}
    </div>
  )
}

/** Keys of the tools that ask for a block, by their place: with Shift a digit is another sign. */
const BLOCK_KEYS: Partial<Record<string, Asking>> = { Digit5: 'embed', Digit6: 'figure' }

/** An empty body has nowhere to write: it begins with a paragraph. */
const withCursor = (body: Document): Document =>
  body.content.length > 0
    ? body
    : { type: 'doc', content: [{ type: 'paragraph', attrs: { id: newBlockId() } }] }

/** Plain objects through and through, which is all that a server action takes. */
const plain = (json: object): Document => JSON.parse(JSON.stringify(json))
