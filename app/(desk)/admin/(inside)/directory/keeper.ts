import { notFound } from 'next/navigation'
import { requireStaff } from '#auth.ts'
import { AUTHORITY_KINDS, type AuthorityKind } from '#domain/authorities.ts'
import { mayKeepDirectory, type Staff } from '#domain/permissions.ts'

/** Who keeps the directory; for anybody else signed in there is no such screen. */
export async function requireKeeper(): Promise<Staff> {
  const by = await requireStaff()
  return mayKeepDirectory(by) ? by : notFound()
}

/** The kind that an address names. */
export async function kindIn(params: Promise<{ kind: string }>): Promise<AuthorityKind> {
  const { kind } = await params
  return AUTHORITY_KINDS.find((known) => known === kind) ?? notFound()
}
