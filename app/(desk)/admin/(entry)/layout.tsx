import type { ReactNode } from 'react'
import { Entry } from '#components/desk/entry.tsx'
import { reader } from '#db/client.ts'
import { readSettings } from '#db/settings.ts'
import { deskLocale } from '../../desk-locale.ts'

/** Pages for whom nobody is signed in yet. */
export default async function EntryLayout({ children }: { children: ReactNode }) {
  const [{ name }, locale] = await Promise.all([readSettings(reader()), deskLocale()])
  return (
    <Entry locale={locale} newsroom={name[locale]}>
      {children}
    </Entry>
  )
}
