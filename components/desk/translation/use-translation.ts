'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import { storyPath } from '#components/desk/desk-paths.ts'
import type { Conflict } from '#components/desk/editor/saved-text.ts'
import { type Saving, type Standing, useSaving } from '#components/desk/editor/use-saving.ts'
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
  | { saved: true; lockVersion: number; revisionUid: string }
  | ({ saved: false } & Conflict)
)

interface SentTranslation extends Omit<TranslationDraft, 'texts'> {
  articleUid: string
  lockVersion: number
  basedOn: string | null
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

const standingOn = (article: TranslatedArticle): Standing<TranslationDraft> => ({
  lockVersion: article.lockVersion,
  revisionUid: article.revisionUid,
  base: draftOf(article),
})

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
    opened: standingOn(opened),
    read: () => draft,
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
    settle: (answer, sent) => {
      if (!answer.saved) {
        const theirs = textOf(draftOf(answer.article), answer.article.rows)
        setCollision({ conflict: { ...answer, theirs }, article: answer.article, mine: sent })
        return undefined
      }
      setArticle(answer.article)
      setDraft((now) => settled(now, sent, answer.article))
      router.refresh()
      return { ...answer, base: sent }
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
    const now = saving.standing()
    const answer = await actions
      .submit(undefined, { articleUid: uid, lockVersion: now.lockVersion })
      .catch(() => undefined)
    if (!answer?.ok) return setRefused(answer?.code ?? 'busy')
    saving.rest({ ...now, ...answer.value }, true)
    router.push(storyPath(article.storyUid, article.locale))
  }
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
  return { article, draft, saving, collision, refused, write, decide, submit, resolve, drop }
}
