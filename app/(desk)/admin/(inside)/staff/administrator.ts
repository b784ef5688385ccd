import { notFound } from 'next/navigation'
import { requireStaff } from '#auth.ts'
import { holdsAnywhere, type Staff } from '#domain/permissions.ts'

/** Who administers; for anybody else signed in there is no such screen. */
export async function requireAdministrator(): Promise<Staff> {
  const by = await requireStaff()
  return holdsAnywhere(by, ['admin']) ? by : notFound()
}
