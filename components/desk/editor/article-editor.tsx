'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import { storyPath } from '#components/desk/desk-paths.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Locale } from '#domain/locales.ts'
import type { DraftText } from '#domain/merge.ts'
import type { ActionState, RefusalCode } from '#domain/refusal.ts'
import { AddressField } from './address-field.tsx'
import { BodyEditor, type BodyHandle } from './body-editor.tsx'
import { ConflictView } from './conflict-view.tsx'
import { FactsFields, type SharedFacts } from './facts-fields.tsx'
import { LeaveGuard } from './leave-guard.tsx'
import { RestoredNotice } from './restored-notice.tsx'
import { mayBeSent, SaveBar, type Submitting } from './save-bar.tsx'
import type { Conflict, SaveAnswer } from './saved-text.ts'
import { LineField } from './text-fields.tsx'
import { refusedAt, useSaving } from './use-saving.ts'

export type Draft = DraftText & SharedFacts

export interface EditedArticle {
  uid: string
  storyUid: string
  locale: Locale
  lockVersion: number
  /** The revision that is its text; null while nothing is written. */
  revisionUid: string | null
  text: DraftText
  facts: SharedFacts
  liveFacts: SharedFacts | undefined
  /** The path word readers use now. */
  slug: string | undefined
}

/** A server action: what it was called with before stands first, and is of no use here. */
type Action<I, T> = (previous: undefined, input: I) => Promise<ActionState<T>>

export interface ArticleActions {
  save: Action<
    {
      articleUid: string
      lockVersion: number
      basedOn: string | null
      text: DraftText
      facts?: { storyUid: string; was: SharedFacts; now: SharedFacts } | undefined
    },
    SaveAnswer
  >
  submit: Action<{ articleUid: string; lockVersion: number }, { lockVersion: number }>
}

interface ArticleEditorProps {
  article: EditedArticle
  actions: ArticleActions
  mayChangeFacts: boolean
  /** May the person send this text to review: not at all, once it is changed, or as it stands. */
  maySubmit: Submitting
  origin: string
  /** The desk's language. */
  uiLocale: Locale
  /** What stands beside the text below the fields of the article. */
  children?: ReactNode
}

/** One language of a story in one form: its words, its address, and the facts it shares. */
export function ArticleEditor({ article, actions, ...props }: ArticleEditorProps) {
  const { uid, locale, storyUid } = article
  const t = useTranslations('editor')
  const refusals = useTranslations('refusals')
  const router = useRouter()
  const [draft, setDraft] = useState<Draft>({ ...article.text, ...article.facts })
  // A body from outside the editor comes with an editor of its own.
  const [opened, setOpened] = useState({ body: article.text.body, number: 0 })
  const [conflict, setConflict] = useState<{ theirs: Conflict; mine: Draft }>()
  const [refused, setRefused] = useState<{ field: string; code: RefusalCode }>()
  const body = useRef<BodyHandle>({ read: () => article.text.body, focus: () => undefined })
  const summary = useRef<HTMLTextAreaElement>(null)

  const { lockVersion, revisionUid } = article
  const saved = { lockVersion, revisionUid, base: { ...article.text, ...article.facts } }

  const put = (next: Draft) => {
    body.current = { ...body.current, read: () => next.body }
    setDraft(next)
    setOpened(({ number }) => ({ body: next.body, number: number + 1 }))
  }
  const saving = useSaving<Draft, SaveAnswer>({
    key: `article:${uid}`,
    opened: saved,
    read: () => ({ ...draft, body: body.current.read() }),
    restore: put,
    send: ({ category, day, ...text }, { base, ...on }) => {
      const was = { category: base.category, day: base.day }
      const isChanged = was.category !== category || was.day !== day
      const facts = isChanged ? { storyUid, was, now: { category, day } } : undefined
      const target = { articleUid: uid, lockVersion: on.lockVersion, basedOn: on.revisionUid }
      return actions.save(undefined, { ...target, text, facts })
    },
    settle: (answer, sent, before) => {
      if (!answer.saved) {
        setDraft(sent)
        setConflict({ theirs: answer, mine: sent })
        return undefined
      }
      setRefused(answer.facts)
      router.refresh()
      const { category, day } = answer.facts ? before : sent
      return { ...answer, base: { ...sent, category, day } }
    },
  })
  const { status, touch } = saving
  const change = (part: Partial<Draft>) => {
    setDraft((now) => ({ ...now, ...part }))
    setRefused(undefined)
    touch()
  }
  const errorFor = (field: string) => {
    const code = refused?.field === field ? refused.code : refusedAt(status, field)
    return code && refusals(code)
  }
  const submit = async () => {
    if (!(await saving.save())) return
    const now = saving.standing()
    const answer = await actions
      .submit(undefined, { articleUid: uid, lockVersion: now.lockVersion })
      .catch(() => undefined)
    if (!answer?.ok) {
      setRefused({ field: answer?.field ?? 'submit', code: answer?.code ?? 'busy' })
      return
    }
    saving.rest({ ...now, ...answer.value }, true)
    router.push(storyPath(storyUid, locale))
  }
  const drop = () => {
    put(saved.base)
    saving.rest(saved, true)
  }
  const resolve = (text: DraftText) => {
    if (!conflict) return
    const { theirs, mine } = conflict
    const { category, day } = mine
    setConflict(undefined)
    put({ ...text, category, day })
    const base = { ...theirs.theirs, ...article.facts }
    saving.rest({ ...theirs, base }, text === theirs.theirs)
  }

  if (conflict)
    return (
      <ConflictView
        conflict={conflict.theirs}
        base={saving.standing().base}
        mine={conflict.mine}
        locale={locale}
        onResolve={resolve}
      />
    )
  return (
    <>
      <RestoredNotice saving={saving} onDrop={drop} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid gap-5">
          <LineField
            name="title"
            locale={locale}
            value={draft.title}
            error={errorFor('title')}
            onChange={(title) => change({ title })}
            onEnter={() => summary.current?.focus()}
          />
          <LineField
            ref={summary}
            name="summary"
            locale={locale}
            value={draft.summary}
            error={errorFor('summary')}
            onChange={(words) => change({ summary: words })}
            onEnter={() => body.current.focus()}
          />
          <BodyEditor
            key={opened.number}
            handle={body}
            storyUid={storyUid}
            locale={locale}
            initial={opened.body}
            error={errorFor('body')}
            onChange={touch}
          />
        </div>
        <aside className="grid gap-6">
          <AddressField
            locale={locale}
            title={draft.title}
            value={draft.slug}
            current={article.slug}
            origin={props.origin}
            error={errorFor('slug')}
            onChange={(slug) => change({ slug })}
          />
          <FactsFields
            facts={draft}
            live={article.liveFacts}
            mayChange={props.mayChangeFacts}
            uiLocale={props.uiLocale}
            errorFor={errorFor}
            onChange={({ category, day }) => change({ category, day })}
          />
          {props.children}
        </aside>
      </div>
      {refused?.field === 'submit' && (
        <Notice tone="danger" isAnswer>
          {refusals(refused.code)}
        </Notice>
      )}
      <SaveBar saving={saving}>
        {mayBeSent(props.maySubmit, status) && (
          <Button onClick={() => void submit()}>{t('submit')}</Button>
        )}
      </SaveBar>
      <LeaveGuard saving={saving} />
    </>
  )
}
