import type { Newsroom } from '#components/reader/site-page.tsx'
import type { ArticleView, AuthorityOf, Surroundings } from '#db/public.ts'
import type { AttachmentView } from '#domain/attachments.ts'
import { dayIn } from '#domain/days.ts'
import { DEEDS } from '#domain/licences.ts'
import { LOCALE_FACTS, type Locale } from '#domain/locales.ts'
import { markdownLine, markdownLink } from '#domain/markdown.ts'
import { publicationDates } from '#domain/publication-dates.ts'
import { formatBytes } from '#i18n/bytes.ts'
import { formatDay } from '#i18n/dates.ts'
import { readerWords } from '#i18n/reader.ts'

/** Whose it is, who wrote it, when it came out and what it was translated from: a line each. */
export function factLines(
  article: ArticleView,
  { people }: Surroundings,
  { name, timeZone }: Newsroom,
): string {
  const { locale, day, category, reference, sourceLocale, method } = article
  const words = readerWords(locale)
  const updated = dayIn(publicationDates(article, timeZone).modifiedAt, timeZone)
  const dated = (word: string, of: string) => `${word} ${formatDay(of, locale)}`
  const lines = [
    [name[locale], category.name, reference].filter(Boolean).join(' · '),
    people.length > 0
      ? `${words('article.by')} ${people.map(signed).join('; ')}`
      : words('article.staff'),
    [
      dated(words('article.published'), day),
      updated > day ? dated(words('article.updated'), updated) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    sourceLocale === locale ? '' : words(`article.translated.${method}`, { source: sourceLocale }),
  ]
  return lines.filter(Boolean).map(markdownLine).join('\\\n')
}

const signed = ({ name, text }: AuthorityOf<'person'>): string =>
  [name, text.role, text.organisation].filter(Boolean).join(', ')

/** What readers must know before they read: it was withdrawn, or corrected. */
export function noticeLines(
  { locale, state, notice, noticeAt }: ArticleView,
  { updates }: Surroundings,
  { timeZone }: Newsroom,
): string {
  const words = readerWords(locale)
  const dayOf = (at: Date) => formatDay(dayIn(at, timeZone), locale)
  const corrections = updates.filter(({ kind }) => kind !== 'update')
  const said = [
    ...(state === 'withdrawn' && notice && noticeAt
      ? [[words('article.withdrawnOn', { day: dayOf(noticeAt) }), notice] as const]
      : []),
    ...corrections.map(
      ({ kind, note, at }) => [`${words(`article.${kind}`)}, ${dayOf(at)}`, note] as const,
    ),
  ]
  return said
    .map(([what, note]) => `> **${markdownLine(what)}**\\\n> ${markdownLine(note)}`)
    .join('\n\n')
}

/** Whom journalists may ask. */
export function contactParts(contacts: Surroundings['contacts'], locale: Locale): string[] {
  if (contacts.length === 0) return []
  const words = readerWords(locale)
  const lines = contacts.map(({ name, text, data }) => {
    const spoken = data.languages.map((language) => LOCALE_FACTS[language].endonym).join(', ')
    const ways = [
      markdownLine([name, text.role].filter(Boolean).join(', ')),
      data.phone && markdownLine(`${words('article.phone')}: ${data.phone}`),
      data.email && `${words('article.email')}: <${data.email}>`,
      text.hours && markdownLine(`${words('article.hours')}: ${text.hours}`),
      spoken && `${words('article.speaks')}: ${spoken}`,
    ]
    return `- ${ways.filter(Boolean).join('\\\n  ')}`
  })
  return [`## ${words('article.contacts')}`, lines.join('\n')]
}

/** What the newsroom says of itself. */
export const boilerplateParts = (boilerplates: Surroundings['boilerplate']): string[] =>
  boilerplates.flatMap(({ name, text }) => [
    `## ${markdownLine(name)}`,
    ...text.text.split(/\n\s*\n/).map(markdownLine),
  ])

/** Documents to take away. */
export function documentParts(
  attachments: readonly AttachmentView[],
  { locale, origin }: { locale: Locale; origin: string },
): string[] {
  if (attachments.length === 0) return []
  const lines = attachments.map(
    ({ title, path, format, bytes }) =>
      `- ${markdownLink(title.text, origin + path)} (${format}, ${formatBytes(bytes, locale)})`,
  )
  return [`## ${readerWords(locale)('media.documents')}`, lines.join('\n')]
}

/** On what terms it may be taken over; nothing where nothing is offered. */
export function termLine({ licence }: Newsroom, locale: Locale): string {
  const deed = licence && DEEDS[licence]
  if (!deed) return ''
  const terms = readerWords(locale)('republish.terms', { licence: '\n' })
  return terms.split('\n').map(markdownLine).join(markdownLink(deed.name, deed.url))
}
