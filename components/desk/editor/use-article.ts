'use client'
import { useRouter } from 'next/navigation'
import { type RefObject, useRef, useState } from 'react'
import * as z from 'zod/mini'
import { CATEGORIES } from '#domain/categories.ts'
import type { Document } from '#domain/document.ts'
import type { Locale } from '#domain/locales.ts'
import type { DraftText } from '#domain/merge.ts'
import type { RefusalCode } from '#domain/refusal.ts'
import type { BodyHandle } from './body-editor.tsx'
import type { SharedFacts } from './edited-facts.tsx'
import { keptBody, keptLines } from './kept-text.ts'
import { refusedAt } from './save-status.ts'
import type { Action, Conflict, SaveAnswer, SubmitAction, Target } from './saved-text.ts'
import { type Saving, useSaving } from './use-saving.ts'
import { useSubmitting } from './use-submitting.ts'

export type Draft = DraftText & SharedFacts

export interface EditedArticle {
  uid: string
  storyUid: string
  locale: Locale
  isTranslation: boolean
  lockVersion: number
  /** The revision that is its text; null while nothing is written. */
  revisionUid: string | null
  text: DraftText
  facts: SharedFacts
  liveFacts: SharedFacts | undefined
  /** The path word readers use now. */
  slug: string | undefined
}

interface SentText extends Target {
  basedOn: string | null
  text: DraftText
  facts?: { storyUid: string; was: SharedFacts; now: SharedFacts } | undefined
}

export interface ArticleActions {
  save: Action<SentText, SaveAnswer>
  submit: SubmitAction
}

export interface Article {
  draft: Draft
  /** The body an editor begins with; another number, another editor. */
  opened: { body: Document; number: number }
  body: RefObject<BodyHandle>
  saving: Saving<Draft>
  collision: { conflict: Conflict; mine: Draft } | undefined
  /** Why the text was not sent to review, where that concerns no field. */
  refused: RefusalCode | undefined
  /** What is wrong with a field. */
  faultOf: (field: string) => RefusalCode | undefined
  change: (part: Partial<Draft>) => void
  submit: () => Promise<void>
  resolve: (text: DraftText) => void
  /** Back to what is saved. */
  drop: () => void
}

const keptDraft = z.object({
  ...keptLines,
  body: keptBody,
  category: z.enum(CATEGORIES),
  day: z.string(),
})

/** One text in a form: its words, the facts it shares, and its saving. */
export function useArticle(
  article: EditedArticle,
  actions: ArticleActions,
  writerUid: string,
): Article {
  const { uid, storyUid, lockVersion, revisionUid, text, facts } = article
  const router = useRouter()
  const [draft, setDraft] = useState<Draft>({ ...text, ...facts })
  const [opened, setOpened] = useState({ body: text.body, number: 0 })
  const [collision, setCollision] = useState<Article['collision']>()
  const body = useRef<BodyHandle>({ read: () => text.body, focus: () => undefined })
  const saved = { lockVersion, revisionUid, base: { ...text, ...facts } }

  const put = (next: Draft) => {
    body.current = { ...body.current, read: () => next.body }
    setDraft(next)
    setOpened(({ number }) => ({ body: next.body, number: number + 1 }))
  }
  const saving = useSaving<Draft, SaveAnswer>({
    key: `${writerUid}:${uid}`,
    opened: saved,
    read: () => ({ ...draft, body: body.current.read() }),
    kept: keptDraft,
    restore: put,
    send: ({ category, day, ...words }, { base, ...on }) => {
      const was = { category: base.category, day: base.day }
      const isChanged = was.category !== category || was.day !== day
      return actions.save(undefined, {
        articleUid: uid,
        lockVersion: on.lockVersion,
        basedOn: on.revisionUid,
        text: words,
        facts: isChanged ? { storyUid, was, now: { category, day } } : undefined,
      })
    },
    settle: (answer, sent, before) => {
      if (!answer.saved) {
        setDraft(sent)
        setCollision({ conflict: answer, mine: sent })
        return undefined
      }
      router.refresh()
      const fields = (answer.refused ?? []).map(({ field }) => field)
      const { slug } = fields.includes('slug') ? before : sent
      const { category, day } = fields.some((field) => field !== 'slug') ? before : sent
      return { ...answer, base: { ...sent, slug, category, day } }
    },
  })
  const { refused, submit, clear } = useSubmitting(saving, article, actions.submit)

  const change = (part: Partial<Draft>) => {
    setDraft((now) => ({ ...now, ...part }))
    clear()
    saving.touch()
  }
  const faultOf = (field: string) =>
    refused?.field === field ? refused.code : refusedAt(saving.status, field)
  const resolve = (words: DraftText) => {
    if (!collision) return
    const { conflict, mine } = collision
    const { category, day } = mine
    setCollision(undefined)
    put({ ...words, category, day })
    saving.rest({ ...conflict, base: { ...conflict.theirs, ...facts } }, words === conflict.theirs)
  }
  const drop = () => {
    put(saved.base)
    saving.rest(saved, true)
  }
  return {
    draft,
    opened,
    body,
    saving,
    collision,
    refused: refused?.field === undefined ? refused?.code : undefined,
    faultOf,
    change,
    submit,
    resolve,
    drop,
  }
}
