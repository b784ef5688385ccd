'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import { storyPath } from '#components/desk/desk-paths.ts'
import type { Locale } from '#domain/locales.ts'
import type { RefusalCode } from '#domain/refusal.ts'
import type { SubmitAction } from './saved-text.ts'
import type { Saving } from './use-saving.ts'

interface Submitting {
  /** Why it was not sent; `field` where that concerns one of the form. */
  refused: { code: RefusalCode; field: string | undefined } | undefined
  submit: () => Promise<void>
  /** The form was changed: what was said of it before is of no use now. */
  clear: () => void
}

/** Sends a text to review, saved first, and leads on to its story. */
export function useSubmitting<T>(
  saving: Saving<T>,
  article: { uid: string; storyUid: string; locale: Locale },
  action: SubmitAction,
): Submitting {
  const router = useRouter()
  const [refused, setRefused] = useState<Submitting['refused']>()
  const submit = async () => {
    if (!(await saving.save())) return
    const now = saving.standing()
    const target = { articleUid: article.uid, lockVersion: now.lockVersion }
    const answer = await action(undefined, target).catch(() => undefined)
    if (!answer?.ok) {
      setRefused({ code: answer?.code ?? 'busy', field: answer?.field })
      return
    }
    saving.rest({ ...now, ...answer.value }, true)
    router.push(storyPath(article.storyUid, article.locale))
  }
  const clear = useCallback(() => setRefused(undefined), [])
  return { refused, submit, clear }
}
