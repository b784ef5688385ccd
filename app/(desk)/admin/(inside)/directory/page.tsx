import { redirect } from 'next/navigation'
import { directoryPath } from '#components/desk/desk-paths.ts'
import { requireKeeper } from './keeper.ts'

/** The directory opens at its first list. */
export default async function DirectoryPage() {
  await requireKeeper()
  redirect(directoryPath('topic'))
}
