'use client'
import { useTranslations } from 'use-intl/react'
import { AddressField } from '#components/desk/editor/address-field.tsx'
import { ConflictView } from '#components/desk/editor/conflict-view.tsx'
import { DatelineField } from '#components/desk/editor/dateline-field.tsx'
import { LeaveGuard } from '#components/desk/editor/leave-guard.tsx'
import { RestoredNotice } from '#components/desk/editor/restored-notice.tsx'
import { mayBeSent, SaveBar, type Submitting } from '#components/desk/editor/save-bar.tsx'
import { refusedAt } from '#components/desk/editor/save-status.ts'
import { LineField } from '#components/desk/editor/text-fields.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { type TranslatedArticle, textOf } from './draft.ts'
import { AsideList } from './loose-card.tsx'
import { MethodField } from './method-field.tsx'
import { Rows } from './rows.tsx'
import { type TranslationActions, useTranslation } from './use-translation.ts'
import '../editor/editor.css'
import './translation.css'

interface TranslationScreenProps {
  opened: TranslatedArticle
  actions: TranslationActions
  maySubmit: Submitting
  /** Who writes: what they don't save is kept for them alone. */
  writerUid: string
  /** Scheme, host and port that readers use. */
  origin: string
  /** The path word readers use now. */
  slug: string | undefined
}

/** A translation beside its source, block by block. */
export function TranslationScreen({ opened, actions, ...props }: TranslationScreenProps) {
  const t = useTranslations('editor')
  const refusals = useTranslations('refusals')
  const translation = useTranslation(opened, actions, props.writerUid)
  const { article, draft, saving, collision, refused, write, decide } = translation
  const { locale, rows } = article
  const badSlug = refusedAt(saving.status, 'slug')

  if (collision)
    return (
      <>
        <ConflictView
          conflict={collision.conflict}
          base={textOf(saving.standing().base, rows)}
          mine={textOf(collision.mine, rows)}
          locale={locale}
          onResolve={translation.resolve}
        />
        <LeaveGuard saving={saving} />
      </>
    )
  // What the source doesn't have, it can't stand beside.
  const alone = (['title', 'summary'] as const).filter(
    (name) => !rows.some((row) => row.key === name),
  )
  return (
    <>
      <RestoredNotice saving={saving} onDrop={translation.drop} />
      {alone.map((name) => (
        <LineField
          key={name}
          name={name}
          locale={locale}
          value={draft[name]}
          onChange={(words) => write(name, words)}
          onEnter={() => undefined}
        />
      ))}
      {!rows.some((row) => row.key === 'dateline') && draft.dateline && (
        <div className="max-w-140">
          <DatelineField
            locale={locale}
            value={draft.dateline}
            onChange={(words) => write('dateline', words)}
          />
        </div>
      )}
      <Rows {...translation} />
      <AsideList setAside={article.setAside} draft={draft} locale={locale} decide={decide} />
      <div className="grid max-w-140 gap-4">
        <MethodField value={draft.method} onChange={translation.setMethod} />
        <AddressField
          locale={locale}
          title={draft.title}
          value={draft.slug}
          current={props.slug}
          origin={props.origin}
          error={badSlug && refusals(badSlug)}
          onChange={(slug) => write('slug', slug)}
        />
      </div>
      {refused && (
        <Notice tone="danger" isAnswer>
          {refusals(refused)}
        </Notice>
      )}
      <SaveBar saving={saving}>
        {mayBeSent(props.maySubmit, saving.status) && (
          <Button onClick={() => void translation.submit()}>{t('submit')}</Button>
        )}
      </SaveBar>
      <LeaveGuard saving={saving} />
    </>
  )
}
