import type { Metadata } from 'next'
import { requireStaff } from '#auth.ts'
import { LostScreen } from '#components/desk/lost-screen.tsx'
import { HttpStatus } from '#components/reader/http-status.tsx'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../../desk-locale.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskTranslator(await deskLocale(), 'shell')('lost.title') }
}

/** Any other address below /admin, for staff only. */
export default async function LostPage() {
  const { uiLocale } = await requireStaff()
  return (
    <>
      <HttpStatus code={404} />
      <LostScreen locale={uiLocale} />
    </>
  )
}
