/** A command that can't do what was asked: its lines go to standard error, and the exit code is 1. */
export class Failure extends Error {
  readonly lines: string[]
  /** What `--json` adds to the object. */
  readonly data: Record<string, unknown>

  constructor(lines: string | string[], data: Record<string, unknown> = {}) {
    const all = [lines].flat()
    super(all[0])
    this.lines = all
    this.data = data
  }
}

/** A command called in a way it does not know: the reason is followed by how to call it. */
export class BadUsage extends Error {}
