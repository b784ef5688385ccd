'use server'
import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { directoryPath } from '#components/desk/desk-paths.ts'
import { reinstateAuthority, retireAuthority, saveAuthority } from '#db/authority-changes.ts'
import { write } from '#db/client.ts'
import { staffAction } from '../../../staff-action.ts'
import { authorityInput } from './authority-input.ts'

/** What is new is shown in its list; what was there stays open. */
export const save = staffAction(authorityInput, async (by, input): Promise<void> => {
  await write((tx) => saveAuthority(tx, by, input))
  if (input.uid === undefined) redirect(directoryPath(input.kind))
  refresh()
})

const target = z.object({ uid: z.uuid(), lockVersion: z.coerce.number().int() })

export const retire = staffAction(target, async (by, input): Promise<void> => {
  await write((tx) => retireAuthority(tx, by, input))
  refresh()
})

export const reinstate = staffAction(target, async (by, input): Promise<void> => {
  await write((tx) => reinstateAuthority(tx, by, input))
  refresh()
})
