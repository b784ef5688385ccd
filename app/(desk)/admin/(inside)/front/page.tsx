import { redirect } from 'next/navigation'
import { frontPath } from '#components/desk/desk-paths.ts'
import { requirePinner } from './pinner.ts'

/** The front page of one's own language, else of the first one may arrange. */
export default async function FrontPage() {
  const { staff, locales } = await requirePinner()
  const [first = staff.uiLocale] = locales
  redirect(frontPath(locales.includes(staff.uiLocale) ? staff.uiLocale : first))
}
