'use client'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ZodMiniType } from 'zod/mini'
import type { ActionState } from '#domain/refusal.ts'
import { dropBackup, findBackup, keepBackup } from './backup.ts'
import type { SaveStatus } from './save-status.ts'
import type { Fault } from './saved-text.ts'

/** What the door lets in, less room for the envelope around a text. */
const MOST_BYTES = 1_000_000
const BACKUP_AFTER_MS = 400

/** The version of an article: it changes with every move, its revision only with another text. */
export interface Version {
  lockVersion: number
  /** Null while nothing was ever saved. */
  revisionUid: string | null
}

/** The version that a form's text rests on, and what it said. */
export interface Standing<T> extends Version {
  base: T
}

/** Without whatever else came with it: it is kept in the window's store. */
const standingOf = <T>({ lockVersion, revisionUid, base }: Standing<T>): Standing<T> => ({
  lockVersion,
  revisionUid,
  base,
})

interface SavingOptions<T, V> {
  /** Names the text, and whose it is, in this window's store. */
  key: string
  /** What the form was opened on. */
  opened: Standing<T>
  /** The form as it stands. */
  read: () => T
  send: (draft: T, standing: Standing<T>) => Promise<ActionState<V>>
  /**
   * Takes the answer in; gives what is saved now and what was not, or undefined where somebody
   * else was first.
   */
  settle: (
    value: V,
    draft: T,
    before: T,
  ) => (Standing<T> & { refused?: readonly Fault[] | undefined }) | undefined
  /** What a text from before a reload must be to be put back. */
  kept: ZodMiniType<T>
  /** Puts a text back that was typed before a reload and never saved. */
  restore: (draft: T) => void
}

export interface Saving<T> {
  status: SaveStatus
  isDirty: boolean
  /** Something in the form was changed. */
  touch: () => void
  /** True when everything typed until now is saved. */
  save: () => Promise<boolean>
  standing: () => Standing<T>
  /** The form's text rests on another version from now on; it is saved when it is the same. */
  rest: (on: Standing<T>, isSaved: boolean) => void
  /** A text from before a reload was put back. */
  isRestored: boolean
}

/** Saves a form without leaving it; nothing typed is lost to a failure, a reload or a colleague. */
export function useSaving<T, V>(options: SavingOptions<T, V>): Saving<T> {
  const { key } = options
  const [status, setStatus] = useState<SaveStatus>({ kind: 'clean' })
  const [isRestored, setRestored] = useState(false)
  const standing = useRef(options.opened)
  const edits = useRef(0)
  const savedEdits = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<boolean>>(undefined)
  /** Two texts wait for a decision: until then there is nothing to save. */
  const isUndecided = useRef(false)
  const form = useRef(options)
  useLayoutEffect(() => {
    form.current = options
  })

  const backUp = useCallback(() => {
    clearTimeout(timer.current)
    if (edits.current === savedEdits.current) return
    keepBackup(key, { ...standing.current, draft: form.current.read() })
  }, [key])

  const touch = useCallback(() => {
    edits.current += 1
    clearTimeout(timer.current)
    timer.current = setTimeout(backUp, BACKUP_AFTER_MS)
    setStatus((now) => (now.kind === 'saving' || now.kind === 'failed' ? now : { kind: 'unsaved' }))
  }, [backUp])

  const attempt = useCallback(async (): Promise<boolean> => {
    const sent = edits.current
    const draft = form.current.read()
    if (new TextEncoder().encode(JSON.stringify(draft)).byteLength > MOST_BYTES) {
      setStatus({ kind: 'failed', code: 'too_large', field: 'body' })
      return false
    }
    setStatus({ kind: 'saving' })
    const answer = await form.current.send(draft, standing.current).catch(() => undefined)
    if (!answer?.ok) {
      setStatus({ kind: 'failed', ...(answer ?? { code: 'unreachable' }) })
      return false
    }
    const saved = form.current.settle(answer.value, draft, standing.current.base)
    if (!saved) {
      isUndecided.current = true
      setStatus({ kind: 'conflict' })
      return false
    }
    standing.current = standingOf(saved)
    setRestored(false)
    if (saved.refused?.length) {
      backUp()
      setStatus({ kind: 'partly', refused: saved.refused })
      return false
    }
    savedEdits.current = sent
    if (edits.current !== sent) {
      setStatus({ kind: 'unsaved' })
      return false
    }
    dropBackup(key)
    setStatus({ kind: 'saved', at: new Date() })
    return true
  }, [key, backUp])

  const save = useCallback(async (): Promise<boolean> => {
    while (running.current) await running.current
    if (edits.current === savedEdits.current) return true
    if (isUndecided.current) return false
    running.current = attempt().finally(() => {
      running.current = undefined
    })
    return running.current
  }, [attempt])

  // After a reload the text that was not saved is put back, once the form is there to take it.
  useEffect(() => {
    const backup = findBackup(key, form.current.kept)
    if (!backup) return
    const { draft, ...rested } = backup
    standing.current = rested
    form.current.restore(draft)
    setRestored(true)
    touch()
  }, [key, touch])

  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      backUp()
      if (edits.current !== savedEdits.current) event.preventDefault()
    }
    const onKey = (event: KeyboardEvent) => {
      const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!isSave || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      void save()
    }
    addEventListener('beforeunload', onLeave)
    addEventListener('pagehide', backUp)
    document.addEventListener('keydown', onKey)
    return () => {
      backUp()
      removeEventListener('beforeunload', onLeave)
      removeEventListener('pagehide', backUp)
      document.removeEventListener('keydown', onKey)
    }
  }, [backUp, save])

  const rest = useCallback(
    (on: Standing<T>, isSaved: boolean) => {
      standing.current = standingOf(on)
      isUndecided.current = false
      setRestored(false)
      setStatus({ kind: isSaved ? 'clean' : 'unsaved' })
      if (!isSaved) return touch()
      savedEdits.current = edits.current
      dropBackup(key)
    },
    [key, touch],
  )

  const isDirty = status.kind !== 'clean' && status.kind !== 'saved'
  const now = useCallback(() => standing.current, [])
  return { status, isDirty, touch, save, standing: now, rest, isRestored }
}
