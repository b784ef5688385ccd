'use client'
import type { Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { rowExtensions } from '#components/desk/editor/schema.ts'
import { Inlines } from '#components/reader/body.tsx'
import { classes } from '#components/ui/classes.ts'
import type { Inline } from '#domain/document.ts'
import { directionOf, type Locale } from '#domain/locales.ts'

interface RowTextProps {
  content: Inline[]
  locale: Locale
  label: string
  describedBy: string
  className: string
  onChange: (content: Inline[]) => void
  /** This row's editor has the cursor; undefined when it goes. */
  onFocus: (editor: Editor) => void
  /** A key that means something to the whole screen; true when it was taken. */
  onKey: (event: KeyboardEvent) => boolean
}

/** Where a row was entered: by a pointer at a place, or by the keyboard. */
interface Entry {
  point: { left: number; top: number } | undefined
}

/**
 * The words of one row. An editor costs a hundred times what its words do, so it is made when the
 * row is first entered; until then the words stand there as they are.
 */
export function RowText(props: RowTextProps) {
  const t = useTranslations('translation')
  const [entry, setEntry] = useState<Entry>()
  const point = useRef<Entry['point']>(undefined)
  if (entry) return <RowEditor {...props} entry={entry} />
  return (
    // biome-ignore lint/a11y/useSemanticElements: it becomes a rich text editor, which no input is
    <div
      className={classes('unit-text', props.className)}
      role="textbox"
      aria-multiline="true"
      tabIndex={0}
      lang={props.locale}
      dir={directionOf(props.locale)}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      data-row-text
      data-placeholder={t('write')}
      onPointerDown={({ clientX: left, clientY: top }) => {
        point.current = { left, top }
      }}
      onFocus={() => setEntry({ point: point.current })}
    >
      <Inlines content={props.content} />
    </div>
  )
}

function RowEditor({ entry, content, ...props }: RowTextProps & { entry: Entry }) {
  const { locale, className, label, describedBy } = props
  // What the editor itself said comes back later, when more may be typed already: only content
  // from elsewhere is put into it.
  const [said] = useState(() => new WeakSet<Inline[]>())
  const seen = useRef(content)
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const editor = useEditor({
    immediatelyRender: true,
    injectCSS: false,
    extensions: rowExtensions(),
    content: asDocument(content),
    onUpdate: ({ editor: now }) => {
      const [paragraph] = JSON.parse(JSON.stringify(now.getJSON().content)) as [
        { content?: Inline[] },
      ]
      const words = paragraph.content ?? []
      said.add(words)
      latest.current.onChange(words)
    },
    onFocus: ({ editor: now }) => latest.current.onFocus(now),
    editorProps: {
      attributes: {
        lang: locale,
        dir: directionOf(locale),
        class: classes('unit-text', className),
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'aria-describedby': describedBy,
        'data-row-text': '',
      },
      handleKeyDown: (_view, event) => !event.isComposing && latest.current.onKey(event),
    },
  })

  // At once: Tiptap's own `focus` waits for a frame, and what is typed until then would be lost.
  useLayoutEffect(() => {
    const { state, view } = editor
    const place = entry.point && view.posAtCoords(entry.point)
    const { doc, tr } = state
    const cursor = place ? Selection.near(doc.resolve(place.pos)) : Selection.atEnd(doc)
    view.dispatch(tr.setSelection(cursor))
    view.focus()
  }, [editor, entry])

  useEffect(() => {
    if (content === seen.current) return
    seen.current = content
    if (!said.has(content)) editor.commands.setContent(asDocument(content), { emitUpdate: false })
  }, [content, editor, said])

  return <EditorContent editor={editor} />
}

const asDocument = (content: Inline[]) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content }],
})
