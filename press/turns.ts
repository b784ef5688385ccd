/** Nobody waits: the line is full. */
export class LineFull extends Error {}

interface Waiting {
  go(): void
  turnAway(error: LineFull): void
}

/**
 * Lets few do something at once. Everybody has a line of their own and the lines are served by
 * turns, so that who asks for a thousand things waits for them and not everybody else. Once too many
 * wait, the last of the longest line is sent away at once instead of waiting for what may never come.
 */
export function openTurns({ atOnce, waiting: most }: { atOnce: number; waiting: number }) {
  let running = 0
  let waiting = 0
  /** Who waits, the next to be served first. */
  const lines = new Map<string, Waiting[]>()

  /** Whoever leaves hands the turn over: it stays counted. */
  function comeNext(who: string): Promise<void> {
    const line = lines.get(who) ?? []
    if (waiting >= most) {
      const longest = longestOf(lines)
      if (longest.length <= line.length + 1) throw new LineFull('Too many wait')
      longest.pop()?.turnAway(new LineFull('Too many wait'))
      waiting -= 1
    }
    return new Promise((go, turnAway) => {
      line.push({ go, turnAway })
      lines.set(who, line)
      waiting += 1
    })
  }

  function leave(): void {
    for (const [who, line] of lines) {
      const next = line.shift()
      lines.delete(who)
      if (!next) continue
      if (line.length > 0) lines.set(who, line)
      waiting -= 1
      next.go()
      return
    }
    running -= 1
  }

  /** @throws LineFull */
  return async <T>(run: () => Promise<T>, who = ''): Promise<T> => {
    if (running >= atOnce) await comeNext(who)
    else running += 1
    try {
      return await run()
    } finally {
      leave()
    }
  }
}

const longestOf = (lines: ReadonlyMap<string, Waiting[]>): Waiting[] =>
  [...lines.values()].reduce((longest, line) => (line.length > longest.length ? line : longest), [])
