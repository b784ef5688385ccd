'use client'
import type { Editor } from '@tiptap/core'
import { Fragment, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { type Asked, MarkDialogs } from '#components/desk/editor/mark-dialogs.tsx'
import { useShortcut } from '#components/desk/editor/shortcuts.ts'
import { focusToolbar, ROW_TOOLS, Toolbar } from '#components/desk/editor/toolbar.tsx'
import type { TranslationRow } from '#domain/translation.ts'
import { isLeftOut, isLine, stateIn } from './draft.ts'
import { linksOf } from './links.ts'
import { LooseCard } from './loose-card.tsx'
import { Row, type RowActions } from './row.tsx'
import { RowProgress } from './row-progress.tsx'
import type { Translation } from './use-translation.ts'

/** All rows, how far they are, and the one toolbar that serves whichever has the cursor. */
export function Rows({ article, draft, write, decide }: Translation) {
  const t = useTranslations('translation')
  const words = useTranslations('editor')
  const [active, setActive] = useState<{ row: TranslationRow; editor: Editor | undefined }>()
  const [asked, setAsked] = useState<Asked>()
  const toolbar = useRef<HTMLDivElement>(null)
  const confirm = useShortcut('Mod+Enter')
  const { locale, sourceLocale, rows } = article

  /** Puts the cursor into the next row that is not done, round the end. */
  const goToNext = (after: string | undefined) => {
    const start = rows.findIndex((row) => row.key === after) + 1
    const order = [...rows.slice(start), ...rows.slice(0, start)]
    enter(order.find((row) => stateIn(draft, row) !== 'done' && row.key !== after)?.key)
  }
  const onKey = (row: TranslationRow, event: KeyboardEvent): boolean => {
    const isMod = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (event.altKey && key === 'f10') return focusToolbar(toolbar.current)
    if (isMod && !event.altKey && !isLine(row) && key === (event.shiftKey ? 'l' : 'k')) {
      event.preventDefault()
      setAsked(event.shiftKey ? 'lang' : 'link')
      return true
    }
    if (key !== 'enter' || event.shiftKey || event.altKey) return false
    if (isMod) {
      if (stateIn(draft, row) === 'stale') decide('confirmed', row.key, true)
      goToNext(row.key)
    } else enter(rows[rows.indexOf(row) + 1]?.key)
    return true
  }
  const now = useRef({ onKey, goToNext, active })
  useEffect(() => {
    now.current = { onKey, goToNext, active }
  })
  const actions = useMemo(
    (): RowActions => ({
      write,
      confirm: (key, isConfirmed) => decide('confirmed', key, isConfirmed),
      enter: (row, editor) => setActive({ row, editor }),
      onKey: (row, event) => now.current.onKey(row, event),
    }),
    [write, decide],
  )
  useEffect(() => {
    const onF8 = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return
      event.preventDefault()
      now.current.goToNext(now.current.active?.row.key)
    }
    document.addEventListener('keydown', onF8)
    return () => document.removeEventListener('keydown', onF8)
  }, [])

  const loose = Map.groupBy(article.loose, (block) => block.after)
  const cardsAfter = (key: string) =>
    loose
      .get(key)
      ?.map((block) => <LooseCard key={block.id} {...{ block, draft, locale, decide }} />)
  const firstOfBody = rows.find((row) => !isLine(row))?.key
  return (
    <>
      <div className="translation-head">
        <RowProgress
          states={rows.map((row) => stateIn(draft, row))}
          onNext={() => goToNext(active?.row.key)}
        />
        {active?.editor ? (
          <Toolbar
            key={active.editor.instanceId}
            ref={toolbar}
            editor={active.editor}
            tools={ROW_TOOLS}
            label={words('toolbar')}
            ask={setAsked}
          />
        ) : (
          <p className="toolbar items-center text-muted text-xs">{t('keys', { confirm })}</p>
        )}
      </div>
      <ol className="units">
        {rows.map((row) => (
          <Fragment key={row.key}>
            {row.key === firstOfBody && cardsAfter('')}
            <Row
              row={row}
              words={isLine(row) ? draft[row.key] : (draft.texts[row.key] ?? [])}
              state={stateIn(draft, row)}
              isConfirmed={draft.confirmed.includes(row.key)}
              isLeftOut={isLeftOut(draft, row)}
              locale={locale}
              sourceLocale={sourceLocale}
              actions={actions}
            />
            {cardsAfter(row.key)}
          </Fragment>
        ))}
      </ol>
      {active?.editor && (
        <MarkDialogs
          editor={active.editor}
          locale={locale}
          asked={asked}
          offered={linksOf(active.row.source)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}

function enter(key: string | undefined): void {
  if (!key) return
  const row = document.getElementById(`row-${key}`)
  row?.scrollIntoView({ block: 'center' })
  const field = row?.querySelector<HTMLElement>('[data-row-text]')
  field?.focus({ preventScroll: true })
  if (field instanceof HTMLTextAreaElement)
    field.setSelectionRange(field.value.length, field.value.length)
}
