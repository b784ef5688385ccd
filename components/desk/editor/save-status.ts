import type { RefusalCode } from '#domain/refusal.ts'
import type { Fault } from './saved-text.ts'

/** Where the text in a form stands against the one in the newsroom. */
export type SaveStatus =
  | { kind: 'clean' }
  | { kind: 'saved'; at: Date }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'partly'; refused: readonly Fault[] }
  | { kind: 'conflict' }
  | { kind: 'failed'; code: RefusalCode | 'unreachable'; field?: string | undefined }

/** Why this field of the form was not saved, if it was not. */
export function refusedAt(status: SaveStatus, field: string): RefusalCode | undefined {
  if (status.kind === 'partly') return status.refused.find((fault) => fault.field === field)?.code
  if (status.kind !== 'failed' || status.code === 'unreachable') return undefined
  return status.field?.split('.').at(-1) === field ? status.code : undefined
}
