import { isLocale } from '#domain/locales.ts'
import { atomFeed } from '../../../../atom.ts'
import { newsroom } from '../../../../newsroom.ts'
import { noSuchFile } from '../../../../xml.ts'
import { categoryAt, isNewsSection } from '../../../place.ts'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ locale: string; section: string; slug: string }>
}

export async function GET(_request: Request, { params }: Context) {
  const { locale, section, slug } = await params
  const site = await newsroom()
  if (!isLocale(locale) || !isNewsSection(locale, section)) return noSuchFile()
  const category = categoryAt(site, locale, slug)
  return category ? atomFeed(site, locale, category) : noSuchFile()
}
