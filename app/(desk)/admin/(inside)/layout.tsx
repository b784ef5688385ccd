import type { ReactNode } from 'react'
import { requireStaff } from '#auth.ts'
import { Shell } from '#components/desk/shell.tsx'
import { reader } from '#db/client.ts'
import { readSettings } from '#db/settings.ts'
import { leave } from '../sign-out.ts'

/** Every screen of somebody signed in. The frame guards nothing: each page asks again itself. */
export default async function InsideLayout({ children }: { children: ReactNode }) {
  const staff = await requireStaff()
  const { name } = await readSettings(reader())
  return (
    <Shell staff={staff} newsroom={name[staff.uiLocale]} signOut={leave}>
      {children}
    </Shell>
  )
}
