import { Refusal } from '#domain/refusal.ts'

interface Line {
  running: number
  waiting: (() => void)[]
}

/** One line a name in the whole process, of which Next's bundle is a second copy. */
const KEY = Symbol.for('dateline.queues')
const shared = globalThis as typeof globalThis & { [KEY]?: Map<string, Line> }
shared[KEY] ??= new Map()
const lines = shared[KEY]

/**
 * Work of one kind, a few at once, the rest in line.
 * @throws Refusal `busy` when the line is full.
 */
export function queue(
  name: string,
  limits: { atOnce: number; waiting: number },
): <T>(work: () => Promise<T>) => Promise<T> {
  const line: Line = lines.get(name) ?? { running: 0, waiting: [] }
  lines.set(name, line)
  return async (work) => {
    if (line.running >= limits.atOnce) {
      if (line.waiting.length >= limits.waiting) throw new Refusal('busy')
      await new Promise<void>((go) => line.waiting.push(go))
    } else line.running += 1
    try {
      return await work()
    } finally {
      const next = line.waiting.shift()
      if (next) next()
      else line.running -= 1
    }
  }
}
