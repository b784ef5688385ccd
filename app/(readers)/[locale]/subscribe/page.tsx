import { AlertForm } from '#components/reader/alert-form.tsx'
import { SitePage } from '#components/reader/site-page.tsx'
import { SubscribePage } from '#components/reader/subscribe-page.tsx'
import { findFollowedList, listedSubjects, reader } from '#db/public.ts'
import { CATEGORIES } from '#domain/categories.ts'
import { SUBJECT_KINDS } from '#domain/details.ts'
import { isLocale, LOCALE_FACTS } from '#domain/locales.ts'
import { feedPath, subscribePath } from '#domain/paths.ts'
import { inEvery } from '#domain/versions.ts'
import { readerWords } from '#i18n/reader.ts'
import { categoryList, subjectList } from '../../lists.ts'
import { hasAlerts, newsroom } from '../../newsroom.ts'
import { NotFoundRoute } from '../not-found-route.tsx'
import { readTold } from './told.ts'

const PAGES = inEvery((locale) => subscribePath(locale))

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ list?: string | string[] }>
}

/** Every feed of a language with its address; and, where mail is sent, a form for one list. */
export default async function SubscribeRoute({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return <NotFoundRoute locale={locale} />
  const site = await newsroom()
  const words = readerWords(locale)
  const { list: asked } = await searchParams
  const wanted = asked ?? LOCALE_FACTS[locale].newsWord
  const list = hasAlerts()
    ? await findFollowedList(reader(), site, { locale, words: String(wanted) })
    : undefined
  if (hasAlerts() && !list) return <NotFoundRoute locale={locale} />
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
    // With one list chosen it is the same page as without.
    isIndexed: asked === undefined || !list,
    feed: { path: feedPath(locale), title: site.name[locale] },
  }
  return (
    <SitePage newsroom={site} locale={locale} head={head} languages={PAGES}>
      <SubscribePage
        locale={locale}
        origin={site.origin}
        groups={groups}
        alertsOf={list && ((path) => subscribePath(locale, path))}
      >
        {list && <AlertForm locale={locale} list={list} typed={await readTold('form')} />}
      </SubscribePage>
    </SitePage>
  )
}
