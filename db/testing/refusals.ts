import { Refusal, type RefusalCode } from '#domain/refusal.ts'

/** For assert.rejects and assert.throws: the Refusal of this code, and no other error. */
export const refuses =
  (code: RefusalCode, field?: string) =>
  (error: unknown): boolean =>
    error instanceof Refusal &&
    error.code === code &&
    (field === undefined || error.field === field)
