import { findSubject, newestArticles, reader } from '#db/public.ts'
import { isLocale } from '#domain/locales.ts'
import { decodeSegment } from '#domain/paths.ts'
import { atomFeed } from '../../../../atom.ts'
import { categoryList, subjectList } from '../../../../lists.ts'
import { newsroom } from '../../../../newsroom.ts'
import { noSuchFile } from '../../../../xml.ts'
import { categoryAt, isNewsSection, subjectSection } from '../../../place.ts'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ locale: string; section: string; slug: string }>
}

export async function GET(_request: Request, { params }: Context) {
  const { locale, section, slug: segment } = await params
  const slug = decodeSegment(segment)
  if (!isLocale(locale) || slug === undefined) return noSuchFile()
  const site = await newsroom()
  const kind = subjectSection(locale, section)
  if (kind) {
    const subject = await findSubject(reader(), { kind, slug, locale })
    const isEmpty =
      !subject ||
      (await newestArticles(reader(), { locale, subject: subject.key, limit: 1 })).length === 0
    return isEmpty ? noSuchFile() : atomFeed(site, locale, subjectList(site, locale, subject))
  }
  const category = isNewsSection(locale, section) && categoryAt(site, locale, segment)
  return category ? atomFeed(site, locale, categoryList(site, locale, category)) : noSuchFile()
}
