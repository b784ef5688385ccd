import { notFound } from 'next/navigation'
import { requireStaff } from '#auth.ts'

/** Any other address below /admin: the desk's own not-found page, for staff only. */
export default async function LostPage() {
  await requireStaff()
  notFound()
}
