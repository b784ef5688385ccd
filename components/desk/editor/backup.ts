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

export function findBackup<T>(key: string): Backup<T> | undefined {
  try {
    const kept = sessionStorage.getItem(nameOf(key))
    return kept ? (JSON.parse(kept) as Backup<T>) : undefined
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
