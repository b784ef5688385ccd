import { AsyncLocalStorage } from 'node:async_hooks'

interface Mark {
  /** Code of ours was asked: what fails from then on is our fault. */
  isReached: boolean
}

/** One a process: Next bundles its own copy of this module, and the door has another. */
const KEY = Symbol.for('dateline.reached')
const shared = globalThis as { [KEY]?: AsyncLocalStorage<Mark> }
const marks = () => {
  shared[KEY] ??= new AsyncLocalStorage()
  return shared[KEY]
}

/** Runs what answers one request, with a mark that says whether it got as far as an action. */
export function withMark<T>(run: (mark: Readonly<Mark>) => T): T {
  const mark = { isReached: false }
  return marks().run(mark, () => run(mark))
}

export function markReached(): void {
  const mark = marks().getStore()
  if (mark) mark.isReached = true
}
