import type { Metadata } from 'next'
import { cache } from 'react'
import { reader } from '#db/client.ts'
import { findLink, type LinkKind } from '#db/staff-links.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../desk-locale.ts'

export interface LinkPageProps {
  params: Promise<{ token: string }>
}

/** The link behind an address, undefined when it is dead; looking at it doesn't use it. */
export const linkAt = cache((kind: LinkKind, token: string) => findLink(reader(), kind, token))

/** Whoever knows the address may use it: no other site learns it from a referrer. */
export async function linkMetadata(kind: LinkKind, { params }: LinkPageProps): Promise<Metadata> {
  const t = deskTranslator(await deskLocale(), 'signIn')
  const link = await linkAt(kind, (await params).token)
  return { title: t(link ? `${kind}.title` : 'dead.title'), referrer: 'no-referrer' }
}
