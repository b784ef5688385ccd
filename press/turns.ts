/** Nobody waits: the line is full. */
export class LineFull extends Error {}

/**
 * Lets few do something at once, in the order they came; whoever finds the line full is sent away
 * at once instead of waiting for what may never come.
 */
export function openTurns({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  let running = 0
  const line: (() => void)[] = []

  return async <T>(run: () => Promise<T>): Promise<T> => {
    if (running >= atOnce) {
      if (line.length >= waiting) throw new LineFull('Too many wait')
      // Whoever leaves hands the turn over: it stays counted.
      await new Promise<void>((go) => line.push(go))
    } else running += 1
    try {
      return await run()
    } finally {
      const next = line.shift()
      if (next) next()
      else running -= 1
    }
  }
}
