const EVERY_MS = 60_000

/**
 * Tells the log of what may happen thousands of times a minute: the first at once, then once a
 * minute how often it happened since. A log that says each of them hides all the rest, and fills
 * the disk just when the house is busy.
 */
export function openSeldom(
  say: (line: string) => void = (line) => console.error(line),
  clock: () => number = Date.now,
): (line: string) => void {
  let saidAt = Number.NEGATIVE_INFINITY
  let unsaid = 0

  return (line) => {
    if (clock() - saidAt < EVERY_MS) {
      unsaid += 1
      return
    }
    say(unsaid > 0 ? `${line} (${unsaid} more like it since this was last said)` : line)
    saidAt = clock()
    unsaid = 0
  }
}
