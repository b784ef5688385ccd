import type { ReactNode } from 'react'
import { Entry } from '#components/desk/entry.tsx'
import { reader } from '#db/client.ts'
import { readSettings } from '#db/settings.ts'
import { DEFAULT_LOCALE } from '#domain/locales.ts'

/** Pages for whom nobody is signed in yet. */
export default async function EntryLayout({ children }: { children: ReactNode }) {
  const { name } = await readSettings(reader())
  return <Entry newsroom={name[DEFAULT_LOCALE]}>{children}</Entry>
}
