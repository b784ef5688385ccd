import { isLocale } from '#domain/locales.ts'
import { atomFeed } from '../../atom.ts'
import { newsList } from '../../lists.ts'
import { newsroom } from '../../newsroom.ts'
import { noSuchFile } from '../../xml.ts'

export const dynamic = 'force-dynamic'

export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) return noSuchFile()
  const site = await newsroom()
  return atomFeed(site, locale, newsList(site, locale))
}
