import { SitePage } from '#components/reader/site-page.tsx'
import { SubscribePage } from '#components/reader/subscribe-page.tsx'
import { listedSubjects, reader } from '#db/public.ts'
import { CATEGORIES } from '#domain/categories.ts'
import { SUBJECT_KINDS } from '#domain/details.ts'
import { isLocale } from '#domain/locales.ts'
import { feedPath, subscribePath } from '#domain/paths.ts'
import { inEvery } from '#domain/versions.ts'
import { readerWords } from '#i18n/reader.ts'
import { categoryList, subjectList } from '../../lists.ts'
import { newsroom } from '../../newsroom.ts'
import { NotFoundRoute } from '../not-found-route.tsx'

const PAGES = inEvery(subscribePath)

/** Every feed of a language with its address, and what to do with one. */
export default async function SubscribeRoute({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  if (!isLocale(locale)) return <NotFoundRoute locale={locale} />
  const site = await newsroom()
  const words = readerWords(locale)
  const groups = [
    {
      name: words('list.categories'),
      feeds: CATEGORIES.map((key) => categoryList(site, locale, key)),
    },
  ]
  for (const kind of SUBJECT_KINDS) {
    const subjects = await listedSubjects(reader(), { kind, locale })
    const feeds = subjects.map((subject) => subjectList(site, locale, subject))
    groups.push({ name: words(`subjects.${kind}`), feeds })
  }
  const head = {
    title: words('subscribe.title'),
    description: words('subscribe.intro'),
    path: subscribePath(locale),
    versions: PAGES,
    feed: { path: feedPath(locale), title: site.name[locale] },
  }
  return (
    <SitePage newsroom={site} locale={locale} head={head} languages={PAGES}>
      <SubscribePage locale={locale} origin={site.origin} groups={groups} />
    </SitePage>
  )
}
