'use client'
import { useTranslations } from 'use-intl/react'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Locale } from '#domain/locales.ts'
import { AddressField } from './address-field.tsx'
import { BodyEditor } from './body-editor.tsx'
import { ConflictView } from './conflict-view.tsx'
import { DatelineField } from './dateline-field.tsx'
import { EditedFacts } from './edited-facts.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import type { PictureChoice } from './news-blocks.ts'
import { RestoredNotice } from './restored-notice.tsx'
import { mayBeSent, SaveBar, type Submitting } from './save-bar.tsx'
import { TitleFields } from './title-fields.tsx'
import { type ArticleActions, type EditedArticle, useArticle } from './use-article.ts'

interface ArticleEditorProps {
  article: EditedArticle
  actions: ArticleActions
  mayChangeFacts: boolean
  maySubmit: Submitting
  /** Who writes: what they don't save is kept for them alone. */
  writerUid: string
  /** Pictures to choose from, and those of the text. */
  pictures: readonly PictureChoice[]
  /** Scheme, host and port that readers use. */
  origin: string
  /** The desk's language. */
  uiLocale: Locale
}

/** One language of a story in one form: its words, its address, and the facts it shares. */
export function ArticleEditor({ article, actions, ...props }: ArticleEditorProps) {
  const { locale } = article
  const t = useTranslations('editor')
  const refusals = useTranslations('refusals')
  const form = useArticle(article, actions, props.writerUid)
  const { draft, saving, body, opened, collision, change } = form
  const faultOf = (field: string) => {
    const code = form.faultOf(field)
    return code && refusals(code)
  }

  if (collision)
    return (
      <>
        <ConflictView
          conflict={collision.conflict}
          base={saving.standing().base}
          mine={collision.mine}
          locale={locale}
          onResolve={form.resolve}
        />
        <LeaveGuard saving={saving} />
      </>
    )
  return (
    <>
      <RestoredNotice saving={saving} onDrop={form.drop} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid gap-5">
          <TitleFields
            locale={locale}
            title={draft.title}
            summary={draft.summary}
            faultOf={faultOf}
            onChange={change}
            onLeave={() => body.current.focus()}
          />
          <DatelineField
            locale={locale}
            value={draft.dateline}
            error={faultOf('dateline')}
            onChange={(dateline) => change({ dateline })}
          />
          <BodyEditor
            key={opened.number}
            handle={body}
            storyUid={article.storyUid}
            locale={locale}
            initial={opened.body}
            pictures={props.pictures}
            isTranslation={article.isTranslation}
            error={faultOf('body')}
            onChange={saving.touch}
          />
        </div>
        <aside className="grid gap-6">
          <AddressField
            locale={locale}
            title={draft.title}
            value={draft.slug}
            current={article.slug}
            origin={props.origin}
            error={faultOf('slug')}
            onChange={(slug) => change({ slug })}
          />
          <EditedFacts
            facts={draft}
            live={article.liveFacts}
            mayChange={props.mayChangeFacts}
            uiLocale={props.uiLocale}
            errorFor={faultOf}
            onChange={({ category, day }) => change({ category, day })}
          />
        </aside>
      </div>
      {form.refused && (
        <Notice tone="danger" isAnswer>
          {refusals(form.refused)}
        </Notice>
      )}
      <SaveBar saving={saving}>
        {mayBeSent(props.maySubmit, saving.status) && (
          <Button onClick={() => void form.submit()}>{t('submit')}</Button>
        )}
      </SaveBar>
      <LeaveGuard saving={saving} />
    </>
  )
}
