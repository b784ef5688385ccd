import type { UnfitCode } from './task.ts'

/** A file that the house doesn't take. */
export class Unfit extends Error {
  readonly code: UnfitCode

  constructor(code: UnfitCode, detail: string, options?: ErrorOptions) {
    super(detail, options)
    this.code = code
  }
}
