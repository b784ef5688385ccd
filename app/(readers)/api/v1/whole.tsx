import type { z } from 'zod'
import type { Newsroom } from '#components/reader/site-page.tsx'
import { type ArticleView, reader, type Surroundings, surroundingsOf } from '#db/public.ts'
import { fullText } from '../../full-text.tsx'
import { textMarkdown } from '../../markdown/text.ts'
import { aboutOf, licenceOf, wordsOf } from './about.ts'
import type { articleWhole } from './shapes.ts'
import { factsOf, versionOf } from './views.ts'

type Whole = z.infer<typeof articleWhole>

/** Everything of one article that other sites can build on. */
export async function wholeOf(
  article: ArticleView,
  storyUid: string,
  site: Newsroom,
): Promise<Whole> {
  const { state, notice, noticeAt, dateline, languages, successor } = article
  const around = await surroundingsOf(reader(), article)
  const { image, pictures, updates } = around
  const text = { ...article, image, pictures }
  return {
    ...factsOf({ ...article, storyUid, category: article.category.key }, site),
    ...aboutOf({ ...article, ...around }, site),
    ...{ state, notice, dateline },
    noticed: noticeAt?.toISOString() ?? null,
    successor: successor.map(versionOf(site.origin)),
    html: await fullText(text, site.origin),
    markdown: textMarkdown(text, site.origin),
    versions: languages.map(versionOf(site.origin)),
    translation: translationOf(article, around, site),
    updates: updates.map(({ kind, note, at }) => ({ kind, note, at: at.toISOString() })),
    attachments: attachmentsOf(around, site),
    contacts: contactsOf(around),
    licence: licenceOf(site.licence),
  }
}

function translationOf(
  { locale, sourceLocale, languages, reviewedAt, reflectsAt, method }: ArticleView,
  { source }: Surroundings,
  { origin }: Newsroom,
): Whole['translation'] {
  if (locale === sourceLocale) return null
  const original = languages.find((language) => language.locale === sourceLocale)
  const changedAt = source && (source.is === 'newer' ? source.publishedAt : source.at)
  return {
    original: original ? versionOf(origin)(original) : null,
    method,
    reviewed: reviewedAt?.toISOString() ?? null,
    follows: reflectsAt?.toISOString() ?? null,
    source: source?.is ?? 'current',
    sourceChanged: changedAt?.toISOString() ?? null,
  }
}

const attachmentsOf = ({ attachments }: Surroundings, { origin }: Newsroom) =>
  attachments.map(({ uid, path, title, mime, bytes, pages, locale }) => ({
    uid,
    url: origin + path,
    title: wordsOf(title),
    type: mime,
    bytes,
    pages: pages ?? null,
    language: locale ?? null,
  }))

const contactsOf = ({ contacts }: Surroundings): Whole['contacts'] =>
  contacts.map(({ uid, name, locale, text, data }) => ({
    ...{ uid, name, language: locale },
    ...{ role: text.role, hours: text.hours },
    ...{ email: data.email, phone: data.phone, languages: data.languages },
  }))
