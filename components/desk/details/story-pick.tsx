'use client'
import { useCallback } from 'react'
import { useRefusal } from '#components/desk/action-form.tsx'
import { Pick, type PickOption } from '#components/ui/pick.tsx'
import type { ActionState } from '#domain/refusal.ts'

/** The server's search for stories; the page hands it in. */
export type StorySearch = (
  previous: undefined,
  given: { text: string },
) => Promise<ActionState<PickOption[]>>

interface StoryPickProps {
  name: string
  label: string
  hint: string
  chosen: PickOption[]
  most: number
  search: StorySearch
}

/** Chooses stories by words: a newsroom has too many to list. */
export function StoryPick({ search, ...props }: StoryPickProps) {
  const find = useCallback(
    async (text: string) => {
      const found = await search(undefined, { text }).catch(() => undefined)
      return found?.ok ? found.value : []
    },
    [search],
  )
  return <Pick {...props} error={useRefusal(props.name)} options={find} />
}
