'use client'
import { useEffect, useState } from 'react'
import type { PickOption } from './pick.tsx'

/** Looks for choices by a few words; no words: the likeliest. Finds nothing where it can't look. */
export type FindOptions = (words: string) => Promise<PickOption[]>

const PAUSE_MS = 200
const NOTHING: { words: string | undefined; options: PickOption[] } = {
  words: undefined,
  options: [],
}

/** What was found for the words of this moment; an answer to earlier words is let go. */
export function useFound(
  find: FindOptions | undefined,
  words: string,
): { options: PickOption[]; isBusy: boolean } {
  const [found, setFound] = useState(NOTHING)
  useEffect(() => {
    if (!find) return
    let isLatest = true
    const look = async () => {
      const options = await find(words)
      if (isLatest) setFound({ words, options })
    }
    const timer = setTimeout(look, PAUSE_MS)
    return () => {
      isLatest = false
      clearTimeout(timer)
    }
  }, [find, words])
  return { options: found.options, isBusy: find !== undefined && found.words !== words }
}
