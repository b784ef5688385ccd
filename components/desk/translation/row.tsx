'use client'
import type { Editor } from '@tiptap/core'
import {
  Check,
  CircleDashed,
  CircleSlash,
  Copy,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react'
import { memo } from 'react'
import { useTranslations } from 'use-intl/react'
import { WordChanges } from '#components/desk/editor/word-changes.tsx'
import { Inlines } from '#components/reader/body.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { classes } from '#components/ui/classes.ts'
import { Textarea } from '#components/ui/controls.tsx'
import type { Tone } from '#components/ui/notice.tsx'
import { isBlank, linksIn } from '#domain/blocks.ts'
import type { Inline } from '#domain/document.ts'
import { directionOf, type Locale } from '#domain/locales.ts'
import type { RowState, TranslationRow } from '#domain/translation.ts'
import { isLine } from './draft.ts'
import { linksOf, withLink } from './links.ts'
import { RowText } from './row-text.tsx'

/** What a row can ask of its screen; the same functions for all rows. */
export interface RowActions {
  write: (key: string, words: string | Inline[]) => void
  confirm: (key: string, isConfirmed: boolean) => void
  enter: (row: TranslationRow, editor: Editor | undefined) => void
  onKey: (row: TranslationRow, event: KeyboardEvent) => boolean
}

interface RowProps {
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
        {row.state === 'stale' && row.basis && <Changes row={row} language={sourceLocale} />}
      </div>
      <div className="unit-target">
        <p className="flex flex-wrap items-center justify-between gap-2">
          <StateBadge {...props} />
        </p>
        <Words {...props} kind={kind} />
        <Help {...props} />
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

function kindOf({ source: { kind, level, within } }: TranslationRow): Kind {
  if (kind === 'heading') return level === 2 ? 'heading' : 'subheading'
  if (kind !== 'paragraph' || !within) return kind
  return ({ bulletList: 'bullet', orderedList: 'number', blockquote: 'quote' } as const)[within]
}

/** What the source said when this was translated, and what it says now. */
function Changes({ row, language }: { row: TranslationRow; language: Locale }) {
  const t = useTranslations('translation')
  if (!row.basis) return null
  const { text, links } = row.basis
  const newLinks = row.source.links.filter((href) => !links.includes(href))
  return (
    <div className="unit-changes">
      <p className="font-semibold text-sm">{t('changed')}</p>
      <p className="article-text unit-words" lang={language} dir={directionOf(language)}>
        <WordChanges before={text} after={row.source.text} language={language} />
      </p>
      {newLinks.map((href) => (
        <p key={href} className="text-sm">
          {t.rich('newLink', { href: () => <bdi dir="ltr">{href}</bdi> })}
        </p>
      ))}
    </div>
  )
}

const LOOKS: Record<RowState | 'leftOut', { Icon: LucideIcon; tone: Tone | undefined }> = {
  empty: { Icon: CircleDashed, tone: undefined },
  done: { Icon: Check, tone: 'success' },
  stale: { Icon: TriangleAlert, tone: 'warning' },
  leftOut: { Icon: CircleSlash, tone: 'info' },
}

function StateBadge({ row, state, isLeftOut }: RowProps) {
  const t = useTranslations('translation.states')
  const isUncompared = state === 'stale' && !row.basis
  const name = isLeftOut && state === 'done' ? 'leftOut' : state
  const { Icon, tone } = LOOKS[name]
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      <span id={`state-${row.key}`}>{t(isUncompared ? 'uncompared' : name)}</span>
    </Badge>
  )
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

/** What can be done with a row besides writing in it, as far as it applies. */
function Help({ row, words, state, isConfirmed, isLeftOut, actions }: RowProps) {
  const t = useTranslations('translation')
  const isEmpty = typeof words === 'string' ? !words.trim() : isBlank(words)
  const copy = () =>
    actions.write(row.key, isLine(row) ? row.source.text : (row.source.content ?? []))
  const missing =
    typeof words === 'string' || isEmpty
      ? []
      : linksOf(row.source).filter(({ href }) => !linksIn(words).includes(href))
  const mayConfirm = isConfirmed || (state === 'stale' && !isEmpty)
  const mayLeaveOut = isEmpty && row.key !== 'title' && !isConfirmed
  return (
    <div className="unit-help">
      {mayConfirm && !isEmpty && (
        <Button
          look={isConfirmed ? 'quiet' : 'secondary'}
          aria-pressed={isConfirmed}
          icon={<Check aria-hidden />}
          onClick={() => actions.confirm(row.key, !isConfirmed)}
        >
          {t('stillRight')}
        </Button>
      )}
      {isEmpty && !isLeftOut && (
        <Button look="quiet" icon={<Copy aria-hidden />} onClick={copy}>
          {t('copySource')}
        </Button>
      )}
      {mayLeaveOut && state !== 'done' && (
        <Button look="quiet" onClick={() => actions.confirm(row.key, true)}>
          {t(isLeftOut ? 'stillLeftOut' : 'leaveOut')}
        </Button>
      )}
      {isEmpty && isConfirmed && (
        <Button look="quiet" onClick={() => actions.confirm(row.key, false)}>
          {t('translateAfterAll')}
        </Button>
      )}
      {missing.map((link) => (
        <Button
          key={link.href}
          look="quiet"
          title={link.href}
          icon={<TriangleAlert aria-hidden className="text-warning" />}
          onClick={() => actions.write(row.key, withLink(words as Inline[], link))}
        >
          {t.rich('missingLink', { words: () => <bdi>{link.words}</bdi> })}
        </Button>
      ))}
    </div>
  )
}
