import type { Newsroom } from '#components/reader/site-page.tsx'
import { findSubject, newestArticles, reader } from '#db/public.ts'
import { type FeedForm, feedIn, feedOverAt } from '#domain/feeds.ts'
import { isLocale, type Locale } from '#domain/locales.ts'
import { decodeSegment, subjectFeedPath } from '#domain/paths.ts'
import { categoryAt, isNewsSection, subjectSection } from '../[locale]/place.ts'
import { categoryList, type List, newsList, subjectList } from '../lists.ts'
import { newsroom } from '../newsroom.ts'
import { gone, movedTo, noSuchFile } from '../plain-answers.ts'
import { feedOf } from './feed.ts'
import { feedAnswer } from './feed-answer.ts'

type Context<P> = { params: Promise<P> }

/** A language's feed, in one form. */
export const localeFeed =
  (form: FeedForm) =>
  async (_request: Request, { params }: Context<{ locale: string }>): Promise<Response> => {
    const { locale } = await params
    if (!isLocale(locale)) return noSuchFile()
    const site = await newsroom()
    return answerFeed(form, newsList(site, locale), { locale, site })
  }

/** A category's or a subject's feed, in one form. */
export const listFeed =
  (form: FeedForm) =>
  async (
    _request: Request,
    { params }: Context<{ locale: string; section: string; slug: string }>,
  ): Promise<Response> => {
    const { locale, section, slug: segment } = await params
    const slug = decodeSegment(segment)
    if (!isLocale(locale) || slug === undefined) return noSuchFile()
    const site = await newsroom()
    const kind = subjectSection(locale, section)
    if (!kind) {
      const category = isNewsSection(locale, section) && categoryAt(site, locale, segment)
      return category
        ? answerFeed(form, categoryList(site, locale, category), { locale, site })
        : noSuchFile()
    }
    const subject = await findSubject(reader(), { kind, slug, locale })
    if (!subject) return noSuchFile()
    if (subject.slug !== slug)
      return movedTo(feedIn(subjectFeedPath(kind, locale, subject.slug), form))
    const { key, retiredAt } = subject
    if (retiredAt && feedOverAt(retiredAt) <= new Date()) return gone()
    const [any] = await newestArticles(reader(), { locale, subject: key, limit: 1 })
    if (!any) return noSuchFile()
    return answerFeed(form, subjectList(site, locale, subject), { locale, site }, retiredAt)
  }

async function answerFeed(
  form: FeedForm,
  { feed, ...list }: List,
  { locale, site }: { locale: Locale; site: Newsroom },
  endedAt: Date | null = null,
): Promise<Response> {
  if (!feed) return noSuchFile()
  const answer = feedAnswer(
    await feedOf(site, locale, { ...list, feed }, endedAt),
    form,
    site.origin,
  )
  // Time alone ends it; the press (press/page.ts) asks again by then.
  if (endedAt) answer.headers.set('x-dateline-until', feedOverAt(endedAt).toISOString())
  return answer
}
