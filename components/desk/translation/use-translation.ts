'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import { storyPath } from '#components/desk/desk-paths.ts'
import type { Conflict } from '#components/desk/editor/saved-text.ts'
import { type Saving, useSaving } from '#components/desk/editor/use-saving.ts'
import type { Inline } from '#domain/document.ts'
import type { DraftText } from '#domain/merge.ts'
import type { ActionState, RefusalCode } from '#domain/refusal.ts'
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
  | { saved: true; lockVersion: number }
  | ({ saved: false } & Conflict)
)

interface SentTranslation extends Omit<TranslationDraft, 'texts'> {
  articleUid: string
  lockVersion: number
  sourceRevisionUid: string
  blocks: { key: string; content: Inline[] }[]
}

/** Server actions; what they were called with before stands first, and is of no use here. */
export interface TranslationActions {
  save: (previous: undefined, input: SentTranslation) => Promise<ActionState<TranslationAnswer>>
  submit: (
    previous: undefined,
    input: { articleUid: string; lockVersion: number },
  ) => Promise<ActionState<{ lockVersion: number }>>
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
  submit: () => Promise<void>
  resolve: (text: DraftText) => void
  /** Back to what is saved. */
  drop: () => void
}

/** One translation in a form: its words, what was decided about the rest, and its saving. */
export function useTranslation(
  opened: TranslatedArticle,
  actions: TranslationActions,
): Translation {
  const router = useRouter()
  const [article, setArticle] = useState(opened)
  const [draft, setDraft] = useState(() => draftOf(opened))
  const [collision, setCollision] = useState<Collision>()
  const [refused, setRefused] = useState<RefusalCode>()
  const { uid } = article

  const saving = useSaving<TranslationDraft, TranslationAnswer>({
    key: `translation:${uid}`,
    opened: { lockVersion: opened.lockVersion, base: draft },
    read: () => draft,
    restore: (kept) => setDraft({ ...kept, texts: { ...draftOf(article).texts, ...kept.texts } }),
    send: ({ texts, ...rest }, { lockVersion }) =>
      actions.save(undefined, {
        ...rest,
        articleUid: uid,
        lockVersion,
        sourceRevisionUid: article.sourceRevisionUid,
        blocks: Object.entries(texts).map(([key, content]) => ({ key, content })),
      }),
    settle: (answer, sent) => {
      if (!answer.saved) {
        const theirs = textOf(draftOf(answer.article), answer.article.rows)
        setCollision({ conflict: { ...answer, theirs }, article: answer.article, mine: sent })
        return undefined
      }
      setArticle(answer.article)
      setDraft((now) => settled(now, sent, answer.article))
      router.refresh()
      return answer.lockVersion
    },
  })
  const { touch } = saving

  const change = useCallback(
    (next: (now: TranslationDraft) => TranslationDraft) => {
      setDraft(next)
      setRefused(undefined)
      touch()
    },
    [touch],
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

  const submit = async () => {
    if (!(await saving.save())) return
    const { lockVersion, base } = saving.standing()
    const answer = await actions
      .submit(undefined, { articleUid: uid, lockVersion })
      .catch(() => undefined)
    if (!answer?.ok) return setRefused(answer?.code ?? 'busy')
    saving.rest({ ...answer.value, base }, true)
    router.push(storyPath(article.storyUid, article.locale))
  }
  const resolve = (text: DraftText) => {
    if (!collision) return
    const { conflict, article: there, mine } = collision
    const base = draftOf(there)
    setArticle(there)
    setDraft(withText({ ...mine, texts: base.texts }, text))
    setCollision(undefined)
    saving.rest({ lockVersion: conflict.lockVersion, base }, text === conflict.theirs)
  }
  const drop = () => {
    const base = draftOf(article)
    setDraft(base)
    saving.rest({ lockVersion: article.lockVersion, base }, true)
  }
  return { article, draft, saving, collision, refused, write, decide, submit, resolve, drop }
}
