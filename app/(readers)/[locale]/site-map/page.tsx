import { type SiteMapGroup, SiteMapPage } from '#components/reader/site-map-page.tsx'
import { SitePage } from '#components/reader/site-page.tsx'
import { archiveMonths, listedSubjects, reader } from '#db/public.ts'
import { CATEGORIES } from '#domain/categories.ts'
import { SUBJECT_KINDS } from '#domain/details.ts'
import { isLocale, LOCALE_FACTS, LOCALES, type Locale } from '#domain/locales.ts'
import { correctionsPath, pagePath, siteMapPath } from '#domain/pages.ts'
import {
  archivePath,
  categoryPath,
  frontPath,
  newsPath,
  subjectPath,
  subscribePath,
} from '#domain/paths.ts'
import { inEvery } from '#domain/versions.ts'
import { readerWords } from '#i18n/reader.ts'
import { newsroom } from '../../newsroom.ts'
import { NotFoundRoute } from '../not-found-route.tsx'

const MAPS = inEvery(siteMapPath)

export default async function SiteMapRoute({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) return <NotFoundRoute locale={locale} />
  const site = await newsroom()
  const head = {
    title: readerWords(locale)('trust.siteMap'),
    path: siteMapPath(locale),
    versions: MAPS,
  }
  return (
    <SitePage newsroom={site} locale={locale} head={head} languages={MAPS}>
      <SiteMapPage groups={await groupsOf(locale)} locale={locale} />
    </SitePage>
  )
}

async function groupsOf(locale: Locale): Promise<SiteMapGroup[]> {
  const { categories, pages } = await newsroom()
  const words = readerWords(locale)
  const months = await archiveMonths(reader(), { locale })
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))]
  const subjects: SiteMapGroup[] = []
  for (const kind of SUBJECT_KINDS) {
    const listed = await listedSubjects(reader(), { kind, locale })
    const links = listed.map(({ slug, name, locale: spoken }) => ({
      path: subjectPath(kind, locale, slug),
      name,
      ...(spoken === locale ? {} : { locale: spoken }),
    }))
    subjects.push({ name: words(`subjects.${kind}`), links })
  }
  return [
    {
      name: words('trust.siteMapNews'),
      links: [
        { path: frontPath(locale), name: words('front.latest') },
        { path: newsPath(locale), name: words('site.allNews') },
        ...CATEGORIES.map((key) => ({
          path: categoryPath(locale, categories[key][locale].slug),
          name: categories[key][locale].list,
        })),
      ],
    },
    ...subjects,
    {
      name: words('archive.title'),
      links: years.map((year) => ({ path: archivePath(locale, { year }), name: year })),
    },
    {
      name: words('trust.more'),
      links: [
        ...pages
          .filter((page) => page.locale === locale)
          .map(({ key, title }) => ({ path: pagePath(locale, key), name: title })),
        { path: correctionsPath(locale), name: words('trust.corrections') },
        { path: subscribePath(locale), name: words('subscribe.title') },
      ],
    },
    {
      name: words('site.languages'),
      links: LOCALES.filter((other) => other !== locale).map((other) => ({
        path: siteMapPath(other),
        name: LOCALE_FACTS[other].endonym,
        locale: other,
      })),
    },
  ]
}
