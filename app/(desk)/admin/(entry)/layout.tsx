import type { ReactNode } from 'react'
import { DeskProvider } from '#components/desk/desk-provider.tsx'
import { Entry } from '#components/desk/entry.tsx'
import { reader } from '#db/client.ts'
import { readSettings } from '#db/settings.ts'
import { deskMessages } from '#i18n/desk.ts'
import { deskLocale } from '../../desk-locale.ts'

/** Pages for whom nobody is signed in yet. */
export default async function EntryLayout({ children }: { children: ReactNode }) {
  const [locale, { name, timeZone }] = await Promise.all([deskLocale(), readSettings(reader())])
  return (
    <DeskProvider locale={locale} messages={deskMessages(locale)} timeZone={timeZone}>
      <Entry newsroom={name[locale]}>{children}</Entry>
    </DeskProvider>
  )
}
