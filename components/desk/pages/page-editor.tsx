'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl/react'
import * as z from 'zod/mini'
import { BodyEditor, type BodyHandle } from '#components/desk/editor/body-editor.tsx'
import { keptBody } from '#components/desk/editor/kept-text.ts'
import { LeaveGuard } from '#components/desk/editor/leave-guard.tsx'
import type { PictureChoice } from '#components/desk/editor/news-blocks.ts'
import { RestoredNotice } from '#components/desk/editor/restored-notice.tsx'
import { SaveBar } from '#components/desk/editor/save-bar.tsx'
import { refusedAt } from '#components/desk/editor/save-status.ts'
import type { Action } from '#components/desk/editor/saved-text.ts'
import { TitleFields } from '#components/desk/editor/title-fields.tsx'
import { useSaving } from '#components/desk/editor/use-saving.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Document } from '#domain/document.ts'
import type { Locale } from '#domain/locales.ts'
import type { PageKey } from '#domain/pages.ts'
import type { RefusalCode } from '#domain/refusal.ts'

export interface PageText {
  title: string
  summary: string
  body: Document
}

interface Target {
  key: PageKey
  locale: Locale
  lockVersion: number
}

export interface PageActions {
  save: Action<Target & PageText, { lockVersion: number; revision: number }>
  publish: Action<Target, void>
  takeOff: Action<Target, void>
}

interface PageEditorProps {
  page: Target & { revision: number | null; text: PageText; isPublic: boolean; isChanged: boolean }
  actions: PageActions
  pictures: readonly PictureChoice[]
  mayPublish: boolean
  /** Who writes: what they don't save is kept for them alone. */
  writerUid: string
}

const kept = z.object({ title: z.string(), summary: z.string(), body: keptBody })

/** One language of a standing page: its words, and whether readers see them. */
export function PageEditor({ page, actions, pictures, mayPublish, writerUid }: PageEditorProps) {
  const { key, locale, lockVersion, revision, text } = page
  const t = useTranslations('pages')
  const refusals = useTranslations('refusals')
  const router = useRouter()
  const [words, setWords] = useState({ title: text.title, summary: text.summary })
  const [opened, setOpened] = useState({ body: text.body, number: 0 })
  const [refused, setRefused] = useState<RefusalCode>()
  const body = useRef<BodyHandle>({ read: () => text.body, focus: () => undefined })

  const put = (draft: PageText) => {
    body.current = { ...body.current, read: () => draft.body }
    setWords({ title: draft.title, summary: draft.summary })
    setOpened(({ number }) => ({ body: draft.body, number: number + 1 }))
  }
  const saving = useSaving<PageText, { lockVersion: number; revision: number }>({
    key: `${writerUid}:page:${key}:${locale}`,
    opened: { lockVersion, revisionUid: revision === null ? null : String(revision), base: text },
    read: () => ({ ...words, body: body.current.read() }),
    kept,
    restore: put,
    send: (draft, on) =>
      actions.save(undefined, { key, locale, lockVersion: on.lockVersion, ...draft }),
    settle: (saved, draft) => {
      router.refresh()
      return {
        lockVersion: saved.lockVersion,
        revisionUid: String(saved.revision),
        base: draft,
      }
    },
  })
  const change = (part: Partial<typeof words>) => {
    setWords((now) => ({ ...now, ...part }))
    saving.touch()
  }
  const faultOf = (field: string) => {
    const code = refusedAt(saving.status, field)
    return code && refusals(code)
  }
  const act = async (action: PageActions['publish']) => {
    setRefused(undefined)
    if (!(await saving.save())) return
    const standing = saving.standing()
    const answer = await action(undefined, { key, locale, lockVersion: standing.lockVersion })
    if (!answer.ok) return setRefused(answer.code)
    saving.rest({ ...standing, lockVersion: standing.lockVersion + 1 }, true)
    router.refresh()
  }
  const mayShow = !page.isPublic || page.isChanged || saving.isDirty
  return (
    <>
      <RestoredNotice
        saving={saving}
        onDrop={() => {
          put(text)
          saving.rest(saving.standing(), true)
        }}
      />
      <div className="grid max-w-4xl gap-5">
        <TitleFields
          locale={locale}
          title={words.title}
          summary={words.summary}
          faultOf={faultOf}
          onChange={change}
          onLeave={() => body.current.focus()}
        />
        <BodyEditor
          key={opened.number}
          handle={body}
          storyUid={`page-${key}`}
          pictures={pictures}
          isTranslation={false}
          locale={locale}
          initial={opened.body}
          error={faultOf('body')}
          onChange={saving.touch}
        />
      </div>
      {refused && (
        <Notice tone="danger" isAnswer>
          {refusals(refused)}
        </Notice>
      )}
      <SaveBar saving={saving}>
        {mayPublish && page.isPublic && (
          <Button look="quiet" onClick={() => void act(actions.takeOff)}>
            {t('takeOff')}
          </Button>
        )}
        {mayPublish && mayShow && (
          <Button onClick={() => void act(actions.publish)}>{t('publish')}</Button>
        )}
      </SaveBar>
      <LeaveGuard saving={saving} />
    </>
  )
}
