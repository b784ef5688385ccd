import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { reader } from '#db/client.ts'
import { findLink, type Link, type LinkKind } from '#db/staff-links.ts'
import { deskTranslator } from '#i18n/desk.ts'
import { deskLocale } from '../../desk-locale.ts'

export interface LinkPageProps {
  params: Promise<{ token: string }>
}

/** The link behind an address; looking at it doesn't use it. Whatever is wrong with it is 404. */
export async function needLink(kind: LinkKind, { params }: LinkPageProps): Promise<Link> {
  const { token } = await params
  return (await findLink(reader(), kind, token)) ?? notFound()
}

/** Whoever knows the address may use it: no other site learns it from a referrer. */
export async function linkMetadata(kind: LinkKind): Promise<Metadata> {
  const t = deskTranslator(await deskLocale(), 'signIn')
  return { title: t(`${kind}.title`), referrer: 'no-referrer' }
}
