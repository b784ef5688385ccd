/** Keeps values within a budget of bytes; the one unused for longest goes first. */
export function openShelf<T>(budget: number) {
  const kept = new Map<string, { value: T; size: number }>()
  let size = 0

  function drop(key: string): void {
    size -= kept.get(key)?.size ?? 0
    kept.delete(key)
  }

  return {
    get(key: string): T | undefined {
      const found = kept.get(key)
      if (!found) return undefined
      kept.delete(key)
      kept.set(key, found)
      return found.value
    },
    /** The same, as if nobody had asked for it. */
    peek: (key: string): T | undefined => kept.get(key)?.value,
    /** What is bigger than a quarter of the shelf isn't kept at all. */
    put(key: string, value: T, bytes: number): void {
      drop(key)
      if (bytes > budget / 4) return
      kept.set(key, { value, size: bytes })
      size += bytes
      for (const oldest of kept.keys()) {
        if (size <= budget) break
        drop(oldest)
      }
    },
    drop,
    get size() {
      return size
    },
  }
}
