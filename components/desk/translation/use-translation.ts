'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import * as z from 'zod/mini'
import { keptInlines, keptLines } from '#components/desk/editor/kept-text.ts'
import type {
  Action,
  Conflict,
  Saved,
  SubmitAction,
  Target,
} from '#components/desk/editor/saved-text.ts'
import { type Saving, type Standing, useSaving } from '#components/desk/editor/use-saving.ts'
import { useSubmitting } from '#components/desk/editor/use-submitting.ts'
import type { Inline } from '#domain/document.ts'
import type { DraftText } from '#domain/merge.ts'
import type { RefusalCode } from '#domain/refusal.ts'
import { TRANSLATION_METHODS } from '#domain/translation-method.ts'
import {
  type Decision,
  draftOf,
  settled,
  type TranslatedArticle,
  type TranslationDraft,
  textOf,
  withText,
} from './draft.ts'

/** What saving a translation answers; either way, how it stands now. */
export type TranslationAnswer = { article: TranslatedArticle } & (
  | Saved
  | ({ saved: false } & Conflict)
)

interface SentTranslation extends Omit<TranslationDraft, 'texts'>, Target {
  basedOn: string | null
  sourceRevisionUid: string
  blocks: { key: string; content: Inline[] }[]
}

export interface TranslationActions {
  save: Action<SentTranslation, TranslationAnswer>
  submit: SubmitAction
}

interface Collision {
  conflict: Conflict
  /** The translation as it stands with their words. */
  article: TranslatedArticle
  mine: TranslationDraft
}

export interface Translation {
  article: TranslatedArticle
  draft: TranslationDraft
  saving: Saving<TranslationDraft>
  collision: Collision | undefined
  /** Why it could not be sent to review. */
  refused: RefusalCode | undefined
  /** Writes a field or, by its key, a row. */
  write: (key: string, words: string | Inline[]) => void
  decide: (decision: Decision, id: string, isOn: boolean) => void
  setMethod: (method: TranslationDraft['method']) => void
  submit: () => Promise<void>
  resolve: (text: DraftText) => void
  /** Back to what is saved. */
  drop: () => void
}

const standingOn = (article: TranslatedArticle): Standing<TranslationDraft> => ({
  lockVersion: article.lockVersion,
  revisionUid: article.revisionUid,
  base: draftOf(article),
})

const keys = z.array(z.string())
const keptDraft = z.object({
  ...keptLines,
  texts: z.record(z.string(), keptInlines),
  confirmed: keys,
  keep: keys,
  takeOut: keys,
  drop: keys,
  // Absent from what was kept before there was such a field.
  method: z.catch(z.enum(TRANSLATION_METHODS), 'unstated'),
})

/** One translation in a form: its words, what was decided about the rest, and its saving. */
export function useTranslation(
  opened: TranslatedArticle,
  actions: TranslationActions,
  writerUid: string,
): Translation {
  const router = useRouter()
  const [article, setArticle] = useState(opened)
  const [draft, setDraft] = useState(() => draftOf(opened))
  const [collision, setCollision] = useState<Collision>()
  const { uid } = article

  const saving = useSaving<TranslationDraft, TranslationAnswer>({
    key: `${writerUid}:${uid}:beside`,
    opened: standingOn(opened),
    read: () => draft,
    kept: keptDraft,
    restore: (kept) => setDraft({ ...kept, texts: { ...draftOf(article).texts, ...kept.texts } }),
    send: ({ texts, ...rest }, { lockVersion, revisionUid }) =>
      actions.save(undefined, {
        ...rest,
        articleUid: uid,
        lockVersion,
        basedOn: revisionUid,
        sourceRevisionUid: article.sourceRevisionUid,
        blocks: Object.entries(texts).map(([key, content]) => ({ key, content })),
      }),
    settle: (answer, sent, before) => {
      if (!answer.saved) {
        const theirs = textOf(draftOf(answer.article), answer.article.rows)
        setCollision({ conflict: { ...answer, theirs }, article: answer.article, mine: sent })
        return undefined
      }
      setArticle(answer.article)
      setDraft((now) => settled(now, sent, answer.article))
      router.refresh()
      const { slug } = answer.refused?.length ? before : sent
      return { ...answer, base: { ...sent, slug } }
    },
  })
  const { refused, submit, clear } = useSubmitting(saving, article, actions.submit)
  const { touch } = saving

  const change = useCallback(
    (next: (now: TranslationDraft) => TranslationDraft) => {
      setDraft(next)
      clear()
      touch()
    },
    [clear, touch],
  )
  const write = useCallback(
    (key: string, words: string | Inline[]) =>
      change((now) =>
        typeof words === 'string'
          ? { ...now, [key]: words }
          : { ...now, texts: { ...now.texts, [key]: words } },
      ),
    [change],
  )
  const decide = useCallback(
    (decision: Decision, id: string, isOn: boolean) =>
      change((now) => {
        const others = now[decision].filter((one) => one !== id)
        return { ...now, [decision]: isOn ? [...others, id] : others }
      }),
    [change],
  )

  const setMethod = (method: TranslationDraft['method']) => change((now) => ({ ...now, method }))

  const resolve = (text: DraftText) => {
    if (!collision) return
    const { conflict, article: there, mine } = collision
    const standing = standingOn(there)
    setArticle(there)
    setDraft(withText({ ...mine, texts: standing.base.texts }, text))
    setCollision(undefined)
    saving.rest(standing, text === conflict.theirs)
  }
  const drop = () => {
    const standing = standingOn(article)
    setDraft(standing.base)
    saving.rest(standing, true)
  }
  return {
    article,
    draft,
    saving,
    collision,
    refused: refused?.code,
    write,
    decide,
    setMethod,
    submit,
    resolve,
    drop,
  }
}
