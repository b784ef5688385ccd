'use client'
import type { Editor } from '@tiptap/core'
import { memo } from 'react'
import { useTranslations } from 'use-intl/react'
import { Inlines } from '#components/reader/body.tsx'
import { classes } from '#components/ui/classes.ts'
import { Textarea } from '#components/ui/controls.tsx'
import type { Inline } from '#domain/document.ts'
import { directionOf, type Locale } from '#domain/locales.ts'
import type { RowState, TranslationRow } from '#domain/translation.ts'
import { RowHelp } from './row-help.tsx'
import { RowBadge, RowChanges } from './row-state.tsx'
import { RowText } from './row-text.tsx'

/** What a row can ask of its screen; the same functions for all rows. */
export interface RowActions {
  write: (key: string, words: string | Inline[]) => void
  confirm: (key: string, isConfirmed: boolean) => void
  enter: (row: TranslationRow, editor: Editor | undefined) => void
  onKey: (row: TranslationRow, event: KeyboardEvent) => boolean
}

export interface RowProps {
  row: TranslationRow
  words: string | Inline[]
  state: RowState
  isConfirmed: boolean
  isLeftOut: boolean
  locale: Locale
  sourceLocale: Locale
  actions: RowActions
}

/** One unit of a translation: the source's words beside one's own, and how they stand. */
export const Row = memo(function Row(props: RowProps) {
  const { row, state, sourceLocale } = props
  const t = useTranslations('translation')
  const kind = kindOf(row)
  return (
    <li id={`row-${row.key}`} className="unit" data-state={state} data-row={row.key}>
      <div className="unit-source">
        <p className="unit-kind">{t(`kinds.${kind}`)}</p>
        <div
          className={classes('article-text unit-words', `unit-${kind}`)}
          lang={sourceLocale}
          dir={directionOf(sourceLocale)}
        >
          {row.source.ordinal !== undefined && `${row.source.ordinal}. `}
          {row.source.content ? <Inlines content={row.source.content} /> : row.source.text}
        </div>
        {row.state === 'stale' && row.basis && <RowChanges row={row} language={sourceLocale} />}
      </div>
      <div className="unit-target">
        <p className="flex flex-wrap items-center justify-between gap-2">
          <RowBadge {...props} />
        </p>
        <Words {...props} kind={kind} />
        <RowHelp {...props} />
      </div>
    </li>
  )
})

type Kind =
  | 'title'
  | 'summary'
  | 'heading'
  | 'subheading'
  | 'paragraph'
  | 'bullet'
  | 'number'
  | 'quote'
  | 'pullQuote'
  | 'attribution'
  | 'embedTitle'
  | 'embedCaption'
  | 'dateline'

const WITHIN = {
  bulletList: 'bullet',
  orderedList: 'number',
  blockquote: 'quote',
  pullQuote: 'pullQuote',
  attribution: 'attribution',
  embedTitle: 'embedTitle',
  embedCaption: 'embedCaption',
} as const

function kindOf({ source: { kind, level, within } }: TranslationRow): Kind {
  if (kind === 'heading') return level === 2 ? 'heading' : 'subheading'
  if (kind !== 'paragraph' || !within) return kind
  return WITHIN[within]
}

function Words({ row, words, locale, actions, kind }: RowProps & { kind: Kind }) {
  const t = useTranslations('translation')
  const label = t('label', { kind: t(`kinds.${kind}`) })
  if (typeof words === 'string')
    return (
      <Textarea
        className={classes('text-field', `unit-${kind}`)}
        aria-label={label}
        aria-describedby={`state-${row.key}`}
        lang={locale}
        dir={directionOf(locale)}
        rows={1}
        data-row-text
        value={words}
        onFocus={() => actions.enter(row, undefined)}
        onKeyDown={({ nativeEvent }) => {
          if (!nativeEvent.isComposing && actions.onKey(row, nativeEvent))
            nativeEvent.preventDefault()
        }}
        onChange={(event) => actions.write(row.key, event.target.value.replace(/[\r\n]+/g, ' '))}
      />
    )
  return (
    <RowText
      content={words}
      locale={locale}
      label={label}
      describedBy={`state-${row.key}`}
      className={`article-text unit-${kind}`}
      onChange={(content) => actions.write(row.key, content)}
      onFocus={(editor) => actions.enter(row, editor)}
      onKey={(event) => actions.onKey(row, event)}
    />
  )
}
