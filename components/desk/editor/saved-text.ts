import type { DraftText } from '#domain/merge.ts'
import type { RefusalCode } from '#domain/refusal.ts'

/** What somebody else saved while a text was being written. */
export interface Conflict {
  theirs: DraftText
  /** Who; undefined for the program. */
  author: string | undefined
  at: Date
  lockVersion: number
  revisionUid: string
}

/** What saving answers: the new version, or what somebody else saved first. */
export type SaveAnswer =
  | {
      saved: true
      lockVersion: number
      revisionUid: string
      facts?: { field: string; code: RefusalCode }
    }
  | ({ saved: false } & Conflict)
