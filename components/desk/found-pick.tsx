'use client'
import { useCallback } from 'react'
import { useRefusal } from '#components/desk/action-form.tsx'
import { Pick, type PickOption } from '#components/ui/pick.tsx'
import type { ActionState } from '#domain/refusal.ts'

/** The server's search for choices; the page hands it in. */
export type OptionSearch = (
  previous: undefined,
  given: { text: string },
) => Promise<ActionState<PickOption[]>>

interface FoundPickProps {
  name: string
  label: string
  hint?: string
  chosen: PickOption[]
  most: number
  search: OptionSearch
}

/** Chooses by words among what is too much to list: stories, pictures, documents. */
export function FoundPick({ search, ...props }: FoundPickProps) {
  const find = useCallback(
    async (text: string) => {
      const found = await search(undefined, { text }).catch(() => undefined)
      return found?.ok ? found.value : []
    },
    [search],
  )
  return <Pick {...props} error={useRefusal(props.name)} options={find} />
}
