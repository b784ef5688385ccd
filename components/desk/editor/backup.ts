import * as z from 'zod/mini'
import type { Standing } from './use-saving.ts'

/** A text that was typed and not saved: kept in this window, over reloads, until it is. */
export interface Backup<T> extends Standing<T> {
  draft: T
}

const nameOf = (key: string) => `dateline:${key}`

export function keepBackup<T>(key: string, backup: Backup<T>): void {
  try {
    sessionStorage.setItem(nameOf(key), JSON.stringify(backup))
  } catch {
    // Full or forbidden: the text is still in the form, and leaving it still asks first.
  }
}

/** A text of an older program, or of another one, is none: it can't be put into the form. */
export function findBackup<T>(key: string, draft: z.ZodMiniType<T>): Backup<T> | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(nameOf(key)) ?? 'null')
    const backup = z.object({
      lockVersion: z.number(),
      revisionUid: z.nullable(z.string()),
      base: draft,
      draft,
    })
    return backup.safeParse(kept).data
  } catch {
    return undefined
  }
}

export function dropBackup(key: string): void {
  try {
    sessionStorage.removeItem(nameOf(key))
  } catch {
    // Forbidden: then nothing was kept either.
  }
}
