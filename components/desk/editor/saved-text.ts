import type { DraftText } from '#domain/merge.ts'
import type { ActionState, RefusalCode } from '#domain/refusal.ts'

/** A server action: what it was called with before stands first, and is of no use to a form. */
export type Action<Input, Answer> = (
  previous: undefined,
  input: Input,
) => Promise<ActionState<Answer>>

/** Which article, and the version of it that a form was filled in on. */
export interface Target {
  articleUid: string
  lockVersion: number
}

/** What somebody else saved while a text was being written. */
export interface Conflict {
  theirs: DraftText
  /** Who; undefined for the program. */
  author: string | undefined
  at: Date
  lockVersion: number
  revisionUid: string
}

/** What is wrong with a field of a form. */
export interface Fault {
  field: string
  code: RefusalCode
}

export interface Saved {
  saved: true
  lockVersion: number
  revisionUid: string
  /** What of the form was not saved; all else was. */
  refused?: Fault[]
}

/** What saving answers: the new version, or what somebody else saved first. */
export type SaveAnswer = Saved | ({ saved: false } & Conflict)

export type SubmitAction = Action<Target, { lockVersion: number }>
